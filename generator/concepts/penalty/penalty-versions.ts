import {
  isChecklist,
  isDeadline,
  isDeadlineSpan,
  isResource,
  type Checklist,
  type Deadline,
  type Penalty,
  type Resource,
} from '../../../language/generated/ast.ts';
import { itemsOf } from '../../../language/scope/checklist-items.ts';
import { versionsOf } from '../../../language/scope/versions.ts';
import type { Lowering } from '../../plan/lowering.ts';
import { hasDays, inForce, type Period } from '../../plan/versions.ts';

/** A penalty while it and one version of the norm that it follows from are in force. */
export interface JudgedPenalty {
  id: string;
  penalty: Penalty;
  trigger: Deadline | Checklist | Resource | undefined;
  period: Period;
}

export interface JudgedPenalties {
  all: JudgedPenalty[];
  /** The ids of a penalty's versions. */
  named(name: string): string[];
}

/** The ids are names, with `@from` behind them where a name has several periods. */
export function judgedPenalties(penalties: readonly Penalty[], lowering: Lowering): JudgedPenalties {
  const all = penalties
    .flatMap((penalty) =>
      triggersOf(penalty, lowering).map((trigger) => ({ penalty, trigger, period: inForce(penalty, trigger ?? {}) })),
    )
    .filter(({ period }) => hasDays(period));
  const byName = Map.groupBy(all, ({ penalty }) => penalty.name);
  const idOf = ({ penalty: { name }, period: { from = '' } }: (typeof all)[number]): string =>
    (byName.get(name)?.length ?? 0) > 1 ? `${name}@${from}` : name;
  return {
    all: all.map((one) => ({ ...one, id: idOf(one) })),
    named: (name) => (byName.get(name) ?? []).map(idOf),
  };
}

/** What the condition of the penalty says of the limit that was broken, it says of that version's. */
export function loweringFor(trigger: JudgedPenalty['trigger'], lowering: Lowering): Lowering {
  if (!isDeadline(trigger)) return lowering;
  const own = trigger.clauses.find(isDeadlineSpan);
  return own === undefined ? lowering : { ...lowering, overrun: () => lowering.overrun(own) };
}

/** The versions of a deadline, and those of a checklist that have the items. */
function triggersOf(penalty: Penalty, { index }: Lowering): JudgedPenalty['trigger'][] {
  const trigger = penalty.breach?.ref ?? penalty.failed?.ref;
  if (isDeadline(trigger) || isResource(trigger)) return versionsOf<Deadline | Resource>(trigger, index);
  if (!isChecklist(trigger)) return [undefined];
  const asked = penalty.items.map(({ $refText }) => $refText);
  return versionsOf(trigger, index).filter((version) => {
    const items = new Set(itemsOf(version).map(({ name }) => name));
    return asked.every((name) => items.has(name));
  });
}
