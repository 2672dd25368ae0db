import type { LedgerAccount } from '../../engine/index.ts';
import { BlockJudge, type Block, type BlockAnswer, type BlockSetup } from './block-judge.ts';
import type { Crew } from './crew.ts';
import type { JudgeThread } from './judge-thread.ts';

/** A block that is judged or on its way. Once its answer is taken, `write` or `send` must end its stay, in the order of the blocks. */
export interface BlockUnderWay {
  readonly answer: BlockAnswer | Promise<BlockAnswer>;
  /** The answer is there: taking it makes nobody wait. */
  readonly isAnswered: boolean;
  /** Judges it anew without these rows, by their place. */
  again(repeated: number[]): BlockAnswer | Promise<BlockAnswer>;
  /** Has the verdicts written into their place of a file. */
  write(place: { fd: number; position: number }): void;
  /** The verdicts, as lines of JSON in UTF-8. */
  send(): Uint8Array | Promise<Uint8Array>;
}

/** Judges blocks in other threads, and in this one where the others have enough to do. */
export interface BlockPool {
  /** How many blocks may be under way before the caller should wait for the oldest. */
  readonly capacity: number;
  judge(block: Block): BlockUnderWay;
  /** What the other threads have counted; when it is there, all that they were to write is written. */
  accounts(): Promise<LedgerAccount[]>;
  end(): Promise<void>;
}

const AHEAD = 3;
/** Blocks judged in this thread that may wait for an older one of another thread: this thread should not stand idle meanwhile. */
const WAITING = 4;
/** A pool of this thread and so many others of the crew, which it ends. */
export function openPool(crew: Crew, others: number, setup: BlockSetup): BlockPool {
  const threads = crew.take(others);
  const here = new BlockJudge(setup);
  return {
    capacity: threads.length === 0 ? 1 : threads.length * AHEAD + WAITING,
    judge(block) {
      const idlest = threads.reduce<JudgeThread | undefined>(
        (least, thread) => (least === undefined || thread.open < least.open ? thread : least),
        undefined,
      );
      return idlest === undefined || idlest.open >= AHEAD ? inThisThread(here, block) : idlest.judge(block);
    },
    accounts: () => Promise.all(threads.map((thread) => thread.account())),
    end: () => crew.end(),
  };
}

function inThisThread(judge: BlockJudge, block: Block): BlockUnderWay {
  return {
    answer: judge.judge(block),
    isAnswered: true,
    again: (repeated) => judge.again(new Set(repeated)),
    write: (place) => judge.write(place),
    send: () => judge.take((verdicts) => verdicts.slice()),
  };
}
