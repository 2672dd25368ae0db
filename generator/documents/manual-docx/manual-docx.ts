/** The manual as an office issues it: a Word document with a cover, contents, numbered headings, tables, diagrams and cross-references. */
import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  PageBreak,
  PageNumber,
  Packer,
  Paragraph,
  SectionType,
  SimpleField,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
  type ISectionOptions,
  type PageNumberEstimator,
} from 'docx';
import { legalXml as legal } from '../../escaping.ts';
import { BlockWriter, type Stretch } from './block-writer.ts';
import { blocksOf } from './html-blocks.ts';
import { styleOptions, type WordTemplate } from './company-styles.ts';
import { numberings } from './numbering.ts';
import { pageNumbersOf } from './page-numbers.ts';
import { pageOf, TEXT_WIDTH } from './paper.ts';
import { reproducible } from './reproducible.ts';

export interface ManualDocxRequest {
  /** The manual as a page: see manual-page. */
  html: string;
  title: string;
  /** On the cover: version, day of effect, language. */
  facts: readonly string[];
  labels: { contents: string; page: readonly PagePart[] };
  language: 'zh' | 'en';
  /** A company's own, whose styles count before ours. */
  template?: WordTemplate | undefined;
}

/** Text, or the number of the page or of all pages. */
export type PagePart = string | { number: 'current' | 'all' };

/** Sections that tell how the manual is tested, not what it says. */
const NOT_ISSUED = new Set(['scenarios', 'coverage']);

/** The bytes of the .docx; the same manual gives the same bytes. */
export async function manualDocx({ html, title, facts, labels, language, template }: ManualDocxRequest): Promise<Uint8Array> {
  const blocks = blocksOf(html, NOT_ISSUED);
  const stretches = new BlockWriter(blocks, language).stretches(blocks);
  const front = [...cover(legal(title), facts.map(legal)), ...contents(labels.contents)];
  const document = new Document({
    title: legal(title),
    creator: 'Postil',
    ...styleOptions(language, template),
    // The contents are complete as they are written: a request to update fields would make Word ask before it opens the document.
    pageNumbers: template === undefined ? pageNumbersOf(blocks, language) : await measuredPageNumbers(),
    numbering: { config: numberings(blocks, language) },
    sections: [frontSection(front, legal(title), labels.page), ...stretches.map(section)],
  });
  return reproducible(await Packer.toBuffer(document));
}

/** A template's lines are of any height: they are measured in its fonts, which takes longer. */
async function measuredPageNumbers(): Promise<PageNumberEstimator> {
  const { estimatePageNumbersWith } = await import('docx/layout');
  return estimatePageNumbersWith({ guess: true });
}

function frontSection(children: ISectionOptions['children'], title: string, page: readonly PagePart[]): ISectionOptions {
  return {
    properties: { titlePage: true, page: pageOf(false) },
    headers: {
      first: new Header({ children: [new Paragraph({ style: 'Header' })] }),
      default: new Header({ children: [running(title)] }),
    },
    footers: {
      first: new Footer({ children: [new Paragraph({ style: 'Footer' })] }),
      default: new Footer({ children: [pageLine(page)] }),
    },
    children,
  };
}

/** Headers and footers go on from the section before. */
function section({ isLandscape, children }: Stretch): ISectionOptions {
  return { properties: { type: SectionType.NEXT_PAGE, page: pageOf(isLandscape) }, children };
}

function cover(title: string, facts: readonly string[]): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, spacing: { before: 4200, after: 700 }, children: [new TextRun(title)] }),
    ...facts.map((fact) => new Paragraph({ style: 'CoverFact', children: [new TextRun(fact)] })),
    new Paragraph({ children: [new PageBreak()] }),
  ];
}

/** A line for each chapter and section, with its number and page. */
function contents(label: string): (Paragraph | TableOfContents)[] {
  return [
    new Paragraph({ style: 'ContentsHeading', children: [new TextRun(label)] }),
    new TableOfContents(label, { hyperlink: true, headingStyleRange: '1-2' }),
  ];
}

/** The manual at the left, the chapter at the right; Word writes the chapter itself. */
function running(title: string): Paragraph {
  return new Paragraph({
    style: 'Header',
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [new TextRun(title), new TextRun({ children: [new Tab()] }), new SimpleField('STYLEREF 1', '')],
  });
}

function pageLine(page: readonly PagePart[]): Paragraph {
  const children = page.map((part) =>
    typeof part === 'string' ? part : part.number === 'current' ? PageNumber.CURRENT : PageNumber.TOTAL_PAGES,
  );
  return new Paragraph({ style: 'Footer', children: [new TextRun({ children })] });
}
