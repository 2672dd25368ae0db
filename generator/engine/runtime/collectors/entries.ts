/** What a collector keeps of single records: plain data that can be counted twice and taken away again. */
import { byCodePoints } from '../code-point-order.ts';

export type EntriesAccount = [entry: string, count: number][];

/** A bag of plain entries; bigints (of exact numbers) included. The same for any order in which they come. */
export class Entries<Entry> {
  private readonly counts = new Map<string, number>();

  add(entry: Entry): void {
    this.put(JSON.stringify(entry, pack), 1);
  }

  /** In order of their JSON; one that was added twice is there twice. */
  all(): Entry[] {
    return [...this.counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([entry, count]) => Array.from({ length: count }, () => JSON.parse(entry, unpack) as Entry));
  }

  /** Each once, in order of their JSON by code points. */
  *each(): Iterable<Entry> {
    for (const entry of [...this.counts.keys()].sort(byCodePoints)) yield JSON.parse(entry, unpack) as Entry;
  }

  account(): EntriesAccount {
    return [...this.counts];
  }

  absorb(account: EntriesAccount, sign: 'plus' | 'minus'): void {
    for (const [entry, count] of account) this.put(entry, sign === 'plus' ? count : -count);
  }

  private put(entry: string, count: number): void {
    const sum = (this.counts.get(entry) ?? 0) + count;
    if (sum === 0) this.counts.delete(entry);
    else this.counts.set(entry, sum);
  }
}

const BIG = '\u0000n';

function pack(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `${BIG}${String(value)}` : value;
}

function unpack(_key: string, value: unknown): unknown {
  return typeof value === 'string' && value.startsWith(BIG) ? BigInt(value.slice(BIG.length)) : value;
}
