/** Notices as a Word document: each begins on a page of its own and counts its own pages. */
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TableRow,
  TextRun,
  type IRunOptions,
  type ISectionOptions,
  type Table,
} from 'docx';
import { legalXml as legal } from '../escaping.ts';
import { styleOptions, type WordTemplate } from '../documents/manual-docx/company-styles.ts';
import { reproducible } from '../documents/manual-docx/reproducible.ts';
import { labelledRows, ruledCell, ruledTable } from '../documents/manual-docx/ruled-table.ts';
import { ALERT, SOFT_COLOUR } from '../documents/manual-docx/styles.ts';
import { noticeWords } from './notice-words.ts';
import type { ChargeView, NoticesView, NoticeView, SignatureView } from './notice.view.ts';

/** The bytes of the .docx; the same notices give the same bytes. `template`: a company's own, whose styles count before ours. */
export async function noticesDocx(view: NoticesView, template?: WordTemplate): Promise<Uint8Array> {
  const language = view.lang === 'en' ? 'en' : 'zh';
  const none: ISectionOptions = { properties: { page: PAGE }, children: [new Paragraph({ children: [text(view.nobody)] })] };
  const document = new Document({
    title: legal(view.title),
    creator: 'Postil',
    ...styleOptions(language, template),
    sections: view.notices.length === 0 ? [none] : view.notices.map((notice) => section(notice, language)),
  });
  return reproducible(await Packer.toBuffer(document));
}

/** Twentieths of a point; A4 less its margins is 9900 wide. */
const PAGE = { margin: { top: 1200, bottom: 1100, left: 1000, right: 1000 } };
const COLUMNS = [560, 1340, 2000, 2900, 1360, 1740];
const SUM = [2100, 7800] as const;
const HALVES = [4950, 4950];
const SMALL = 18;
/** A space as wide as a character. */
const WIDE = '\u3000';

function section(notice: NoticeView, language: 'zh' | 'en'): ISectionOptions {
  return {
    properties: { page: { ...PAGE, pageNumbers: { start: 1 } } },
    footers: { default: new Footer({ children: [pageLine(notice, language)] }) },
    children: [
      ...head(notice, language),
      chargeTable(notice),
      gap(),
      ...sum(notice),
      ...wording(notice),
      gap(),
      signatures(notice.signatures),
    ],
  };
}

function head({ title, person, facts, intro }: NoticeView, language: 'zh' | 'en'): Paragraph[] {
  const about = facts.map(({ label, text: said }) => `${label} ${said}`).join(WIDE);
  return [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      spacing: { after: 200, line: 560 },
      children: [text(title, { size: 40 })],
    }),
    new Paragraph({
      spacing: { after: 100 },
      children: [
        text(`${person.label}${WIDE}`, { color: SOFT_COLOUR, size: 20 }),
        text(person.text === '' ? '＿＿＿＿＿＿＿＿' : person.text, { bold: true, size: 24 }),
        ...(about === '' ? [] : [text(`${WIDE}${WIDE}${about}`, { color: SOFT_COLOUR, size: 20 })]),
      ],
    }),
    new Paragraph({ spacing: { after: 140 }, indent: { firstLine: language === 'zh' ? 440 : 0 }, children: [text(intro)] }),
  ];
}

function chargeTable({ heads, charges }: NoticeView): Table {
  const { number, date, matter, reasons, clauses, outcome } = heads;
  return ruledTable(COLUMNS, [
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: [number, date, matter, reasons, clauses, outcome].map((label, at) =>
        ruledCell([line([text(label, { bold: true, size: SMALL })], { alignment: AlignmentType.CENTER })], COLUMNS[at] ?? 0, {
          shade: true,
        }),
      ),
    }),
    ...charges.map(chargeRow),
  ]);
}

function chargeRow(charge: ChargeView): TableRow {
  const { number, date, rule, title, about, reasons, clauses, outcome, notes, isUndecided } = charge;
  const soft = (said: string, look?: LineLook) => line([text(said, { size: 16, color: SOFT_COLOUR })], look);
  const plain = (said: string, look?: LineLook) => line([text(said, { size: SMALL })], look);
  const centred = { alignment: AlignmentType.CENTER };
  const right = { alignment: AlignmentType.RIGHT };
  const columns = [
    [plain(String(number), centred)],
    [plain(date, centred)],
    [line([text(rule, { bold: true, size: SMALL })]), ...(title === '' ? [] : [plain(title)]), soft(about)],
    reasons.length === 0 ? [plain('')] : reasons.map((reason) => plain(reason)),
    clauses.length === 0 ? [plain('')] : clauses.map((clause) => plain(clause)),
    [
      line([text(outcome, { bold: true, size: SMALL, ...(isUndecided ? { color: ALERT } : {}) })], right),
      ...notes.map((note) => soft(note, right)),
    ],
  ];
  return new TableRow({
    cantSplit: true,
    children: columns.map((children, at) => ruledCell(children, COLUMNS[at] ?? 0, { top: true })),
  });
}

function sum({ totals, open }: NoticeView): (Paragraph | Table)[] {
  const rows = totals.map(({ label, text: said }) => [label, said] as const);
  return [
    ...(rows.length === 0 ? [] : [labelledRows(rows, SUM, { together: true })]),
    ...(open === '' ? [] : [line([text(open, { size: SMALL, color: ALERT })], { before: 80, after: 80 })]),
  ];
}

/** The last clause stays with the signatures. */
function wording({ wording: heading, clauses }: NoticeView): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_3, keepNext: true, children: [text(heading)] }),
    ...clauses.map(({ place, text: said }, at) =>
      line([text(`${place}${WIDE}`, { size: 17, color: SOFT_COLOUR }), text(said, { size: 17 })], {
        after: 40,
        ...(at === clauses.length - 1 ? { keepNext: true } : {}),
      }),
    ),
  ];
}

/** The parties side by side; a row is never torn from the next by the end of a page. */
function signatures(parties: readonly SignatureView[]): Table {
  const row = (of: (party: SignatureView) => string, { isHead = false, height = 620 } = {}) =>
    new TableRow({
      cantSplit: true,
      height: { value: height, rule: 'atLeast' },
      children: parties.map((party, at) =>
        ruledCell([new Paragraph({ keepNext: true, children: [text(of(party), { size: 20, bold: isHead })] })], HALVES[at] ?? 0, {
          shade: isHead,
        }),
      ),
    });
  return ruledTable(HALVES, [
    row(({ party }) => party, { isHead: true, height: 400 }),
    row(({ sign }) => sign, { height: 900 }),
    row(({ date, blankDay }) => `${date}${blankDay}`),
  ]);
}

function pageLine({ title, person }: NoticeView, language: 'zh' | 'en'): Paragraph {
  const [before, after] = noticeWords[language].page;
  const about = person.text === '' ? title : `${title} · ${person.text}`;
  const children = [legal(`${about}${WIDE}${WIDE}${before}`), PageNumber.CURRENT, after];
  return new Paragraph({ style: 'Footer', children: [new TextRun({ children })] });
}

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

interface LineLook {
  alignment?: Alignment;
  before?: number;
  after?: number;
  keepNext?: boolean;
}

function line(children: TextRun[], { before = 0, after = 10, ...look }: LineLook = {}): Paragraph {
  return new Paragraph({ ...look, spacing: { line: 260, before, after }, children });
}

function text(said: string, look: Omit<IRunOptions, 'text' | 'children'> = {}): TextRun {
  return new TextRun({ ...look, text: legal(said) });
}

function gap(): Paragraph {
  return new Paragraph({ style: 'Gap', keepNext: true });
}
