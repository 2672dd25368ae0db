import { FORM, ID_COLUMN, VERSION } from '../../checklists/sheet-columns.ts';
import { csvLine } from '../../data/csv-writer.ts';
import { marksOf } from './form-page.view.ts';
import type { FormView } from './form.view.ts';

/** The form as a table: one row a field of the head or an item, to be filled in behind it. Texts that a spreadsheet would run are kept from it. */
export function formCsv(form: FormView): string {
  const { labels } = form;
  const line = (id: string, group: string, item: string, { answer = '', note = '', options = '' } = {}) =>
    csvLine([id, group, item, answer, '', note, options]);
  return [
    '\ufeff',
    csvLine([ID_COLUMN, 'group', labels.item, labels.answer, labels.evidence, labels.note, labels.choose]),
    line(FORM, '', form.title, { answer: form.id }),
    line(VERSION, '', form.manual, { answer: form.version }),
    ...form.fields.map(({ id, label, options }) => line(id, '', label, { options: options.map((one) => one.label).join(' / ') })),
    ...form.groups.flatMap((group) =>
      group.items.map((item) => {
        const text = [item.name, item.text, ...marksOf(item, form).map((mark) => `(${mark})`)].filter((part) => part !== '');
        const options = item.options.length > 0 ? item.options.map(({ label }) => label).join(' / ') : (item.entry?.hint ?? '');
        return line(item.id, group.name, text.join(' '), { options });
      }),
    ),
  ].join('');
}
