import type { Worksheet } from '@cj-tech-master/excelts';
import { ID_COLUMN } from '../../../checklists/sheet-columns.ts';
import type { ChecklistItemPlan, ChecklistPlan } from '../../../plan/checklist-plan.ts';
import { marksOf } from '../form-page.view.ts';
import type { FormItemView } from '../form-item.view.ts';
import type { FormView } from '../form.view.ts';
import { listOf } from './cover-sheet.ts';
import { conditionFormula, quoted, resultFormula, type Places } from './formulas.ts';
import { DATE_FORMAT, heightOf, pageOf, styles, TEXT_FORMAT } from './sheet-style.ts';
import type { SheetWords } from './sheet-words.ts';

export type SheetItem = FormItemView & { group: string };

export interface ItemSheet {
  name: string;
  /** Who has to see to it; ''. */
  title: string;
  items: SheetItem[];
  form: FormView;
}

export interface ItemsRequest {
  words: SheetWords;
  plans: ReadonlyMap<string, { plan: ChecklistItemPlan; list: ChecklistPlan }>;
  places(item: SheetItem): Places;
  /** The first row below the header. */
  top: number;
}

/** How many rows stand before the item: a heading goes before each section. */
export function rowsBefore(items: readonly SheetItem[], at: number): number {
  const groups = items.slice(0, at + 1).map(({ group }) => group);
  return at + groups.filter((group, place) => group !== '' && group !== groups[place - 1]).length;
}

/** A row an item: what is asked, the cells to fill in, and what it comes to. Ids stand in a hidden column. */
export async function writeItems(
  sheet: Worksheet,
  { title, items, form }: ItemSheet,
  { words, plans, places, top }: ItemsRequest,
): Promise<void> {
  const { labels } = form;
  sheet.columns = [3, 5.5, 40, 11, 13, 15, 9, 6, 26, 3].map((width, at) => ({ width, hidden: at === 0 || at === 9 }));
  sheet.views = [{ state: 'frozen', xSplit: 3, ySplit: top - 1, showGridLines: false }];
  sheet.getRow(1).hidden = true;
  for (const [column, name] of Object.entries({ A: ID_COLUMN, C: 'item', D: 'answer', E: 'evidence', F: 'note' }))
    sheet.getCell(`${column}1`).value = name;
  Object.assign(sheet.getCell('B2'), {
    value: title === '' ? form.title : `${form.title} · ${title}`,
    style: { ...styles.title },
  });
  sheet.mergeCells('B2:I2');
  sheet.getRow(2).height = 28;
  const header = [
    labels.number,
    labels.item,
    labels.answer,
    labels.evidence,
    labels.note,
    labels.result,
    labels.weight,
    labels.basis,
  ];
  header.forEach((text, at) => Object.assign(sheet.getCell(top - 1, at + 2), { value: text, style: { ...styles.header } }));
  sheet.getRow(top - 1).height = 22;
  let row = top;
  let group = '';
  items.forEach((item) => {
    if (item.group !== group && item.group !== '') {
      Object.assign(sheet.getCell(`B${row}`), { value: item.group, style: { ...styles.section } });
      sheet.mergeCells(`B${row}:I${row}`);
      sheet.getRow(row).height = 21;
      row++;
    }
    group = item.group;
    const known = plans.get(item.id);
    if (known !== undefined) writeItem(sheet, row, { item, plan: known.plan, form, words, places: places(item) });
    row++;
  });
  const span = `B${top}:I${row - 1}`;
  const coloured = (result: string, argb: string, priority: number) => ({
    type: 'expression' as const,
    priority,
    formulae: [`$G${top}=${quoted(result)}`],
    style: { fill: { type: 'pattern' as const, pattern: 'solid' as const, bgColor: { argb } } },
  });
  sheet.addConditionalFormatting({
    ref: span,
    rules: [
      coloured(words.failed, 'FFFBE3DF', 1),
      coloured(words.passed, 'FFE6F2EA', 2),
      coloured(words.notApplicable, 'FFEDEFED', 3),
      coloured(words.noEvidence, 'FFFDF0DA', 4),
      coloured(words.unreadable, 'FFFDF0DA', 5),
    ],
  });
  await pageOf(sheet, { rows: row - 1, columns: 'J', titles: `2:${top - 1}`, orientation: 'landscape' });
}

interface ItemRow {
  item: SheetItem;
  plan: ChecklistItemPlan;
  form: FormView;
  words: SheetWords;
  places: Places;
}

function writeItem(sheet: Worksheet, row: number, { item, plan, form, words, places }: ItemRow): void {
  const marks = marksOf({ ...item, weight: '1', by: form.list === undefined ? '' : item.by }, form).join(' · ');
  const asked = [[item.name, item.text].filter((part) => part !== '').join(' '), marks].filter((part) => part !== '').join('\n');
  const fails = item.consequences.map(({ rule, note }) => `${form.labels.fails}${form.labels.colon}${rule}${note}`);
  const basis = [
    ...item.cites.map(({ reference, clauses }) => [reference, ...clauses.map(({ text }) => text)].join(' ')),
    ...fails,
  ].join('\n');
  const cell = (column: string, value: string | number, style: keyof typeof styles) =>
    Object.assign(sheet.getCell(`${column}${row}`), { value, style: { ...styles[style] } });
  sheet.getCell(`A${row}`).value = item.id;
  cell('B', item.number, 'centred');
  cell('C', asked, 'text');
  const applies = plan.when === undefined ? undefined : conditionFormula(plan.when, places, words);
  const entry = (column: string, numFmt: string) =>
    Object.assign(sheet.getCell(`${column}${row}`), { style: { ...styles.entry }, numFmt });
  entry('E', TEXT_FORMAT);
  entry('F', TEXT_FORMAT);
  const answer = entry('D', plan.answer.kind === 'number' ? 'General' : plan.answer.kind === 'date' ? DATE_FORMAT : TEXT_FORMAT);
  const mayBeNotApplicable = item.mayBeNotApplicable || (plan.when !== undefined && applies === undefined);
  const choices = item.options.filter(({ value }) => value !== 'na').map(({ label }) => label);
  const validation =
    choices.length > 0
      ? listOf(mayBeNotApplicable ? [...choices, words.notApplicable] : choices, words)
      : plan.answer.kind === 'number' && !mayBeNotApplicable
        ? {
            type: 'decimal' as const,
            operator: 'greaterThan' as const,
            formulae: [-1e15],
            allowBlank: true,
            showErrorMessage: true,
            error: words.number,
          }
        : undefined;
  if (validation !== undefined) answer.dataValidation = validation;
  const formula = resultFormula(plan, { answer: `$D${row}`, evidence: `$E${row}`, applies }, words);
  Object.assign(sheet.getCell(`G${row}`), { value: { formula }, style: { ...styles.centred } });
  cell('H', Number(item.weight), 'centred');
  cell('I', basis, 'small');
  if (plan.mustPass) sheet.getCell(`J${row}`).value = 1;
  sheet.getRow(row).height = heightOf(24, [
    [asked, 40],
    [basis, 30],
  ]);
}
