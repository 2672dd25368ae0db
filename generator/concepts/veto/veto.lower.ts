import { isLoss, type Veto } from '../../../language/generated/ast.ts';
import type { Lowering } from '../../plan/lowering.ts';
import { placeOf } from '../../plan/place.ts';
import type { VetoPlan } from '../../plan/ladder-plan.ts';
import { inForce } from '../../plan/versions.ts';
import { lowerCitations } from '../citation/citation.lower.ts';
import { lowerSubject } from '../penalty/effect.lower.ts';
import { lowerConditions } from '../penalty/penalty.lower.ts';

export function lowerVeto(veto: Veto, lowering: Lowering): VetoPlan {
  const { name, title, every, clauses } = veto;
  const subject = veto.subject.$refText;
  const { when, unless, needs } = lowerConditions(clauses, lowering);
  return {
    kind: 'veto',
    id: lowering.idOf(veto),
    name,
    ...(title === undefined ? {} : { title }),
    ...inForce(veto),
    records: [veto.record.$refText],
    subject,
    period: every,
    ...(when === undefined ? {} : { when }),
    unless,
    needs,
    losses: clauses.filter(isLoss).flatMap(({ sanction, citations }) => {
      const by = sanction.by?.ref?.name;
      const cites = lowerCitations(citations, lowering);
      return sanction.subjects.map(({ ref }) => ({
        subject: lowerSubject(ref, subject),
        sanction: sanction.what,
        ...(by === undefined ? {} : { by }),
        cites,
      }));
    }),
    cites: lowerCitations(veto.citations, lowering),
    source: placeOf(veto, lowering),
  };
}
