import type { LineJudge } from '../../engine/index.ts';

/** The lines of verdicts of a block, as UTF-8 in a room that grows. */
export class LineOutput {
  /** `sink`: what an engine writes to, if it writes bytes. */
  constructor(
    private readonly sink: LineJudge['sink'],
    room: Uint8Array<ArrayBuffer> = new Uint8Array(FIRST_ROOM),
  ) {
    sink.into(room);
  }

  get length(): number {
    return this.sink.at;
  }

  set length(bytes: number) {
    this.sink.at = bytes;
  }

  add(text: string): void {
    const before = this.length;
    this.sink.text(text);
    while (this.sink.isFull) {
      this.grow(before, text.length * 3);
      this.sink.text(text);
    }
  }

  /** More room; of what is written so much is kept. */
  grow(kept: number, needed = 0): void {
    const { bytes } = this.sink;
    const larger = new Uint8Array(Math.max(bytes.length * 2, kept + needed + FIRST_ROOM));
    larger.set(bytes.subarray(0, kept));
    this.sink.into(larger, kept);
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return this.sink.bytes.subarray(0, this.length);
  }
}

const FIRST_ROOM = 1 << 20;
