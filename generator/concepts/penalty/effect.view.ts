import {
  isCharge,
  isNeedsClause,
  isNumberLiteral,
  isRectifyClause,
  isSanction,
  isUnlessClause,
  isWhenClause,
  type Charge,
  type Effect,
  type Expression,
  type Grant,
  type PerStep,
  type Sanction,
  type Split,
} from '../../../language/generated/ast.ts';
import { spellKeyword, type EnglishKeyword } from '../../../language/keywords.ts';
import { literalValue } from '../../../language/types/literal-value.ts';
import { moneyInWords } from '../../../language/values/money-words.ts';
import { plain } from '../../documents/glossary.ts';
import type { LineView, TextRun, ViewContext } from '../../documents/view.ts';
import { joinRuns } from '../../documents/words.ts';

/** `500 元/袋 × 数量`, from 责任人; or a sanction. */
export interface EffectView {
  /** In which case, at which rung; empty for an effect of every case. */
  head: TextRun[];
  what: TextRun[];
  subjects: TextRun[];
  /** Who decides the amount, who imposes the sanction. */
  note: TextRun[];
}

export function effectViews(effect: Effect, context: ViewContext, head: TextRun[] = []): EffectView[] {
  if (isCharge(effect)) return [{ head, ...amountView(effect, context) }];
  return isSanction(effect) ? [{ head, ...sanctionView(effect, context) }] : splitViews(effect, context, head);
}

/** When, unless what, what it waits for. */
export function conditionLines(clauses: readonly { $type: string }[], context: ViewContext): LineView[] {
  const line = (keyword: EnglishKeyword, condition: Expression | undefined): LineView[] => [
    { label: spellKeyword(keyword, context.language), runs: context.expression(condition) },
  ];
  return clauses.flatMap((clause) => {
    if (isWhenClause(clause)) return line('when', clause.condition);
    if (isUnlessClause(clause)) return line('unless', clause.condition);
    if (isNeedsClause(clause)) return line('needs', clause.condition);
    return isRectifyClause(clause) ? line('rectify', clause.condition) : [];
  });
}

export function amountView(charge: Charge | Grant, context: ViewContext): Omit<EffectView, 'head'> {
  const { language, say } = context;
  const what = [
    ...(charge.atLeast ? [plain(`${spellKeyword('at least', language)} `)] : []),
    ...context.expression(charge.amount),
    ...(charge.per === undefined ? [] : stepRuns(charge.per, context)),
    ...(charge.max === undefined ? [] : [plain(say({ zh: ' 至 ', en: ' to ' })), ...context.expression(charge.max)]),
  ];
  const field = context.name(charge.discretion);
  const decided = say({ zh: '金额裁量', en: 'at discretion' });
  const note = !charge.atDiscretion
    ? amountInWords(charge, context)
    : field.length === 0
      ? [plain(decided)]
      : [plain(say({ zh: '金额裁量，见 ', en: 'at discretion, in ' })), ...field];
  return { what, subjects: joinRuns(charge.subjects.map(context.name), language), note };
}

/** `人民币壹佰元整`, where the amount is a sum of money as such; as Chinese papers have it. */
function amountInWords({ amount, per, max }: Charge | Grant, { language, manual }: ViewContext): TextRun[] {
  if (language !== 'zh' || per !== undefined || max !== undefined || !isNumberLiteral(amount)) return [];
  if (amount.units.length !== 1 || !/^(元|万元)$/.test(amount.units[0] ?? '')) return [];
  const words = moneyInWords(literalValue(amount, manual.shared.postil.Types));
  return words === undefined ? [] : [plain(words)];
}

export function sanctionView(sanction: Sanction, context: ViewContext): Omit<EffectView, 'head'> {
  const by = context.name(sanction.by);
  const field = context.name(sanction.discretion);
  const { say, language } = context;
  const decided = field.length === 0 ? [] : [plain(say({ zh: '裁量，见 ', en: 'at discretion, in ' })), ...field];
  const imposed = by.length === 0 ? [] : [plain(`${spellKeyword('by', language)} `), ...by];
  return {
    what: [plain(sanctionText(sanction, context))],
    subjects: joinRuns(sanction.subjects.map(context.name), context.language),
    note:
      imposed.length > 0 && decided.length > 0
        ? [...imposed, plain(say({ zh: '，', en: ', ' })), ...decided]
        : [...imposed, ...decided],
  };
}

/** `降职或撤职`. */
export function sanctionText({ what, others }: Sanction, { say }: ViewContext): string {
  return [what ?? '', ...others].join(say({ zh: '或', en: ' or ' }));
}

function splitViews({ amount, shares }: Split, context: ViewContext, head: TextRun[]): EffectView[] {
  return shares.map(({ subjects, share }) => ({
    head,
    what: context.expression(amount),
    subjects: joinRuns(subjects.map(context.name), context.language),
    note:
      share === undefined
        ? [plain(context.say({ zh: '份额裁量', en: 'share at discretion' }))]
        : [plain(context.say({ zh: '份额 ', en: 'share ' })), ...context.expression(share)],
  }));
}

/** ` 按每满 1 个百分点 之 差额` */
function stepRuns({ mode, step, distance }: PerStep, context: ViewContext): TextRun[] {
  const word = (keyword: string): TextRun => plain(` ${spellKeyword(keyword, context.language)} `);
  return [word(mode), ...context.expression(step), word('of'), ...context.expression(distance)];
}
