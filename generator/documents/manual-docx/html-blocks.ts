/**
 * A printed page as blocks of text, for formats that know headings, paragraphs, lists and tables but no HTML. Whatever a concept's template
 * prints comes along; what only a screen needs (navigation, styles, scripts) does not.
 */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { drawingOf, type Drawing } from './svg-drawing.ts';

export type Block = TextBlock | TableBlock | { kind: 'drawing'; drawing: Drawing };

export type TextBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; runs: Run[]; ids: string[] }
  /** `isFact`: one of the few lines that say the facts of one thing. */
  | { kind: 'paragraph'; style: ParagraphStyle; runs: Run[]; ids: string[]; isFact?: true }
  /** `list`: all items of one list share a number; `level` counts from 0; `isArticles`: the articles of the manual itself. */
  | { kind: 'item'; list: number; level: number; isOrdered: boolean; isArticles: boolean; runs: Run[]; ids: string[] };

export interface TableBlock {
  kind: 'table';
  headerRows: number;
  rows: Cell[][];
}

/** `reference`: the clauses that something rests on. */
export type ParagraphStyle = 'body' | 'lead' | 'term' | 'definition' | 'reference';

export interface Cell {
  blocks: Block[];
  isHeader: boolean;
  span: number;
}

/** Text in one style. `href`: the id it leads to. */
export interface Run {
  text: string;
  isStrong: boolean;
  /** Of less weight: titles behind names, places of clauses. */
  isSoft: boolean;
  href?: string;
  /** A clause that something rests on: `办法 §3`. */
  isReference?: true;
  /** Of two versions: in the earlier one, or in the later one alone. */
  change?: 'old' | 'new';
}

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** The blocks of the page's `<main>`, sections whose ids are left out without. */
export function blocksOf(html: string, without: ReadonlySet<string> = new Set()): Block[] {
  const main = find(parse(html).childNodes, 'main');
  return main === undefined ? [] : new BlockReader(without).read(main.childNodes);
}

const HEADINGS: Readonly<Record<string, 1 | 2 | 3>> = { h2: 1, h3: 2, h4: 3 };
const UNSEEN = new Set(['nav', 'footer', 'script', 'style', 'template', 'button', 'input']);
const INLINE = new Set([
  'a',
  'b',
  'strong',
  'em',
  'i',
  'small',
  'span',
  'code',
  'sub',
  'sup',
  'br',
  'abbr',
  'time',
  'ins',
  'del',
]);

/** More than that are a list, not the facts of one thing. */
const FACTS = 6;

interface Surroundings {
  /** Within a table. */
  isInCell?: boolean;
  ids: string[];
  style: ParagraphStyle;
  list?: { number: number; level: number; isOrdered: boolean; isArticles: boolean };
}

class BlockReader {
  private lists = 0;

  constructor(private readonly without: ReadonlySet<string>) {}

  read(nodes: readonly Node[], around: Surroundings = { ids: [], style: 'body' }): Block[] {
    const blocks: Block[] = [];
    const pending: Node[] = [];
    // An id belongs to what is read first of its element.
    let { ids } = around;
    const place = (block: Block): void => {
      blocks.push('ids' in block ? { ...block, ids: [...ids, ...block.ids] } : block);
      ids = 'ids' in block ? [] : ids;
    };
    const flush = (): void => {
      const runs = trimmed(pending.splice(0).flatMap((node) => runsOf(node)));
      if (runs.length > 0) place(this.paragraph(runs, around));
    };
    for (const node of nodes) {
      if (!isElement(node) || INLINE.has(node.tagName)) {
        pending.push(node);
        continue;
      }
      flush();
      for (const block of this.element(node, around)) place(block);
    }
    flush();
    return blocks;
  }

  private element(node: Element, around: Surroundings): Block[] {
    const id = attribute(node, 'id');
    const ids = id === undefined ? [] : [id];
    const level = HEADINGS[node.tagName];
    if (level !== undefined) return [{ kind: 'heading', level, runs: trimmed(inner(node)), ids }];
    if (UNSEEN.has(node.tagName) || attribute(node, 'hidden') !== undefined) return [];
    switch (node.tagName) {
      case 'section':
        return this.without.has(attribute(node, 'aria-labelledby') ?? '') ? [] : this.read(node.childNodes, { ...around, ids });
      case 'table':
        return [this.table(node)];
      case 'svg':
        return [{ kind: 'drawing', drawing: drawingOf(node) }];
      case 'ul':
      case 'ol':
        return this.list(node, around);
      case 'dl':
        return this.definitions(node, around, ids);
      case 'p':
        return this.read(node.childNodes, { ...around, ids, style: hasClass(node, 'lead') ? 'lead' : around.style });
      default:
        return this.read(node.childNodes, { ...around, ids });
    }
  }

  private paragraph(runs: Run[], { style, list }: Surroundings): TextBlock {
    if (list === undefined) return { kind: 'paragraph', style, runs, ids: [] };
    const { number, ...kind } = list;
    return { kind: 'item', list: number, ...kind, runs, ids: [] };
  }

