import { numberText } from '../../../language/expression-text.ts';
import { isSettlement, type Settlement } from '../../../language/generated/ast.ts';
import { plain } from '../../documents/glossary.ts';
import type { ElementView, SectionView, TextRun, ViewContext } from '../../documents/view.ts';

/** How deductions are set off month by month. */
export interface SettlementsView extends SectionView {
  settlements: (ElementView & { rules: TextRun[][] })[];
}

export function settlementsSection(context: ViewContext): SettlementsView | undefined {
  const settlements = context.all(isSettlement);
  if (settlements.length === 0) return undefined;
  return {
    template: 'settlement',
    anchor: 'settlements',
    heading: context.say({ zh: '结算', en: 'Settlement' }),
    settlements: settlements.map((settlement) => ({ ...context.element(settlement), rules: rulesOf(settlement, context) })),
  };
}

function rulesOf({ bonus, carry }: Settlement, context: ViewContext): TextRun[][] {
  const { say } = context;
  const source = [
    plain(say({ zh: '每月一结，扣款扣自 ', en: 'Every month, fines are deducted from ' })),
    ...context.name(bonus),
    plain(say({ zh: '。', en: '.' })),
  ];
  return [source, [plain(say(carryText(carry)))]];
}

function carryText(carry: Settlement['carry']): { zh: string; en: string } {
  if (carry === undefined) return { zh: '当月不足的部分不再补扣。', en: 'What the month does not cover lapses.' };
  if (carry.limit === undefined)
    return {
      zh: '当月不足的部分结转次月，直至扣清，先发生的先扣。',
      en: 'What the month does not cover is carried over until it is paid, oldest first.',
    };
  const limit = numberText(carry.limit);
  return {
    zh: `当月不足的部分结转，最多 ${limit}，先发生的先扣；逾期作罢。`,
    en: `What the month does not cover is carried over for at most ${limit}, oldest first; then it lapses.`,
  };
}
