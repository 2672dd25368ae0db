import { AstUtils } from 'langium';
import {
  isChecklist,
  isField,
  isItem,
  isNameReference,
  type Checklist,
  type ChoiceAnswer,
  type Item,
  type NumberAnswer,
  type PassRule,
  type Penalty,
  type Section,
} from '../../generated/ast.ts';
import type { Check, CheckContext, Checks } from '../../concept.ts';
import { nearest } from '../../nearest.ts';
import { itemsOf } from '../../scope/checklist-items.ts';
import { literalValue } from '../../types/literal-value.ts';
import { misfit } from '../../types/misfit.ts';
import { mustBeYesNo } from '../../types/requirements.ts';
import { answerColumns } from '../../values/answer-columns.ts';
import { isPlain } from '../../values/dimension.ts';
import { add, compare, ONE, toDecimal, ZERO } from '../../values/rational.ts';
import { givenChecklistChecks } from './given-checklist.checks.ts';
import { checklistDiagnostics as catalogue } from './checklist.diagnostics.ts';

const checklistMustHaveItems: Check<Checklist> = (checklist, { report }) => {
  if (checklist.sections.length > 0 || checklist.items.length > 0) return;
  report(catalogue.empty, { name: checklist.name }, { node: checklist, property: 'name' });
};

const sectionMustHaveItems: Check<Section> = (section, { report }) => {
  if (section.items.length === 0) report(catalogue.empty, { name: section.name }, { node: section, property: 'name' });
};

const sectionsMustDiffer: Check<Checklist> = ({ sections }, context) => namesMustDiffer(sections, context);

/** Across all sections: findings name the item alone. */
const itemsMustDiffer: Check<Checklist> = ({ sections, items }, context) => {
  const all = [...items, ...sections.flatMap((section) => section.items)];
  namesMustDiffer(
    all.sort((a, b) => (a.$cstNode?.offset ?? 0) - (b.$cstNode?.offset ?? 0)),
    context,
  );
};

const weightMustBeAPositiveNumber: Check<Item> = ({ weight }, { report }) => {
  if (weight === undefined || (weight.units.length === 0 && !/^0*(\.0*)?$/.test(weight.value))) return;
  report(catalogue.weight, { weight: weight.$cstNode?.text ?? weight.value }, { node: weight });
};

/** Two names for one question count it twice. */
const textsShouldDiffer: Check<Checklist> = (checklist, { report }) => {
  const first = new Map<string, Item>();
  for (const item of itemsOf(checklist)) {
    const text = item.text?.replace(/[\s,，.。;；]/g, '');
    if (!text) continue;
    const known = first.get(text);
    if (known === undefined) {
      first.set(text, item);
      continue;
    }
    const related = [{ node: known, property: 'text', message: { zh: '第一处', en: 'the first one' } }];
    report(catalogue['duplicate-text'], { name: item.name, other: known.name }, { node: item, property: 'text', related });
  }
};

const headMustSayWhichAndWhen: Check<Checklist> = (checklist, { report }) => {
  const record = checklist.record?.ref;
  if (record === undefined) return;
  const fields = record.members.filter(isField);
  for (const flag of ['key', 'occurs'] as const) {
    if (fields.some(({ flags }) => flags.includes(flag))) continue;
    report(catalogue.head, { record: record.name, flag }, { node: checklist, property: 'record' });
  }
  for (const member of record.members) {
    if (!answerColumns.has(member.name)) continue;
    const related = [{ node: member, property: 'name', message: { zh: '这个字段', en: 'this field' } }];
    report(catalogue['column-taken'], { name: member.name }, { node: checklist, property: 'record', related });
  }
};

const passScoreMustBeAttainable: Check<PassRule> = (rule, { types, report }) => {
  const { value, $container: checklist } = rule;
  const type = value === undefined ? undefined : types.of(value).type;
  if (value === undefined || type === undefined) return;
  const needed = literalValue(value, types);
  const weights = itemsOf(checklist).map(({ weight }) => (weight === undefined ? ONE : literalValue(weight, types)));
  const isShare = type.kind === 'ratio';
  const most = isShare ? ONE : weights.reduce(add, ZERO);
  const isNumber = isShare || (type.kind === 'quantity' && isPlain(type.dimension));
  if (isNumber && compare(needed, most) <= 0) return;
  const params = {
    value: value.$cstNode?.text ?? value.value,
    ...(isNumber ? { most: isShare ? '100%' : toDecimal(most) } : {}),
  };
  report(catalogue['pass-score'], params, { node: value });
};

