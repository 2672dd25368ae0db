import { AstUtils, type AstNode, type LangiumDocument } from 'langium';
import {
  isChecklist,
  isConventionProperty,
  isManual,
  isPenalty,
  isPrecedenceProperty,
  isScopeProperty,
  isSettlement,
  isSpecification,
  isYieldsProperty,
  type CurrencyProperty,
  type EffectiveProperty,
  type LanguageProperty,
  type Manual,
  type ManualProperty,
  type RoundingProperty,
  type Specification,
  type TimezoneProperty,
  type YieldsProperty,
} from '../../generated/ast.ts';
import type { Check, Checks } from '../../concept.ts';
import { messageLanguageOf } from '../../message-language.ts';
import { nearest } from '../../nearest.ts';
import { spellKeyword } from '../../keywords.ts';
import { literalValue } from '../../types/literal-value.ts';
import { isMoney } from '../../types/type.ts';
import { parseDate } from '../../values/date.ts';
import { compare, ZERO } from '../../values/rational.ts';
import { isTimezone } from '../../values/timezone.ts';
import { manualDiagnostics as catalogue } from './manual.diagnostics.ts';

const folderMustHaveOneManual: Check<Manual> = (manual, { index, report }) => {
  const declared = index
    .declaredOfType(AstUtils.getDocument(manual).uri, 'Manual')
    .flatMap(({ node }) => (isManual(node) ? [node] : []));
  if (declared.length < 2) return;
  const others = declared.filter((other) => other !== manual);
  const related = others.map((node) => ({ node, property: 'name', message: { zh: '另一个规程', en: 'another manual' } }));
  report(catalogue.several, { count: declared.length }, { node: manual, property: 'name', related });
};

const isNorm = (node: AstNode): boolean => isPenalty(node) || isSettlement(node) || isChecklist(node);

/** Said once a folder: in the first of its files that has norms. */
const normsShouldBelongToAManual: Check<Specification> = ({ declarations, $document }, { index, report }) => {
  const norm = declarations.find(isNorm);
  if (norm === undefined || $document === undefined || index.manual($document.uri) !== undefined) return;
  const hasNorms = ({ parseResult: { value } }: LangiumDocument) => isSpecification(value) && value.declarations.some(isNorm);
  if (index.documentsOf($document.uri).find(hasNorms) !== $document) return;
  report(catalogue.undeclared, {}, { node: norm, property: 'name' });
};

const manualMustNotYieldToItself: Check<YieldsProperty> = (property, { report }) => {
  const own = property.$container.name;
  for (const [index, name] of property.manuals.entries())
    if (name === own) report(catalogue['yields-to-itself'], { name }, { node: property, property: 'manuals', index });
};

const propertyMustBeSaidOnce: Check<Manual> = (manual, { report }) => {
  const first = new Map<string, ManualProperty>();
  for (const property of manual.properties) {
    if (isRepeatable(property)) continue;
    const earlier = first.get(property.$type);
    if (earlier === undefined) {
      first.set(property.$type, property);
      continue;
    }
    const keyword = property.$type.replace('Property', '').toLowerCase();
    const related = [{ node: earlier, message: { zh: '第一处', en: 'the first one' } }];
    report(
      catalogue['duplicate-property'],
      { property: spellKeyword(keyword, messageLanguageOf(manual)) },
      { node: property, related },
    );
  }
};

const languages: [code: string, names: RegExp][] = [
  ['zh', /^(zh|cn|chinese|中文|汉语|简体中文)/i],
  ['en', /^(en|eng|english|英文|英语)/i],
];

const languageMustBeKnown: Check<LanguageProperty> = (property, { report }) => {
  const { value: name } = property;
  if (name === undefined || languages.some(([code]) => code === name)) return;
  const suggestion = languages.find(([, names]) => names.test(name))?.[0];
  report(
    catalogue['unknown-language'],
    { name, ...(suggestion === undefined ? {} : { suggestion }) },
    { node: property, property: 'value' },
  );
};

const timezoneMustBeKnown: Check<TimezoneProperty> = (property, { report }) => {
  const { value } = property;
  if (value === undefined || isTimezone(value)) return;
  const suggestion = /^(asia\/)?(beijing|peking|china|北京|北京时间|上海|中国|(utc|gmt)?\+0?8(:?00)?|cst)$/i.test(value)
    ? 'Asia/Shanghai'
    : nearest(value, Intl.supportedValuesOf('timeZone'));
  report(
    catalogue['unknown-timezone'],
    { name: value, ...(suggestion === undefined ? {} : { suggestion }) },
    { node: property, property: 'value' },
  );
};

const currencyMustBeKnown: Check<CurrencyProperty> = (property, { report }) => {
  const { value } = property;
  if (value === undefined || value === 'CNY') return;
  const isAnotherName = /^(cny|rmb|yuan|人民币|元)$/i.test(value);
  report(
    catalogue['unknown-currency'],
    { name: value, ...(isAnotherName ? { suggestion: 'CNY' } : {}) },
    { node: property, property: 'value' },
  );
};

const roundingStepMustBeAPositiveAmount: Check<RoundingProperty> = (property, { types, report }) => {
  const type = property.step === undefined ? undefined : types.of(property.step).type;
  if (type === undefined || (isMoney(type) && compare(literalValue(property.step, types), ZERO) > 0)) return;
  report(catalogue['rounding-step'], {}, { node: property, property: 'step' });
};

const effectiveDateMustExist: Check<EffectiveProperty> = (property, { report }) => {
  const { value: text } = property;
  if (text !== undefined && parseDate(text) === undefined)
    report(catalogue['impossible-date'], { text }, { node: property, property: 'value' });
};

export const manualChecks: Checks = {
  Specification: [normsShouldBelongToAManual],
  Manual: [folderMustHaveOneManual, propertyMustBeSaidOnce],
  LanguageProperty: [languageMustBeKnown],
  YieldsProperty: [manualMustNotYieldToItself],
  TimezoneProperty: [timezoneMustBeKnown],
  CurrencyProperty: [currencyMustBeKnown],
  RoundingProperty: [roundingStepMustBeAPositiveAmount],
  EffectiveProperty: [effectiveDateMustExist],
};

function isRepeatable(property: ManualProperty): boolean {
  return (
    isConventionProperty(property) || isScopeProperty(property) || isYieldsProperty(property) || isPrecedenceProperty(property)
  );
}
