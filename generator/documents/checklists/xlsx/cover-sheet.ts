import type { Worksheet } from '@cj-tech-master/excelts';
import { ID_COLUMN } from '../../../checklists/sheet-columns.ts';
import type { ChecklistPlan } from '../../../plan/checklist-plan.ts';
import type { FormView } from '../form.view.ts';
import type { HeadFieldView } from '../head-field.view.ts';
import { quoted, wholeFormula, type Sums } from './formulas.ts';
import { DATE_FORMAT, heightOf, pageOf, styles, TEXT_FORMAT } from './sheet-style.ts';
import type { SheetWords } from './sheet-words.ts';

/** Where the items of a sheet stand. */
export interface ItemRange {
  /** `'营业员'!` */
  sheet: string;
  from: number;
  to: number;
}

export interface Cover {
  form: FormView;
  words: SheetWords;
  /** The list that is scored; absent for a sheet of several. */
  list: ChecklistPlan | undefined;
  ranges: readonly ItemRange[];
  /** The first row below the titles. */
  top: number;
}

/** What the check is about, its outcome, and who signs. */
export async function writeCover(sheet: Worksheet, { form, words, list, ranges, top }: Cover): Promise<void> {
  const { labels } = form;
  sheet.columns = [{ width: 3, hidden: true }, { width: 26 }, { width: 44 }, { width: 24 }];
  sheet.views = [{ state: 'frozen', ySplit: top - 1, showGridLines: false }];
  sheet.getRow(1).hidden = true;
  sheet.getCell('A1').value = ID_COLUMN;
  sheet.getCell('C1').value = 'answer';
  const write = (address: string, value: string, style: keyof typeof styles) =>
    Object.assign(sheet.getCell(address), { value, style: { ...styles[style] } });
  write('B2', form.title, 'title');
  sheet.getRow(2).height = 30;
  write('B3', form.manual, 'soft');
  sheet.mergeCells('B2:D2');
  sheet.mergeCells('B3:D3');
  sheet.getRow(3).height = heightOf(18, [[form.manual, 100]]);
  let row = top;
  const line = (label: string): number => {
    write(`B${row}`, label, 'label');
    sheet.getRow(row).height = 24;
    return row++;
  };
  for (const { label, text } of form.facts) write(`C${line(label)}`, text, 'text');
  for (const field of form.fields) writeField(sheet, line(`${field.label}${field.isRequired ? ' *' : ''}`), { field, words });
  row++;
  const sums = new Map<string, string>();
  for (const [label, formula] of outcomes({ form, words, list, ranges }, sums)) {
    const at = line(label);
    sums.set(label, `$C$${at}`);
    Object.assign(sheet.getCell(`C${at}`), { value: { formula: formula(sums) }, style: { ...styles.text } });
    if (label === words.share) sheet.getCell(`C${at}`).numFmt = '0.##%';
  }
  const verdict = sums.get(labels.outcome)?.replaceAll('$', '');
  if (verdict !== undefined)
    sheet.addConditionalFormatting({
      ref: verdict,
      rules: [
        {
          type: 'expression',
          priority: 1,
          formulae: [`${verdict}=${quoted(words.passed)}`],
          style: { font: { bold: true, color: { argb: 'FF0A6640' } } },
        },
        {
          type: 'expression',
          priority: 2,
          formulae: [`${verdict}=${quoted(words.failed)}`],
          style: { font: { bold: true, color: { argb: 'FFB3261E' } } },
        },
      ],
    });
  for (const { rule, effect } of form.consequences) {
    write(`C${line(labels.listFails)}`, effect === '' ? rule : `${rule}（${effect}）`, 'text');
  }
  row++;
  for (const [id, label] of [
    ['inspector.name', labels.inspector],
    ['inspector.date', `${labels.inspector} ${labels.signedOn}`],
    ['inspected.name', labels.inspected],
    ['inspected.date', `${labels.inspected} ${labels.signedOn}`],
    ['objection', labels.objection],
  ] as const) {
    const at = line(label);
    sheet.getCell(`A${at}`).value = `@sign.${id}`;
    Object.assign(sheet.getCell(`C${at}`), {
      style: { ...styles.entry },
      numFmt: id.endsWith('.date') ? DATE_FORMAT : TEXT_FORMAT,
    });
    sheet.getRow(at).height = 30;
  }
  write(`B${row + 1}`, words.legend, 'soft');
  sheet.mergeCells(`B${row + 1}:D${row + 1}`);
  await pageOf(sheet, { rows: row + 1, columns: 'D', titles: '2:3', orientation: 'portrait' });
}

