import { isDecidedClause, isExemption, type Exemption } from '../../../language/generated/ast.ts';
import { matchesOf } from '../../../language/scope/exempted.ts';
import { spellKeyword } from '../../../language/keywords.ts';
import { plain } from '../../documents/glossary.ts';
import type { ElementView, LineView, SectionView, TextRun, ViewContext } from '../../documents/view.ts';
import { joinRuns } from '../../documents/words.ts';
import { conditionLines, type EffectView } from '../penalty/effect.view.ts';

/** Who is exempt from which rules, and when. */
export interface ExemptionSectionView extends SectionView {
  columns: { name: string; applies: string; effect: string; cites: string };
  rules: ExemptionView[];
}

interface ExemptionView extends ElementView {
  period: string;
  conditions: LineView[];
  effects: EffectView[];
}

export function exemptionSection(context: ViewContext): ExemptionSectionView | undefined {
  const nodes = context.all(isExemption);
  if (nodes.length === 0) return undefined;
  return {
    template: 'exemption',
    anchor: 'exemptions',
    heading: context.say({ zh: '免责', en: 'Exemptions' }),
    columns: {
      name: context.say({ zh: '免责', en: 'Exemption' }),
      applies: context.say({ zh: '适用情形', en: 'Applies' }),
      effect: context.say({ zh: '免于何责', en: 'From what' }),
      cites: context.say({ zh: '依据', en: 'Rests on' }),
    },
    rules: nodes.map((node) => exemptionView(node, context)),
  };
}

function exemptionView(exemption: Exemption, context: ViewContext): ExemptionView {
  const { clauses, record, rules, subject } = exemption;
  const decided = clauses.find(isDecidedClause);
  const on: LineView[] =
    record === undefined ? [] : [{ label: spellKeyword('on', context.language), runs: context.name(record) }];
  return {
    ...context.element(exemption),
    period: '',
    conditions: [...on, ...matchLines(exemption, context), ...conditionLines(clauses, context)],
    effects: [
      {
        head: [],
        what:
          rules.length === 0
            ? [plain(context.say({ zh: '免责', en: 'exempt' }))]
            : joinRuns(rules.map(context.name), context.language),
        subjects: context.name(subject),
        note: decided === undefined ? [] : decidedBy(context.name(decided.by), context),
      },
    ],
  };
}

/** Which record of the other type speaks of which. */
function matchLines(exemption: Exemption, context: ViewContext): LineView[] {
  const runs = matchesOf(exemption).map(({ field, last, own }) => [
    ...context.name(field),
    ...(last === undefined ? [] : [plain(' .. '), ...context.name(last)]),
    ...(own === undefined ? [] : [plain(' = '), ...context.name(own)]),
  ]);
  return runs.length === 0 ? [] : [{ label: spellKeyword('matching', context.language), runs: joinRuns(runs, context.language) }];
}

function decidedBy(by: TextRun[], { language }: ViewContext): TextRun[] {
  return [plain(`${spellKeyword('decided by', language)} `), ...by];
}
