/** A thread with a BlockJudge: does what it is asked, in the order it is asked. */
import { parentPort, workerData } from 'node:worker_threads';
import type { LedgerAccount } from '../../engine/index.ts';
import type { Plan, PlanLanguage } from '../../plan/plan.ts';
import { engineOf } from '../load-engine.ts';
import { BlockJudge, type Block } from './block-judge.ts';

export interface WorkerSetup {
  plan: Plan;
  /** The compiled module. */
  code: string;
  language: PlanLanguage;
  asOf?: string | undefined;
  /** ISO date: what is open is judged as of this day. */
  judgedUpTo: string;
}

/** `judge` and `again` are answered by a BlockAnswer, `send` by the verdicts, `account` by the account; `write` is not answered. */
export type WorkerRequest =
  | ({ ask: 'judge' } & Block)
  | { ask: 'again'; repeated: number[] }
  | { ask: 'write'; fd: number; position: number }
  | { ask: 'send' }
  | { ask: 'account' };

const { plan, code, language, asOf, judgedUpTo } = workerData as WorkerSetup;
const engine = engineOf(code);
const ledger = engine.createLedger({ asOf: judgedUpTo });
const judge = new BlockJudge({ plan, engine, ledger, language, asOf, judgedUpTo });

parentPort?.on('message', (request: WorkerRequest) => {
  switch (request.ask) {
    case 'judge': {
      const answer = judge.judge(request);
      return parentPort?.postMessage(answer, [answer.keys.buffer]);
    }
    case 'again':
      return parentPort?.postMessage(judge.again(new Set(request.repeated)));
    case 'write':
      return judge.write(request);
    case 'send':
      return judge.take((verdicts) => {
        const own = verdicts.slice();
        parentPort?.postMessage(own, [own.buffer]);
      });
    case 'account':
      return parentPort?.postMessage(ledger.account() satisfies LedgerAccount);
  }
});
