import type { SpecDiagnostic } from '../../spec-diagnostic.ts';
import type { JunitCase } from './junit.ts';

/** A failed case for each finding that fails, a passed one for each file without any; other findings are told beside it. */
export function diagnosticCases(
  found: readonly SpecDiagnostic[],
  { files, strict }: { files: readonly string[]; strict: boolean },
): JunitCase[] {
  const byFile = Map.groupBy(found, ({ file }) => file);
  const names = [...new Set([...files, ...byFile.keys()])].sort();
  return names.flatMap((suite) => {
    const list = byFile.get(suite) ?? [];
    const failing = list.filter(({ severity }) => fails(severity, strict));
    const others = list.filter(({ severity }) => !fails(severity, strict)).map(lineOf);
    const cases = failing.map((diagnostic) => ({
      name: `${diagnostic.code} ${placeOf(diagnostic)}`,
      suite,
      failure: { message: diagnostic.message, text: lineOf(diagnostic) },
    }));
    if (cases.length > 0 && others.length === 0) return cases;
    return [...cases, { name: 'postil check', suite, ...(others.length === 0 ? {} : { output: others.join('\n') }) }];
  });
}

/** Errors fail; with --strict warnings too. */
export function fails(severity: SpecDiagnostic['severity'], strict: boolean): boolean {
  return severity === 'error' || (strict && severity === 'warning');
}

function placeOf({ range: { start } }: SpecDiagnostic): string {
  return `${start.line + 1}:${start.character + 1}`;
}

function lineOf(diagnostic: SpecDiagnostic): string {
  return `${diagnostic.file}:${placeOf(diagnostic)} ${diagnostic.severity} ${diagnostic.code}: ${diagnostic.message}`;
}
