import { AstUtils } from 'langium';
import { isTarget, isYieldsProperty, type LimitSense, type Manual, type Metric, type Target } from '../../generated/ast.ts';
import type { Check, CheckContext } from '../../concept.ts';
import { gapBefore, haveACommonDay } from '../../scope/periods.ts';
import { isSettled } from '../../scope/precedence.ts';
import { manualOf } from '../../types/manual-properties.ts';
import { constantNumber } from '../../types/literal-value.ts';
import { compare, equals } from '../../values/rational.ts';
import { limitedFigures, share, shareAGroup, type LimitedFigures } from '../../scope/limited-figures.ts';
import { targetDiagnostics as catalogue } from './target.diagnostics.ts';

/** One figure, two limits: what lies between them is both reached and missed; or nothing reaches both. */
const oneFigureShouldHaveOneLimit: Check<Target> = (target, context) => {
  const own = limitedFigures(target);
  for (const other of rivalsOf(target, context)) {
    const theirs = limitedFigures(other);
    for (const limit of own) {
      const against = theirs.find((their) => disagree(limit, their, context) && share(limit, their, own, theirs));
      if (against === undefined) continue;
      const params = { name: nameOf(other, target, context), own: textOf(limit), other: textOf(against) };
      const related = [{ node: against.node, message: { zh: `目标“${other.name}”`, en: `target “${other.name}”` } }];
      if (limit.sense === against.sense) context.report(catalogue.contradiction, params, { node: limit.node, related });
      else
        context.report(
          catalogue.unattainable,
          { ...params, senses: [limit.sense, against.sense] },
          { node: limit.node, related },
        );
    }
  }
};

const limitsShouldLeaveRoom: Check<Target> = (target, context) => {
  const own = limitedFigures(target);
  for (const limit of own.filter(isLowest)) {
    const against = own.find((other) => !isLowest(other) && disagree(limit, other, context) && share(limit, other, own, own));
    if (against === undefined) continue;
    const params = { name: target.name, own: textOf(limit), other: textOf(against), senses: [limit.sense, against.sense] };
    const related = [{ node: against.node, message: { zh: '另一个限值', en: 'the other limit' } }];
    context.report(catalogue.unattainable, params, { node: limit.node, related });
  }
};

/** Targets of one metric that follow on one another; versions of one name are a matter of time. */
const versionsShouldFollowOnOneAnother: Check<Target> = (target, context) => {
  const own = limitedFigures(target);
  const family = familyOf(target, context).filter(
    (other) => other.name !== target.name && limitedFigures(other).some((limit) => own.some((mine) => shareAGroup(limit, mine))),
  );
  const gap = gapBefore(target, family);
  if (gap === undefined) return;
  const { last, ...days } = gap;
  const related = [{ node: last, property: 'until', message: { zh: '前一个目标到此为止', en: 'the target before ends here' } }];
  const params = { metric: target.metric.$refText, ...days };
  context.report(catalogue['version-gap'], params, { node: target, property: 'from', related });
};

export const targetConflictChecks: Check<Target>[] = [
  oneFigureShouldHaveOneLimit,
  limitsShouldLeaveRoom,
  versionsShouldFollowOnOneAnother,
];

/** The other targets of the same metric and period. */
function familyOf(target: Target, { index }: CheckContext): Target[] {
  const metric = target.metric?.ref;
  if (metric === undefined) return [];
  const all = index.declaredOfType(AstUtils.getDocument(target).uri, 'Target').map(({ node }) => node);
  const period = (one: Target) => one.period ?? metric.period;
  return all
    .filter(isTarget)
    .filter((other) => other !== target && other.metric?.ref === metric && period(other) === period(target));
}

/** Those that are in force on some day with it, and of which nobody has said which one holds; of other manuals, too. */
function rivalsOf(target: Target, context: CheckContext): Target[] {
  const all = [...familyOf(target, context), ...foreignFamilyOf(target, context)];
  return all.filter((other) => haveACommonDay(target, other) && !isSettled(target, other, context.index));
}

/**
 * Targets of the same figure, by its name, its record's and what is counted, in a manual whose folder lies in this one's or holds it; but
 * where one yields to the other. Manuals side by side are for different people.
 */
function foreignFamilyOf(target: Target, { index }: CheckContext): Target[] {
  const metric = target.metric?.ref;
  const root = index.manualRoot(AstUtils.getDocument(target).uri);
  const manual = manualOf(target, index);
  if (metric === undefined || manual === undefined) return [];
  const elsewhere = index
    .allElements('Target')
    .filter(({ documentUri }) => isAboveOrBelow(index.manualRoot(documentUri), root))
    .map(({ node }) => node);
  return elsewhere
    .filter(isTarget)
    .filter((other) => {
      const theirs = other.metric?.ref;
      const its = manualOf(other, index);
      if (theirs?.name !== metric.name || its === undefined || yieldsTo(manual, its) || yieldsTo(its, manual)) return false;
      return figureOf(theirs, other) === figureOf(metric, target);
    })
    .toArray();
}

function isAboveOrBelow(one: string, other: string): boolean {
  return one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}

/** What is counted of what, and how often, as written. */
function figureOf(metric: Metric, { period = metric.period }: Target): string {
  const { name, record, aggregate, among } = metric;
  return [name, record?.$refText, period, aggregate?.$cstNode?.text, among?.$cstNode?.text].join('\n').replace(/[^\S\n]+/g, ' ');
}

function yieldsTo(one: Manual, other: Manual): boolean {
  return one.properties.some((property) => isYieldsProperty(property) && property.manuals.includes(other.name));
}

/** With its manual, where that is another. */
function nameOf(other: Target, target: Target, { index }: CheckContext): string {
  const manual = manualOf(other, index);
  return manual === undefined || manual === manualOf(target, index) ? other.name : `${manual.name} ${other.name}`;
}

function disagree(one: LimitedFigures, other: LimitedFigures, { types }: CheckContext): boolean {
  const [mine, theirs] = [constantNumber(one.value, types), constantNumber(other.value, types)];
  if (mine === undefined || theirs === undefined) return false;
  if (one.sense === other.sense) return !equals(mine, theirs);
  if (isLowest(one) === isLowest(other)) return false;
  const room = isLowest(one) ? compare(theirs, mine) : compare(mine, theirs);
  return room < 0 || (room === 0 && (isStrict(one.sense) || isStrict(other.sense)));
}

function isLowest({ sense }: { sense: LimitSense }): boolean {
  return sense === 'at least' || sense === 'above';
}

function isStrict(sense: LimitSense): boolean {
  return sense === 'above' || sense === 'below';
}

function textOf({ value }: LimitedFigures): string {
  return value.$cstNode?.text ?? '';
}
