/** A form as a Word document to print and fill in by hand: real headings, tables whose header stands on every page. */
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
  type Table,
  type TableCell,
} from 'docx';
import { legalXml as legal } from '../../escaping.ts';
import { styleOptions, type WordTemplate } from '../manual-docx/company-styles.ts';
import { reproducible } from '../manual-docx/reproducible.ts';
import { labelledRows, ruledCell, ruledTable } from '../manual-docx/ruled-table.ts';
import { SOFT_COLOUR } from '../manual-docx/styles.ts';
import { marksOf } from './form-page.view.ts';
import type { FormItemView } from './form-item.view.ts';
import type { FormView } from './form.view.ts';

/** The bytes of the .docx; the same form gives the same bytes. `template`: a company's own, whose styles count before ours. */
export async function formDocx(form: FormView, template?: WordTemplate): Promise<Uint8Array> {
  const language = form.lang === 'en' ? 'en' : 'zh';
  const document = new Document({
    title: legal(form.title),
    creator: 'Postil',
    ...styleOptions(language, template),
    sections: [
      {
        properties: { page: { margin: { top: 1100, bottom: 1100, left: 1000, right: 1000 } } },
        footers: { default: new Footer({ children: [pageLine(form)] }) },
        children: [
          ...head(form),
          ...form.groups.flatMap((group) => [...heading(group), itemTable(group.items, form), gap()]),
          ...signOff(form),
        ],
      },
    ],
  });
  return reproducible(await Packer.toBuffer(document));
}

/** Widths in twentieths of a point; A4 less its margins is 9900. */
const COLUMNS = [620, 4880, 1700, 2700];
const ALL = COLUMNS.reduce((sum, width) => sum + width, 0);
const LABEL = 2600;

function head(form: FormView): (Paragraph | Table)[] {
  const facts = [...form.facts.map(({ label, text }) => `${label} ${text}`), form.count];
  return [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      spacing: { after: 60, line: 520 },
      children: [new TextRun({ text: legal(form.title), size: 36 })],
    }),
    new Paragraph({ style: 'Reference', alignment: AlignmentType.CENTER, children: [new TextRun(legal(form.manual))] }),
    new Paragraph({
      style: 'Reference',
      alignment: AlignmentType.CENTER,
      spacing: { after: 200 },
      children: [new TextRun(legal(facts.join(' · ')))],
    }),
    lines(form.fields.map(({ label, options }) => [label, options.map((one) => `☐ ${one.label}`).join('  ')])),
    gap(),
  ];
}

function heading({ name, title }: FormView['groups'][number]): Paragraph[] {
  if (name === '') return [];
  const children = [
    new TextRun(legal(name)),
    ...(title === '' ? [] : [new TextRun({ text: `  ${legal(title)}`, bold: false, color: SOFT_COLOUR })]),
  ];
  return [new Paragraph({ heading: HeadingLevel.HEADING_2, children })];
}

function itemTable(items: readonly FormItemView[], form: FormView): Table {
  const { labels } = form;
  const heads = [labels.number, labels.item, labels.answer, `${labels.evidence} / ${labels.note}`];
  return ruledTable(COLUMNS, [
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: heads.map((text, at) =>
        cell([new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, bold: true, size: 20 })] })], at, {
          shade: true,
        }),
      ),
    }),
    ...items.map((item) => itemRow(item, form)),
  ]);
}

function itemRow(item: FormItemView, form: FormView): TableRow {
  const { labels } = form;
  const soft = (text: string) =>
    new Paragraph({
      spacing: { line: 250, after: 20 },
      children: [new TextRun({ text: legal(text), size: 17, color: SOFT_COLOUR })],
    });
  const marks = marksOf(item, form).join(' · ');
  const asked = new Paragraph({
    spacing: { line: 280, after: 30 },
    children: [
      ...(item.name === '' ? [] : [new TextRun({ text: `${legal(item.name)}  `, bold: true, size: 20 })]),
      new TextRun({ text: legal(item.text), size: 20 }),
    ],
  });
  const basis = item.cites.map(({ reference, clauses }) => `${reference} ${clauses.map(({ text }) => text).join(' ')}`);
  const fails = item.consequences.map(({ rule, note }) => `${labels.fails}${labels.colon}${rule}${note}`);
  const answers = item.options.length > 0 ? item.options.map(({ label }) => `☐ ${label}`) : [item.entry?.hint ?? ''];
  return new TableRow({
    cantSplit: true,
    children: [
      cell(
        [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: String(item.number), size: 20 })] })],
        0,
      ),
      cell([asked, ...[marks, ...basis, ...fails].filter((text) => text.trim() !== '').map(soft)], 1),
      cell(
        answers.map(
          (text) =>
            new Paragraph({ spacing: { line: 280, after: 20 }, children: [new TextRun({ text: legal(text), size: 20 })] }),
        ),
        2,
      ),
      cell([new Paragraph({})], 3),
    ],
  });
}

function signOff(form: FormView): (Paragraph | Table)[] {
  const { labels } = form;
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: [new TextRun(labels.signOff)] }),
    lines([
      [labels.inspector, ''],
      [labels.inspected, ''],
      [labels.objection, ''],
    ]),
  ];
}

function lines(rows: readonly (readonly [label: string, text: string])[]): Table {
  return labelledRows(rows, [LABEL, ALL - LABEL]);
}

function cell(children: Paragraph[], column: number, { shade = false } = {}): TableCell {
  return ruledCell(children, COLUMNS[column] ?? 0, { shade });
}

function gap(): Paragraph {
  return new Paragraph({ style: 'Gap' });
}

function pageLine(form: FormView): Paragraph {
  const children = [legal(form.title), '  ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
  return new Paragraph({ style: 'Footer', children: [new TextRun({ children })] });
}
