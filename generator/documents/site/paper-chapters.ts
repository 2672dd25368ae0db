/** The chapters of a paper, where headings of their own begin them: `第二章 安装`, `Chapter II`, `附件1`. */
import type { Clause } from '../../../language/concepts/source/clause-text.ts';

type Place = Pick<Clause, 'id' | 'text'> & { place?: string | undefined };

/** Which chapter each clause is of, `Chapter II Mail`; undefined for a paper without such headings. In front of the first: ''. */
export function paperChapters<T extends Place>(clauses: readonly T[]): Map<T, string> | undefined {
  const begins = new Set(clauses.filter((clause) => BEGINS.test(placeOf(clause))));
  if (begins.size < 2) return undefined;
  let chapter = '';
  return new Map(clauses.map((clause) => [clause, begins.has(clause) ? (chapter = titleOf(clause)) : chapter]));
}

function placeOf({ id, place = '' }: Place): string {
  return place === '' ? id : place;
}

/** Headings are short; an annex that is a sentence is called by its number. */
function titleOf(clause: Place): string {
  const number = placeOf(clause).replace(/^([A-Za-z]{4,}?)\s?([0-9]+|[IVXLC]+|[A-Z])$/, '$1 $2');
  return [...clause.text].length > LONGEST || /[。.;；]$/.test(clause.text) ? number : `${number} ${clause.text}`.trim();
}

const BEGINS =
  /^(?:第[^章编]+[章编]|(?:Chapter|Part|Annex|Appendix|Attachment)\s?[0-9A-Z]{1,5}|附[件录表][0-9A-Z一二三四五六七八九十]{0,3})$/i;
const LONGEST = 60;
