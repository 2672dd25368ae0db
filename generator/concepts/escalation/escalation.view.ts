import { isEscalation, isResetClause, isRung, type Escalation } from '../../../language/generated/ast.ts';
import { numberText } from '../../../language/expression-text.ts';
import { spellKeyword } from '../../../language/keywords.ts';
import { plain } from '../../documents/glossary.ts';
import type { ElementView, LineView, SectionView, TextRun, ViewContext } from '../../documents/view.ts';
import { rungText } from '../../documents/words.ts';
import { citationsWithin } from '../citation/citation.view.ts';
import { conditionLines, effectViews, type EffectView } from '../penalty/effect.view.ts';

/** Which consequence comes at which time. */
export interface EscalationSectionView extends SectionView {
  columns: { name: string; applies: string; effect: string; cites: string };
  rules: EscalationView[];
}

interface EscalationView extends ElementView {
  period: string;
  conditions: LineView[];
  effects: EffectView[];
}

export function escalationSection(context: ViewContext): EscalationSectionView | undefined {
  const nodes = context.all(isEscalation);
  if (nodes.length === 0) return undefined;
  return {
    template: 'escalation',
    anchor: 'escalations',
    heading: context.say({ zh: '逐级追责', en: 'Ladders' }),
    columns: {
      name: context.say({ zh: '追责', en: 'Ladder' }),
      applies: context.say({ zh: '适用情形', en: 'Applies' }),
      effect: context.say({ zh: '各阶后果与对象', en: 'Each rung, on whom' }),
      cites: context.say({ zh: '依据', en: 'Rests on' }),
    },
    rules: nodes.map((node) => escalationView(node, context)),
  };
}

function escalationView(ladder: Escalation, context: ViewContext): EscalationView {
  const { language } = context;
  const line = (keyword: 'on' | 'for each' | 'within' | 'every' | 'reset', runs: TextRun[]): LineView => ({
    label: spellKeyword(keyword, language),
    runs,
  });
  const window =
    ladder.every === undefined
      ? ladder.span === undefined
        ? []
        : [line('within', [plain(numberText(ladder.span))])]
      : [line('every', [plain(spellKeyword(ladder.every, language))])];
  return {
    ...context.element(ladder),
    cites: citationsWithin(ladder, context),
    period: '',
    conditions: [
      line('on', context.name(ladder.record)),
      line('for each', context.name(ladder.subject)),
      ...window,
      ...conditionLines(ladder.clauses, context),
      ...ladder.clauses
        .filter(isResetClause)
        .map(({ lastRung, condition }) =>
          line('reset', lastRung ? [plain(spellKeyword('after last rung', language))] : context.expression(condition)),
        ),
    ],
    effects: ladder.clauses.filter(isRung).flatMap((rung) => {
      const head = [plain(rungText(rung, context.language))];
      return rung.effects.flatMap((effect) => effectViews(effect, context, head));
    }),
  };
}
