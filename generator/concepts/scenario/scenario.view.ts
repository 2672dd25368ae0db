import { numberText } from '../../../language/expression-text.ts';
import { isScenario, type Expectation, type NumberLiteral } from '../../../language/generated/ast.ts';
import { spellKeyword } from '../../../language/keywords.ts';
import { plain } from '../../documents/glossary.ts';
import type { SectionView, TextRun, ViewContext } from '../../documents/view.ts';
import { colon, joinRuns } from '../../documents/words.ts';
import { givenViews, type GivenView } from './scenario-given.view.ts';

/** Worked examples: facts in, verdicts out. */
export interface ScenariosView extends SectionView {
  labels: { given: string; expect: string };
  scenarios: { anchor: string; name: string; given: GivenView[]; expectations: TextRun[][] }[];
}

export function scenariosSection(context: ViewContext): ScenariosView | undefined {
  const scenarios = context.all(isScenario);
  if (scenarios.length === 0) return undefined;
  return {
    template: 'scenario',
    anchor: 'scenarios',
    heading: context.say({ zh: '算例', en: 'Worked examples' }),
    labels: { given: context.say({ zh: '已知', en: 'Given' }), expect: context.say({ zh: '应得', en: 'Expected' }) },
    scenarios: scenarios.map((scenario) => ({
      anchor: context.anchor(scenario) ?? '',
      name: scenario.name ?? '',
      given: givenViews(scenario, context),
      expectations: scenario.expectations.map((expectation) => expectationRuns(expectation, context)),
    })),
  };
}

/** `总包延误:张三 应扣 1500 元` */
function expectationRuns(expectation: Expectation, context: ViewContext): TextRun[] {
  const { language, say } = context;
  const word = (keyword: string) => spellKeyword(keyword, language);
  const line = (head: TextRun[], ...words: (string | undefined)[]) => {
    const said = words.filter((text) => text !== undefined && text !== '').join(' ');
    return said === '' ? head : [...head, plain(colon[language] + said)];
  };
  const keyed = (rule: { $refText: string; ref?: object | undefined } | undefined, key: string | undefined) => [
    ...context.name(rule as Parameters<typeof context.name>[0]),
    ...(key === undefined ? [] : [plain(say({ zh: `（${key}）`, en: ` (${key})` }))]),
  ];
  switch (expectation.$type) {
    case 'ExpectCharge':
      return line(
        keyed(expectation.rule, expectation.key),
        expectation.subject,
        word(expectation.verb),
        amountText(expectation, context),
      );
    case 'ExpectSanction':
      return line(keyed(expectation.rule, expectation.key), expectation.subject, word('sanctions'), expectation.what);
    case 'ExpectUndecided':
      return line(
        keyed(expectation.rule, expectation.key),
        word('undecided'),
        expectation.missing && `${word('missing')} ${expectation.missing}`,
      );
    case 'ExpectNone':
      return line(keyed(expectation.rule, expectation.key), expectation.subject, say({ zh: '不适用', en: 'does not apply' }));
    case 'ExpectTotal':
      return line([plain(word('total'))], expectation.subject, amountText(expectation, context));
    case 'ExpectRejected':
      return [plain(word('rejected')), ...(expectation.key === undefined ? [] : [plain(` ${expectation.key}`)])];
    case 'ExpectSettlement': {
      const amounts = expectation.amounts.map(({ amount, value }) => [
        plain(`${word(amount)} ${amountText({ amount: value }, context)}`),
      ]);
      return [
        ...line(context.name(expectation.settlement), expectation.subject, expectation.month),
        plain(' '),
        ...joinRuns(amounts, language),
      ];
    }
    case 'ExpectFinding': {
      const { rule, key, verb, subject, amount, period } = expectation;
      return line(keyed(rule, key), subject, word(verb), amount && numberText(amount), period && `${word('period')} ${period}`);
    }
    case 'ExpectFailure':
      return line(
        keyed(expectation.rule, expectation.key),
        word('fails'),
        expectation.items.map(({ $refText }) => $refText).join(say({ zh: '、', en: ', ' })),
      );
    case 'ExpectDeviation': {
      const { rule, key, step, activity, deviation, subject, amount } = expectation;
      return line(
        keyed(rule, key),
        word('deviates'),
        step?.$refText ?? activity,
        deviation && word(deviation),
        subject,
        amount && numberText(amount),
      );
    }
    default:
      // A spec that breaks off here.
      return [];
  }
}

/** `1500 元`, `10 元 至 20 元`, `不低于 300 元` */
function amountText(
  expected: { amount: NumberLiteral | undefined; max?: NumberLiteral; atLeast?: boolean },
  { say }: ViewContext,
): string {
  const amount = expected.amount === undefined ? '' : numberText(expected.amount);
  if (expected.max !== undefined)
    return say({ zh: `${amount} 至 ${numberText(expected.max)}`, en: `${amount} to ${numberText(expected.max)}` });
  return expected.atLeast === true ? say({ zh: `不低于 ${amount}`, en: `at least ${amount}` }) : amount;
}
