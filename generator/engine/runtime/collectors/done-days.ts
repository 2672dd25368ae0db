/** On which days who did something, as counts: the same for any order of the records. */
import { FIRST_DAY } from '../date-range.ts';

/** For which period (by one of its days) and on which day. */
export interface Done {
  of: number;
  on: number;
}

export type DoneAccount = [
  subject: string,
  seen: [of: number, records: number][],
  done: [of: number, on: number, times: number][],
][];

interface Subject {
  /** Records of it by the period that they are for, whether they count or not. */
  seen: Map<number, number>;
  /** Times by both days: see `together`. */
  done: Map<number, number>;
}

export class DoneDays {
  private readonly all = new Map<string, Subject>();

  /** A record for the period with the day `of`, done on the day `on` where it counts. */
  take(name: string, of: number, on: number, counts: boolean): void {
    const subject = this.at(name);
    change(subject.seen, of, 1);
    if (counts) change(subject.done, together(of, on), 1);
  }

  subjects(): string[] {
    return [...this.all.keys()].sort();
  }

  /** The first and the last day that any record is for; undefined where there are none. */
  span(): { first: number; last: number } | undefined {
    let span: { first: number; last: number } | undefined;
    for (const { seen } of this.all.values()) {
      for (const day of seen.keys())
        span =
          span === undefined ? { first: day, last: day } : { first: Math.min(span.first, day), last: Math.max(span.last, day) };
    }
    return span;
  }

  /** Each time once, in the order of the days. */
  of(subject: string): Done[] {
    return [...(this.all.get(subject)?.done ?? [])]
      .flatMap(([both, times]) => Array.from({ length: times }, () => doneOf(both)))
      .sort((a, b) => a.on - b.on || a.of - b.of);
  }

  account(): DoneAccount {
    return [...this.all].map(([subject, { seen, done }]): DoneAccount[number] => [
      subject,
      [...seen],
      [...done].map(([both, times]) => {
        const { of, on } = doneOf(both);
        return [of, on, times];
      }),
    ]);
  }

  absorb(account: DoneAccount, sign: 'plus' | 'minus'): void {
    const signed = sign === 'plus' ? 1 : -1;
    for (const [subject, seen, done] of account) {
      const own = this.at(subject);
      for (const [of, records] of seen) change(own.seen, of, signed * records);
      for (const [of, on, times] of done) change(own.done, together(of, on), signed * times);
      if (own.seen.size === 0) this.all.delete(subject);
    }
  }

  private at(name: string): Subject {
    let subject = this.all.get(name);
    if (subject === undefined) this.all.set(name, (subject = { seen: new Map(), done: new Map() }));
    return subject;
  }
}

function change<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}

/** Two days as one number. */
function together(of: number, on: number): number {
  return (of - FIRST_DAY) * DAYS + on - FIRST_DAY;
}

function doneOf(both: number): Done {
  return { of: Math.floor(both / DAYS) + FIRST_DAY, on: (both % DAYS) + FIRST_DAY };
}

/** More than the range of dates has. */
const DAYS = 131_072;
