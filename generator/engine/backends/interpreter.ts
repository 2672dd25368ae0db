/** The reference backend: nothing is compiled. */
export { createInterpreter } from '../runtime/interpreter.ts';
