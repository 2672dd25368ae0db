/** What stands on a printed page, by permanent id. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { PrintedPage } from './page-links.ts';

/** An element of the page, its text without that of elements within it that have an id of their own. */
export interface PageText {
  id: string;
  /** Its name, or its first heading. */
  title: string;
  text: string;
}

type Node = DefaultTreeAdapterTypes.Node;

/** In the order of the page; the page's own part alone, without what stands around it on every page. */
export function pageTexts({ html }: PrintedPage): PageText[] {
  const texts: PageText[] = [];
  const visit = (node: Node, into: PageText | undefined): void => {
    if ('value' in node) {
      if (into !== undefined) into.text += node.value;
      return;
    }
    if (!('childNodes' in node)) return;
    let inner = into;
    if ('tagName' in node) {
      if (UNREAD.has(node.tagName)) return;
      const { id, class: kind } = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      if (kind !== undefined && SAID_ELSEWHERE.test(kind)) return;
      if (node.tagName === 'main') inner = undefined;
      if (id !== undefined && id !== 'main') texts.push((inner = { id, title: '', text: '' }));
      if (inner !== undefined && inner.title === '' && (kind === 'name' || HEADING.test(node.tagName)))
        inner.title = textOf(node);
      if (inner !== undefined && !INLINE.has(node.tagName)) inner.text += ' ';
    }
    for (const child of node.childNodes) visit(child, inner);
  };
  const main = find(parse(html), 'main');
  if (main !== undefined) visit(main, undefined);
  return texts.map(({ id, title, text }) => ({ id, title: levelled(title), text: levelled(text) }));
}

const UNREAD = new Set(['nav', 'footer', 'script', 'style', 'svg', 'button', 'form']);
const INLINE = new Set(['a', 'b', 'strong', 'em', 'i', 'small', 'code', 'mark']);
/** What an element became, the wording of the clauses it rests on: each stands in a place of its own. */
const SAID_ELSEWHERE = /^(wording|carried)$/;
const HEADING = /^h[1-6]$/;

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function levelled(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function find(node: Node, tagName: string): Node | undefined {
  if ('tagName' in node && node.tagName === tagName) return node;
  if (!('childNodes' in node)) return undefined;
  for (const child of node.childNodes) {
    const found = find(child, tagName);
    if (found !== undefined) return found;
  }
  return undefined;
}
