import { isEffectiveProperty, isField, type Table } from '../generated/ast.ts';
import type { Check, Checks } from '../concept.ts';
import { meeting, whensOf } from '../proof/meeting-values.ts';
import { dayFor, witnessOf, type Witness } from '../proof/witness.ts';
import { messageLanguageOf } from '../message-language.ts';
import { manualOf, manualProperty } from '../types/manual-properties.ts';
import { mustExist } from '../types/requirements.ts';
import { typeText } from '../types/type.ts';
import type { TypeSystem } from '../types/type-system.ts';
import { gapBefore } from './periods.ts';
import { timeDiagnostics as catalogue } from './time.diagnostics.ts';
import { judgedRecord } from './trigger.ts';
import { versionedTypes, versionsOf, type Versioned } from './versions.ts';

const periodMustConsistOfRealDays: Check<Versioned> = (norm, context) => {
  mustExist(norm.from, { node: norm, property: 'from' }, context);
  mustExist(norm.until, { node: norm, property: 'until' }, context);
};

const periodMustEndAfterItBegins: Check<Versioned> = (norm, { report }) => {
  const { from, until } = norm;
  if (from === undefined || until === undefined || from <= until) return;
  report(catalogue.reversed, { from, until }, { node: norm, property: 'until' });
};

const periodShouldReachTheManualsFirstDay: Check<Versioned> = (norm, { index, report }) => {
  const { name, until } = norm;
  if (until === undefined) return;
  const effective = manualProperty(manualOf(norm, index), isEffectiveProperty)?.value;
  if (effective === undefined || until >= effective) return;
  report(catalogue['never-in-force'], { name, until, effective }, { node: norm, property: 'until' });
};

const recordShouldSayWhenItOccurs: Check<Versioned> = (norm, { report }) => {
  const record = 'record' in norm ? norm.record?.ref : undefined;
  if (record === undefined || (norm.from === undefined && norm.until === undefined)) return;
  if (record.members.some((member) => isField(member) && member.flags.includes('occurs'))) return;
  const property = norm.from === undefined ? 'until' : 'from';
  report(catalogue['no-day'], { name: norm.name, record: record.name }, { node: norm, property });
};

const versionsMustBeOnOneThing: Check<Versioned> = (norm, context) => {
  const { index, types, report } = context;
  const own = thingOf(norm, types);
  if (own === undefined) return;
  for (const other of versionsOf(norm, index)) {
    const theirs = thingOf(other, types);
    if (theirs === undefined || theirs === own) continue;
    const related = [{ node: other, property: 'name', message: { zh: '另一处', en: 'the other one' } }];
    report(catalogue['other-thing'], { name: norm.name, other: theirs, own }, { node: norm, property: 'name', related });
    return;
  }
};

/** Said at each version about the one that it overlaps, so that both places show it. */
const versionsMustNotOverlap: Check<Versioned> = (norm, { index, types, report }) => {
  for (const other of versionsOf(norm, index)) {
    if (other === norm || thingOf(other, types) !== thingOf(norm, types)) continue;
    const common = { from: later(norm.from, other.from), until: earlier(norm.until, other.until) };
    if (common.from !== undefined && common.until !== undefined && common.from > common.until) continue;
    const related = [{ node: other, property: 'name', message: { zh: '另一版', en: 'the other version' } }];
    const witness = caseOn(dayFor([norm, other]), norm, types);
    report(catalogue.overlap, { name: norm.name, ...defined(common) }, { node: norm, property: 'name', related, witness });
  }
};

const versionsShouldFollowOnOneAnother: Check<Versioned> = (norm, { index, types, report }) => {
  const { name } = norm;
  const gap = gapBefore(norm, versionsOf(norm, index));
  if (gap === undefined) return;
  const { last, ...days } = gap;
  const related = [{ node: last, property: 'until', message: { zh: '前一版到此为止', en: 'the version before ends here' } }];
  const witness = caseOn(days.from, norm, types);
  report(catalogue.gap, { name, ...days }, { node: norm, property: 'from', related, witness });
};

/** A record of this day that the norm is about; lists that people tick are about no record. */
function caseOn(day: string, norm: Versioned, types: TypeSystem): Witness | undefined {
  const record = 'record' in norm && norm.$type !== 'Checklist' && norm.$type !== 'Metric' ? norm.record?.ref : undefined;
  const asked = 'clauses' in norm ? meeting(whensOf(norm), types) : undefined;
  return witnessOf({ record, norms: [norm], day, values: asked ?? new Map() }, types);
}

const checks: Check<Versioned>[] = [
  periodMustConsistOfRealDays,
  periodMustEndAfterItBegins,
  periodShouldReachTheManualsFirstDay,
  recordShouldSayWhenItOccurs,
  versionsMustBeOnOneThing,
  versionsMustNotOverlap,
  versionsShouldFollowOnOneAnother,
];

export const timeChecks = Object.fromEntries(versionedTypes.map((type) => [type, checks])) as Checks;

/** What all versions of a norm have in common: the record it judges, whom it counts, what it gives; undefined where a name is amiss. */
function thingOf(norm: Versioned, types: TypeSystem): string | undefined {
  switch (norm.$type) {
    case 'Procedure':
      return '';
    case 'Metric':
      return [norm.record?.$refText, ...norm.dimensions.map(({ $refText }) => $refText)].join(', ');
    case 'Target':
      return norm.metric?.$refText;
    case 'Checklist':
      return norm.record?.$refText ?? '';
    case 'Retention':
      return norm.file?.record?.$refText ?? '';
    case 'Obligation':
    case 'Drill':
    case 'Training':
    case 'Resource':
      return provedBy(norm);
    case 'Table':
      return tableThing(norm, types);
    case 'Exemption':
      return norm.record?.$refText ?? norm.rules.map(({ $refText }) => $refText).join(', ');
    default:
      return judgedRecord(norm)?.$refText;
  }
}

function provedBy(norm: Versioned): string {
  const proof = 'proof' in norm ? norm.proof : undefined;
  return [proof?.record?.$refText ?? '', ...(proof?.dimensions ?? []).map(({ $refText }) => $refText)].join(', ');
}

function tableThing({ record, header }: Table, types: TypeSystem): string | undefined {
  const outputs = (header?.outputs ?? []).map((column) => {
    const { type } = types.ofNamed(column);
    return type === undefined ? column.name : `${column.name}: ${typeText(type, messageLanguageOf(column))}`;
  });
  return record === undefined ? undefined : `${record.$refText} ‖ ${outputs.join(', ')}`;
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
