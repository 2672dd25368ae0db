import type { Words } from '../../../language/diagnostics.ts';
import { DATE, headFieldId, headFields, INSPECTOR, KEY, SUBJECT } from '../../checklists/head-fields.ts';
import type { ChecklistPlan } from '../../plan/checklist-plan.ts';
import type { FieldPlan, RecordPlan, ValueType } from '../../plan/plan.ts';
import type { AnswerView } from '../../concepts/checklist/checklist.view.ts';
import type { ViewContext } from '../view.ts';

/** A field above the items: which list this is, of which day, whom it is about. */
export interface HeadFieldView {
  /** See headFieldId. */
  id: string;
  label: string;
  isRequired: boolean;
  /** The type of an HTML input; `select` where there are options. */
  input: 'text' | 'date' | 'datetime-local' | 'month' | 'select' | 'number';
  options: AnswerView[];
  /** What stands there where nothing is entered; ''. */
  fallback: string;
}

interface List {
  list: ChecklistPlan;
  rows: RecordPlan;
}

/** The fields that the lists have in their heads, each once. */
export function headFieldViews(lists: readonly List[], context: ViewContext): HeadFieldView[] {
  const fields = new Map<string, HeadFieldView>();
  for (const { list, rows } of lists) {
    for (const field of headFields(list, rows)) {
      const id = headFieldId(list, field.name);
      const known = fields.get(id);
      if (known === undefined) fields.set(id, fieldView(id, field, context));
      // What one of them cannot do without is needed.
      else if (!field.optional && field.default === undefined) known.isRequired = true;
    }
  }
  const order = [KEY, DATE];
  const place = ({ id }: HeadFieldView) => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...fields.values()].sort((a, b) => place(a) - place(b));
}

function fieldView(id: string, field: FieldPlan, context: ViewContext): HeadFieldView {
  const { say } = context;
  const shared = sharedLabels.get(id);
  const options: AnswerView[] =
    field.type.kind === 'enum'
      ? field.type.values.map((value) => ({ value, label: value }))
      : field.type.kind === 'boolean'
        ? [
            { value: 'yes', label: say({ zh: '是', en: 'Yes' }) },
            { value: 'no', label: say({ zh: '否', en: 'No' }) },
          ]
        : [];
  return {
    id,
    label: shared === undefined || (id === KEY && !/^(编号|id)$/.test(field.name)) ? (field.title ?? field.name) : say(shared),
    isRequired: !field.optional && field.default === undefined,
    input: options.length > 0 ? 'select' : (inputs[field.type.kind] ?? 'text'),
    options,
    fallback: field.default === undefined ? '' : field.default.text,
  };
}

const sharedLabels: ReadonlyMap<string, Words> = new Map([
  [KEY, { zh: '检查编号', en: 'Number of this check' }],
  [DATE, { zh: '检查日期', en: 'Date' }],
  [SUBJECT, { zh: '被检对象', en: 'Inspected' }],
  [INSPECTOR, { zh: '检查人', en: 'Inspector' }],
]);

const inputs: { [kind in ValueType['kind']]?: HeadFieldView['input'] } = {
  date: 'date',
  datetime: 'datetime-local',
  month: 'month',
  quantity: 'number',
};
