import { isTerm, type Term } from '../../language/generated/ast.ts';
import type { GlossaryReader, TextRun } from './view.ts';

/** Finds the terms of the glossary in running text. */
export interface Glossary {
  /** A reader that links each term where it meets it first. */
  reader(): GlossaryReader;
}

export function glossaryOf(terms: readonly Term[], anchorOf: (term: Term) => string | undefined): Glossary {
  const byName = new Map(terms.filter((term) => (term.name ?? '').length > 1).map((term) => [term.name, term]));
  const names = [...byName.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = names.length === 0 ? undefined : new RegExp(names.map(namePattern).join('|'), 'gu');
  return {
    reader() {
      const met = new Set<Term>();
      return (text, own) => {
        if (isTerm(own)) met.add(own);
        const runs: TextRun[] = [];
        let at = 0;
        for (const match of pattern === undefined ? [] : text.matchAll(pattern)) {
          const term = byName.get(match[0]);
          if (term === undefined || met.has(term)) continue;
          met.add(term);
          if (match.index > at) runs.push(plain(text.slice(at, match.index)));
          runs.push({ text: match[0], href: anchorOf(term), kind: 'term' });
          at = match.index + match[0].length;
        }
        if (isTerm(own)) met.delete(own);
        return at < text.length ? [...runs, plain(text.slice(at))] : runs;
      };
    },
  };
}

/** Text of its own; nothing, where an unfinished spec has none. */
export function plain(text: string | undefined): TextRun {
  return { text: text ?? '', href: undefined, kind: '' };
}

/** A name of Latin letters is found as a whole word only. Names are letters, digits and `_`: none is a sign of patterns. */
function namePattern(name: string): string {
  const isLatin = /^[\w\u00c0-\u024f]+$/.test(name);
  return isLatin ? `(?<![\\w\u00c0-\u024f])${name}(?![\\w\u00c0-\u024f])` : name;
}
