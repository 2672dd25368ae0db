import { relative, sep } from 'node:path';
import { URI, type LangiumDocument } from 'langium';
import type { Diagnostic, Range } from 'vscode-languageserver-types';
import type { MessageLanguage, Severity } from '../language/diagnostics.ts';
import type { Waivers } from '../language/waivers.ts';
import { byCodeUnits } from './code-unit-order.ts';
import type { UsageError } from './usage-error.ts';

/** A finding as scripts read it: `postil check --format json` prints an array of these. Positions are 0-based, in UTF-16 units. */
export interface SpecDiagnostic {
  code: string;
  severity: Severity;
  /** Relative to the working folder, with forward slashes. */
  file: string;
  range: Range;
  message: string;
  related: { file: string; range: Range; message: string }[];
}

const severities: Record<number, Severity> = { 1: 'error', 2: 'warning', 3: 'information', 4: 'hint' };

/** The findings of a built document. */
export function diagnosticsOf(document: LangiumDocument, cwd: string): SpecDiagnostic[] {
  const file = shownPath(document.uri.fsPath, cwd);
  return (document.diagnostics ?? []).map((found) => specDiagnostic(found, file, cwd));
}

/** A finding of the server as scripts read it. */
export function specDiagnostic(
  { code, severity, range, message, relatedInformation }: Diagnostic,
  file: string,
  cwd: string,
): SpecDiagnostic {
  const related = (relatedInformation ?? []).map(({ location, message }) => ({
    file: shownPath(URI.parse(location.uri).fsPath, cwd),
    range: location.range,
    message,
  }));
  return {
    code: String(code ?? ''),
    severity: severities[severity ?? 1] ?? 'error',
    file,
    range,
    message: typeof message === 'string' ? message : message.value,
    related,
  };
}

/** A finding that a waiver lets pass, with the reason that it gives. */
export interface WaivedDiagnostic extends SpecDiagnostic {
  because: string;
}

/** What waivers let pass in a built document. */
export function waivedIn(document: LangiumDocument, waivers: Waivers, cwd: string): WaivedDiagnostic[] {
  const file = shownPath(document.uri.fsPath, cwd);
  return waivers.passedIn(document).map(({ finding, reason }) => ({ ...specDiagnostic(finding, file, cwd), because: reason }));
}

/** A file that cannot be read, as a finding at its beginning. */
export function unreadable({ code, text }: UsageError, file: string, language: MessageLanguage): SpecDiagnostic {
  const start = { line: 0, character: 0 };
  return { code, severity: 'error', file, range: { start, end: start }, message: text[language], related: [] };
}

/** By file, line, column, code. */
export function sortDiagnostics<Found extends SpecDiagnostic>(found: Found[]): Found[] {
  return found.sort(
    (a, b) =>
      byCodeUnits(a.file, b.file) ||
      a.range.start.line - b.range.start.line ||
      a.range.start.character - b.range.start.character ||
      byCodeUnits(a.code, b.code),
  );
}

/** Relative to the folder, with forward slashes; absolute where it lies elsewhere on another disk. */
export function shownPath(path: string, cwd: string): string {
  return (relative(cwd, path) || '.').split(sep).join('/');
}
