import {
  isDecidedClause,
  isField,
  isMatchingClause,
  isNeedsClause,
  isWhenClause,
  type DecidedClause,
  type Exemption,
  type FieldMatch,
  type MatchingClause,
} from '../../generated/ast.ts';
import type { Check, Checks } from '../../concept.ts';
import { messageLanguageOf } from '../../message-language.ts';
import { exemptedRecord, isElsewhere, matchedField, matchesOf } from '../../scope/exempted.ts';
import { judgedRecord } from '../../scope/trigger.ts';
import { comparable, typeText, type ValueType } from '../../types/type.ts';
import { exemptionDiagnostics as catalogue } from './exemption.diagnostics.ts';

const exemptionMustExemptFromSomething: Check<Exemption> = (exemption, { report }) => {
  if (exemption.rules.length > 0 || exemption.record !== undefined) return;
  report(catalogue['of-nothing'], { name: exemption.name }, { node: exemption, property: 'name' });
};

const rulesMustJudgeOneRecord: Check<Exemption> = (exemption, { report }) => {
  const own = exemptedRecord(exemption);
  if (own === undefined) return;
  for (const [index, { ref: rule }] of exemption.rules.entries()) {
    const record = rule === undefined ? undefined : judgedRecord(rule)?.ref;
    if (rule === undefined || record === undefined || record === own) continue;
    const related = [{ node: rule, property: 'record', message: { zh: '针对的记录', en: 'the record it judges' } }];
    const params = { name: rule.name, record: record.name, own: own.name };
    report(catalogue['several-records'], params, { node: exemption, property: 'rules', index, related });
  }
};

const anotherRecordMustBeMatched: Check<Exemption> = (exemption, { report }) => {
  const [own, judged] = [exemption.record?.ref, exemptedRecord(exemption)];
  if (own === undefined || judged === undefined || own === judged || matchesOf(exemption).length > 0) return;
  const params = { name: exemption.rules[0]?.$refText ?? '', record: judged.name, own: own.name };
  report(catalogue['other-record'], params, { node: exemption, property: 'rules', index: 0 });
};

const onlyAnotherRecordMustBeMatched: Check<MatchingClause> = (clause, { report }) => {
  const exemption = clause.$container as Exemption;
  if (
    isElsewhere(exemption) ||
    [exemption.record, ...exemption.rules].some((name) => name !== undefined && name.ref === undefined)
  )
    return;
  report(catalogue['own-record'], { name: exemption.name }, { node: clause });
};

const whatMatchesMustBeOfOneType: Check<FieldMatch> = (match, { types, report }) => {
  const exemption = match.$container.$container as Exemption;
  if (!isElsewhere(exemption)) return;
  const { field, last, own } = match;
  const theirs = matchedField(match);
  if (theirs === undefined && own === undefined && field.ref !== undefined) {
    const params = { name: field.$refText, record: exemptedRecord(exemption)?.name ?? '' };
    return report(catalogue['no-such-field'], params, { node: match, property: 'field' });
  }
  const [first, other, end] = [field.ref, theirs, last?.ref].map((node) => types.ofNamed(node).type);
  if (first === undefined || other === undefined) return;
  const fits = last === undefined ? comparable(first, other) : isSpan(first, end, other);
  if (fits) return;
  const language = messageLanguageOf(match);
  const params = { first: typeText(first, language), other: typeText(other, language) };
  report(last === undefined ? catalogue['match-type'] : catalogue['span-type'], params, { node: match });
};

/** A day lies between days, a moment between days or moments. */
function isSpan(first: ValueType, last: ValueType | undefined, own: ValueType): boolean {
  const isTime = ['date', 'datetime', 'month', 'time'].includes(first.kind);
  return isTime && last?.kind === first.kind && (own.kind === first.kind || (first.kind === 'date' && own.kind === 'datetime'));
}

const exemptionShouldHaveACondition: Check<Exemption> = (exemption, { report }) => {
  const isCondition = [isWhenClause, isDecidedClause, isNeedsClause, isMatchingClause];
  if (exemption.clauses.some((clause) => isCondition.some((is) => is(clause)))) return;
  report(catalogue['no-condition'], { name: exemption.name }, { node: exemption, property: 'name' });
};

const decisionMustBeYesOrNo: Check<DecidedClause> = (clause, { types, report }) => {
  const field = clause.discretion?.ref;
  const type = isField(field) ? types.ofDataType(field.type) : undefined;
  if (field === undefined || type === undefined || type.kind === 'boolean') return;
  const params = { name: field.name, actual: typeText(type, messageLanguageOf(clause)) };
  report(catalogue['decision-type'], params, { node: clause, property: 'discretion' });
};

export const exemptionChecks: Checks = {
  Exemption: [
    exemptionMustExemptFromSomething,
    rulesMustJudgeOneRecord,
    anotherRecordMustBeMatched,
    exemptionShouldHaveACondition,
  ],
  MatchingClause: [onlyAnotherRecordMustBeMatched],
  FieldMatch: [whatMatchesMustBeOfOneType],
  DecidedClause: [decisionMustBeYesOrNo],
};
