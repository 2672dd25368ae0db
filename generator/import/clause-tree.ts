import type { Block } from './block.ts';
import { labelOf, type ClauseLabel, type LabelStyle } from './clause-label.ts';
import { parseRoman } from './roman-numerals.ts';

/** A clause of the paper, in its place. Headings without a number, rows of tables and paragraphs that stand alone are numbered by count. */
export interface ClauseNode {
  style: LabelStyle | 'preamble' | 'heading' | 'row' | 'paragraph';
  /** The own part of its id: `(一)`; of a heading and a paragraph empty. */
  label: string;
  number: number;
  /** Behind the number, on the same line. */
  text: string;
  /** What follows it. */
  paragraphs: string[];
  children: ClauseNode[];
  /** Of a heading style. */
  level?: number;
}

export interface PaperManual {
  title?: string;
  clauses: ClauseNode[];
}

const CONTAINERS: readonly ClauseNode['style'][] = ['appendix', 'part', 'chapter', 'section'];

/** The clauses of a manual, by their numbers as written; where nothing is numbered, by its headings, or else by its paragraphs. */
export function clauseTree(blocks: readonly Block[]): PaperManual {
  const { title, rest } = titleOf(blocks);
  const tree = new Tree();
  for (const block of rest) tree.add(block);
  return { ...(title === undefined ? {} : { title }), clauses: tree.clauses() };
}

/** The title is a paragraph of that style, the first heading, or a short first line without a number. */
function titleOf(blocks: readonly Block[]): { title?: string; rest: readonly Block[] } {
  const at = blocks.findIndex(({ kind }) => kind === 'title');
  const styled = blocks[at];
  if (styled !== undefined && styled.kind !== 'table') return { title: styled.text, rest: blocks.toSpliced(at, 1) };
  const [first, ...rest] = blocks;
  if (first === undefined || first.kind === 'table' || first.kind === 'bullet') return { rest: blocks };
  const isHeading = first.kind === 'heading';
  const isTitle =
    labelOf(first.text, { isHeading, isNumbered: first.isNumbered }) === undefined &&
    (isHeading ? first.level === 1 : isShort(first.text)) &&
    rest.length > 0;
  return isTitle ? { title: first.text, rest } : { rest: blocks };
}

/** A line that may be a heading: no sentence. */
export function isShort(text: string): boolean {
  return [...text].length <= 40 && !/[。；;，,.!?！？]$/.test(text) && !/[。；]/.test(text);
}

class Tree {
  private readonly roots: ClauseNode[] = [];
  private readonly preamble: string[] = [];
  /** From the outermost to the one that paragraphs belong to. */
  private readonly open: ClauseNode[] = [];
  private readonly lastOf = new Map<LabelStyle, number>();
  private tables = 0;

