import type { Severity, Words } from '../../../language/diagnostics.ts';
import type { SpecDiagnostic, WaivedDiagnostic } from '../../spec-diagnostic.ts';
import { version } from '../version.ts';

const levels: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** What a code means, for the viewer's help; undefined for a code without a page. */
export type WhyOf = (code: string) => Words[keyof Words] | undefined;

/** A SARIF 2.1.0 log (OASIS standard) of one run. Lines and columns are 1-based, columns in UTF-16 units, ends exclusive. */
export function sarifLog(found: readonly (SpecDiagnostic | WaivedDiagnostic)[], whyOf: WhyOf): object {
  const codes = [...new Set(found.map(({ code }) => code))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'postil', semanticVersion: version, rules: codes.map((id) => rule(id, whyOf(id))) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { SRCROOT: { description: { text: 'The folder that postil was run in.' } } },
        results: found.map((diagnostic) => result(diagnostic, codes.indexOf(diagnostic.code))),
      },
    ],
  };
}

function rule(id: string, why: string | undefined): object {
  return { id, ...(why === undefined ? {} : { fullDescription: { text: why } }) };
}

function result(found: SpecDiagnostic | WaivedDiagnostic, ruleIndex: number): object {
  const { code, severity, file, range, message, related } = found;
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: message },
    locations: [location(file, range)],
    ...('because' in found ? { suppressions: [{ kind: 'inSource', status: 'accepted', justification: found.because }] } : {}),
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((other, id) => ({
            id: id + 1,
            message: { text: other.message },
            ...location(other.file, other.range),
          })),
        }),
  };
}

function location(file: string, { start, end }: SpecDiagnostic['range']): object {
  const uri = file.split('/').map(encodeURIComponent).join('/');
  return {
    physicalLocation: {
      artifactLocation: { uri, uriBaseId: 'SRCROOT' },
      region: {
        startLine: start.line + 1,
        startColumn: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
      },
    },
  };
}
