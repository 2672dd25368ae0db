import { createHash } from 'node:crypto';
import type { Severity } from '../../../language/diagnostics.ts';
import type { DiagnosticHelp } from '../../../language/explain-diagnostic.ts';
import type { SpecDiagnostic, WaivedDiagnostic } from '../../spec-diagnostic.ts';
import { version } from '../version.ts';

const levels: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

export interface SarifContext {
  /** Of each finding the line it begins on, which tells it again when lines above it change. */
  lines: readonly string[];
  /** What a code means, for the viewer's help; undefined for a code without a page. */
  helpOf: (code: string) => DiagnosticHelp | undefined;
}

/** A SARIF 2.1.0 log (OASIS standard) of one run. Lines and columns are 1-based, columns in UTF-16 units, ends exclusive. */
export function sarifLog(found: readonly (SpecDiagnostic | WaivedDiagnostic)[], { lines, helpOf }: SarifContext): object {
  const codes = [...new Set(found.map(({ code }) => code))].sort();
  const fingerprints = fingerprintsOf(found, lines);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'postil', semanticVersion: version, rules: codes.map((id) => rule(id, helpOf(id))) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          SRCROOT: {
            description: { text: 'The root of the repository, or where there is none the folder that postil was run in.' },
          },
        },
        results: found.map((diagnostic, at) => result(diagnostic, codes.indexOf(diagnostic.code), fingerprints[at])),
      },
    ],
  };
}

/** Code scanning asks of every rule what is here. */
function rule(id: string, help: DiagnosticHelp | undefined): object {
  if (help === undefined) return { id, shortDescription: { text: id }, fullDescription: { text: id }, help: { text: id } };
  return {
    id,
    shortDescription: { text: help.title },
    fullDescription: { text: help.why },
    help: { text: help.why, markdown: help.page },
    defaultConfiguration: { level: levels[help.severity] },
  };
}

/** Of its code and the words of its line, and which of those in its file it is. */
function fingerprintsOf(found: readonly SpecDiagnostic[], lines: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return found.map(({ code, file }, at) => {
    const words = (lines[at] ?? '').trim().replace(/\s+/g, ' ');
    const hash = createHash('sha256').update(`${code}\n${words}`).digest('hex').slice(0, 16);
    const count = (counts.get(`${file}\n${hash}`) ?? 0) + 1;
    counts.set(`${file}\n${hash}`, count);
    return `${hash}:${count}`;
  });
}

function result(found: SpecDiagnostic | WaivedDiagnostic, ruleIndex: number, fingerprint: string | undefined): object {
  const { code, severity, file, range, message, related } = found;
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: message },
    locations: [location(file, range)],
    partialFingerprints: { primaryLocationLineHash: fingerprint },
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
