/** The numbers and pages of the headings, worked out from fixed lines and columns, so that the contents are complete before Word opens them. */
import type { IXmlableObject, PageNumberEstimator } from 'docx';
import { formatChineseNumeral } from '../../../language/values/chinese-numerals.ts';
import { CELL_MARGIN, columnWidths, widthOf } from './column-widths.ts';
import { pagedDrawing } from './drawing-pages.ts';
import type { Block, Cell, TableBlock, TextBlock } from './html-blocks.ts';
import { ACROSS, PIXEL, ROOM, TEXT_HEIGHT, TEXT_HEIGHT_ACROSS, TEXT_WIDTH } from './paper.ts';
import { pagesOf, type Piece } from './pages.ts';
import {
  cellStyleOf,
  isArticle,
  LIST_INDENT,
  measuresOf,
  SOFT_SIZE,
  staysWithNext,
  styleOf,
  type Measures,
  type StyleName,
} from './paragraph-looks.ts';
import { lineCount, type SizedText } from './text-lines.ts';

/** A line of the contents. */
interface Entry {
  level: 1 | 2;
  /** `第一章`, `1.1` */
  number: string;
  text: string;
}

/** Fills in the contents: headings of the first two levels, in their order. */
export function pageNumbersOf(blocks: readonly Block[], language: 'zh' | 'en'): PageNumberEstimator {
  const pages = new Paginator(language);
  const entries = entriesOf(blocks, language);
  const first = 1 + pages.contentsPages(entries);
  const numbers = pages.headingPages(blocks).map((page) => String(first + page));
  return Object.assign(
    (body: IXmlableObject) => ({
      bookmarks: new Map(contentsBookmarks(body).map((name, at) => [name, numbers[at] ?? ''])),
    }),
    {
      listNumbers: (body: IXmlableObject) =>
        new Map(
          contentsBookmarks(body).map((name, at) => [
            name,
            { text: entries[at]?.number ?? '', separator: 'space' as const, width: 0 },
          ]),
        ),
    },
  );
}

/** Those that the library sets at headings, for the contents, in their order. */
function contentsBookmarks(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(contentsBookmarks);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, child]: [string, unknown]) => {
    if (name !== 'w:bookmarkStart') return contentsBookmarks(child);
    const found = /"w:name":"(_Toc\d+)"/.exec(JSON.stringify(child))?.[1];
    return found === undefined ? [] : [found];
  });
}

function entriesOf(blocks: readonly Block[], language: 'zh' | 'en'): Entry[] {
  let [chapter, section] = [0, 0];
  const chinese = (number: number) => formatChineseNumeral(BigInt(number));
  return blocks.flatMap((block): Entry[] => {
    if (block.kind !== 'heading' || block.level === 3) return [];
    [chapter, section] = block.level === 1 ? [chapter + 1, 0] : [chapter, section + 1];
    const isChapter = block.level === 1;
    const zh = isChapter ? `第${chinese(chapter)}章` : `第${chinese(section)}节`;
    const en = isChapter ? `${chapter}` : `${chapter}.${section}`;
    return [{ level: block.level, number: language === 'zh' ? zh : en, text: block.runs.map(({ text }) => text).join('') }];
  });
}

class Paginator {
  private readonly measures: Record<StyleName, Measures>;
  private readonly language: 'zh' | 'en';
  private articles = 0;

  constructor(language: 'zh' | 'en') {
    this.language = language;
    this.measures = measuresOf(language);
  }

  /** Of the contents, under their own heading. */
  contentsPages(entries: readonly Entry[]): number {
    const heading = { lines: 1, line: 520, before: 0, after: 260, keepsNext: false, room: TEXT_HEIGHT };
    const lines = entries.map(({ level, number, text }) => {
      const style = level === 1 ? 'TOC1' : 'TOC2';
      const size = this.measures[style].size / 2;
      const texts = [{ text: `${number} ${text} 99`, size, isBold: level === 1 }];
      return this.paragraph(style, texts, TEXT_WIDTH, false);
    });
    return pagesOf([heading, ...lines]).at(-1) ?? 1;
  }

