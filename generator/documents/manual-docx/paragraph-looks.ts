/** What each kind of block looks like: its style, the measures of the style, and what it stays with on a page. */
import type { Block, TextBlock } from './html-blocks.ts';

export type StyleName =
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'BodyText'
  | 'Lead'
  | 'Term'
  | 'Definition'
  | 'Reference'
  | 'TableText'
  | 'TOC1'
  | 'TOC2'
  | 'Gap';

/** `size` in half points; `line`, of fixed height, the distances before and after, and `indent` in twentieths of a point. */
export interface Measures {
  size: number;
  line: number;
  before: number;
  after: number;
  indent: number;
}

/** Lines are of fixed height, as in official papers: they fall alike whatever the font. */
export function measuresOf(language: 'zh' | 'en'): Record<StyleName, Measures> {
  const isChinese = language === 'zh';
  const body = { size: isChinese ? 24 : 22, line: isChinese ? 420 : 340, before: 0, after: 80, indent: 0 };
  return {
    Heading1: { size: 32, line: 520, before: 480, after: 200, indent: 0 },
    Heading2: { size: 27, line: 440, before: 300, after: 100, indent: 0 },
    Heading3: { size: 23, line: 380, before: 180, after: 60, indent: 0 },
    BodyText: body,
    Lead: { ...body, after: 200 },
    Term: { ...body, before: 140, after: 20 },
    Definition: { ...body, indent: 300 },
    Reference: { size: 18, line: 280, before: 0, after: 80, indent: 0 },
    TableText: { size: isChinese ? 21 : 20, line: 320, before: 0, after: 20, indent: 0 },
    TOC1: { ...body, line: 380, before: 100, after: 20 },
    TOC2: { ...body, size: isChinese ? 22 : 21, line: 360, after: 0, indent: 300 },
    Gap: { size: 8, line: 120, before: 0, after: 60, indent: 0 },
  };
}

/** Of texts of less weight: titles behind names, places of clauses; in half points. */
export const SOFT_SIZE = 19;
/** Of each level of a list, in twentieths of a point. */
export const LIST_INDENT = 420;

const HEADINGS = ['Heading1', 'Heading2', 'Heading3'] as const;
const PARAGRAPHS = { body: 'BodyText', lead: 'Lead', term: 'Term', definition: 'Definition', reference: 'Reference' } as const;

export function styleOf(block: TextBlock): StyleName {
  if (block.kind === 'heading') return HEADINGS[block.level - 1] ?? 'Heading3';
  return block.kind === 'item' ? 'BodyText' : PARAGRAPHS[block.style];
}

/** In a cell. */
export function cellStyleOf(block: TextBlock): StyleName {
  return block.kind === 'paragraph' && block.style === 'reference' ? 'Reference' : 'TableText';
}

/** An article of the manual itself, numbered throughout. */
export function isArticle(block: TextBlock): boolean {
  return block.kind === 'item' && block.isArticles && block.level === 0;
}

/** Whether it stands on one page with what follows: a heading of a section that has content, a term, the facts of one thing, what rests on clauses. */
export function staysWithNext(block: TextBlock, next: Block | undefined): boolean {
  if (next === undefined) return false;
  if (block.kind === 'heading') return next.kind !== 'heading' || next.level > block.level;
  if (next.kind === 'paragraph' && next.style === 'reference') return true;
  if (block.kind !== 'paragraph') return false;
  return (
    block.style === 'term' ||
    next.kind === 'table' ||
    (block.isFact === true && next.kind === 'paragraph' && next.isFact === true)
  );
}
