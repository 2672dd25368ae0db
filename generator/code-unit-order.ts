/** The same order on every machine: by UTF-16 code units, whatever the language of the system. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
