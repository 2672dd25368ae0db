/** The small parts that compiled modules are put together with. */
import type { Ledger, Tally } from './engine.ts';
import type { Person } from './known-text.ts';
import { RunLedger } from './ledger.ts';
import { BAD, escaped } from './quick.ts';
import { written, type WrittenText } from './written-text.ts';

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

/** Texts as they stand within a string of JSON. */
export function quotedTexts(texts: readonly string[]): string[] {
  return texts.map(escaped);
}

/** Those in UTF-8. */
export function writtenTexts(texts: readonly string[]): WrittenText[] {
  return texts.map((text) => written(escaped(text)));
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

/** Of the rows of a table that admits only one. */
export function isSingle(holds: readonly boolean[]): boolean {
  let hits = 0;
  for (const hit of holds) if (hit) hits++;
  return hits <= 1;
}

/** Of the rows of a table whose values must be the same. */
export function isAgreed(holds: readonly boolean[], values: readonly unknown[]): boolean {
  let first = -1;
  for (let row = 0; row < holds.length; row++) {
    if (holds[row] !== true) continue;
    if (first < 0) first = row;
    else if (!Object.is(values[row], values[first])) return false;
  }
  return true;
}

/** The greatest value (the least one for sign -1) of the rows that hold, those that are missing left out. */
export function extremeHit(sign: number, missing: number, holds: readonly boolean[], values: readonly number[]): number {
  let best = missing;
  for (let row = 0; row < holds.length; row++) {
    const value = values[row] as number;
    if (holds[row] !== true || Object.is(value, missing)) continue;
    if (Object.is(best, missing) || sign * (value - best) > 0) best = value;
  }
  return best;
}

/** The day up to which the run judges; BAD where there is none. */
export function asOfDay(ledger: Ledger | undefined): number {
  return ledger instanceof RunLedger ? (ledger.asOf ?? BAD) : BAD;
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

  finding(rule: number): void {
    this.note('finding', rule, 0, undefined);
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
      else if (kind === 'finding') ledger.finding(rule);
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

type Kind = 'penalty' | 'sanction' | 'finding' | 'undecided';

export function createNotes(): Notes {
  return new Notes();
}
