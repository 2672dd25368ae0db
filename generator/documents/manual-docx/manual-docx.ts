/** The manual as an office issues it: a Word document with a cover, contents, numbered headings, tables and cross-references. */
import {
  AlignmentType,
  Bookmark,
  Document,
  Footer,
  Header,
  HeadingLevel,
  InternalHyperlink,
  LevelFormat,
  LeaderType,
  LevelSuffix,
  PageBreak,
  PageNumber,
  PageReference,
  Packer,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
  type ParagraphChild,
} from 'docx';
import { legalXml as legal } from '../../escaping.ts';
import { textWidth } from '../../../language/values/text-width.ts';
import { blocksOf, type Block, type Cell, type Run } from './html-blocks.ts';
import { reproducible } from './reproducible.ts';
import { documentStyles, SOFT_COLOUR, TABLE_SHADE } from './styles.ts';

export interface ManualDocxRequest {
  /** The manual as a page: see manual-page. */
  html: string;
  title: string;
  /** On the cover: version, day of effect, language. */
  facts: readonly string[];
  labels: { contents: string; page: readonly PagePart[] };
  language: 'zh' | 'en';
  /** The styles of a company's own template: the text of its word/styles.xml. */
  styles?: string;
}

/** Sections that tell how the manual is tested, not what it says. */
const NOT_ISSUED = new Set(['scenarios', 'coverage']);

/** The bytes of the .docx; the same manual gives the same bytes. */
export async function manualDocx({ html, title, facts, labels, language, styles }: ManualDocxRequest): Promise<Uint8Array> {
  const writer = new BlockWriter(blocksOf(html, NOT_ISSUED));
  const document = new Document({
    title: legal(title),
    creator: 'Postil',
    ...(styles === undefined ? { styles: documentStyles(language) } : { externalStyles: styles }),
    features: { updateFields: true },
    numbering: { config: [headingNumbers(language), ...writer.numberings()] },
    sections: [
      {
        properties: { titlePage: true, page: { margin: { top: 1440, bottom: 1440, left: 1500, right: 1500 } } },
        headers: { first: new Header({ children: [] }), default: new Header({ children: [running(legal(title))] }) },
        footers: { first: new Footer({ children: [] }), default: new Footer({ children: [pageLine(labels.page)] }) },
        children: [...cover(legal(title), facts.map(legal)), ...writer.contents(labels.contents), ...writer.children()],
      },
    ],
  });
  return reproducible(await Packer.toBuffer(document));
}

/** Text, or the number of the page or of all pages. */
export type PagePart = string | { number: 'current' | 'all' };

const HEADINGS = 'headings';

/** 第一章, 第一节; 1, 1.1. */
function headingNumbers(language: 'zh' | 'en') {
  const levels = language === 'zh' ? ['第%1章', '第%2节'] : ['%1', '%1.%2'];
  return {
    reference: HEADINGS,
    levels: levels.map((text, level) => ({
      level,
      text,
      format: language === 'zh' ? LevelFormat.CHINESE_COUNTING : LevelFormat.DECIMAL,
      suffix: LevelSuffix.SPACE,
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { left: 0, hanging: 0 } } },
    })),
  };
}

function cover(title: string, facts: readonly string[]): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, spacing: { before: 4200, after: 700 }, children: [new TextRun(title)] }),
    ...facts.map(
      (fact) => new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 120 }, children: [new TextRun(fact)] }),
    ),
    new Paragraph({ children: [new PageBreak()] }),
  ];
}

function running(title: string): Paragraph {
  return new Paragraph({ style: 'Running', alignment: AlignmentType.CENTER, children: [new TextRun(title)] });
}

function pageLine(page: readonly PagePart[]): Paragraph {
  const children = page.map((part) =>
    typeof part === 'string' ? part : part.number === 'current' ? PageNumber.CURRENT : PageNumber.TOTAL_PAGES,
  );
  return new Paragraph({ style: 'Running', alignment: AlignmentType.CENTER, children: [new TextRun({ children })] });
}

const HEADING_LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
const PARAGRAPH_STYLES = {
  body: 'BodyText',
  lead: 'Lead',
  term: 'Term',
  definition: 'Definition',
  reference: 'Reference',
} as const;

class BlockWriter {
  /** By an id of the page: its bookmark, whose names are short in Word. */
  private readonly bookmarks = new Map<string, string>();
  private readonly lists = new Map<number, boolean>();

  constructor(private readonly blocks: readonly Block[]) {
    this.enter(blocks);
  }

