const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** 14 -> `XIV`; nothing for 0. */
export function formatRoman(n: number): string {
  const [value, sign] = ROMAN.find(([value]) => value <= n) ?? [0, ''];
  return value === 0 ? '' : sign + formatRoman(n - value);
}

/** `XIV`, `xiv` -> 14; undefined for what is no Roman numeral as it is written today (`IIII`). */
export function parseRoman(text: string): number | undefined {
  let rest = text.toUpperCase();
  let number = 0;
  for (const [value, sign] of ROMAN)
    while (rest.startsWith(sign)) {
      number += value;
      rest = rest.slice(sign.length);
    }
  return rest === '' && number > 0 && formatRoman(number) === text.toUpperCase() ? number : undefined;
}
