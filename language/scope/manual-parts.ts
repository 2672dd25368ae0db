import type { LangiumDocument, ParseResult, URI } from 'langium';
import type { ManualIndex } from './manual-index.ts';

interface Parts<T> {
  version: number;
  arrangement: number;
  /** What the files give that give anything, by their addresses. */
  byFile: Map<string, readonly T[]>;
  /** Whether they stand in the order of the manual's files. */
  isInOrder: boolean;
  all?: readonly T[] | undefined;
}

/**
 * What the files of a manual give to something about all of it: their waivers, what they cite. After an edit only the files that have changed
 * are read again; those that give nothing cost nothing.
 *
 * `read` says what one file gives, by its text alone.
 */
export class ManualParts<T> {
  private readonly indexes = new WeakMap<ManualIndex, Map<string, Parts<T>>>();
  private readonly inTrees = new WeakMap<ParseResult, readonly T[]>();

  constructor(private readonly read: (document: LangiumDocument) => readonly T[]) {}

  /** All that the manual of a file has, in the order of its files: the same list as long as no file gives anything else. */
  of(uri: URI, index: ManualIndex): readonly T[] {
    const parts = this.upToDate(uri, index);
    if (!parts.isInOrder) {
      const sorted = [...parts.byFile].sort(([one], [other]) => index.placeOf(one) - index.placeOf(other));
      parts.byFile = new Map(sorted);
      parts.isInOrder = true;
    }
    parts.all ??= [...parts.byFile.values()].flat() as T[];
    return parts.all;
  }

  private upToDate(uri: URI, index: ManualIndex): Parts<T> {
    const manuals = this.indexes.get(index) ?? new Map<string, Parts<T>>();
    this.indexes.set(index, manuals);
    const root = index.manualRoot(uri);
    const { version, arrangement } = index;
    const before = manuals.get(root);
    const changed = before?.arrangement === arrangement ? index.changedSince(before.version) : undefined;
    if (before === undefined || changed === undefined) {
      const given = index.documentsOf(uri).map((document) => [document.uri.toString(), this.in(document)] as const);
      const byFile = new Map(given.filter(([, parts]) => parts.length > 0));
      const parts: Parts<T> = { version, arrangement, byFile, isInOrder: true };
      manuals.set(root, parts);
      return parts;
    }
    for (const file of changed) this.readAgain(file, index.documentOf(root, file), before);
    before.version = version;
    return before;
  }

  private readAgain(file: string, document: LangiumDocument | undefined, parts: Parts<T>): void {
    const given = document === undefined ? [] : this.in(document);
    const before = parts.byFile.get(file);
    if (isSame(before ?? [], given)) return;
    if (given.length === 0) parts.byFile.delete(file);
    else parts.byFile.set(file, given);
    parts.isInOrder &&= before !== undefined;
    parts.all = undefined;
  }

  /** What one file gives. Found once a tree. */
  in(document: LangiumDocument): readonly T[] {
    let found = this.inTrees.get(document.parseResult);
    if (found === undefined) {
      found = this.read(document);
      this.inTrees.set(document.parseResult, found);
    }
    return found;
  }
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at]);
}

/** What follows from a list that stays the same as long as nothing in it changes, or from a clause; worked out once for each. */
export function derived<Of extends object, R>(work: (of: Of) => R): (of: Of) => R {
  const known = new WeakMap<Of, { result: R }>();
  return (of) => {
    let found = known.get(of);
    if (found === undefined) {
      found = { result: work(of) };
      known.set(of, found);
    }
    return found.result;
  };
}
