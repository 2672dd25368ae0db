import { TextDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { concepts } from './concepts/index.ts';
import type { Fix, TextReplacement } from './concept.ts';
import type { DiagnosticData, Words } from './diagnostics.ts';
import { nameFixes } from './scope/name.fixes.ts';
import { timeFixes } from './scope/time.fixes.ts';

/** Every quick fix by the code of the finding that it mends. */
export const allFixes: ReadonlyMap<string, Fix> = new Map(
  [nameFixes, timeFixes, ...concepts.map(({ fixes }) => fixes ?? {})].flatMap((fixes) => Object.entries(fixes)),
);

export interface OfferedFix {
  title: Words;
  /** Not to be made unasked. */
  isGuess: boolean;
  edits: TextReplacement[];
}

/** The mechanical fixes of a finding in this text; none where it has none. */
export function fixesFor({ code, range, data }: Diagnostic, text: string): OfferedFix[] {
  const fix = allFixes.get(String(code));
  if (fix === undefined) return [];
  const document = TextDocument.create('', 'postil', 0, text);
  const offset = document.offsetAt(range.start);
  const params = (data as DiagnosticData | undefined)?.params;
  const edits = fix.edits({ text, offset, length: document.offsetAt(range.end) - offset, params });
  if (edits === undefined) return [];
  const title = typeof fix.title === 'function' ? fix.title(params) : fix.title;
  return [{ title, isGuess: fix.isGuess ?? false, edits }];
}