  numberings() {
    return [...this.lists].map(([list, isOrdered]) => ({
      reference: `list${list}`,
      levels: [0, 1, 2, 3].map((level) => ({
        level,
        format: isOrdered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
        text: isOrdered ? `%${level + 1}.` : '•',
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: 420 * (level + 1), hanging: 420 } } },
      })),
    }));
  }

  children(): (Paragraph | Table)[] {
    return this.write(this.blocks);
  }

  /** A line for each chapter and section; the page numbers are fields that the reader's program fills in. */
  contents(label: string): Paragraph[] {
    const entries = this.blocks.flatMap((block) => {
      if (block.kind !== 'heading' || block.level > 2) return [];
      const anchor = this.bookmarks.get(block.ids[0] ?? '');
      return anchor === undefined ? [] : [this.contentsLine(block.level, headingText(block), anchor)];
    });
    return [
      new Paragraph({ style: 'ContentsHeading', children: [new TextRun(label)] }),
      ...entries,
      new Paragraph({ children: [new PageBreak()] }),
    ];
  }

  private contentsLine(level: number, text: string, anchor: string): Paragraph {
    return new Paragraph({
      style: `TOC${level}`,
      tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH, leader: LeaderType.DOT }],
      children: [
        new InternalHyperlink({ anchor, children: [new TextRun(text), new TextRun({ children: [new Tab()] })] }),
        new PageReference(anchor, { hyperlink: true }),
      ],
    });
  }

  private enter(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.kind === 'table') {
        for (const row of block.rows) for (const cell of row) this.enter(cell.blocks);
        continue;
      }
      for (const id of block.ids) if (!this.bookmarks.has(id)) this.bookmarks.set(id, `p${this.bookmarks.size + 1}`);
      if (block.kind === 'item') this.lists.set(block.list, block.isOrdered);
    }
  }

  private write(blocks: readonly Block[]): (Paragraph | Table)[] {
    return blocks.flatMap((block) =>
      block.kind === 'table' ? [this.table(block), new Paragraph({ style: 'Gap', children: [] })] : [this.paragraph(block)],
    );
  }

  private paragraph(block: Exclude<Block, { kind: 'table' }>): Paragraph {
    const children = [
      ...block.ids.map((id) => new Bookmark({ id: this.bookmarks.get(id) ?? '', children: [] })),
      ...this.runs(block.runs),
    ];
    switch (block.kind) {
      case 'heading': {
        const heading = HEADING_LEVELS[block.level - 1] ?? HeadingLevel.HEADING_3;
        const numbering = block.level < 3 ? { numbering: { reference: HEADINGS, level: block.level - 1 } } : {};
        return new Paragraph({ heading, ...numbering, children });
      }
      case 'item':
        return new Paragraph({
          style: 'BodyText',
          numbering: { reference: `list${block.list}`, level: Math.min(block.level, 3) },
          children,
        });
      case 'paragraph':
        return new Paragraph({ style: PARAGRAPH_STYLES[block.style], keepNext: block.style === 'term', children });
    }
  }

  private runs(runs: readonly Run[]): ParagraphChild[] {
    return runs.map(({ text, isStrong, isSoft, href }) => {
      const run = new TextRun({ text: legal(text), bold: isStrong, ...(isSoft ? { color: SOFT_COLOUR, size: 19 } : {}) });
      const anchor = href === undefined ? undefined : this.bookmarks.get(href);
      return anchor === undefined ? run : new InternalHyperlink({ anchor, children: [run] });
    });
  }

  private table({ rows, headerRows }: Extract<Block, { kind: 'table' }>): Table {
    const widths = columnWidths(rows);
    return new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      rows: rows.map(
        (row, at) =>
          new TableRow({
            tableHeader: at < headerRows,
            cantSplit: true,
            children: row.map((cell, place) => this.cell(cell, widths[place] ?? TEXT_WIDTH, at < headerRows)),
          }),
      ),
    });
  }

  private cell({ blocks, isHeader, span }: Cell, width: number, isTop: boolean): TableCell {
    const written = this.write(
      blocks.map((block) => (isHeader && 'runs' in block ? { ...block, runs: block.runs.map(strong) } : block)),
    );
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      columnSpan: span,
      margins: { top: 60, bottom: 60, left: 90, right: 90 },
      ...(isTop ? { shading: { type: ShadingType.CLEAR, fill: TABLE_SHADE } } : {}),
      children: written.length === 0 ? [new Paragraph({ style: 'BodyText', children: [] })] : written,
    });
  }
}

function headingText({ runs }: { runs: readonly Run[] }): string {
  return legal(runs.map(({ text }) => text).join(''));
}

function strong(run: Run): Run {
  return { ...run, isStrong: !run.isSoft };
}

/** Twentieths of a point between the margins of A4. */
const TEXT_WIDTH = 11906 - 3000;
const LEAST_SHARE = 0.15;

/** By how much stands in the columns, so that none is too narrow. */
function columnWidths(rows: readonly Cell[][]): number[] {
  const count = Math.max(1, ...rows.map((row) => row.reduce((sum, { span }) => sum + span, 0)));
  const weights = Array.from({ length: count }, (_, column) => {
    const widths = rows.map((row) => cellWidth(row[column])).sort((a, b) => b - a);
    return Math.sqrt(1 + (widths[Math.floor(widths.length / 10)] ?? 0));
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const shares = weights.map((weight) => Math.max(weight / sum, Math.min(LEAST_SHARE, 1 / count)));
  const all = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => Math.floor((share / all) * TEXT_WIDTH));
}

/** References break between one another only. */
function cellWidth(cell: Cell | undefined): number {
  const widths = (cell?.blocks ?? []).map((block) => {
    if (!('runs' in block)) return 0;
    const texts = block.runs.map(({ text }) => text);
    return block.kind === 'paragraph' && block.style === 'reference'
      ? Math.max(...texts.map(textWidth))
      : textWidth(texts.join(''));
  });
  return Math.max(0, ...widths);
}
