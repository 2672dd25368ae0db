import { isMatchingClause, type Exemption, type FieldMatch, type Field, type Record } from '../generated/ast.ts';
import { isField } from '../generated/ast.ts';
import { judgedRecord } from './trigger.ts';

/** The record that the rules judge from which somebody is exempt; undefined for an exemption from no rule. */
export function exemptedRecord({ rules: [first] }: Exemption): Record | undefined {
  return first?.ref === undefined ? undefined : judgedRecord(first.ref)?.ref;
}

/** Whether the facts that exempt stand in a record of another type than the one that the rules judge. */
export function isElsewhere(exemption: Exemption): boolean {
  const [own, judged] = [exemption.record?.ref, exemptedRecord(exemption)];
  return own !== undefined && judged !== undefined && own !== judged;
}

/** What has to match, in the order written. */
export function matchesOf({ clauses }: Exemption): FieldMatch[] {
  return clauses.filter(isMatchingClause).flatMap(({ matches }) => matches);
}

/** The field of the record that the rules judge; of the same name where none is written. */
export function matchedField({ field, own, $container: { $container: exemption } }: FieldMatch): Field | undefined {
  if (own !== undefined) return own.ref;
  return exemptedRecord(exemption as Exemption)
    ?.members.filter(isField)
    .find(({ name }) => name === field.$refText);
}
