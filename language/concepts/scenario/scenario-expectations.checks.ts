import { AstUtils } from 'langium';
import {
  isChecklist,
  isExpectDeviation,
  isDeadline,
  isDeadlineSpan,
  isExpectNone,
  isExpectRejected,
  isExpectSettlement,
  isExpectTotal,
  isField,
  isNameReference,
  isProcedure,
  isTextLiteral,
  type Expectation,
  type ExpectFinding,
  type ExpectNone,
  type ExpectSettlement,
  type Given,
  type GivenLog,
  type NumberLiteral,
  type Scenario,
} from '../../generated/ast.ts';
import { isOverMany, recordsBehind } from '../../scope/trigger.ts';
import type { Check, CheckContext, Checks } from '../../concept.ts';
import { spellKeyword } from '../../keywords.ts';
import { messageLanguageOf } from '../../message-language.ts';
import { nearest } from '../../nearest.ts';
import type { ManualIndex } from '../../scope/manual-index.ts';
import { mustExist } from '../../types/requirements.ts';
import { logChecks } from './scenario-log.checks.ts';
import { overrunType } from '../../types/output-type.ts';
import { comparable, isMoney, typeText } from '../../types/type.ts';
import { scenarioDiagnostics as catalogue } from './scenario.diagnostics.ts';

type RuleExpectation = Exclude<Expectation, { $type: 'ExpectTotal' | 'ExpectRejected' | 'ExpectSettlement' }>;

const amountMustBeMoney = (amounts: readonly (NumberLiteral | undefined)[], { types, report }: CheckContext): void => {
  for (const amount of amounts) {
    const type = amount === undefined ? undefined : types.of(amount).type;
    if (amount === undefined || type === undefined || isMoney(type)) continue;
    const number = amount.units.length === 0 ? { number: amount.value } : {};
    report(catalogue['amount-type'], { actual: typeText(type, messageLanguageOf(amount)), ...number }, { node: amount });
  }
};

/** By how much a deadline is over is told in what it counts in: minutes, days or working days. */
const overrunMustBeInTheUnitOfItsDeadline: Check<ExpectFinding> = ({ rule, verb, amount }, { types, report }) => {
  const deadline = rule?.ref;
  const span = isDeadline(deadline) ? deadline.clauses.find(isDeadlineSpan) : undefined;
  const actual = amount === undefined ? undefined : types.of(amount).type;
  if (verb !== 'breaches' || span === undefined || amount === undefined || actual === undefined) return;
  const expected = overrunType(span, types);
  if (comparable(expected, actual)) return;
  const language = messageLanguageOf(amount);
  report(
    catalogue['overrun-unit'],
    { expected: typeText(expected, language), actual: typeText(actual, language) },
    { node: amount },
  );
};

const recordOfTheRuleShouldBeGiven: Check<RuleExpectation> = (expectation, { report }) => {
  const rule = expectation.rule?.ref;
  const records = rule === undefined || isChecklist(rule) || isProcedure(rule) ? [] : recordsBehind(rule);
  const [record] = records;
  const { given } = expectation.$container as Scenario;
  if (
    rule === undefined ||
    record === undefined ||
    given.length === 0 ||
    given.some((other) => records.some((read) => other.record?.ref === read))
  )
    return;
  report(catalogue['record-not-given'], { rule: rule.name, record: record.name }, { node: expectation, property: 'rule' });
};

const subjectShouldBeGiven: Check<Expectation> = (expectation, { index, report }) => {
  const { subject } = expectation as { subject?: string };
  const { given, logs } = expectation.$container as Scenario;
  if (subject === undefined || given.length + logs.length === 0) return;
  const named = index.named(AstUtils.getDocument(expectation).uri, subject);
  if (named.some(({ type }) => type === 'Role' || type === 'Unit' || type === 'Group')) return;
  const known = new Set([...given.flatMap(textsOf), ...logs.flatMap(namesIn)]);
  if (known.has(subject) || isHolder(subject, known, expectation, index)) return;
  const suggestion = nearest(subject, known);
  report(
    catalogue['unknown-subject'],
    { subject, ...(suggestion === undefined ? {} : { suggestion }) },
    { node: expectation, property: 'subject' },
  );
};

const keyShouldBeGiven: Check<Expectation> = (expectation, { report }) => {
  const { key } = expectation as { key?: string };
  const { given, logs } = expectation.$container as Scenario;
  const rule = 'rule' in expectation ? expectation.rule?.ref : undefined;
  if (key === undefined || given.length + logs.length === 0 || (rule !== undefined && isOverMany(rule))) return;
  const known = [...given.flatMap(keysOf), ...logs.map((log) => log.case)];
  if (known.includes(key)) return;
  const suggestion = nearest(key, known);
  report(
    catalogue['unknown-key'],
    { key, ...(suggestion === undefined ? {} : { suggestion }) },
    { node: expectation, property: 'key' },
  );
};

