import type { AstNode } from 'langium';
import { parse, serializeOuter, type DefaultTreeAdapterTypes } from 'parse5';
import { blocksOf } from './manual-docx/html-blocks.ts';
import { manualPageFile } from './manual-page/manual-page-file.ts';
import { markdownOf } from './markdown/markdown-blocks.ts';
import { printerFor } from './printers.ts';
import type { ViewContext } from './view.ts';

type Element = DefaultTreeAdapterTypes.Element;

/**
 * What the manual's page says of declarations, as text: of a procedure every step with who does it, after what and how soon; of a penalty
 * when it applies and what it costs. '' where the page says nothing of them.
 */
export function normInWords(nodes: readonly AstNode[], context: ViewContext): string {
  const page = parse(manualPageFile(context, printerFor(undefined)).content);
  const comma = context.language === 'zh' ? '；' : '; ';
  const texts = nodes.flatMap((node) => {
    const anchor = context.anchor(node);
    const place = anchor === undefined ? undefined : find(page, (element) => attribute(element, 'id') === anchor);
    return place === undefined ? [] : [textOf(place).replaceAll('<br>', comma)];
  });
  return texts.filter((text) => text !== '').join('\n');
}

function textOf(place: Element): string {
  const html = place.tagName === 'tr' ? rowHtml(place) : serializeOuter(place);
  return markdownOf(blocksOf(`<main>${html}</main>`), () => undefined)
    .replace(/<a id="[^"]*"><\/a>|\*\*/g, '')
    .replace(/\\([<>*_[\]])/g, '$1')
    .replaceAll('\u00a0', ' ');
}

/** A row of a table under the head of the table. */
function rowHtml(row: Element): string {
  const table = ancestor(row, 'table');
  const head = table === undefined ? undefined : find(table, ({ tagName }) => tagName === 'thead');
  return `<table>${head === undefined ? '' : serializeOuter(head)}<tbody>${serializeOuter(row)}</tbody></table>`;
}

function ancestor(node: Element, tagName: string): Element | undefined {
  for (let at = node.parentNode; at !== null && 'tagName' in at; at = at.parentNode) if (at.tagName === tagName) return at;
  return undefined;
}

function find(node: DefaultTreeAdapterTypes.ParentNode, is: (element: Element) => boolean): Element | undefined {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    const found = is(child) ? child : find(child, is);
    if (found !== undefined) return found;
  }
  return undefined;
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attr) => attr.name === name)?.value;
}
