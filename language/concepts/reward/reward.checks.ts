import { isGrant, isTextLiteral, type Grant, type Reward } from '../../generated/ast.ts';
import type { Check, Checks } from '../../concept.ts';
import { messageLanguageOf } from '../../message-language.ts';
import { mustBePresent } from '../../types/requirements.ts';
import { nobody } from '../../types/subject.ts';
import { isMoney, typeText } from '../../types/type.ts';
import { rewardDiagnostics as catalogue } from './reward.diagnostics.ts';

const rewardMustGrantSomething: Check<Reward> = (reward, { report }) => {
  if (!reward.clauses.some(isGrant)) report(catalogue['no-grant'], { name: reward.name }, { node: reward, property: 'name' });
};

const grantMustBeMoneyOrText: Check<Grant> = (grant, context) => {
  if (isTextLiteral(grant.amount) && grant.max === undefined) return;
  for (const amount of [grant.amount, grant.max]) {
    const type = amount === undefined ? undefined : context.types.of(amount).type;
    if (amount === undefined || type === undefined) continue;
    if (isMoney(type)) mustBePresent(amount, context);
    else context.report(catalogue.amount, { actual: typeText(type, messageLanguageOf(grant)) }, { node: amount });
  }
};

const grantMustGoToSomebody: Check<Grant> = (grant, { types, report }) => {
  for (const [index, { ref, $refText: name }] of grant.subjects.entries()) {
    const actual = nobody(ref, types, messageLanguageOf(grant));
    if (actual !== undefined) report(catalogue.subject, { name, actual }, { node: grant, property: 'subjects', index });
  }
};

export const rewardChecks: Checks = {
  Reward: [rewardMustGrantSomething],
  Grant: [grantMustBeMoneyOrText, grantMustGoToSomebody],
};
