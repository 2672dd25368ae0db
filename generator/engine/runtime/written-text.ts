/**
 * UTF-8 that is compared and copied eight bytes at a time, as numbers of 64 bits. No such number is NaN, which is equal to nothing and
 * need not keep its bits: its last two bytes would be above 0xEF and 0x7F or 0xFF, which do not follow one another in UTF-8. Nor is one
 * zero below zero.
 */
export const WIDTH = 8;

/** A text in UTF-8. */
export class WrittenText {
  readonly view: DataView;
  /** In bytes; asking a view for it is dear. */
  readonly length: number;

  constructor(bytes: Uint8Array) {
    this.view = viewOf(bytes);
    this.length = bytes.length;
  }

  /** It stands from `at` on, in bytes that end at `end`. */
  standsIn(bytes: DataView, at: number, end: number): boolean {
    return at + this.length <= end && isSame(this.view, 0, bytes, at, this.length);
  }
}

export function written(text: string): WrittenText {
  return new WrittenText(new TextEncoder().encode(text));
}

export function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/** So many bytes of UTF-8 from one place and from the other are the same; both must be there. */
export function isSame(one: DataView, oneAt: number, other: DataView, otherAt: number, length: number): boolean {
  if (length < WIDTH) return isSameShort(one, oneAt, other, otherAt, length);
  const last = length - WIDTH;
  for (let done = 0; done < last; done += WIDTH)
    if (one.getFloat64(oneAt + done, true) !== other.getFloat64(otherAt + done, true)) return false;
  return one.getFloat64(oneAt + last, true) === other.getFloat64(otherAt + last, true);
}

function isSameShort(one: DataView, oneAt: number, other: DataView, otherAt: number, length: number): boolean {
  for (let done = 0; done < length; done++) if (one.getInt8(oneAt + done) !== other.getInt8(otherAt + done)) return false;
  return true;
}
