import { AstUtils } from 'langium';
import { isOverridesClause, isPenalty, type OverridesClause, type Penalty } from '../../generated/ast.ts';
import type { Check } from '../../concept.ts';
import { circleThrough } from '../../scope/circle.ts';
import { judgedRecord } from '../../scope/trigger.ts';
import { penaltyDiagnostics as catalogue } from './penalty.diagnostics.ts';

const ruleMustNotOverrideItself: Check<OverridesClause> = (clause, { report }) => {
  for (const [index, { $refText: name }] of clause.rules.entries()) {
    if (name === clause.$container.name)
      report(catalogue['overrides-itself'], { name }, { node: clause, property: 'rules', index });
  }
};

const ruleMustOverrideRulesOfItsRecord: Check<OverridesClause> = (clause, { report }) => {
  const own = clause.$container;
  for (const [index, { ref: other }] of clause.rules.entries()) {
    const [theirs, ours] = [other && judgedRecord(other)?.ref, judgedRecord(own)?.ref];
    if (other === undefined || theirs === undefined || ours === undefined || theirs === ours || other.name === own.name) continue;
    const at = other.breach === undefined ? 'record' : 'breach';
    const related = [{ node: other, property: at, message: { zh: '针对的记录', en: 'the record it judges' } }];
    const params = { name: other.name, record: theirs.name };
    report(catalogue['overrides-other-record'], params, { node: clause, property: 'rules', index, related });
  }
};

/** All versions of a name override and are overridden together. */
const rulesMustNotOverrideOneAnotherInACircle: Check<OverridesClause> = (clause, { index, report }) => {
  const own = clause.$container;
  const uri = AstUtils.getDocument(own).uri;
  const versions = (name: string) =>
    index
      .named(uri, name)
      .map(({ node }) => node)
      .filter(isPenalty);
  const circle = circleThrough(own.name, (name) => versions(name).flatMap(overriddenBy));
  const at = clause.rules.findIndex(({ $refText }) => $refText === circle?.[1]);
  if (circle === undefined || at < 0) return;
  const others = circle.slice(1).flatMap((name) => versions(name));
  const related = others.map((node) => ({ node, property: 'name', message: { zh: '也在圈中', en: 'also in the circle' } }));
  report(
    catalogue['override-circle'],
    { way: [...circle, own.name].join(' → ') },
    { node: clause, property: 'rules', index: at, related },
  );
};

export const penaltyOverridesChecks: Check<OverridesClause>[] = [
  ruleMustNotOverrideItself,
  ruleMustOverrideRulesOfItsRecord,
  rulesMustNotOverrideOneAnotherInACircle,
];

function overriddenBy(penalty: Penalty): string[] {
  return penalty.clauses
    .filter(isOverridesClause)
    .flatMap(({ rules }) => rules.map(({ $refText }) => $refText))
    .filter((name) => name !== penalty.name);
}
