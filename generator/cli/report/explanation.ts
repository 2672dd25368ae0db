import type { MessageLanguage, Words } from '../../../language/diagnostics.ts';
import type { ConditionExplained, RuleExplained, Truth } from '../../explain/explain-rule.ts';
import { overrunText } from '../../explain/overrun-text.ts';
import type { RulePlan } from '../../plan/plan.ts';
import type { Verdict } from '../../plan/verdict.ts';
import type { Paint } from '../paint.ts';
import { spaced } from './source-excerpt.ts';

const words = {
  zh: {
    parts: {
      'in-force': '生效',
      when: '当',
      unless: '除非',
      needs: '须待',
      overridden: '未被取代：',
      exempted: '未免责：',
      case: '情形',
      must: '须',
    } satisfies Record<ConditionExplained['part'], string>,
    applies: { yes: '适用', no: '不适用', unknown: '未决' } satisfies Record<Truth, string>,
    first: '首先不成立的是',
    on: '针对',
    cites: '依据',
    unreadable: '这条记录读不了',
    nothing: '金额为零，不产生判定',
    fulfilled: '各项均符合要求，不产生判定',
    waits: '等待',
    over: '逾期',
    open: '未办完',
    nothingFound: (norm: string, key: string) => `按给出的数据，“${norm}”没有${key} 的未达、违反或偏离，规则不适用`,
    more: (count: number) => `另有 ${count} 条记录未列出；用 --key 指定一条`,
  },
  en: {
    parts: {
      'in-force': 'in force',
      when: 'when',
      unless: 'unless',
      needs: 'needs',
      overridden: 'not overridden by',
      exempted: 'not exempt by',
      case: 'case',
      must: 'must',
    } satisfies Record<ConditionExplained['part'], string>,
    applies: { yes: 'applies', no: 'does not apply', unknown: 'undecided' } satisfies Record<Truth, string>,
    first: 'the first that fails',
    on: 'on',
    cites: 'cites',
    unreadable: 'this record cannot be read',
    nothing: 'the amount is zero: no verdict',
    fulfilled: 'all is as it must be: no verdict',
    waits: 'waits for',
    over: 'over by',
    open: 'not done yet',
    nothingFound: (norm: string, key: string) =>
      `by the data given nothing of “${norm}”${key} is missed, broken or deviates: the rule does not apply`,
    more: (count: number) => `${count} more records are not listed; choose one with --key`,
  },
};

/** Asked only where the rule applies. */
const later = new Set<ConditionExplained['part']>(['needs', 'case', 'must']);

const marks: Record<Truth, string> = { yes: '✓', no: '✗', unknown: '?' };

/** A clause with its wording. */
export interface CitedClause {
  /** `办法 二(一)1 [ASM-159]`. */
  place: string;
  text?: string;
}

/** The rule: name, title, record, and its clauses in their own words. */
export function ruleHead(
  { name, title, record }: Pick<RulePlan, 'name' | 'title' | 'record'>,
  clauses: readonly CitedClause[],
  { language, paint }: { language: MessageLanguage; paint: Paint },
): string {
  const say = words[language];
  return [
    `${paint('bold', name)}${title === undefined ? '' : ` “${title}”`} ${say.on} ${record}`,
    ...clauses.map(({ place, text }) => `  ${say.cites} ${place}${text === undefined ? '' : `  ${text.replace(/\s+/g, ' ')}`}`),
  ].join('\n');
}

/** One record: whether the rule applies, each condition with what was read, and the verdicts with their arithmetic. */
export function recordExplanation(
  label: string,
  explained: RuleExplained,
  { language, paint }: { language: MessageLanguage; paint: Paint },
): string {
  const say = words[language];
  if (!explained.readable) {
    return [
      `${paint('bold', spaced(label))}  ${say.unreadable}`,
      ...explained.rejections.map(({ code, message }) => `  ✗ ${spaced(message)} [${code}]`),
    ].join('\n');
  }
  const { applies, conditions, verdicts, days, date } = explained;
  const shown = conditions.filter(({ part }) => !later.has(part) || applies !== 'no');
  const said = new Set(shown.flatMap(({ values }) => values));
  const failing = applies === 'no' ? shown.find(({ holds }) => holds === 'no') : undefined;
  const silent = conditions.some(({ part }) => part === 'must') ? say.fulfilled : say.nothing;
  return [
    `${paint('bold', spaced(label))}  ${date}  ${paint(applies === 'yes' ? 'green' : applies === 'no' ? 'red' : 'yellow', say.applies[applies])}`,
    ...(failing === undefined ? [] : [`  ${say.first}: ${say.parts[failing.part]} ${failing.text}`]),
    ...shown.map((condition) => conditionLine(condition, language)),
    ...verdicts.map((verdict) => verdictLine(verdict, said, language)),
    ...days.map((day) => `      ${spaced(day)}`),
    ...(applies !== 'no' && verdicts.length === 0 ? [`  ${silent}`] : []),
  ].join('\n');
}

/** What is said where nothing was found that the rule could judge. */
export function nothingFound(norm: string, key: string | undefined, language: MessageLanguage): string {
  return words[language].nothingFound(norm, key === undefined ? '' : ` ${key}`);
}

/** What is said where more records are there than are explained. */
export function moreRecords(count: number, language: MessageLanguage): string {
  return words[language].more(count);
}

function conditionLine({ part, text, holds, values }: ConditionExplained, language: MessageLanguage): string {
  const read = values.length === 0 || (values.length === 1 && values[0] === text) ? '' : `  (${values.join(', ')})`;
  return spaced(`  ${marks[holds]} ${words[language].parts[part]} ${text}${read}`);
}

/** How amounts of a currency are told. */
const currencies: Partial<Record<string, Words>> = { CNY: { zh: '元', en: 'yuan' } };

function verdictLine(
  { subject, kind, amount, min, max, currency, sanction, due, actual, over, between, missing, because }: Verdict,
  said: ReadonlySet<string>,
  language: MessageLanguage,
): string {
  const say = words[language];
  const range = min === undefined ? undefined : max === undefined ? `≥ ${min}` : `${min} .. ${max}`;
  const timed =
    over === undefined ? undefined : `${say.over} ${overrunText(over, language)} (${due ?? ''} → ${actual ?? say.open})`;
  const money = amount !== undefined || range !== undefined ? currencies[currency ?? '']?.[language] : undefined;
  const what = [subject, sanction, amount ?? range, money, timed, between?.join(' ≠ ')]
    .filter((part) => part !== undefined)
    .join(' ');
  const waits =
    kind === 'undecided' ? `  ${say.applies.unknown}${missing === undefined ? '' : `: ${say.waits} ${missing.join(', ')}`}` : '';
  return [`  → ${what}${waits}`, ...because.filter((line) => !said.has(line)).map((line) => `      ${line}`)]
    .map(spaced)
    .join('\n');
}
