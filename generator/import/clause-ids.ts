import type { MessageLanguage } from '../../language/diagnostics.ts';
import { normaliseClause } from '../../language/values/clause.ts';
import { isContainer, isShort, type ClauseNode } from './clause-tree.ts';

/** A clause with the id that it is cited by. `isHeading`: it only names what stands below it. */
export interface NamedClause {
  id: string;
  text: string;
  paragraphs: string[];
  depth: number;
  isHeading: boolean;
}

const words = { zh: { preamble: '引言', row: '表', paragraph: '段' }, en: { preamble: 'preamble', row: 'T', paragraph: 'P' } };

/**
 * The clauses in the order of the paper, each with an id of its own: `第五条`, `一(一)3`, `4.2.1`. A number that begins anew in every chapter
 * stands behind the chapter's: `第二章第一节`.
 */
export function namedClauses(clauses: readonly ClauseNode[], language: MessageLanguage): NamedClause[] {
  const all: NamedClause[] = [];
  const taken = new Set<string>();
  const repeated = repeatedStyles(clauses);
  const hasNumbers = repeated.size > 0 || someLabelled(clauses);
  const visit = (nodes: readonly ClauseNode[], parent: { id: string; isScope: boolean }, depth: number) => {
    for (const node of nodes) {
      const own = ownLabel(node, language, hasNumbers && !parent.id.startsWith('H'));
      const prefix = standsAlone(node, parent, repeated) ? '' : parent.id;
      const id = free(joined(prefix, own), taken);
      all.push({ id, text: node.text, paragraphs: node.paragraphs, depth, isHeading: isHeading(node) });
      visit(node.children, { id, isScope: isContainer(node.style) && node.style !== 'appendix' }, depth + 1);
    }
  };
  visit(clauses, { id: '', isScope: true }, 1);
  return all;
}

/** Whether the number says alone which clause it is, wherever it stands. */
function standsAlone({ style }: ClauseNode, parent: { id: string; isScope: boolean }, repeated: ReadonlySet<string>): boolean {
  if (parent.id === '' || ['written', 'dotted', 'row', 'appendix', 'part'].includes(style)) return true;
  return parent.isScope && style !== 'heading' && !repeated.has(style);
}

/** Styles of which two clauses in the chapters of the main part have the same number. */
function repeatedStyles(clauses: readonly ClauseNode[]): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  const visit = (nodes: readonly ClauseNode[]) => {
    for (const { style, label, children } of nodes) {
      if (style === 'appendix' || style === 'row') continue;
      const key = `${style} ${normaliseClause(label)}`;
      if (label !== '' && seen.has(key)) repeated.add(style);
      seen.add(key);
      if (isContainer(style)) visit(children);
    }
  };
  visit(clauses);
  return repeated;
}

function someLabelled(nodes: readonly ClauseNode[]): boolean {
  return nodes.some(
    ({ style, children }) => !['heading', 'preamble', 'paragraph', 'row'].includes(style) || someLabelled(children),
  );
}

function ownLabel({ style, label, number }: ClauseNode, language: MessageLanguage, isBesideNumbers: boolean): string {
  if (style === 'preamble') return words[language].preamble;
  if (style === 'paragraph') return `${words[language].paragraph}${number}`;
  if (style === 'row') return `${words[language].row}${label}`;
  return style === 'heading' ? `${isBesideNumbers ? 'H' : ''}${number}` : label;
}

/** `一` and `(一)`: `一(一)`; `1` and `2`: `1.2`. */
function joined(prefix: string, own: string): string {
  return /[0-9A-Za-z]$/.test(prefix) && /^[0-9A-Za-z]/.test(own) ? `${prefix}.${own}` : `${prefix}${own}`;
}

/** With a number behind it where a clause is called that already. */
function free(id: string, taken: Set<string>): string {
  let unique = id;
  for (let count = 2; taken.has(normaliseClause(unique)); count++) unique = `${id}-${count}`;
  taken.add(normaliseClause(unique));
  return unique;
}

/** A line that only names what stands below it. */
function isHeading({ style, level, text, paragraphs, children }: ClauseNode): boolean {
  if (children.length === 0 || paragraphs.length > 0) return false;
  return isContainer(style) || level !== undefined || (isShort(text) && !asksSomething.test(text));
}

/** `稽核员每月检查各点一次，检查下列内容：` introduces a list, and asks something besides. */
const asksSomething = /[，,0-9]|应|须|不得|每|\b(?:shall|must|should|each|every)\b/;
