/** Random lines of NDJSON for random records: as programs write them, and as nobody should. */
import fc from 'fast-check';

/** A file's bytes with a line for each record, most of them in the plain form. */
export function aBlock(raws: readonly unknown[]): fc.Arbitrary<{ lines: Uint8Array; ended: boolean }> {
  return fc
    .tuple(fc.tuple(...raws.map(aLine)), fc.boolean(), fc.option(aBrokenByte, { freq: 12 }))
    .map(([lines, ended, broken]) => {
      const bytes = Buffer.from(lines.join('\n') + (ended ? '\n' : ''));
      if (broken !== null && bytes.length > 0) bytes[Math.floor(broken.place * (bytes.length - 1))] = broken.byte;
      return { lines: new Uint8Array(bytes), ended };
    });
}

const aBrokenByte = fc.record({
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  byte: fc.constantFrom(0x80, 0xff, 0x0d, 0x22, 0x5c, 0x09),
});

function aLine(raw: unknown): fc.Arbitrary<string> {
  const json = JSON.stringify(raw) as string | undefined;
  if (json === undefined || typeof raw !== 'object' || raw === null)
    return fc.constantFrom(json ?? '', '', '  ', '\r', 'null', '[]', '{}');
  const members = Object.entries(raw).map(([key, value]) => aMember(key, value));
  return fc
    .tuple(fc.tuple(...members), fc.option(anOther, { freq: 4 }), fc.boolean(), aSpacing, fc.option(aDamage, { freq: 20 }))
    .map(([own, other, first, { before, after, end }, damage]) => {
      const all = other === null ? own : first ? [other, ...own] : [...own, other];
      const line = `{${all.map(([key, value]) => `${key}:${before}${value}`).join(`,${after}`)}}${end}`;
      return damage === null ? line : damage(line);
    });
}

const HOSTILE_VALUES = [
  '1e3',
  '-0',
  '01',
  '1.',
  '.5',
  '1.50',
  '1e400',
  '-',
  'tru',
  'nulL',
  'True',
  '{}',
  '[1]',
  '"\\ud800"',
  '"\t"',
  '"a',
  '0.30',
  '-1',
  '""',
  'null',
  '12345678901',
  '"12.5%"',
];

function aMember(key: string, value: unknown): fc.Arbitrary<[key: string, value: string]> {
  const plain = JSON.stringify(value) ?? 'null';
  const escaped = plain.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const name = JSON.stringify(key);
  return fc.oneof(
    { weight: 60, arbitrary: fc.constant<[string, string]>([name, plain]) },
    { weight: 1, arbitrary: fc.constant<[string, string]>([name, escaped]) },
    {
      weight: 1,
      arbitrary: fc.constant<[string, string]>([
        `"\\u${key.charCodeAt(0).toString(16).padStart(4, '0')}${JSON.stringify(key.slice(1)).slice(1)}`,
        plain,
      ]),
    },
    { weight: 2, arbitrary: fc.constantFrom(...HOSTILE_VALUES).map((hostile): [string, string] => [name, hostile]) },
  );
}

/** Columns that are no fields, or stand twice. */
const anOther = fc.constantFrom<[string, string]>(
  ['"备注"', '"x"'],
  ['"备注"', '1e3'],
  ['"__proto__"', '1'],
  ['""', 'null'],
  ['"编号"', '"E1"'],
  ['"责任人"', '"李四"'],
  ['"a\\"b"', '[]'],
  ['"x', '1'],
);

const aSpacing = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ before: '', after: '', end: '' }) },
  { weight: 3, arbitrary: fc.constant({ before: ' ', after: ' ', end: '' }) },
  { weight: 2, arbitrary: fc.constant({ before: '\t', after: '', end: ' \r' }) },
  { weight: 1, arbitrary: fc.constant({ before: '\u00a0', after: '', end: '' }) },
);

const aDamage = fc.constantFrom<(line: string) => string>(
  (line) => line.slice(0, -1),
  (line) => line.slice(0, line.length >> 1),
  (line) => `${line}x`,
  (line) => ` ${line}`,
  (line) => `\ufeff${line}`,
  (line) => `${line}${line}`,
  (line) => line.replace(',', ',,'),
  (line) => line.replace('}', ',}'),
  (line) => line.replace('"', '\ufffd"'),
  () => '',
);
