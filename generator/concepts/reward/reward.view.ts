import { isGrant, isReward, isTextLiteral, type Grant, type Reward } from '../../../language/generated/ast.ts';
import { spellKeyword } from '../../../language/keywords.ts';
import { plain } from '../../documents/glossary.ts';
import { periodText } from '../../documents/words.ts';
import type { ElementView, LineView, SectionView, ViewContext } from '../../documents/view.ts';
import { amountView, conditionLines, type EffectView } from '../penalty/effect.view.ts';

/** Who is given what, and when. */
export interface RewardSectionView extends SectionView {
  columns: { name: string; applies: string; effect: string; cites: string };
  rules: RewardView[];
}

interface RewardView extends ElementView {
  period: string;
  conditions: LineView[];
  effects: EffectView[];
}

export function rewardSection(context: ViewContext): RewardSectionView | undefined {
  const nodes = context.all(isReward);
  if (nodes.length === 0) return undefined;
  return {
    template: 'reward',
    anchor: 'rewards',
    heading: context.say({ zh: '奖励', en: 'Rewards' }),
    columns: {
      name: context.say({ zh: '奖励', en: 'Reward' }),
      applies: context.say({ zh: '适用情形', en: 'Applies' }),
      effect: context.say({ zh: '给予与对象', en: 'What and to whom' }),
      cites: context.say({ zh: '依据', en: 'Rests on' }),
    },
    rules: nodes.map((node) => rewardView(node, context)),
  };
}

function rewardView(reward: Reward, context: ViewContext): RewardView {
  const onRecord = { label: spellKeyword('on', context.language), runs: context.name(reward.record) };
  return {
    ...context.element(reward),
    period: periodText(reward, context.language),
    conditions: [onRecord, ...conditionLines(reward.clauses, context)],
    effects: reward.clauses.filter(isGrant).map((grant) => ({ head: [], ...grantView(grant, context) })),
  };
}

/** A text stands without quotation marks. */
function grantView(grant: Grant, context: ViewContext): Omit<EffectView, 'head'> {
  const view = amountView(grant, context);
  return isTextLiteral(grant.amount) ? { ...view, what: [plain(grant.amount.value)] } : view;
}
