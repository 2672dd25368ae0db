/** One record filled in by hand: the form of its type, what it comes to, and a scenario that keeps it. */
import type { KeywordSpelling } from '../../language/keywords.ts';
import { spellKeyword } from '../../language/keywords.ts';
import type { FormField, JudgedRecord, RecordForm } from '../../language/server/editor-requests.ts';
import { multiply, parseDecimal, rational, toDecimal } from '../../language/values/rational.ts';
import { createInterpreter } from '../engine/index.ts';
import type { FieldPlan, Plan, RecordPlan, ValueType } from '../plan/plan.ts';
import type { Verdict } from '../plan/verdict.ts';
import { scenarioWords, verdictText } from '../scenarios/scenario-words.ts';

/** The forms of all record types, in the order of the manual. */
export function recordForms({ records }: Plan): RecordForm[] {
  return records.map(({ name, title, fields }) => ({
    record: name,
    ...(title === undefined ? {} : { title }),
    fields: fields.map(formField),
  }));
}

/** A record as it was typed; empty values count as missing. */
export interface TypedRecord {
  record: string;
  values: Record<string, string>;
  /** ISO date: the day up to which is judged. */
  asOf?: string;
  /** What the scenario is named after, and speaks of even where they say nothing. */
  norms?: readonly string[];
}

/** What the values as typed come to. `spelling`: of the scenario's keywords. */
export function judgeByHand(plan: Plan, typed: TypedRecord, spelling: KeywordSpelling): JudgedRecord {
  const { record: name, asOf } = typed;
  const record = plan.records.find((candidate) => candidate.name === name);
  if (record === undefined) return { rejections: [name] };
  const values = Object.fromEntries(Object.entries(typed.values).filter(([, value]) => value.trim() !== ''));
  const engine = createInterpreter(plan);
  const ledger = engine.createLedger(asOf === undefined ? {} : { asOf });
  const judgement = engine.judge(name, values, ledger);
  if (!judgement.ok) return { rejections: judgement.rejections.map(({ message }) => message) };
  const verdicts = [...judgement.verdicts, ...engine.finish(ledger)];
  const said: Said = { word: (keyword) => spellKeyword(keyword, spelling), money: scenarioWords[plan.language].money };
  const { norms = [] } = typed;
  const silent = norms.filter((norm) => !verdicts.some(({ rule }) => rule === norm));
  const title = norms.length > 0 ? norms.join(plan.language === 'zh' ? '、' : ', ') : titleOf(record, values);
  const places = new Map([...plan.rules, ...plan.collectors].map((norm) => [norm.name, norm.source]));
  return {
    verdicts: verdicts.map((verdict) => {
      const place = places.get(verdict.rule);
      return {
        kind: verdict.kind,
        text: verdictText(verdict, scenarioWords[plan.language]),
        because: verdict.because,
        cites: verdict.cites,
        ...(place === undefined ? {} : { file: place.file, line: place.line }),
      };
    }),
    scenario: scenarioText(record, { ...typed, title: freeTitle(title, plan), values, verdicts, silent }, said),
  };
}

function formField({ name, title, type, optional, default: given }: FieldPlan): FormField {
  return {
    name,
    ...(title === undefined ? {} : { title }),
    ...inputOf(type),
    isRequired: !optional && given === undefined,
    ...(given === undefined ? {} : { default: typeof given.value === 'boolean' ? (given.value ? 'yes' : 'no') : given.text }),
  };
}

function inputOf(type: ValueType): Pick<FormField, 'input' | 'choices' | 'unit'> {
  switch (type.kind) {
    case 'boolean':
      return { input: 'yes-no' };
    case 'enum':
      return { input: 'choice', choices: type.values };
    case 'quantity':
      return { input: 'number', ...(type.unit === undefined ? {} : { unit: type.unit }) };
    case 'ratio':
      return { input: 'number', unit: '%' };
    case 'points':
      return { input: 'number', unit: 'pp' };
    case 'date':
    case 'month':
    case 'datetime':
    case 'time':
      return { input: type.kind };
    default:
      return { input: 'text' };
  }
}

/** What a scenario keeps: the record, and what was said about it, and by whom nothing. */
interface Outcome extends TypedRecord {
  title: string;
  verdicts: readonly Verdict[];
  silent: readonly string[];
}

