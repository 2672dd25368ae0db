import type { Severity } from '../../../language/diagnostics.ts';
import type { SpecDiagnostic } from '../../spec-diagnostic.ts';

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

/** Workflow commands that GitHub shows as annotations of the changed lines: `::error file=a.postil,line=3,col=5::message`. */
export function githubAnnotations(found: readonly SpecDiagnostic[]): string {
  return found.map((diagnostic) => `${annotation(diagnostic)}\n`).join('');
}

function annotation({ severity, file, range: { start, end }, code, message }: SpecDiagnostic): string {
  const columns =
    start.line === end.line ? { col: start.character + 1, endColumn: Math.max(end.character, start.character + 1) } : {};
  const properties = Object.entries({ file, line: start.line + 1, endLine: end.line + 1, ...columns, title: code });
  return `::${commands[severity]} ${properties.map(([name, value]) => `${name}=${escapedProperty(String(value))}`).join(',')}::${escaped(message)}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
