/** The engine room's door. */
export { createInterpreter } from './backends/interpreter.ts';
export { createByteSink } from './runtime/byte-sink.ts';
export { FULL, JUDGED, LATER, SURPRISE } from './runtime/engine.ts';
export type {
  Engine,
  Fen,
  Judgement,
  Ledger,
  LedgerAccount,
  LineJudge,
  LineOutcome,
  RuleCount,
  Settlement,
  Tally,
} from './runtime/engine.ts';
export { compileModule, PUBLIC_FUNCTIONS, scriptCode, type CompiledModule, type CompileOptions } from './backends/js/module.ts';
