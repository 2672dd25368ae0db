import {
  isNumberAnswer,
  isChoiceAnswer,
  type Answer,
  type Checklist,
  type Item,
  type PassRule,
} from '../../../language/generated/ast.ts';
import { itemsOf } from '../../../language/scope/checklist-items.ts';
import { literalValue } from '../../../language/types/literal-value.ts';
import { boolean } from '../../../language/types/type.ts';
import type { HeadColumns } from '../../../language/values/answer-columns.ts';
import { toDecimal } from '../../../language/values/rational.ts';
import type { AnswerPlan, ChecklistItemPlan, ChecklistPlan, PassRulePlan } from '../../plan/checklist-plan.ts';
import type { Lowering } from '../../plan/lowering.ts';
import { placeOf } from '../../plan/place.ts';
import type { Expression, FieldPlan, RecordPlan, ValueType } from '../../plan/plan.ts';
import { printed } from '../../plan/terms.ts';
import { inForce } from '../../plan/versions.ts';
import { lowerCitations } from '../citation/citation.lower.ts';
import { lowerExpression } from '../expression/expression.lower.ts';

/** The rows of a checklist's data, what is judged on them, and each filled-in list as a record that rules are judged on. */
export interface LoweredChecklist {
  rows: RecordPlan;
  collector: ChecklistPlan;
  filled: RecordPlan;
}

/** `heads`: the manual's records as plan, for the checklists that are about one. */
export function lowerChecklist(checklist: Checklist, heads: readonly RecordPlan[], lowering: Lowering): LoweredChecklist {
  const declared = heads.find(({ name }) => name === checklist.record?.$refText);
  return listOf(
    {
      id: lowering.idOf(checklist),
      name: checklist.name,
      ...(checklist.title === undefined ? {} : { title: checklist.title }),
      cites: lowerCitations(checklist.citations, lowering),
      items: itemsOf(checklist).map((node) => lowerItem(node, lowering)),
      ...(checklist.pass === undefined ? {} : { pass: lowerPassRule(checklist.pass, lowering) }),
      ...inForce(checklist),
      source: placeOf(checklist, lowering),
      ...(declared === undefined ? {} : { head: declared }),
    },
    lowering,
  );
}

/** What a list is made of; `head`: the record that it is about. */
export interface ListParts extends Pick<
  ChecklistPlan,
  'id' | 'name' | 'title' | 'cites' | 'items' | 'pass' | 'from' | 'until' | 'source'
> {
  head?: RecordPlan;
}

/** The list with its rows and its outcome as records. */
export function listOf(
  { id, head: declared, items, pass, from, until, cites, source, ...named }: ListParts,
  { columns: words, language }: Pick<Lowering, 'columns' | 'language'>,
): LoweredChecklist {
  const head = declared ?? defaultHead(words);
  const { item, answer, evidence, note } = words;
  const { key = words.key, occurs: date = words.date } = head;
  const subject = head.fields.find(({ name, type }) => name !== key && ['unit', 'person', 'text'].includes(type.kind))?.name;
  const outcome = outcomeOf(named, { language });
  return {
    rows: {
      ...named,
      fields: [
        ...head.fields,
        itemField(
          item,
          items.map(({ name }) => name),
        ),
        ...[answer, evidence, note].map((name): FieldPlan => ({ name, type: text, optional: true })),
      ],
      computed: [],
      occurs: date,
      source,
    },
    collector: {
      kind: 'checklist',
      id,
      ...named,
      records: [named.name],
      cites,
      columns: { key, date, ...(subject === undefined ? {} : { subject }), item, answer, evidence, note },
      items,
      ...(pass === undefined ? {} : { pass }),
      filled: filledBy(id),
      ...inForce({ from, until }),
      outcome,
      source,
    },
    filled: {
      name: filledBy(id),
      fields: [
        ...head.fields,
        ...items.map(({ name }): FieldPlan => ({ name, type: boolean, optional: true })),
        { name: outcome.passed, type: boolean, optional: true },
        { name: outcome.score, type: { kind: 'ratio' }, optional: true },
      ],
      computed: declared?.computed ?? [],
      key,
      occurs: date,
      source,
    },
  };
}

