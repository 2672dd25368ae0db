/** A form as a workbook: a sheet about the check and its outcome, then one for each who has to see to the items. */
import { Workbook } from '@cj-tech-master/excelts';
import type { Catalogue } from '../../../checklists/catalogue.ts';
import { headFieldId } from '../../../checklists/head-fields.ts';
import { FORM, ID_COLUMN, VERSION } from '../../../checklists/sheet-columns.ts';
import { reproducible } from '../../manual-docx/reproducible.ts';
import type { FormView } from '../form.view.ts';
import { writeCover } from './cover-sheet.ts';
import { rowsBefore, writeItems, type ItemSheet, type SheetItem } from './item-sheet.ts';
import { sheetNamer } from './sheet-names.ts';
import { sheetWords } from './sheet-words.ts';

/** The bytes of the workbook; the same form gives the same bytes. */
export async function formXlsx(form: FormView, catalogue: Catalogue): Promise<Uint8Array> {
  const words = sheetWords[form.lang === 'en' ? 'en' : 'zh'];
  const workbook = new Workbook();
  workbook.creator = 'Postil';
  workbook.title = form.title;
  workbook.created = MOMENT;
  workbook.modified = MOMENT;
  workbook.calcProperties = { fullCalcOnLoad: true };
  const nameOf = sheetNamer();
  const cover = { name: nameOf(words.cover) };
  const sheets = parts(form).map(({ name, items }): ItemSheet => ({
    name: nameOf(name === '' ? words.items : name),
    title: name,
    items,
    form,
  }));
  const plans = new Map(catalogue.items.map(({ id, plan, list }) => [id, { plan, list }]));
  const fieldRows = new Map(form.fields.map(({ id }, at) => [id, COVER_TOP + form.facts.length + at]));
  const list = form.list === undefined ? undefined : catalogue.checklists.find((one) => one.list.id === form.list)?.list;
  const placeOfItem = new Map(
    sheets.flatMap(({ name, items }) =>
      items.map((item, at) => [`${item.list}\n${item.item}`, `${reference(name)}$G$${ITEMS_TOP + rowsBefore(items, at)}`]),
    ),
  );
  const ranges = sheets.map(({ name, items }) => ({
    sheet: reference(name),
    from: ITEMS_TOP,
    to: ITEMS_TOP + rowsBefore(items, items.length) - 1,
  }));
  await writeCover(workbook.addWorksheet(cover.name), { form, words, list, ranges, top: COVER_TOP });
  for (const sheet of sheets)
    await writeItems(workbook.addWorksheet(sheet.name), sheet, {
      words,
      plans,
      top: ITEMS_TOP,
      places: (item) => ({
        field(name) {
          const own = plans.get(item.id)?.list;
          const row = own === undefined ? undefined : fieldRows.get(headFieldId(own, name));
          return row === undefined ? undefined : `${reference(cover.name)}$C$${row}`;
        },
        result: (name) => placeOfItem.get(`${item.list}\n${name}`),
      }),
    });
  const meta = workbook.addWorksheet(nameOf('postil'), { state: 'veryHidden' });
  meta.addRow([ID_COLUMN, 'answer']);
  meta.addRow([FORM, form.id]);
  meta.addRow([VERSION, form.version]);
  return reproducible(await workbook.xlsx.writeBuffer({ validate: false, zip: { level: 0 } }));
}

const MOMENT = new Date('2000-01-01T00:00:00Z');
/** The first row below titles. */
const COVER_TOP = 4;
const ITEMS_TOP = 4;

/** A checklist goes to a sheet for each who has to see to its items, sections following one another; a grouping to a sheet a group. */
function parts(form: FormView): { name: string; items: SheetItem[] }[] {
  const all = form.groups.flatMap(({ name, title, items }) =>
    items.map((item) => ({ item, group: title === '' || title === name ? name : `${name} ${title}` })),
  );
  const by = Map.groupBy(all, ({ item, group }) => (form.list === undefined ? group : item.by));
  return [...by].map(([name, own]) => ({ name, items: own.map(({ item, group }) => ({ ...item, group })) }));
}

function reference(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`;
}
