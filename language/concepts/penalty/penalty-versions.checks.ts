import { isEffectiveProperty, type Penalty } from '../../generated/ast.ts';
import type { Check } from '../../concept.ts';
import { judgedRecord } from '../../scope/trigger.ts';
import { versionsOf } from '../../scope/penalties.ts';
import { manualOf, manualProperty } from '../../types/manual-properties.ts';
import { mustExist } from '../../types/requirements.ts';
import { formatDate, parseDate } from '../../values/date.ts';
import { penaltyDiagnostics as catalogue } from './penalty.diagnostics.ts';

const periodMustConsistOfRealDays: Check<Penalty> = (penalty, context) => {
  mustExist(penalty.from, { node: penalty, property: 'from' }, context);
  mustExist(penalty.until, { node: penalty, property: 'until' }, context);
};

const periodMustEndAfterItBegins: Check<Penalty> = (penalty, { report }) => {
  const { from, until } = penalty;
  if (from === undefined || until === undefined || from <= until) return;
  report(catalogue['period-reversed'], { from, until }, { node: penalty, property: 'until' });
};

const periodShouldReachTheManualsFirstDay: Check<Penalty> = (penalty, { index, report }) => {
  const { name, until } = penalty;
  if (until === undefined) return;
  const effective = manualProperty(manualOf(penalty, index), isEffectiveProperty)?.value;
  if (effective === undefined || until >= effective) return;
  report(catalogue['never-in-force'], { name, until, effective }, { node: penalty, property: 'until' });
};

const versionsMustJudgeTheSameRecord: Check<Penalty> = (penalty, { index, report }) => {
  const other = versionsOf(penalty, index).find((version) => !judgesSameRecord(version, penalty));
  const theirs = other === undefined ? undefined : judgedRecord(other);
  if (other === undefined || theirs === undefined || judgedRecord(penalty) === undefined) return;
  const triggerOf = (node: Penalty) => (node.breach === undefined ? 'record' : 'breach');
  const related = [{ node: other, property: triggerOf(other), message: { zh: '另一处', en: 'the other one' } }];
  report(
    catalogue['versions-on-different-records'],
    { name: penalty.name, record: theirs.$refText },
    { node: penalty, property: triggerOf(penalty), related },
  );
};

/** Said at each version about the one that it overlaps, so that both places show it. */
const versionsMustNotOverlap: Check<Penalty> = (penalty, { index, report }) => {
  for (const other of versionsOf(penalty, index)) {
    if (other === penalty || !judgesSameRecord(other, penalty)) continue;
    const common = { from: later(penalty.from, other.from), until: earlier(penalty.until, other.until) };
    if (common.from !== undefined && common.until !== undefined && common.from > common.until) continue;
    const related = [{ node: other, property: 'name', message: { zh: '另一版', en: 'the other version' } }];
    report(
      catalogue['overlapping-versions'],
      { name: penalty.name, ...defined(common) },
      { node: penalty, property: 'name', related },
    );
  }
};

const versionsShouldFollowOnOneAnother: Check<Penalty> = (penalty, { index, report }) => {
  const { name, from } = penalty;
  if (from === undefined) return;
  const earlierOnes = versionsOf(penalty, index).filter((version) => version !== penalty && (version.from ?? '') < from);
  const last = earlierOnes.reduce<Penalty | undefined>(
    (best, version) => (best === undefined || (version.until ?? '9') > (best.until ?? '9') ? version : best),
    undefined,
  );
  const gap = last?.until === undefined ? undefined : daysBetween(last.until, from);
  if (last === undefined || gap === undefined) return;
  const related = [{ node: last, property: 'until', message: { zh: '前一版到此为止', en: 'the version before ends here' } }];
  report(catalogue['version-gap'], { name, ...gap }, { node: penalty, property: 'from', related });
};

export const penaltyVersionChecks: Check<Penalty>[] = [
  periodMustConsistOfRealDays,
  periodMustEndAfterItBegins,
  periodShouldReachTheManualsFirstDay,
  versionsMustJudgeTheSameRecord,
  versionsMustNotOverlap,
  versionsShouldFollowOnOneAnother,
];

function judgesSameRecord(a: Penalty, b: Penalty): boolean {
  return judgedRecord(a)?.$refText === judgedRecord(b)?.$refText;
}

/** The first and last day that lie between the two; undefined where there is none. */
function daysBetween(until: string, from: string): { from: string; until: string } | undefined {
  const last = parseDate(until);
  const next = parseDate(from);
  if (last === undefined || next === undefined || next <= last + 1) return undefined;
  return { from: formatDate(last + 1), until: formatDate(next - 1) };
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}

function earlier(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a;
}

function defined(period: { from: string | undefined; until: string | undefined }): { from?: string; until?: string } {
  const { from, until } = period;
  return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
}
