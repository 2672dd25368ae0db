import { formatDate, parseDate } from '../values/date.ts';

/** When something is in force: both days belong to it; without one it has no beginning, or no end. */
export interface InForce {
  from?: string | undefined;
  until?: string | undefined;
}

export function haveACommonDay(a: InForce, b: InForce): boolean {
  return (a.from ?? '') <= (b.until ?? '9') && (b.from ?? '') <= (a.until ?? '9');
}

/** The days before one version on which none of its family is in force, with the version that ends before them; undefined where there are none. */
export function gapBefore<Version extends InForce>(
  { from }: InForce,
  family: readonly Version[],
): { from: string; until: string; last: Version } | undefined {
  if (from === undefined) return undefined;
  const [last] = family
    .filter((version) => (version.from ?? '') < from)
    .sort((a, b) => Number((a.until ?? '9') < (b.until ?? '9')) - Number((a.until ?? '9') > (b.until ?? '9')));
  const end = last?.until === undefined ? undefined : parseDate(last.until);
  const next = parseDate(from);
  if (last === undefined || end === undefined || next === undefined || next <= end + 1) return undefined;
  return { from: formatDate(end + 1), until: formatDate(next - 1), last };
}
