import { isTextLiteral, type Expression, type Scenario } from '../../../language/generated/ast.ts';
import { spellKeyword } from '../../../language/keywords.ts';
import { plain } from '../../documents/glossary.ts';
import type { LineView, TextRun, ViewContext } from '../../documents/view.ts';

/** One record, one filled-in checklist or one case of a log, with what stands in it; `as of` is a line of its own. */
export interface GivenView {
  record: TextRun[];
  values: LineView[];
}

export function givenViews({ given, filled, logs, asOf }: Scenario, context: ViewContext): GivenView[] {
  const word = (keyword: string) => spellKeyword(keyword, context.language);
  const joined = (parts: readonly (string | undefined)[]) =>
    parts.filter((part) => part !== undefined && part !== '').join(context.say({ zh: '，', en: ', ' }));
  const keyed = (name: TextRun[], key: string | undefined) => [
    ...name,
    plain(context.say({ zh: `（${key ?? ''}）`, en: ` (${key ?? ''})` })),
  ];
  return [
    ...given.map(({ record, values }) => ({
      record: context.name(record),
      values: values.map(({ field, value }) => ({ label: field?.$refText ?? '', runs: valueRuns(value, context) })),
    })),
    ...filled.map(({ checklist, key, date, entries }) => ({
      record: keyed(context.name(checklist), joined([key, date])),
      values: entries.map(({ target, value, notApplicable, evidence, note }) => ({
        label: target?.$refText ?? '',
        runs: [
          ...(notApplicable ? [plain(word('n/a'))] : valueRuns(value, context)),
          ...[evidence, note].flatMap((text) =>
            text === undefined ? [] : [plain(context.say({ zh: `，${text}`, en: `, ${text}` }))],
          ),
        ],
      })),
    })),
    ...logs.map(({ procedure, case: id, events }) => ({
      record: keyed(context.name(procedure), id),
      values: events.map(({ step, activity, times, actors, roles, contents }) => ({
        label: step?.$refText ?? activity ?? '',
        runs: [plain(joined([...times.map((time) => time.replace('T', ' ')), ...actors, ...roles, ...contents]))],
      })),
    })),
    ...asOf.map(({ day }) => ({ record: [plain(`${word('as of')} ${day ?? ''}`)], values: [] })),
  ];
}

/** Texts stand without quotation marks, as in a form. */
function valueRuns(value: Expression | undefined, context: ViewContext): TextRun[] {
  return isTextLiteral(value) ? [plain(value.value)] : context.expression(value);
}
