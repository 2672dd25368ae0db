import {
  AlignmentType,
  Bookmark,
  HeadingLevel,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import { legalXml as legal } from '../../escaping.ts';
import { CELL_MARGIN, columnWidths, widthOf } from './column-widths.ts';
import { CrossReferences } from './cross-references.ts';
import { pagedDrawing } from './drawing-pages.ts';
import type { Block, Cell, Run, TableBlock, TextBlock } from './html-blocks.ts';
import { ARTICLES, HEADINGS, listReference } from './numbering.ts';
import { ACROSS, ROOM, TEXT_WIDTH } from './paper.ts';
import { cellStyleOf, isArticle, SOFT_SIZE, staysWithNext, styleOf } from './paragraph-looks.ts';
import { shapeGroup } from './shape-group.ts';
import { SOFT_COLOUR, TABLE_BORDERS, TABLE_SHADE } from './styles.ts';
import type { Drawing } from './svg-drawing.ts';

/** Consecutive paragraphs and tables on pages of one orientation. */
export interface Stretch {
  isLandscape: boolean;
  children: (Paragraph | Table)[];
}

const HEADING_LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
/** Blocks of a page as Word has them. */
export class BlockWriter {
  private readonly references: CrossReferences;
  private readonly language: 'zh' | 'en';

  constructor(blocks: readonly Block[], language: 'zh' | 'en') {
    this.language = language;
    this.references = new CrossReferences(blocks, language);
  }

  /** All blocks, divided where the paper turns. */
  stretches(blocks: readonly Block[]): Stretch[] {
    const stretches: Stretch[] = [{ isLandscape: false, children: [] }];
    for (const [at, block] of blocks.entries()) {
      const { isLandscape, children } =
        block.kind === 'drawing'
          ? this.drawing(block.drawing)
          : { isLandscape: false, children: this.block(block, blocks[at + 1]) };
      const last = stretches.at(-1);
      if (last?.isLandscape === isLandscape) last.children.push(...children);
      else stretches.push({ isLandscape, children });
    }
    return stretches.filter(({ children }) => children.length > 0);
  }

  private block(block: Block, next: Block | undefined): (Paragraph | Table)[] {
    if (block.kind === 'table') return [this.table(block), new Paragraph({ style: 'Gap', children: [] })];
    if (block.kind === 'drawing') return this.drawing(block.drawing).children;
    return [this.paragraph(block, next)];
  }

  private drawing(drawing: Drawing): Stretch {
    const { scale, isLandscape, pieces } = pagedDrawing(drawing, ROOM, ACROSS);
    return {
      isLandscape,
      children: pieces.map((piece) => new Paragraph({ style: 'Picture', children: [shapeGroup(piece, scale)] })),
    };
  }

  private paragraph(block: TextBlock, next: Block | undefined): Paragraph {
    const keepNext = staysWithNext(block, next);
    // Headings stay with what follows by their style.
    const shared = { ...(keepNext === (block.kind === 'heading') ? {} : { keepNext }), children: this.content(block) };
    if (block.kind === 'paragraph') return new Paragraph({ style: styleOf(block), ...shared });
    if (block.kind === 'item') {
      const list = isArticle(block) ? { reference: ARTICLES, level: 0 } : listLevel(block);
      return new Paragraph({ style: styleOf(block), numbering: list, ...shared });
    }
    const numbering = block.level < 3 ? { numbering: { reference: HEADINGS, level: block.level - 1 } } : {};
    return new Paragraph({ heading: HEADING_LEVELS[block.level - 1] ?? HeadingLevel.HEADING_3, ...numbering, ...shared });
  }

  /** The block's bookmarks hold its first run: the name of what it tells of. */
  private content(block: TextBlock): ParagraphChild[] {
    const { ids, runs } = block;
    const isBold = block.kind === 'heading' || (block.kind === 'paragraph' && block.style === 'term');
    // A name is no link to itself.
    const written = runs.map((run) =>
      this.run(run.href !== undefined && ids.includes(run.href) ? { ...run, href: '' } : run, isBold),
    );
    const [first = [], ...rest] = written;
    const marked = ids.reduce<ParagraphChild[]>((inner, id) => {
      const bookmark = this.references.bookmarkOf(id);
      return bookmark === undefined ? inner : [new Bookmark({ id: bookmark, children: inner })];
    }, first);
    return [...marked, ...rest.flat()];
  }

  /** `isBold`: in a style that is bold of itself. */
  private run(run: Run, isBold: boolean): ParagraphChild[] {
    const { isStrong, isSoft } = run;
    const options = (text: string): IRunOptions => ({
      text: legal(text),
      ...(isStrong ? { bold: true } : isBold ? { bold: false } : {}),
      ...(isSoft ? { color: SOFT_COLOUR, size: SOFT_SIZE } : {}),
      ...(this.language === 'zh' && AMBIGUOUS.test(text) ? { font: { hint: 'eastAsia' } } : {}),
    });
    return this.references.leading(run, options);
  }

  private table({ rows, headerRows }: TableBlock): Table {
    const widths = columnWidths(rows, TEXT_WIDTH);
    return new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: TABLE_BORDERS,
      rows: rows.map(
        (row, at) =>
          new TableRow({
            tableHeader: at < headerRows,
            cantSplit: true,
            children: row.map((cell, place) => this.cell(cell, widthOf(row, place, widths), at < headerRows)),
          }),
      ),
    });
  }

  private cell({ blocks, isHeader, span }: Cell, width: number, isTop: boolean): TableCell {
    const written = blocks.flatMap((block, at) =>
      'runs' in block
        ? [this.cellParagraph(isHeader ? { ...block, runs: block.runs.map(strong) } : block, isTop)]
        : this.block(block, blocks[at + 1]),
    );
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      columnSpan: span,
      margins: { top: CELL_MARGIN.end, bottom: CELL_MARGIN.end, left: CELL_MARGIN.side, right: CELL_MARGIN.side },
      ...(isTop ? { shading: { type: ShadingType.CLEAR, fill: TABLE_SHADE } } : {}),
      children: written.length === 0 ? [new Paragraph({ style: 'TableText', children: [] })] : written,
    });
  }

  private cellParagraph(block: TextBlock, isTop: boolean): Paragraph {
    return new Paragraph({
      style: cellStyleOf(block),
      ...(block.kind === 'item' ? { numbering: listLevel(block) } : {}),
      ...(isTop ? { keepNext: true } : {}),
      alignment: AlignmentType.START,
      children: this.content(block),
    });
  }
}

/** Signs that Word sets in the Latin font unless told that they stand in Chinese text: “ ” ‘ ’ … — · × ÷ ≤ § */
const AMBIGUOUS = /[\u00a7-\u00f7\u2010-\u2bff]/;

function listLevel({ list, level }: { list: number; level: number }): { reference: string; level: number } {
  return { reference: listReference(list), level: Math.min(level, 3) };
}

function strong(run: Run): Run {
  return { ...run, isStrong: !run.isSoft };
}
