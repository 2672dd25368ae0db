/** Verdicts as code: objects, or lines of JSON whose known parts are one literal. */
import type { RulePlan } from '../../../plan/plan.ts';
import { citationText } from '../../runtime/verdict-of.ts';
import type { Element } from './because.ts';
import { listCode, type ListCode } from './because-list.ts';
import { array, call, concat, increase, literal, member, name, object, perform, type Code, type Statement } from './code.ts';
import { jsonInner } from './escape.ts';
import { textCode, type Text, type TextMode } from './texts.ts';

/** What is said of a record in each of its verdicts. */
export interface RecordTexts {
  manual: string;
  currency: string;
  key: Text | undefined;
  date: Text;
}

export interface VerdictParts {
  rule: RulePlan;
  kind: 'penalty' | 'sanction' | 'undecided';
  subject: Text;
  amount?: Text;
  min?: Text;
  max?: Text;
  sanction?: string;
  by?: string;
  /** Names, or code for an array of them. */
  missing?: readonly string[] | Code;
  because: readonly Element[];
}

type Entry = readonly [key: string, value: Text | ListCode];

/** Adds a verdict to `verdicts`, or its line to `out`; `variable` is free for the list of texts. */
export function verdictStatements(parts: VerdictParts, texts: RecordTexts, mode: TextMode, variable: string): Statement[] {
  const entries = entriesOf(parts, texts, mode, variable);
  const before = entries.flatMap(([, value]) => (isList(value) ? value.before : []));
  const emit = mode === 'judge' ? emitObject(entries) : emitLine(entries);
  return [...before, emit];
}

function entriesOf(parts: VerdictParts, texts: RecordTexts, mode: TextMode, variable: string): Entry[] {
  const { rule, amount, min, max, sanction, by, missing } = parts;
  const isMoney = amount !== undefined || min !== undefined;
  const given = (key: string, value: Text | undefined): Entry[] => (value === undefined ? [] : [[key, value]]);
  return [
    ['rule', [rule.name]],
    ['kind', [parts.kind]],
    ['manual', [texts.manual]],
    ['record', [rule.record]],
    ...given('key', texts.key),
    ['subject', parts.subject],
    ...given('amount', amount),
    ...given('min', min),
    ...given('max', max),
    ...given('currency', isMoney ? [texts.currency] : undefined),
    ...given('sanction', sanction === undefined ? undefined : [sanction]),
    ...given('by', by === undefined ? undefined : [by]),
    ['date', texts.date],
    ...(missing === undefined ? [] : [['missing', missingList(missing, mode)] as const]),
    ['cites', namesList(rule.cites.map(citationText), mode)],
    ['because', listCode(parts.because, mode, variable)],
  ];
}

function emitObject(entries: readonly Entry[]): Statement {
  const verdict = object(entries.map(([key, value]) => [key, isList(value) ? value.list : textCode(value, 'judge')]));
  return perform(call(member(name('verdicts'), 'push'), verdict));
}

function emitLine(entries: readonly Entry[]): Statement {
  const parts = entries.flatMap(([key, value], place) => {
    const head = `${place === 0 ? '{' : ','}"${key}":`;
    return isList(value) ? [literal(head), value.list] : [literal(`${head}"`), textCode(value, 'lines'), literal('"')];
  });
  return increase(name('out'), concat([...parts, literal('}\n')]));
}

function missingList(missing: readonly string[] | Code, mode: TextMode): ListCode {
  if (!('kind' in missing)) return namesList(missing, mode);
  return { before: [], list: mode === 'judge' ? missing : call('jsonOf', missing) };
}

function namesList(names: readonly string[], mode: TextMode): ListCode {
  const json = `[${names.map((text) => `"${jsonInner(text)}"`).join(',')}]`;
  return { before: [], list: mode === 'judge' ? array(names.map((text) => literal(text))) : literal(json) };
}

function isList(value: Text | ListCode): value is ListCode {
  return 'list' in value;
}
