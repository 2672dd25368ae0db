/** A JSON list of texts, each text once, as `addOnce` gathers them. */
import type { ByteSink } from './byte-sink.ts';
import { isSame, type WrittenText } from './written-text.ts';

const OPEN = 91;
const CLOSE = 93;
const QUOTE = 34;
const COMMA = 44;

export class ByteList {
  /** Where the texts so far begin, each behind its comma, and where they end. */
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private count = 0;
  private start = 0;

  constructor(private readonly sink: ByteSink) {}

  open(): void {
    this.count = 0;
    this.sink.byte(OPEN);
  }

  close(): void {
    this.sink.byte(CLOSE);
  }

  /** What is written until `end` is one text. */
  begin(): void {
    this.start = this.sink.at;
    if (this.count > 0) this.sink.byte(COMMA);
    this.sink.byte(QUOTE);
  }

  end(): void {
    const { sink, count, start } = this;
    sink.byte(QUOTE);
    const first = count > 0 ? start + 1 : start;
    if (this.isThere(first, sink.at)) {
      sink.at = start;
      return;
    }
    this.starts[count] = first;
    this.ends[count] = sink.at;
    this.count = count + 1;
  }

  each(texts: readonly WrittenText[]): void {
    for (const text of texts) {
      this.begin();
      this.sink.copy(text.view, 0, text.length, text.length);
      this.end();
    }
  }

  private isThere(start: number, end: number): boolean {
    const { view, isFull } = this.sink;
    if (isFull) return false;
    for (let place = 0; place < this.count; place++) {
      const other = this.starts[place] as number;
      if ((this.ends[place] as number) - other === end - start && isSame(view, start, view, other, end - start)) return true;
    }
    return false;
  }
}
