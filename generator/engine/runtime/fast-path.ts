/** The small parts that compiled modules are put together with. */
import type { Ledger, Tally } from './engine.ts';
import type { Person } from './known-text.ts';
import { RunLedger } from './ledger.ts';

/** True for what JSON.parse and object literals make; anything else is left to the interpreter. */
export function isPlain(raw: unknown): boolean {
  if (typeof raw !== 'object' || raw === null) return false;
  const prototype: unknown = Object.getPrototypeOf(raw);
  return prototype === Object.prototype || prototype === null;
}

export const none: Tally['rules'] = Object.freeze([]);

/** A list of one rule, made once. */
export function only(rule: string): Tally['rules'] {
  return Object.freeze([rule]);
}

/** `fired` and one more. */
export function also(fired: Tally['rules'], rule: Tally['rules']): Tally['rules'] {
  return Object.freeze([...fired, ...rule]);
}

/** Adds a text that is not in the list yet. */
export function addOnce(list: string[], text: string): void {
  if (!list.includes(text)) list.push(text);
}

export function addEach(list: string[], texts: readonly string[]): void {
  for (const text of texts) addOnce(list, text);
}

/** JSON of a list of texts that are escaped already. */
export function jsonList(list: readonly string[]): string {
  return list.length === 0 ? '[]' : `["${list.join('","')}"]`;
}

export function jsonOf(list: readonly string[]): string {
  return JSON.stringify(list);
}

/** A need: whether it holds, all that it reads, and what it may wait for. See needs.ts. */
export type JudgedNeed = readonly [holds: boolean, names: readonly string[], waits: readonly (readonly [boolean, string])[]];

/** What the needs that do not hold wait for, each name once. */
export function unmetNames(needs: readonly JudgedNeed[]): string[] {
  const names = needs.flatMap(([holds, all, waits]) => {
    if (holds) return [];
    const waiting = waits.flatMap(([isWaiting, name]) => (isWaiting ? [name] : []));
    return waiting.length > 0 ? waiting : all;
  });
  return [...new Set(names)];
}

export function placesOf(values: readonly string[]): Map<string, number> {
  return new Map(values.map((value, place) => [value, place]));
}

/** At the place of each value what the dispatch does for it. */
export function tableByPlace<T>(entries: readonly (readonly [number, T])[]): (T | undefined)[] {
  const table: (T | undefined)[] = [];
  for (const [place, entry] of entries) {
    while (table.length <= place) table.push(undefined);
    table[place] = entry;
  }
  return table;
}

export function tableByText<T>(entries: readonly (readonly [string, T])[]): Map<string, T> {
  return new Map(entries);
}

/** What a record's verdicts tell the ledger, held back until no surprise can come any more. */
export class Notes {
  private count = 0;
  private readonly kinds: Kind[] = [];
  private readonly rules: number[] = [];
  private readonly amounts: number[] = [];
  private readonly people: (Person | undefined)[] = [];

  clear(): void {
    this.count = 0;
  }

  penalty(rule: number, amount: number, person: Person | undefined): void {
    this.note('penalty', rule, amount, person);
  }

  sanction(rule: number): void {
    this.note('sanction', rule, 0, undefined);
  }

  undecided(rule: number, person: Person | undefined): void {
    this.note('undecided', rule, 0, person);
  }

  flush(ledger: Ledger, month: number): void {
    if (!(ledger instanceof RunLedger)) throw new TypeError('A ledger belongs to the engine that created it.');
    ledger.read();
    for (let place = 0; place < this.count; place++) {
      const rule = this.rules[place] as number;
      const person = this.people[place];
      const kind = this.kinds[place];
      if (kind === 'penalty') ledger.penalty(rule, this.amounts[place] as number, person, month);
      else if (kind === 'sanction') ledger.sanction(rule);
      else ledger.undecided(rule, person, month);
    }
  }

  private note(kind: Kind, rule: number, amount: number, person: Person | undefined): void {
    const place = this.count++;
    this.kinds[place] = kind;
    this.rules[place] = rule;
    this.amounts[place] = amount;
    this.people[place] = person;
  }
}

type Kind = 'penalty' | 'sanction' | 'undecided';

export function createNotes(): Notes {
  return new Notes();
}