/** The record and what it came to, as the text of a scenario. */
function scenarioText({ name, fields }: RecordPlan, { title, values, verdicts, silent, asOf }: Outcome, said: Said): string {
  const { word, money } = said;
  const given = fields.flatMap((field) => {
    const value = values[field.name];
    return value === undefined ? [] : [`${field.name}: ${literal(value, field.type, word)}`];
  });
  const expectations = [
    ...verdicts.map((verdict) => `${word('expect')} ${expectation(verdict, said)}`),
    ...silent.map((norm) => `${word('expect no')} ${norm}`),
  ];
  const nothing = `${word('expect')} ${word('total')} ${money('0')}`;
  return [
    `${word('scenario')} ${quoted(title)} {`,
    `  ${word('given')} ${name} { ${given.join(', ')} }`,
    ...(asOf === undefined ? [] : [`  ${word('as of')} ${asOf}`]),
    ...(expectations.length === 0 ? [nothing] : [...new Set(expectations)]).map((line) => `  ${line}`),
    '}',
    '',
  ].join('\n');
}

/** `邮件事件 E1`. */
function titleOf({ name, key }: RecordPlan, values: Record<string, string>): string {
  return [name, key === undefined ? undefined : values[key]].filter((part) => part !== undefined).join(' ');
}

/** With a number behind it where a scenario is called that already. */
function freeTitle(title: string, { scenarios }: Plan): string {
  const taken = new Set(scenarios.map((scenario) => scenario.name));
  let free = title;
  for (let number = 2; taken.has(free); number++) free = `${title} (${number})`;
  return free;
}

type Spell = (keyword: string) => string;

/** The words of a scenario: keywords as they are spelt, amounts with the unit of the manual's language. */
interface Said {
  word: Spell;
  money(amount: string): string;
}

function expectation({ rule, kind, subject, amount, min, max, sanction, missing }: Verdict, { word, money }: Said): string {
  const who = subject === undefined ? '' : ` ${quoted(subject)}`;
  switch (kind) {
    case 'penalty':
    case 'reward':
      return amount === undefined
        ? `${rule} ${word('sanctions')}${who}`
        : `${rule} ${word(kind === 'reward' ? 'rewards' : 'charges')}${who} ${money(plainAmount(amount))}`;
    case 'sanction':
      return `${rule} ${word('sanctions')}${who}${sanction === undefined || subject === undefined ? '' : ` ${quoted(sanction)}`}`;
    case 'undecided':
      if (min !== undefined)
        return max === undefined
          ? `${rule} ${word('charges')}${who} ${word('at least')} ${money(plainAmount(min))}`
          : `${rule} ${word('charges')}${who} ${money(plainAmount(min))} .. ${money(plainAmount(max))}`;
      return `${rule} ${word('undecided')}${missing?.[0] === undefined ? '' : ` ${word('missing')} ${quoted(missing[0])}`}`;
    default:
      return `${rule} ${word(VERBS[kind])}${who}`;
  }
}

const VERBS: Record<Exclude<Verdict['kind'], 'penalty' | 'reward' | 'sanction' | 'undecided'>, string> = {
  miss: 'misses',
  breach: 'breaches',
  warning: 'warns',
  veto: 'vetoes',
  exempt: 'exempts',
  conflict: 'conflicts',
  deviation: 'deviates',
};

/** A value as typed, as the language writes it. */
function literal(value: string, type: ValueType, word: Spell): string {
  const text = value.trim();
  switch (type.kind) {
    case 'text':
    case 'person':
    case 'unit':
      return quoted(text);
    case 'boolean':
      return word(/^(yes|true|1|是)$/i.test(text) ? 'yes' : 'no');
    case 'quantity':
      return type.unit === undefined ? text : `${text} ${type.unit}`;
    case 'ratio':
      return shareText(text, '%');
    case 'points':
      return shareText(text, 'pp');
    case 'datetime':
      return text.replace(' ', 'T');
    default:
      return text;
  }
}

/** 0.8 as `80%`. */
function shareText(text: string, mark: string): string {
  if (text.endsWith(mark)) return text;
  const share = parseDecimal(text);
  return share === undefined ? text : `${toDecimal(multiply(share, rational(100)))}${mark === '%' ? '%' : ` ${mark}`}`;
}

/** 1500.00 as 1500. */
function plainAmount(amount: string): string {
  return amount.replace(/\.00$/, '');
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/[\r\n]+/g, ' ')}"`;
}
