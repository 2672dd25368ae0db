import {
  isDecidedClause,
  isField,
  isNeedsClause,
  isWhenClause,
  type DecidedClause,
  type Exemption,
} from '../../generated/ast.ts';
import type { Check, Checks } from '../../concept.ts';
import { messageLanguageOf } from '../../message-language.ts';
import { judgedRecord } from '../../scope/trigger.ts';
import { typeText } from '../../types/type.ts';
import { exemptionDiagnostics as catalogue } from './exemption.diagnostics.ts';

const exemptionMustExemptFromSomething: Check<Exemption> = (exemption, { report }) => {
  if (exemption.rules.length > 0 || exemption.record !== undefined) return;
  report(catalogue['of-nothing'], { name: exemption.name }, { node: exemption, property: 'name' });
};

const rulesMustJudgeTheRecordItIsDecidedOn: Check<Exemption> = (exemption, { report }) => {
  const first = exemption.rules[0]?.ref;
  const own = exemption.record?.ref ?? (first === undefined ? undefined : judgedRecord(first)?.ref);
  if (own === undefined) return;
  for (const [index, { ref: rule }] of exemption.rules.entries()) {
    const record = rule === undefined ? undefined : judgedRecord(rule)?.ref;
    if (rule === undefined || record === undefined || record === own) continue;
    report(
      catalogue['other-record'],
      { name: rule.name, record: record.name, own: own.name },
      {
        node: exemption,
        property: 'rules',
        index,
        related: [{ node: rule, property: 'record', message: { zh: '针对的记录', en: 'the record it judges' } }],
      },
    );
  }
};

const exemptionShouldHaveACondition: Check<Exemption> = (exemption, { report }) => {
  if (exemption.clauses.some((clause) => isWhenClause(clause) || isDecidedClause(clause) || isNeedsClause(clause))) return;
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
  Exemption: [exemptionMustExemptFromSomething, rulesMustJudgeTheRecordItIsDecidedOn, exemptionShouldHaveACondition],
  DecidedClause: [decisionMustBeYesOrNo],
};
