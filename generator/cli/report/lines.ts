import type { Severity } from '../../../language/diagnostics.ts';
import type { SpecDiagnostic } from '../../spec-diagnostic.ts';

const words: Record<Severity, string> = { error: 'error', warning: 'warning', information: 'info', hint: 'info' };

/**
 * One line a finding, as compilers write them and editors read them: `a.postil:3:5-3:9: error name/unresolved: …`. Lines and columns count
 * from 1, the end is the first column behind.
 */
export function findingLines(found: readonly SpecDiagnostic[]): string {
  return found.map((finding) => `${line(finding)}\n`).join('');
}

function line({ severity, file, range: { start, end }, code, message }: SpecDiagnostic): string {
  const place = `${file}:${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
  return `${place}: ${words[severity]} ${code}: ${message.replace(/\s*[\r\n]+\s*/g, ' ')}`;
}
