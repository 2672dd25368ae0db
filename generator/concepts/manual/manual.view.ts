import {
  isCalendarProperty,
  isConventionProperty,
  isCountingProperty,
  isCurrencyProperty,
  isEffectiveProperty,
  isPrecedenceProperty,
  isRoundingProperty,
  isScopeProperty,
  isTimezoneProperty,
  isVersionProperty,
  isYieldsProperty,
  type Citation,
  type PrecedenceProperty,
} from '../../../language/generated/ast.ts';
import { numberText } from '../../../language/expression-text.ts';
import { spellKeyword } from '../../../language/keywords.ts';
import { manualProperty } from '../../../language/types/manual-properties.ts';
import { plain } from '../../documents/glossary.ts';
import type { CitationView, LineView, SectionView, TextRun, ViewContext } from '../../documents/view.ts';
import { dayText, joinRuns } from '../../documents/words.ts';

/** The head of the manual's documents. */
export interface ManualHeaderView {
  title: string;
  /** `版本 2024.1`, `自2024年8月1日起施行` */
  facts: string[];
}

/** Scope, and the readings that the paper leaves open. */
export interface ConventionsView extends SectionView {
  scope: TextRun[];
  scopeCites: CitationView[];
  settings: (LineView & { cites: CitationView[] })[];
  conventions: { anchor: string; runs: TextRun[]; cites: CitationView[] }[];
}

export function manualHeader({ manual: { files }, language }: ViewContext): ManualHeaderView {
  const version = manualProperty(files.manual, isVersionProperty)?.value;
  const effective = manualProperty(files.manual, isEffectiveProperty)?.value;
  const facts = [];
  if (version !== undefined) facts.push(language === 'zh' ? `版本 ${version}` : `Version ${version}`);
  if (effective !== undefined) {
    const day = dayText(effective, language);
    facts.push(language === 'zh' ? `自${day}起施行` : `In force from ${day}`);
  }
  return { title: files.manual?.title ?? files.name, facts };
}

export function conventionsSection(context: ViewContext): ConventionsView | undefined {
  const { manual } = context.manual.files;
  if (manual === undefined) return undefined;
  const read = context.glossary();
  const scope = manualProperty(manual, isScopeProperty);
  return {
    template: 'manual',
    anchor: 'conventions',
    heading: context.say({ zh: '适用范围与口径', en: 'Scope and conventions' }),
    scope: scope?.value === undefined ? [] : read(scope.value),
    scopeCites: context.cite(scope?.citations ?? []),
    settings: settingsOf(context),
    conventions: manual.properties.filter(isConventionProperty).map((convention) => ({
      anchor: context.anchor(convention) ?? '',
      runs: read(convention.value ?? ''),
      cites: context.cite(convention.citations),
    })),
  };
}

function settingsOf(context: ViewContext): ConventionsView['settings'] {
  const { manual } = context.manual.files;
  const counting = manualProperty(manual, isCountingProperty)?.start ?? 'next day';
  const calendar = manualProperty(manual, isCalendarProperty)?.calendar;
  const rounding = manualProperty(manual, isRoundingProperty);
  const timezone = manualProperty(manual, isTimezoneProperty)?.value;
  const currency = manualProperty(manual, isCurrencyProperty)?.value;
  const start = context.say(
    counting === 'same day'
      ? { zh: '自当日起算', en: 'counted from the same day' }
      : { zh: '自次日起算，当日不计', en: 'counted from the next day; the day itself is day 0' },
  );
  const lines: ConventionsView['settings'] = [];
  const add = (label: string, runs: TextRun[], citations: readonly Citation[] = []) =>
    lines.push({ label, runs, cites: context.cite(citations) });
  add(context.say({ zh: '期限', en: 'Periods' }), [plain(start)]);
  if (calendar !== undefined) add(context.say({ zh: '工作日', en: 'Working days' }), context.name(calendar));
  if (rounding?.step !== undefined)
    add(context.say({ zh: '舍入', en: 'Rounding' }), [plain(roundingText(rounding.mode, numberText(rounding.step), context))]);
  for (const { manuals, citations } of manual?.properties.filter(isYieldsProperty) ?? [])
    add(spellKeyword('yields to', context.language), [plain(manuals.join(context.say({ zh: '、', en: ', ' })))], citations);
  for (const precedence of manual?.properties.filter(isPrecedenceProperty) ?? [])
    add(spellKeyword('precedence', context.language), precedenceRuns(precedence, context), precedence.citations);
  if (currency !== undefined) add(context.say({ zh: '币种', en: 'Currency' }), [plain(currency)]);
  if (timezone !== undefined) add(context.say({ zh: '时区', en: 'Time zone' }), [plain(timezone)]);
  return lines;
}

function precedenceRuns({ winner, losers, strictest }: PrecedenceProperty, context: ViewContext): TextRun[] {
  const { language } = context;
  if (strictest) return [plain(spellKeyword('strictest wins', language))];
  return [
    ...context.name(winner),
    plain(` ${spellKeyword('overrides', language)} `),
    ...joinRuns(losers.map(context.name), language),
  ];
}

function roundingText(mode: string, step: string, { language, say }: ViewContext): string {
  return say({ zh: `${spellKeyword(mode, language)}至 ${step}`, en: `${mode} to ${step}` });
}
