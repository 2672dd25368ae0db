/**
 * How many fields the JSON objects of these bytes have, counted cheaply as `":`; -1 where the count would not be sure. If it equals the
 * number of fields that came out of JSON.parse, no field stands twice. It errs only upwards: text and nested objects may add to it.
 *
 * Every colon between a field and its value follows a quote or white space; with none behind white space, each one is counted.
 */
export function structuralColons(json: Buffer): number {
  if (!LITTLE_ENDIAN) return -1;
  const head = Math.min((4 - (json.byteOffset & 3)) & 3, json.length);
  const whole = (json.length - head) >> 2;
  const words = whole > 0 ? new Int32Array(json.buffer, json.byteOffset + head, whole) : new Int32Array(0);
  let count = 0;
  let unsure = 0;
  const see = (at: number) => {
    if (json[at] !== COLON) return;
    const before = json[at - 1]!;
    if (before === QUOTE) count++;
    else if (before <= SPACE) unsure++;
  };
  for (let at = 0; at < head; at++) see(at);
  for (let i = 0; i < words.length; i++) {
    const word = words[i]! ^ 0x3a3a3a3a;
    // The classic test for a zero byte; borrows may flag a byte too many above a real one, never too few.
    let found = (word - 0x01010101) & ~word & 0x80808080;
    while (found !== 0) {
      see(head + (i << 2) + ((31 - Math.clz32(found & -found)) >> 3));
      found &= found - 1;
    }
  }
  for (let at = head + words.length * 4; at < json.length; at++) see(at);
  return unsure > 0 ? -1 : count;
}

const COLON = 0x3a;
const QUOTE = 0x22;
const SPACE = 0x20;
const LITTLE_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** The first field that stands twice in a JSON object (valid JSON): of `{"a":1,"b":2,"\u0061":3}` it is `a`; undefined where none does. */
export function repeatedField(json: string): string | undefined {
  const seen = new Set<string>();
  let depth = 0;
  let nameDue = false;
  for (let at = 0; at < json.length; at++) {
    const character = json[at];
    if (character === '"') {
      const end = endOfString(json, at);
      if (depth === 1 && nameDue) {
        const name = JSON.parse(json.slice(at, end)) as string;
        if (seen.has(name)) return name;
        seen.add(name);
        nameDue = false;
      }
      at = end - 1;
    } else if (character === '{' || character === '[') {
      depth++;
      nameDue = depth === 1;
    } else if (character === '}' || character === ']') depth--;
    else if (character === ',' && depth === 1) nameDue = true;
  }
  return undefined;
}

/** Behind the quote that closes the string which begins at `start`. */
function endOfString(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at++) {
    if (json[at] === '\\') at++;
    else if (json[at] === '"') return at + 1;
  }
  return json.length;
}
