import { flowDiagnostics } from './procedure-flow.diagnostics.ts';
import { peopleDiagnostics } from './procedure-people.diagnostics.ts';
import { timeDiagnostics } from './procedure-time.diagnostics.ts';

/** What can be wrong with a procedure: its steps and their order, its limits, who does it. */
export const procedureDiagnostics = { ...flowDiagnostics, ...timeDiagnostics, ...peopleDiagnostics };
