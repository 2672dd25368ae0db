import { clauseIndexSection, type ClauseRowView } from '../../concepts/source/source.view.ts';
import type { TextRun, ViewContext } from '../view.ts';
import { paperChapters } from './paper-chapters.ts';

/** A chapter of a source: its clauses, and what they became. */
export interface ChapterView {
  source: string;
  sourceTitle: string;
  /** As the source prints it: `二`, `责任制一`; '' for a source that is one chapter. */
  name: string;
  /** Its name says alone which chapter it is: a heading of the only source. */
  standsAlone: boolean;
  /** The source's permanent id, where this is its first chapter. */
  sourceAnchor: string;
  labels: { elements: string; noClauses: string };
  clauses: (ClauseRowView & { statement: TextRun[] })[];
}

/** The chapters of all sources, in order. A source whose clauses show no chapters is one. */
export function chaptersOf(context: ViewContext): ChapterView[] {
  const index = clauseIndexSection(context);
  if (index === undefined) return [];
  return index.sources.flatMap((source) => {
    const headed = paperChapters(source.clauses);
    const groups = [...Map.groupBy(source.clauses, (clause) => headed?.get(clause) || chapterName(placeOf(clause)))];
    const isDivided =
      groups.length > 1 && groups.length <= MOST && (headed !== undefined || source.clauses.length >= 2 * groups.length);
    return (isDivided ? groups : [['', source.clauses] as const]).map(([name, clauses], at) => ({
      source: source.name,
      sourceTitle: source.title,
      name,
      standsAlone: headed !== undefined && index.sources.length === 1,
      sourceAnchor: at === 0 ? source.anchor : '',
      labels: { elements: index.columns.elements, noClauses: index.noClauses },
      clauses: withTerms(clauses, context),
    }));
  });
}

/** Each term is linked where a chapter meets it first. */
function withTerms(clauses: readonly ClauseRowView[], context: ViewContext): ChapterView['clauses'] {
  const read = context.glossary();
  return clauses.map((clause) => ({ ...clause, statement: read(clause.text) }));
}

function placeOf({ id, place }: ClauseRowView): string {
  return place === '' ? id : place;
}

const MOST = 40;

/** The first part of where a clause is printed: `二(一)2` -> `二`, `1.3.4` -> `1`, `第二章第三条` -> `第二章`, `责任制一/二2 L49` -> `责任制一`. */
export function chapterName(place: string): string {
  const [first = ''] = place.split('/');
  const [chapter] = /^第[^章编]+[章编]|^[一二三四五六七八九十百]+(?![\p{L}])|^\d+(?=[.-]|$)/u.exec(first) ?? [];
  return chapter ?? first.replace(/ L\d+$/, '').replace(/[\d·.,，(（-].*$/, '');
}
