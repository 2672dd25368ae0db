import { effectsOf } from '../../../language/scope/penalties.ts';
import { isPenalty, isSanction } from '../../../language/generated/ast.ts';
import type { CitationView, SectionView, TextRun, ViewContext } from '../../documents/view.ts';
import { sanctionText } from '../penalty/effect.view.ts';
import { joinRuns } from '../../documents/words.ts';

/** What is imposed other than money. */
export interface SanctionsView extends SectionView {
  columns: { what: string; subjects: string; by: string; rule: string; cites: string };
  sanctions: { what: string; subjects: TextRun[]; by: TextRun[]; rule: TextRun[]; cites: CitationView[] }[];
}

export function sanctionsSection(context: ViewContext): SanctionsView | undefined {
  const sanctions = context.all(isPenalty).flatMap((rule) =>
    effectsOf(rule)
      .filter(isSanction)
      .map((sanction) => ({ rule, sanction })),
  );
  if (sanctions.length === 0) return undefined;
  return {
    template: 'sanction',
    anchor: 'sanctions',
    heading: context.say({ zh: '处分', en: 'Sanctions' }),
    columns: {
      what: context.say({ zh: '处分', en: 'Sanction' }),
      subjects: context.say({ zh: '对象', en: 'Of whom' }),
      by: context.say({ zh: '由谁', en: 'By whom' }),
      rule: context.say({ zh: '扣罚', en: 'Under' }),
      cites: context.say({ zh: '依据', en: 'Rests on' }),
    },
    sanctions: sanctions.map(({ rule, sanction }) => ({
      what: sanctionText(sanction, context),
      subjects: joinRuns(sanction.subjects.map(context.name), context.language),
      by: context.name(sanction.by),
      rule: context.name({ $refText: rule.name ?? '', ref: rule }),
      cites: context.cite(rule.citations),
    })),
  };
}
