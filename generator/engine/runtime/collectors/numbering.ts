/** Groups and periods by small numbers: what compiled modules count by. */
import { periodOf, type Period } from '../../../../language/values/period.ts';
import { FIRST_DAY, LAST_DAY } from '../date-range.ts';

/** The values of a metric's dimensions, as text; null where one is missing. */
export type Group = readonly (string | null)[];

/** Groups by their names, one level a dimension: `groups.at('城东局').at('京东')`. Each is numbered as it is met. */
export class Groups {
  readonly number: number;
  private readonly next = new Map<string | undefined, Groups>();

  constructor(
    readonly names: Group = [],
    private readonly count = { groups: 0 },
  ) {
    this.number = count.groups++;
  }

  /** One dimension more; undefined where the record has no value. */
  at(name: string | undefined): Groups {
    const known = this.next.get(name);
    if (known !== undefined) return known;
    const group = new Groups([...this.names, name ?? null], this.count);
    this.next.set(name, group);
    return group;
  }
}

export function createGroups(): Groups {
  return new Groups();
}

/** The periods of one kind, numbered as they are met. */
export class Periods {
  readonly names: string[] = [];
  /** By day: the period's number and one. */
  private readonly numbers = new Int32Array(LAST_DAY - FIRST_DAY + 1);

  constructor(private readonly kind: Period) {}

  at(day: number): number {
    const known = this.numbers[day - FIRST_DAY] ?? 0;
    return known > 0 ? known - 1 : this.meet(day);
  }

  private meet(day: number): number {
    const name = periodOf(day, this.kind);
    const known = this.names.lastIndexOf(name);
    const number = known >= 0 ? known : this.names.push(name) - 1;
    this.numbers[day - FIRST_DAY] = number + 1;
    return number;
  }
}

const kinds = new Map<Period, Periods>();

export function periodsOf(kind: Period): Periods {
  let periods = kinds.get(kind);
  if (periods === undefined) kinds.set(kind, (periods = new Periods(kind)));
  return periods;
}
