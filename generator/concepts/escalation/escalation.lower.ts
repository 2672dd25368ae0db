import { isResetClause, isRung, type Escalation, type Record, type Rung } from '../../../language/generated/ast.ts';
import { literalValue } from '../../../language/types/literal-value.ts';
import { boolean, plainNumber } from '../../../language/types/type.ts';
import { floor } from '../../../language/values/rational.ts';
import type { Lowering } from '../../plan/lowering.ts';
import { placeOf } from '../../plan/place.ts';
import type { LadderPlan } from '../../plan/ladder-plan.ts';
import type { Expression, RecordPlan, RulePlan } from '../../plan/plan.ts';
import { inForce } from '../../plan/versions.ts';
import { lowerCitations } from '../citation/citation.lower.ts';
import { lowerExpression } from '../expression/expression.lower.ts';
import { lowerEffect } from '../penalty/effect.lower.ts';
import { conjunction, lowerConditions } from '../penalty/penalty.lower.ts';

/** What a ladder becomes: a collector that numbers the records, the derived record with the number, and a rule for each rung. */
export interface LoweredLadder {
  collector: LadderPlan;
  derived: RecordPlan;
  rules: RulePlan[];
}

const ORDINAL = { zh: '第几次', en: 'occurrence' };

export function lowerEscalation(ladder: Escalation, lowered: (record: Record) => RecordPlan, lowering: Lowering): LoweredLadder {
  const { name, clauses } = ladder;
  const id = lowering.idOf(ladder);
  const rungs = clauses.filter(isRung);
  const conditions = lowerConditions(clauses, lowering);
  const ordinal = ORDINAL[lowering.language];
  const base = ladder.record.ref;
  if (base === undefined) throw new Error(`unresolved: ${ladder.record.$refText}`);
  const record = lowered(base);
  const reset = clauses.filter(isResetClause).find(({ condition }) => condition !== undefined)?.condition;
  const head = {
    name,
    ...(ladder.title === undefined ? {} : { title: ladder.title }),
    cites: lowerCitations(ladder.citations, lowering),
    source: placeOf(ladder, lowering),
  };
  return {
    collector: {
      kind: 'ladder',
      id,
      ...head,
      ...inForce(ladder),
      records: [record.name],
      subject: ladder.subject.$refText,
      ...(conditions.when === undefined ? {} : { when: conditions.when }),
      unless: conditions.unless,
      ...windowOf(ladder, lowering),
      derived: id,
      ordinal,
      last: Number(rungs.at(-1)?.ordinal ?? 0),
      beyond: beyondOf(ladder, rungs),
      ...(reset === undefined ? {} : { reset: lowerExpression(reset, lowering) }),
    },
    derived: {
      ...record,
      name: id,
      fields: [...record.fields, { name: ordinal, type: plainNumber, optional: false }],
      source: head.source,
    },
    rules: rungs.map((rung) => {
      const when = conjunction([...(conditions.when === undefined ? [] : [conditions.when]), isRungOf(rung, ordinal)]);
      return {
        id: `${id}#${rung.ordinal}`,
        ...head,
        record: id,
        ...(when === undefined ? {} : { when }),
        unless: conditions.unless,
        needs: [],
        overrides: [],
        effects: rung.effects.flatMap((effect) => lowerEffect(effect, lowering, ladder.subject.$refText)),
        cites: [...head.cites, ...lowerCitations(rung.citations, lowering)],
        source: placeOf(rung, lowering),
      };
    }),
  };
}

function isRungOf({ ordinal, andLater }: Rung, field: string): Expression {
  return {
    op: 'compare',
    type: boolean,
    comparison: andLater ? '≥' : '=',
    left: { op: 'field', type: plainNumber, name: field },
    right: { op: 'constant', type: plainNumber, value: ordinal, text: ordinal },
  };
}

function beyondOf({ clauses }: Escalation, rungs: readonly Rung[]): LadderPlan['beyond'] {
  if (rungs.at(-1)?.andLater === true) return 'stay';
  return clauses.some((clause) => isResetClause(clause) && clause.lastRung) ? 'reset' : 'open';
}

function windowOf({ span, every }: Escalation, { types }: Lowering): Pick<LadderPlan, 'window'> {
  if (every !== undefined) return { window: { period: every } };
  if (span === undefined) return {};
  const { type } = types.of(span);
  const length = Number(floor(literalValue(span, types)).n);
  const isMonths = type?.kind === 'quantity' && 'month' in type.dimension;
  return { window: isMonths ? { months: length } : { days: length } };
}
