import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repeatedField, structuralColons } from '../../generator/data/duplicate-fields.ts';

test.each([
  ['{}', undefined],
  ['{"a":1,"b":{"a":1,"c":2},"c":["a","a",{"x":1}]}', undefined],
  ['{"a":1,"b":2,"a":3}', 'a'],
  ['{ "a" : 1 , "b" : "\\"a\\":", "\\u0061" : 2 }', 'a'],
  ['{"姓名":"x","姓\\u540d":"y"}', '姓名'],
  ['{"":1,"":2}', ''],
  ['{"a":"{\\"a\\":1,","b":"}"}', undefined],
])('repeated field of %s', (json, field) => {
  expect(repeatedField(json)).toBe(field);
});

test.each([
  ['{"a":1,"b":"08:30:00"}', 2],
  ['{"a":1,"a":2}', 2],
  ['{"a" :1}', -1],
  ['{"a":"x :"}', -1],
  ['{"a":":::"}', 2],
  ['', 0],
])('colons of %s, wherever it lies in memory', (json, count) => {
  for (let offset = 0; offset < 9; offset++) {
    const memory = Buffer.alloc(64, ':');
    memory.write(json, offset);
    expect(structuralColons(memory.subarray(offset, offset + Buffer.byteLength(json)))).toBe(count);
  }
});

test('a count that equals the number of fields means that none stands twice', () => {
  const name = fc.constantFrom('"a"', '"b"', '"\\u0061"', '"a "', '"c:"');
  const value = fc.constantFrom('1', '":"', '"\\":"', '{"a":1}', '[]', '" :"');
  const space = fc.constantFrom('', '', ' ', '\n');
  const field = fc.tuple(name, space, value).map(([n, s, v]) => `${n}${s}:${s}${v}`);
  const object = fc.array(field, { maxLength: 5 }).map((fields) => `{${fields.join(',')}}`);
  fc.assert(
    fc.property(object, (json) => {
      const fields = Object.keys(JSON.parse(json) as object).length;
      const cleared = structuralColons(Buffer.from(json)) === fields;
      expect(cleared && repeatedField(json) !== undefined).toBe(false);
    }),
    { numRuns: 2000 },
  );
});