  add(block: Block): void {
    if (block.kind === 'table') this.addTable(block.rows);
    else {
      const isHeading = block.kind === 'heading';
      const label =
        block.kind === 'bullet' && !/^[§[]/.test(block.text)
          ? undefined
          : labelOf(block.text, { isHeading, isNumbered: block.isNumbered });
      const level = block.kind === 'heading' ? block.level : undefined;
      if (label !== undefined && this.isMeant(label)) this.addLabelled(this.orRoman(label), level);
      else if (level !== undefined) this.addHeading(block.text, level);
      else this.addParagraph(block.kind === 'bullet' ? `· ${block.text}` : block.text);
    }
  }

  /** Without any number each paragraph is a clause. */
  clauses(): ClauseNode[] {
    if (this.preamble.length === 0) return this.roots;
    if (this.roots.some(({ style }) => style !== 'row'))
      return [node('preamble', { text: this.preamble.join('\n') }), ...this.roots];
    return [...this.preamble.map((text, at) => node('paragraph', { number: at + 1, text })), ...this.roots];
  }

  /** A number that runs into its text is a clause where it goes on from the one before. */
  private isMeant({ style, number = 0, isDoubtful }: ClauseLabel): boolean {
    if (isDoubtful !== true) return true;
    return number === (this.lastOf.get(style) ?? 0) + 1 || (number === 1 && !this.open.some((clause) => clause.style === style));
  }

  /** `(i)` begins a list of Roman numbers where no (h) came before it, `(v)` goes on with one behind (iv). */
  private orRoman(label: ClauseLabel): ClauseLabel {
    const number = label.style === 'letter' ? parseRoman(/[ivx]/.exec(label.id)?.[0] ?? '') : undefined;
    const goesOn = number === 1 ? this.lastOf.get('letter') !== 8 : number === (this.lastOf.get('roman') ?? 0) + 1;
    return number !== undefined && goesOn ? { ...label, style: 'roman', number } : label;
  }

  private addLabelled({ style, id, number = 0, rest }: ClauseLabel, level: number | undefined): void {
    this.lastOf.set(style, number);
    this.closeFor(style, { id, number });
    this.push(node(style, { label: id, number, text: rest, ...(level === undefined ? {} : { level }) }));
  }

  private addHeading(text: string, level: number): void {
    while (this.top !== undefined && !this.holds(this.top, level)) this.open.pop();
    const siblings = this.top?.children ?? this.roots;
    const number = siblings.filter(({ style }) => style === 'heading').length + 1;
    this.push(node('heading', { number, text, level }));
  }

  /** Whether a heading of this level belongs below. */
  private holds({ style, level }: ClauseNode, below: number): boolean {
    return level === undefined ? CONTAINERS.includes(style) : level < below;
  }

  private addParagraph(text: string): void {
    (this.top?.paragraphs ?? this.preamble).push(text);
  }

  /** Rows become clauses: each cell behind the name of its column. */
  private addTable(rows: readonly string[][]): void {
    const [header = [], ...body] = rows;
    if (body.length === 0 || header.length < 2) {
      for (const row of rows) if (row.some((cell) => cell !== '')) this.addParagraph(row.filter((cell) => cell !== '').join(' '));
      return;
    }
    const table = ++this.tables;
    const siblings = this.top?.children ?? this.roots;
    const [is, and] = /\p{Script=Han}/u.test(rows.flat().join('')) ? ['：', '；'] : [': ', '; '];
    body.forEach((row, at) => {
      const cells =
        [...new Set(row)].length === 1 ? row.slice(0, 1) : row.map((cell, column) => named(header[column] ?? '', cell, is));
      const text = cells.filter((cell) => cell !== '').join(and);
      if (text !== '') siblings.push(node('row', { label: `${table}-${at + 1}`, number: at + 1, text }));
    });
  }

  private get top(): ClauseNode | undefined {
    return this.open.at(-1);
  }

  private push(clause: ClauseNode): void {
    (this.top?.children ?? this.roots).push(clause);
    this.open.push(clause);
  }

  /** Ends the clauses that one of this style does not belong to. */
  private closeFor(style: LabelStyle, { id, number }: { id: string; number: number }): void {
    const rank = CONTAINERS.indexOf(style);
    if (style === 'appendix') this.open.length = 0;
    else if (rank >= 0) this.closeWhile(({ style: other }) => !CONTAINERS.includes(other) || CONTAINERS.indexOf(other) >= rank);
    else if (style === 'article' || style === 'written') this.closeWhile(({ style: other }) => !isContainer(other));
    else if (style === 'dotted')
      this.closeWhile(({ style: other, label }) => !isContainer(other) && !(isNumber(other) && id.startsWith(`${label}.`)));
    else this.closeList(style, number);
  }

  /** A list goes on where its next number comes; a list that begins anew lies in the clause before it. */
  private closeList(style: LabelStyle, number: number): void {
    const before = this.open.findLastIndex((clause) => clause.style === style && clause.number === number - 1);
    const nearest = this.open.findLastIndex((clause) => clause.style === style);
    if (before >= 0) this.open.length = before;
    else if (nearest >= 0 && (number !== 1 || nearest === this.open.length - 1)) this.open.length = nearest;
  }

  private closeWhile(ends: (clause: ClauseNode) => boolean): void {
    while (this.top !== undefined && ends(this.top)) this.open.pop();
  }
}

export function isContainer(style: ClauseNode['style']): boolean {
  return style === 'heading' || CONTAINERS.includes(style);
}

function isNumber(style: ClauseNode['style']): boolean {
  return style === 'dotted' || style === 'number';
}

function named(column: string, cell: string, is: string): string {
  return column === '' || cell === '' || column === cell ? cell : `${column}${is}${cell}`;
}

function node(style: ClauseNode['style'], given: Partial<ClauseNode> & { text: string }): ClauseNode {
  return { style, label: '', number: 1, paragraphs: [], children: [], ...given };
}
