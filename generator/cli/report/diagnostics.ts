import { resolve } from 'node:path';
import { URI } from 'langium';
import { shownPath, type SpecDiagnostic } from '../../spec-diagnostic.ts';
import type { LoadedSpecs, Services } from '../../workspace.ts';
import type { Session } from '../session.ts';
import { diagnosticCases, fails } from './diagnostic-junit.ts';
import { githubAnnotations } from './github.ts';
import { findingLines } from './lines.ts';
import { jsonText } from './json.ts';
import { junitXml } from './junit.ts';
import { countText, prettyDiagnostics } from './pretty.ts';
import { fromRepositoryRoot } from './repository-paths.ts';
import { sarifLog } from './sarif.ts';

export type DiagnosticFormat = 'pretty' | 'json' | 'sarif' | 'github' | 'junit' | 'lines';

/** Findings in a format of `postil check`. */
export async function diagnosticsText(
  { diagnostics, waived, files, services }: Pick<LoadedSpecs, 'diagnostics' | 'waived' | 'files' | 'services'>,
  { format, strict, session }: { format: DiagnosticFormat; strict: boolean; session: Session },
): Promise<string> {
  const { cwd } = session.io;
  switch (format) {
    case 'json':
      return jsonText([...diagnostics, ...waived.map((found) => ({ ...found, severity: 'waived' }))]);
    case 'sarif': {
      const { diagnosticHelp } = await import('../../../language/explain-diagnostic.ts');
      const lineOf = linesOf(services, cwd);
      const found = [...diagnostics, ...waived];
      const lines = found.map(({ file, range }) => lineOf(file, range.start.line) ?? '');
      return jsonText(
        sarifLog(fromRepositoryRoot(found, cwd), { lines, helpOf: (code) => diagnosticHelp(code, session.language) }),
      );
    }
    case 'github':
      return githubAnnotations(fromRepositoryRoot(diagnostics, cwd));
    case 'lines':
      return findingLines(diagnostics);
    case 'junit':
      return junitXml('postil check', diagnosticCases(diagnostics, { files: files.map((file) => shownPath(file, cwd)), strict }));
    case 'pretty':
      return prettyDiagnostics(diagnostics, {
        language: session.language,
        paint: session.paint(session.io.stdout),
        lineOf: linesOf(services, cwd),
      });
  }
}

/** Says on standard error what is wrong with specs that cannot be built or run. */
export function complain(diagnostics: readonly SpecDiagnostic[], services: Services, session: Session): void {
  const { stderr, cwd } = session.io;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  stderr.write(
    prettyDiagnostics(errors, { language: session.language, paint: session.paint(stderr), lineOf: linesOf(services, cwd) }),
  );
  session.warn(countText(errors, new Set(errors.map(({ file }) => file)).size, session.language));
}

/** 2 where a file cannot be read, 1 where a finding fails, else 0. */
export function diagnosticExitCode(
  { diagnostics, isIncomplete }: Pick<LoadedSpecs, 'diagnostics' | 'isIncomplete'>,
  strict: boolean,
): number {
  if (isIncomplete) return 2;
  return diagnostics.some(({ severity }) => fails(severity, strict)) ? 1 : 0;
}

function linesOf(services: Services, cwd: string) {
  return (file: string, line: number): string | undefined => {
    const { workspace, postil } = services.shared;
    const uri = URI.file(resolve(cwd, file));
    const { textDocument } = workspace.LangiumDocuments.getDocument(uri) ?? {};
    const settings = postil.Settings.all().find((one) => one.uri.toString() === uri.toString());
    if (settings !== undefined) return settings.text.split(/\r?\n/)[line];
    if (textDocument === undefined || line >= textDocument.lineCount) return undefined;
    return textDocument.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } }).replace(/\r?\n$/, '');
  };
}