const conditionMustBeYesOrNo: Check<Item> = ({ condition }, context) => mustBeYesNo(condition, context);

/** What decides whether an item applies is answered above it. */
const conditionMustNameEarlierItems: Check<Item> = (item, { report }) => {
  if (item.condition === undefined) return;
  const checklist = AstUtils.getContainerOfType(item, isChecklist);
  const items = itemsOf(checklist);
  for (const node of AstUtils.streamAst(item.condition)) {
    const other = isNameReference(node) ? node.target?.ref : undefined;
    if (isItem(other) && items.indexOf(other) >= items.indexOf(item))
      report(catalogue['later-item'], { name: other.name, item: item.name }, { node });
  }
};

const limitsMustLeaveRoom: Check<NumberAnswer> = ({ type: declared, min, max }, { types, report }) => {
  const wanted = types.ofDataType(declared);
  for (const limit of [min, max]) {
    const found = limit === undefined ? undefined : misfit(limit, declared, types);
    if (limit !== undefined && found !== undefined) report(catalogue['limit-unit'], found, { node: limit });
  }
  if (wanted === undefined || min === undefined || max === undefined) return;
  if (compare(literalValue(min, types), literalValue(max, types)) <= 0) return;
  const params = { min: min.$cstNode?.text ?? min.value, max: max.$cstNode?.text ?? max.value };
  report(catalogue['limit-order'], params, { node: max });
};

const someChoiceShouldFail: Check<ChoiceAnswer> = ({ choices, accepted, $container: item }, { report }) => {
  const names = new Set(accepted.map(({ $refText }) => $refText));
  if (accepted.length === 0 || choices.some(({ name }) => !names.has(name))) return;
  report(catalogue['never-fails'], { name: (item as Item).name }, { node: item, property: 'answer' });
};

/** For what follows from the failure of the list as a whole. */
const failedChecklistMustBeAbleToFail: Check<Penalty> = (penalty, { report }) => {
  const checklist = penalty.failed?.ref;
  if (checklist === undefined || penalty.items.length > 0 || checklist.pass !== undefined) return;
  if (itemsOf(checklist).some(({ mustPass }) => mustPass)) return;
  report(catalogue['cannot-fail'], { name: checklist.name }, { node: penalty, property: 'failed' });
};

const kinds = ['photo', 'record', 'signature', 'document', 'sample', '照片', '记录', '签名', '文件', '样本'];

const evidenceMustBeOfAKnownKind: Check<Item> = (item, { report }) => {
  const { evidence: word } = item;
  if (word === undefined || kinds.includes(word) || isInQuotes(item)) return;
  const suggestion = nearest(word, kinds);
  report(catalogue.evidence, suggestion === undefined ? { word } : { word, suggestion }, { node: item, property: 'evidence' });
};

export const checklistChecks: Checks = {
  Checklist: [checklistMustHaveItems, sectionsMustDiffer, itemsMustDiffer, textsShouldDiffer, headMustSayWhichAndWhen],
  Section: [sectionMustHaveItems],
  Item: [weightMustBeAPositiveNumber, evidenceMustBeOfAKnownKind, conditionMustBeYesOrNo, conditionMustNameEarlierItems],
  NumberAnswer: [limitsMustLeaveRoom],
  ChoiceAnswer: [someChoiceShouldFail],
  PassRule: [passScoreMustBeAttainable],
  Penalty: [failedChecklistMustBeAbleToFail],
  ...givenChecklistChecks,
};

function namesMustDiffer(nodes: readonly (Section | Item)[], { report }: CheckContext): void {
  const first = new Map<string, Section | Item>();
  for (const node of nodes) {
    if (!node.name) continue;
    const known = first.get(node.name);
    if (known === undefined) {
      first.set(node.name, node);
      continue;
    }
    const related = [{ node: known, property: 'name', message: { zh: '第一处', en: 'the first one' } }];
    report(catalogue['duplicate-name'], { name: node.name }, { node, property: 'name', related });
  }
}

function isInQuotes(item: Item): boolean {
  return /["”]\s*$/.test(item.$cstNode?.text ?? '');
}
