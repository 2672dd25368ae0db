/** A thread with a BlockJudge: does what it is asked, in the order it is asked. */
import { parentPort } from 'node:worker_threads';
import type { Ledger, LedgerAccount } from '../../engine/index.ts';
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

/** `judge` and `again` are answered by a BlockAnswer, `send` by the verdicts, `account` by the account; `setUp` (first) and `write` are not answered. */
export type WorkerRequest =
  | { ask: 'setUp'; setup: WorkerSetup }
  | ({ ask: 'judge' } & Block)
  | { ask: 'again'; repeated: number[] }
  | { ask: 'write'; fd: number; position: number }
  | { ask: 'send' }
  | { ask: 'account' };

let working: { judge: BlockJudge; ledger: Ledger } | undefined;

parentPort?.on('message', (request: WorkerRequest) => {
  if (request.ask === 'setUp') working = setUp(request.setup);
  else if (working !== undefined) answer(request, working);
});

function setUp({ code, ...setup }: WorkerSetup): { judge: BlockJudge; ledger: Ledger } {
  const engine = engineOf(code);
  const ledger = engine.createLedger({ asOf: setup.judgedUpTo });
  return { judge: new BlockJudge({ ...setup, engine, ledger }), ledger };
}

function answer(
  request: Exclude<WorkerRequest, { ask: 'setUp' }>,
  { judge, ledger }: { judge: BlockJudge; ledger: Ledger },
): void {
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
}