/** The rows of all checklists; those of the versions of one are of one type, with the items of all. */
export function allRows(checklists: readonly LoweredChecklist[]): RecordPlan[] {
  const byName = Map.groupBy(checklists, ({ rows }) => rows.name);
  return [...byName.values()].flatMap((versions): RecordPlan[] => {
    const [first] = versions;
    if (first === undefined) return [];
    const items = [...new Set(versions.flatMap(({ collector }) => collector.items.map(({ name }) => name)))];
    const { item } = first.collector.columns;
    const fields = first.rows.fields.map((field) => (field.name === item ? itemField(item, items) : field));
    return [{ ...first.rows, fields }];
  });
}

function itemField(name: string, values: string[]): FieldPlan {
  return { name, type: { kind: 'enum', values, ordered: false }, optional: false };
}

export function filledRecord(checklist: Checklist, { idOf }: Lowering): string {
  return filledBy(idOf(checklist));
}

/** No name of the manual has a space in it. */
function filledBy(id: string): string {
  return `${id} 填报`;
}

/** What fails: the whole list, or one of the items. */
export function failureOf(checklist: Checklist, items: readonly string[], lowering: Lowering): Expression {
  const names = items.length === 0 ? [outcomeOf(checklist, lowering).passed] : items;
  const failures = names.map((name): Expression => ({
    op: 'compare',
    type: boolean,
    comparison: '=',
    left: { op: 'field', type: boolean, name },
    right: { op: 'constant', type: boolean, value: false, text: lowering.language === 'zh' ? '否' : 'no' },
  }));
  return failures.length === 1 ? (failures[0] as Expression) : { op: 'or', type: boolean, of: failures };
}

function outcomeOf({ name }: Pick<Checklist, 'name'>, { language }: Pick<Lowering, 'language'>): ChecklistPlan['outcome'] {
  return language === 'zh'
    ? { passed: `${name} 合格`, score: `${name} 得分` }
    : { passed: `${name} passed`, score: `${name} score` };
}

const text: ValueType = { kind: 'text' };

function defaultHead({ key, date, subject, inspector }: HeadColumns): Pick<RecordPlan, 'fields' | 'key' | 'occurs'> {
  return {
    fields: [
      { name: key, type: text, optional: false },
      { name: date, type: { kind: 'date' }, optional: false },
      { name: subject, type: text, optional: true },
      { name: inspector, type: { kind: 'person' }, optional: true },
    ],
    key,
    occurs: date,
  };
}

function lowerItem(item: Item, lowering: Lowering): ChecklistItemPlan {
  const { condition, weight, evidence, demanded } = item;
  return {
    name: item.name,
    text: item.text,
    ...(condition === undefined ? {} : { when: lowerExpression(condition, lowering) }),
    answer: lowerAnswer(item.answer, lowering),
    weight: weight === undefined ? '1' : toDecimal(literalValue(weight, lowering.types)),
    ...(evidence === undefined ? {} : { evidence: { what: evidence, demanded: demands[demanded ?? ''] ?? 'always' } }),
    mustPass: item.mustPass,
    mayBeNotApplicable: item.mayBeNotApplicable,
    cites: lowerCitations(item.citations, lowering),
  };
}

const demands: Record<string, 'failed' | 'passed'> = { 'when failed': 'failed', 'when passed': 'passed' };

function lowerAnswer(answer: Answer | undefined, lowering: Lowering): AnswerPlan {
  if (answer === undefined) return { kind: 'yes/no', accepts: true };
  if (isChoiceAnswer(answer))
    return {
      kind: 'choice',
      choices: answer.choices.map(({ name }) => name),
      accepts: answer.accepted.map(({ $refText }) => $refText),
    };
  if (isNumberAnswer(answer)) {
    const bound = (of: 'min' | 'max') =>
      answer[of] === undefined ? {} : { [of]: toDecimal(literalValue(answer[of], lowering.types)) };
    return {
      kind: 'number',
      type: printed(lowering.types.ofDataType(answer.type) ?? text, lowering.language),
      ...bound('min'),
      ...bound('max'),
    };
  }
  return answer.kind === 'yes/no' ? { kind: 'yes/no', accepts: answer.accepted !== 'no' } : { kind: answer.kind };
}

function lowerPassRule({ operator, value }: PassRule, lowering: Lowering): PassRulePlan {
  return {
    operator: operator === '>' ? '>' : '≥',
    value: toDecimal(literalValue(value, lowering.types)),
    isShare: lowering.types.of(value).type?.kind === 'ratio',
    text: value.$cstNode?.text ?? value.value,
  };
}