  /** Clauses that something rests on stand in one line, but one below the other in a cell; any other list an item a line. */
  private list(node: Element, around: Surroundings): Block[] {
    const items = node.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'li');
    if (hasClass(node, 'cites')) {
      const references = items.map((item) =>
        trimmed(item.childNodes.flatMap((child) => (isWording(child) ? [] : runsOf(child)))).map((run) => ({
          ...run,
          text: run.text.replaceAll(' ', '\u00a0'),
        })),
      );
      if (around.isInCell === true)
        return references.map((runs): Block => ({ kind: 'paragraph', style: 'reference', runs, ids: [] }));
      const runs = references.flatMap((reference, at) => (at === 0 ? reference : [plain('  '), ...reference]));
      return runs.length === 0 ? [] : [{ kind: 'paragraph', style: 'reference', runs, ids: [] }];
    }
    const level = (around.list?.level ?? -1) + 1;
    const isArticles = level === 0 && hasClass(node, 'articles') && !hasClass(node, 'items');
    const list = { number: this.lists++, level, isOrdered: node.tagName === 'ol', isArticles };
    return items.flatMap((item) => {
      const id = attribute(item, 'id');
      return this.read(item.childNodes, { ...around, ids: id === undefined ? [] : [id], list });
    });
  }

  /** A term and what is said of it: in one line where that is one. */
  private definitions(node: Element, around: Surroundings, ids: string[]): Block[] {
    const groups = node.childNodes.filter(isElement).flatMap((child) => (child.tagName === 'div' ? [child] : []));
    const entries = groups.length > 0 ? groups : [node];
    const isFact = entries.length <= FACTS;
    return entries.flatMap((entry, at) => {
      const id = attribute(entry, 'id');
      const own = [...(at === 0 ? ids : []), ...(id === undefined || entry === node ? [] : [id])];
      const parts = entry.childNodes.filter(isElement);
      const term = parts.filter(({ tagName }) => tagName === 'dt').flatMap((part) => [...inner(part), plain(' ')]);
      const said = parts
        .filter(({ tagName }) => tagName === 'dd')
        .flatMap((part) => this.read(part.childNodes, { ids: [], style: 'definition' }));
      const name = trimmed(term).map((run) => ({ ...run, isStrong: !run.isSoft }));
      const [first, ...rest] = said;
      const { list } = around;
      if (said.length <= 1 && first !== undefined && 'runs' in first && first.kind === 'paragraph')
        return [this.definition([...name, plain('  '), ...first.runs], own, isFact, { ...around, ...(list && { list }) })];
      return [{ kind: 'paragraph', style: 'term', runs: name, ids: own }, ...(first === undefined ? [] : [first]), ...rest];
    });
  }

  private definition(runs: Run[], ids: string[], isFact: boolean, around: Surroundings): TextBlock {
    const block = { ...this.paragraph(runs, around), ids };
    return block.kind === 'paragraph' && isFact ? { ...block, isFact } : block;
  }

  private table(node: Element): Block {
    const heads = rowsIn(node, 'thead');
    const rows = [...heads, ...rowsIn(node, 'tbody'), ...rowsIn(node, 'tfoot')];
    return {
      kind: 'table',
      headerRows: heads.length,
      rows: rows.map((row) => {
        const id = attribute(row, 'id');
        const cells = row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
        return cells.map((cell, at) => ({
          blocks: this.read(cell.childNodes, { ids: at === 0 && id !== undefined ? [id] : [], style: 'body', isInCell: true }),
          isHeader: cell.tagName === 'th',
          span: Number(attribute(cell, 'colspan') ?? 1),
        }));
      }),
    };
  }
}

function rowsIn(table: Element, part: string): Element[] {
  const parts = table.childNodes.filter(isElement).filter(({ tagName }) => tagName === part);
  return parts.flatMap(({ childNodes }) => childNodes.filter(isElement).filter(({ tagName }) => tagName === 'tr'));
}

const APART = ['title', 'period', 'note', 'place', 'wording'];

function runsOf(node: Node, style: Omit<Run, 'text'> = { isStrong: false, isSoft: false }): Run[] {
  if (node.nodeName === '#text') return [{ ...style, text: (node as { value: string }).value.replace(/\s+/g, ' ') }];
  if (!isElement(node) || UNSEEN.has(node.tagName) || node.tagName === 'svg') return [];
  if (node.tagName === 'br') return [{ ...style, text: ' ' }];
  const href = attribute(node, 'href');
  const own: Omit<Run, 'text'> = {
    isStrong: style.isStrong || node.tagName === 'strong' || node.tagName === 'b' || hasClass(node, 'name'),
    isSoft: style.isSoft || hasClass(node, 'title') || hasClass(node, 'place') || node.tagName === 'small',
    ...(node.tagName === 'del' ? { change: 'old' } : node.tagName === 'ins' ? { change: 'new' } : {}),
    ...(href?.startsWith('#') === true
      ? { href: decodeURIComponent(href.slice(1)) }
      : style.href === undefined
        ? {}
        : { href: style.href }),
    ...(style.isReference === true || hasClass(node, 'reference') ? { isReference: true } : {}),
  };
  const runs = node.childNodes.flatMap((child) => runsOf(child, own));
  // What has a line of its own on the page stands apart here.
  return APART.some((name) => hasClass(node, name)) ? [plain(' '), ...runs] : runs;
}

function inner({ childNodes }: Element): Run[] {
  return childNodes.flatMap((child) => runsOf(child));
}

/** Without white space at either end, and with one space where there were several. */
function trimmed(runs: Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const before = kept.at(-1)?.text ?? ' ';
    const text = before.endsWith(' ') ? run.text.trimStart() : run.text;
    if (text !== '') kept.push({ ...run, text });
  }
  const last = kept.at(-1);
  if (last !== undefined) kept.splice(-1, 1, ...(last.text.trimEnd() === '' ? [] : [{ ...last, text: last.text.trimEnd() }]));
  return kept;
}

function plain(text: string): Run {
  return { text, isStrong: false, isSoft: false };
}

/** What a clause says, which its place in the index shows. */
function isWording(node: Node): boolean {
  return isElement(node) && hasClass(node, 'wording');
}

function find(nodes: readonly Node[], tagName: string): Element | undefined {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    const found = node.tagName === tagName ? node : find(node.childNodes, tagName);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

function hasClass(node: Element, name: string): boolean {
  return attribute(node, 'class')?.split(/\s+/).includes(name) === true;
}
