import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** A page as a browser's parser sees it. */
export interface ParsedPage {
  /** Every element, in the order of the page. */
  elements: ParsedElement[];
  /** What the page shows as text. */
  text: string;
  /** Faults of its syntax, by parse5's codes. */
  errors: string[];
}

export interface ParsedElement {
  name: string;
  attributes: Record<string, string>;
  /** All text within, white space as it is. */
  text: string;
}

export function parsePage(html: string): ParsedPage {
  const errors: string[] = [];
  const document = parse(html, { onParseError: ({ code }) => errors.push(code) });
  const elements: ParsedElement[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): string => {
    if ('value' in node) return node.value;
    if (!('childNodes' in node)) return '';
    const element = 'tagName' in node ? { name: node.tagName, attributes: attributesOf(node), text: '' } : undefined;
    if (element !== undefined) elements.push(element);
    const text = node.childNodes.map(visit).join('');
    if (element !== undefined) element.text = text;
    return element?.name === 'style' ? '' : text;
  };
  return { text: visit(document), elements, errors };
}

function attributesOf({ attrs }: DefaultTreeAdapterTypes.Element): Record<string, string> {
  return Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
}
