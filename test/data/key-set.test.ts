import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keySet } from '../../generator/data/key-set.ts';

test('like a Set', () => {
  const key = fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('', '\0', '\0\0', 'E1', 'E01', '编号', '号编'));
  fc.assert(
    fc.property(fc.array(key, { maxLength: 400 }), (keys) => {
      const seen = keySet();
      const reference = new Set<string>();
      for (const one of keys) {
        expect(seen.add(one)).toBe(!reference.has(one));
        reference.add(one);
      }
      expect(seen.size).toBe(reference.size);
    }),
  );
});

test('no false alarm among a million keys that look alike, and every one found again', () => {
  const seen = keySet();
  const shapes = [
    (i: number) => `E${i}`,
    (i: number) => `${i}`,
    (i: number) => `YJ${String(i).padStart(9, '0')}`,
    (i: number) => `县局-${i}-甲`,
  ];
  let repeated = 0;
  for (const shape of shapes) for (let i = 0; i < 250_000; i++) if (!seen.add(shape(i))) repeated++;
  expect([repeated, seen.size]).toEqual([0, 1_000_000]);
  let found = 0;
  for (let i = 0; i < 250_000; i += 7) if (!seen.add(`E${i}`)) found++;
  expect(found).toBe(Math.ceil(250_000 / 7));
});

test('beyond so many keys the oldest are forgotten, and that is told', () => {
  const seen = keySet(100);
  for (let i = 0; i < 199; i++) expect(seen.add(`E${i}`)).toBe(true);
  expect(seen.hasForgotten).toBe(false);
  for (let i = 0; i < 199; i++) expect(seen.add(`E${i}`)).toBe(false);
  for (let i = 199; i < 1000; i++) expect(seen.add(`E${i}`)).toBe(true);
  expect(seen.hasForgotten).toBe(true);
  for (let i = 900; i < 1000; i++) expect(seen.add(`E${i}`)).toBe(false);
  expect(seen.add('E0')).toBe(true);
  expect(seen.size).toBeLessThanOrEqual(200);
});