  /** The pages of the headings of the first two levels; the first page is that behind the contents. */
  headingPages(blocks: readonly Block[]): number[] {
    const pieces: Piece[] = [];
    const headings: number[] = [];
    let isAcross: boolean | undefined;
    for (const [at, block] of blocks.entries()) {
      if (block.kind === 'heading' && block.level < 3) headings.push(pieces.length);
      const drawing = block.kind === 'drawing' ? pagedDrawing(block.drawing, ROOM, ACROSS) : undefined;
      const turns = isAcross !== (drawing?.isLandscape ?? false);
      isAcross = drawing?.isLandscape ?? false;
      const made = this.pieces(block, blocks[at + 1], drawing);
      if (turns && made[0] !== undefined) made[0].room = isAcross ? TEXT_HEIGHT_ACROSS : TEXT_HEIGHT;
      pieces.push(...made);
    }
    const pages = pagesOf(pieces);
    return headings.map((piece) => pages[piece] ?? 1);
  }

  private pieces(block: Block, next: Block | undefined, drawing: ReturnType<typeof pagedDrawing> | undefined): Piece[] {
    if (block.kind === 'table') return [...this.table(block), this.paragraph('Gap', [], TEXT_WIDTH, false)];
    if (block.kind !== 'drawing') return [this.text(block, next)];
    return (drawing?.pieces ?? []).map(({ height }) => {
      const line = Math.ceil(height * (drawing?.scale ?? 1)) * PIXEL + BELOW_PICTURE;
      return { lines: 1, line, before: 160, after: 200, keepsNext: false };
    });
  }

  private text(block: TextBlock, next: Block | undefined): Piece {
    const texts = this.texts(block, styleOf(block));
    const number = this.numberOf(block);
    if (number !== '' && texts[0] !== undefined) texts.unshift({ ...texts[0], text: number });
    const list = block.kind === 'item' && number === '' ? (block.level + 1) * LIST_INDENT : 0;
    return this.paragraph(styleOf(block), texts, TEXT_WIDTH - list, staysWithNext(block, next));
  }

  /** What stands in the line before the text: `第十二章 `, `第三条 `. */
  private numberOf(block: TextBlock): string {
    if (block.kind === 'heading') return block.level === 3 ? '' : this.language === 'zh' ? '第十章 ' : '10.1 ';
    return isArticle(block) && this.language === 'zh' ? `第${formatChineseNumeral(BigInt(++this.articles))}条 ` : '';
  }

  private paragraph(style: StyleName, texts: readonly SizedText[], width: number, keepsNext: boolean): Piece {
    const { line, before, after, indent } = this.measures[style];
    // The rule under a chapter's heading.
    const rule = style === 'Heading1' ? 95 : 0;
    return { lines: lineCount(texts, (width - indent) / 20), line: line + rule, before, after, keepsNext };
  }

  private texts({ kind, runs }: TextBlock, style: StyleName): SizedText[] {
    const { size } = this.measures[style];
    const isBold = kind === 'heading' || style === 'Term';
    return runs.map((run) => ({
      text: run.text,
      size: (run.isSoft ? SOFT_SIZE : size) / 2,
      isBold: isBold || run.isStrong,
    }));
  }

  private table({ rows, headerRows }: TableBlock): Piece[] {
    const widths = columnWidths(rows, TEXT_WIDTH);
    const heights = rows.map((row) => Math.max(0, ...row.map((cell, at) => this.cell(cell, widthOf(row, at, widths)))));
    const head = heights.slice(0, headerRows).reduce((sum, height) => sum + height, 0);
    return heights.map((line, at) => ({
      lines: 1,
      line,
      before: 0,
      after: 0,
      keepsNext: at < headerRows,
      ...(at < headerRows ? {} : { head }),
    }));
  }

  private cell({ blocks }: Cell, width: number): number {
    const inner = width - 2 * CELL_MARGIN.side;
    const pieces = blocks.flatMap((block): Piece[] => {
      if (block.kind === 'drawing') return [];
      if (block.kind === 'table') return this.table(block);
      const style = cellStyleOf(block);
      const list = block.kind === 'item' ? (block.level + 1) * LIST_INDENT : 0;
      return [this.paragraph(style, this.texts(block, style), inner - list, false)];
    });
    const all = pieces.length === 0 ? [this.paragraph('TableText', [], inner, false)] : pieces;
    const content = all.reduce((sum, { lines, line, after }) => sum + lines * line + after, 0);
    return content + 2 * CELL_MARGIN.end + RULE;
  }
}

/** A picture stands on the line of its paragraph, which has letters below. */
const BELOW_PICTURE = 60;
/** The line between rows. */
const RULE = 10;
