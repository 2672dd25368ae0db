/** A piece of two texts beside each other. */
export interface DiffPiece {
  kind: 'same' | 'old' | 'new';
  text: string;
}

/**
 * What became of a text, by words: Chinese characters, Latin words, numbers and signs each are one. The longest common part stays;
 * texts that are too long to compare are an old and a new one.
 */
export function textDiff(before: string, after: string): DiffPiece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  if (a.length * b.length > MOST) return [piece('old', before), piece('new', after)].filter(({ text }) => text !== '');
  const common = lengths(a, b);
  const pieces: DiffPiece[] = [];
  const add = (kind: DiffPiece['kind'], text: string) => {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += text;
    else pieces.push(piece(kind, text));
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]];
    if (x !== undefined && x === y) {
      add('same', x);
      i++;
      j++;
    } else if (x !== undefined && (y === undefined || at(common, i + 1, j) >= at(common, i, j + 1))) {
      add('old', x);
      i++;
    } else {
      add('new', y ?? '');
      j++;
    }
  }
  return pieces;
}

const MOST = 4_000_000;

function wordsOf(text: string): string[] {
  return text.match(/\p{Script=Han}|[\d.,]+|(?:(?!\p{Script=Han})[\p{L}\p{M}_])+|\s+|[^]/gu) ?? [];
}

/** By places of both texts: how many words what follows them has in common. */
function lengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i];
      if (row !== undefined)
        row[j] = a[i] === b[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  return table;
}

function at(table: readonly Uint16Array[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}

function piece(kind: DiffPiece['kind'], text: string): DiffPiece {
  return { kind, text };
}