/** Said at both: neither is more wrong than the other. */
const expectationsMustNotContradictOneAnother: Check<RuleExpectation> = (expectation, { report }) => {
  const others = (expectation.$container as Scenario).expectations.filter(isOfARule);
  const other = others.find((candidate) =>
    isExpectNone(expectation) ? denies(expectation, candidate) : isExpectNone(candidate) && denies(candidate, expectation),
  );
  if (other === undefined) return;
  const related = [{ node: other, property: 'rule', message: { zh: '与此相反', en: 'contrary to this' } }];
  report(catalogue.contradiction, { rule: expectation.rule.$refText }, { node: expectation, property: 'rule', related });
};

const settledMonthMustExist: Check<ExpectSettlement> = (expectation, context) => {
  mustExist(expectation.month, { node: expectation, property: 'month' }, context);
};

const settledAmountsMustStandOnce: Check<ExpectSettlement> = ({ amounts }, { report }) => {
  for (const [index, settled] of amounts.entries()) {
    const first = amounts.find(({ amount }) => amount === settled.amount);
    if (first === undefined || amounts.indexOf(first) === index) continue;
    const related = [{ node: first, property: 'amount', message: { zh: '第一次', en: 'the first time' } }];
    report(
      catalogue['repeated-amount'],
      { name: spellKeyword(settled.amount, messageLanguageOf(settled)) },
      { node: settled, property: 'amount', related },
    );
  }
};

const ofEvery: Check<Expectation>[] = [subjectShouldBeGiven, keyShouldBeGiven];
const ofARule: Check<RuleExpectation>[] = [recordOfTheRuleShouldBeGiven, expectationsMustNotContradictOneAnother];

export const expectationChecks: Checks = {
  ExpectNone: [...ofEvery, ...ofARule],
  ExpectCharge: [...ofEvery, ...ofARule, ({ amount, max }, context) => amountMustBeMoney([amount, max], context)],
  ExpectSanction: [...ofEvery, ...ofARule],
  ExpectUndecided: [...ofEvery, ...ofARule],
  ExpectDeviation: [...ofEvery, ...ofARule, ...logChecks.deviation],
  ExpectFinding: [...ofEvery, ...ofARule, overrunMustBeInTheUnitOfItsDeadline],
  ExpectRejected: ofEvery,
  ExpectTotal: [...ofEvery, ({ amount, max }, context) => amountMustBeMoney([amount, max], context)],
  ExpectSettlement: [...ofEvery, settledMonthMustExist, settledAmountsMustStandOnce],
  SettlementExpectation: [({ value }, context) => amountMustBeMoney([value], context)],
};

function isOfARule(expectation: Expectation): expectation is RuleExpectation {
  return !isExpectTotal(expectation) && !isExpectRejected(expectation) && !isExpectSettlement(expectation);
}

/** Whether `expect no` rules out what the other expects: the same rule, and the same key, subject and step or any. */
function denies(none: ExpectNone, other: RuleExpectation): boolean {
  if (isExpectNone(other) || none.rule?.$refText !== other.rule?.$refText) return false;
  const step = isExpectDeviation(other) ? other.step?.$refText : undefined;
  if (none.step !== undefined && none.step.$refText !== step) return false;
  const { key, subject } = other as { key?: string; subject?: string };
  return (none.key === undefined || none.key === key) && (none.subject === undefined || none.subject === subject);
}

/** `城东局 局长`: a role of a unit that is given. */
function isHolder(subject: string, known: ReadonlySet<string>, node: Expectation, index: ManualIndex): boolean {
  const gap = subject.lastIndexOf(' ');
  const named = index.named(AstUtils.getDocument(node).uri, subject.slice(gap + 1));
  return gap > 0 && known.has(subject.slice(0, gap)) && named.some(({ type }) => type === 'Role');
}

/** Every text that a record holds, its defaults included. */
function textsOf({ record, values }: Given): string[] {
  const written = values.map(({ value }) =>
    isTextLiteral(value) ? value.value : isNameReference(value) ? value.target.$refText : undefined,
  );
  const defaults = (record?.ref?.members ?? [])
    .filter(isField)
    .flatMap((field) => field.defaults.map((value) => (isTextLiteral(value) ? value.value : undefined)));
  return [...written, ...defaults].filter((text) => text !== undefined);
}

/** Who acts in an event log. */
function namesIn({ events }: GivenLog): string[] {
  return events.flatMap(({ actors, roles }) => [...actors, ...roles]);
}

function keysOf({ values }: Given): string[] {
  const keys = values.filter(({ field }) => isField(field?.ref) && field.ref.flags.includes('key'));
  return keys.map(({ value }) => (isTextLiteral(value) ? value.value : (value?.$cstNode?.text ?? '')));
}
