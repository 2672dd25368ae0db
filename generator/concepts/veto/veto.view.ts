import { isLoss, isVeto, type Veto } from '../../../language/generated/ast.ts';
import { spellKeyword } from '../../../language/keywords.ts';
import { plain } from '../../documents/glossary.ts';
import type { ElementView, LineView, SectionView, TextRun, ViewContext } from '../../documents/view.ts';
import { citationsWithin } from '../citation/citation.view.ts';
import { conditionLines, sanctionView, type EffectView } from '../penalty/effect.view.ts';

/** What vetoes a whole period, and what is lost. */
export interface VetoSectionView extends SectionView {
  columns: { name: string; applies: string; effect: string; cites: string };
  rules: VetoView[];
}

interface VetoView extends ElementView {
  period: string;
  conditions: LineView[];
  effects: EffectView[];
}

export function vetoSection(context: ViewContext): VetoSectionView | undefined {
  const nodes = context.all(isVeto);
  if (nodes.length === 0) return undefined;
  return {
    template: 'veto',
    anchor: 'vetoes',
    heading: context.say({ zh: '一票否决', en: 'Vetoes' }),
    columns: {
      name: context.say({ zh: '否决', en: 'Veto' }),
      applies: context.say({ zh: '适用情形', en: 'Applies' }),
      effect: context.say({ zh: '后果与对象', en: 'What is lost, by whom' }),
      cites: context.say({ zh: '依据', en: 'Rests on' }),
    },
    rules: nodes.map((node) => vetoView(node, context)),
  };
}

function vetoView(veto: Veto, context: ViewContext): VetoView {
  const { language } = context;
  const line = (keyword: 'on' | 'for each' | 'every', runs: TextRun[]): LineView => ({
    label: spellKeyword(keyword, language),
    runs,
  });
  return {
    ...context.element(veto),
    cites: citationsWithin(veto, context),
    period: '',
    conditions: [
      line('on', context.name(veto.record)),
      line('for each', context.name(veto.subject)),
      line('every', [plain(spellKeyword(veto.every ?? '', language))]),
      ...conditionLines(veto.clauses, context),
    ],
    effects: veto.clauses.filter(isLoss).map(({ sanction }) => ({ head: [], ...sanctionView(sanction, context) })),
  };
}