function writeField(sheet: Worksheet, row: number, { field, words }: { field: HeadFieldView; words: SheetWords }): void {
  sheet.getCell(`A${row}`).value = field.id;
  const cell = sheet.getCell(`C${row}`);
  const numFmt = field.input === 'date' ? DATE_FORMAT : field.input === 'number' ? 'General' : TEXT_FORMAT;
  Object.assign(cell, { style: { ...styles.entry }, numFmt });
  const hint = sheet.getCell(`D${row}`);
  if (field.fallback !== '') Object.assign(hint, { value: `(${field.fallback})`, style: { ...styles.soft } });
  const choices = listOf(
    field.options.map(({ label }) => label),
    words,
  );
  if (field.options.length > 0 && choices !== undefined) cell.dataValidation = choices;
  if (field.input === 'date')
    cell.dataValidation = {
      type: 'date',
      operator: 'greaterThan',
      formulae: [new Date('1990-01-01T00:00:00Z')],
      allowBlank: true,
      showErrorMessage: true,
      error: words.date,
    };
}

/** A list of choices; where they are too many for a cell's list, any text may stand there. */
export function listOf(choices: readonly string[], words: SheetWords) {
  const text = choices.join(',');
  const fits = text.length <= 250 && choices.every((choice) => !/[,"]/.test(choice));
  return fits
    ? {
        type: 'list' as const,
        formulae: [quoted(text)],
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: 'stop' as const,
        error: `${words.choose}: ${choices.join(' / ')}`.slice(0, 220),
      }
    : undefined;
}

type Formula = (sums: ReadonlyMap<string, string>) => string;

/** Label and formula of each line of the outcome; later ones use the cells of earlier ones. */
function outcomes(
  { form, words, list, ranges }: Pick<Cover, 'form' | 'words' | 'list' | 'ranges'>,
  sums: ReadonlyMap<string, string>,
): [string, Formula][] {
  const { labels } = form;
  const span = (column: string, { sheet, from, to }: ItemRange) => `${sheet}$${column}$${from}:$${column}$${to}`;
  const total = (of: (range: ItemRange) => string) => ranges.map(of).join('+');
  const weightOf = (result: string): string =>
    total((range) => `SUMIF(${span('G', range)},${quoted(result)},${span('H', range)})`);
  const mustOf = (result: string): string =>
    total((range) => `COUNTIFS(${span('G', range)},${quoted(result)},${span('J', range)},1)`);
  const countOf = (result: string): string => total((range) => `COUNTIF(${span('G', range)},${quoted(result)})`);
  const openWords = [words.unanswered, words.noEvidence, words.unreadable];
  const open = openWords.map(weightOf).join('+');
  const counts: [string, Formula][] = [
    [words.passed, () => countOf(words.passed)],
    [words.failed, () => countOf(words.failed)],
    [words.unanswered, () => openWords.map(countOf).join('+')],
  ];
  if (list === undefined) return counts;
  const at = (label: string) => sums.get(label) ?? '0';
  const whole = (): string | undefined => {
    const cells: Sums = {
      passed: at(words.points),
      open: `(${open})`,
      applicable: at(words.applicable),
      mustFailed: `(${mustOf(words.failed)})`,
      mustOpen: `(${openWords.map(mustOf).join('+')})`,
    };
    return wholeFormula(list, cells, words);
  };
  return [
    ...counts,
    [words.points, () => weightOf(words.passed)],
    [words.applicable, () => `${weightOf(words.passed)}+${weightOf(words.failed)}+${open}`],
    [words.share, () => `IF(${at(words.applicable)}=0,0,${at(words.points)}/${at(words.applicable)})`],
    ...(whole() === undefined ? [] : [[labels.outcome, () => whole() ?? ''] satisfies [string, Formula]]),
  ];
}
