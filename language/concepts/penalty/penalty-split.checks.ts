import type { Split } from '../../generated/ast.ts';
import type { Check } from '../../concept.ts';
import { messageLanguageOf } from '../../message-language.ts';
import { constantNumber } from '../../types/literal-value.ts';
import { mustBePresent } from '../../types/requirements.ts';
import { nobody } from '../../types/subject.ts';
import { isMoney, typeText } from '../../types/type.ts';
import { add, equals, ONE, toDecimal, multiply, rational, ZERO } from '../../values/rational.ts';
import { penaltyDiagnostics as catalogue } from './penalty.diagnostics.ts';

const splitMustFallOnSomebody: Check<Split> = (split, { types, report }) => {
  for (const share of split.shares) {
    for (const [index, { ref, $refText: name }] of share.subjects.entries()) {
      const actual = nobody(ref, types, messageLanguageOf(split));
      if (actual !== undefined) report(catalogue.subject, { name, actual }, { node: share, property: 'subjects', index });
    }
  }
};

const splitAmountMustBeMoney: Check<Split> = ({ amount }, context) => {
  const type = amount === undefined ? undefined : context.types.of(amount).type;
  if (amount === undefined || type === undefined) return;
  if (isMoney(type)) mustBePresent(amount, context);
  else context.report(catalogue['not-money'], { actual: typeText(type, messageLanguageOf(amount)) }, { node: amount });
};

const shareMustBeARatio: Check<Split> = ({ shares }, { types, report }) => {
  for (const { share } of shares) {
    const type = share === undefined ? undefined : types.of(share).type;
    if (share === undefined || type === undefined || type.kind === 'ratio') continue;
    report(catalogue['share-type'], { actual: typeText(type, messageLanguageOf(share)) }, { node: share });
  }
};

/** Shares that are read from fields are summed record by record. */
const fixedSharesMustSumToTheWhole: Check<Split> = (split, { types, report }) => {
  const fixed = split.shares.map(({ share }) =>
    share === undefined || types.of(share).type?.kind !== 'ratio' ? undefined : constantNumber(share, types),
  );
  if (fixed.length === 0 || fixed.includes(undefined)) return;
  const sum = fixed.reduce((total, share) => add(total ?? ZERO, share ?? ZERO), ZERO) ?? ZERO;
  if (equals(sum, ONE)) return;
  report(
    catalogue['shares-sum'],
    { sum: `${toDecimal(multiply(sum, rational(100n)))}%` },
    { node: split, property: 'shares', index: 0 },
  );
};

export const penaltySplitChecks: Check<Split>[] = [
  splitMustFallOnSomebody,
  splitAmountMustBeMoney,
  shareMustBeARatio,
  fixedSharesMustSumToTheWhole,
];
