import { URI } from 'langium';
import type { TextReplacement } from '../../language/concept.ts';
import { applyEdits } from '../../language/fix-edits.ts';
import { fixesFor } from '../../language/fixes.ts';
import { shownPath } from '../spec-diagnostic.ts';
import { loadSpecs } from '../workspace.ts';
import { writeOutput } from '../write-output.ts';
import type { Session } from './session.ts';

/** A fix can uncover the next finding; this many rounds are made at most. */
const MAX_ROUNDS = 10;

/** Makes the mechanical fixes in the files asked for, whole files at a time, and says which were changed. */
export async function fixSpecs(session: Session, paths: readonly string[]): Promise<void> {
  const { cwd } = session.io;
  const fixed = new Map<string, number>();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const before = fixed.size === 0 ? 0 : sum(fixed);
    const { files, services } = await loadSpecs(paths, { cwd });
    for (const file of files) {
      const document = services.shared.workspace.LangiumDocuments.getDocument(URI.file(file));
      const text = document?.textDocument.getText() ?? '';
      const fixes = compatible(
        (document?.diagnostics ?? [])
          .flatMap((found) => fixesFor(found, text))
          .filter(({ isGuess }) => !isGuess)
          .map(({ edits }) => edits),
      );
      if (fixes.length === 0) continue;
      if (await writeOutput(file, applyEdits(text, fixes.flat()))) fixed.set(file, (fixed.get(file) ?? 0) + fixes.length);
    }
    if (sum(fixed) === before) break;
  }
  for (const [file, count] of fixed) {
    const shown = shownPath(file, cwd);
    session.note({ zh: `已修改 ${shown}（${count} 处）`, en: `fixed ${shown} (${count} ${count === 1 ? 'place' : 'places'})` });
  }
}

/** The fixes that do not touch the same text as one before them. */
function compatible(fixes: TextReplacement[][]): TextReplacement[][] {
  const taken: TextReplacement[] = [];
  return fixes.filter((edits) => {
    if (edits.some((edit) => taken.some((other) => overlap(edit, other)))) return false;
    taken.push(...edits);
    return true;
  });
}

function overlap(a: TextReplacement, b: TextReplacement): boolean {
  if (a.offset === b.offset) return true;
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}

function sum(counts: Map<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
