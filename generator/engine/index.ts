/** The engine room's door. */
export { createInterpreter } from './backends/interpreter.ts';
export type { Engine, Fen, Judgement, Ledger, LedgerAccount, RuleCount, Settlement, Tally } from './runtime/engine.ts';
export { compileModule, type CompiledModule, type CompileOptions } from './backends/js/module.ts';
