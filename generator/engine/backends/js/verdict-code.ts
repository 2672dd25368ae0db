/** Verdicts as code: objects, or lines of JSON whose known parts are one literal. */
import type { CitationPlan, RulePlan } from '../../../plan/plan.ts';
import type { VerdictKind } from '../../../plan/verdict.ts';
import { citationTexts } from '../../runtime/verdict-of.ts';
import type { Element } from './because.ts';
import { listCode, listPieces, type ListCode } from './because-list.ts';
import { sinkCall, textPieces, writing, type Piece } from './bytes-code.ts';
import { array, call, concat, increase, literal, member, name, object, perform, type Code, type Statement } from './code.ts';
import { jsonInner } from './escape.ts';
import type { Tables } from './tables.ts';
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
  kind: VerdictKind;
  subject?: Text;
  amount?: Text;
  min?: Text;
  max?: Text;
  sanction?: Text;
  by?: string;
  due?: Text;
  actual?: Text;
  over?: Text;
  between?: readonly string[];
  /** Names, or code for an array of them. */
  missing?: readonly string[] | Code;
  because: readonly Element[];
  /** Cited behind what the rule cites. */
  more: readonly CitationPlan[];
}

type Entry<List> = readonly [key: string, value: Text | List];

/** How the lists of a verdict are made. */
interface Lists<List> {
  names(names: readonly string[]): List;
  /** Of code for an array of names. */
  namesIn(names: Code): List;
  because(elements: readonly Element[]): List;
}

/** Adds a verdict to `verdicts`, or its line to `out` or the sink; `variable` is free for the list of texts. */
export function verdictStatements(
  parts: VerdictParts,
  { texts, mode, variable, tables }: { texts: RecordTexts; mode: TextMode; variable: string; tables: Tables },
): Statement[] {
  if (mode === 'bytes') return writeLine(entriesOf(parts, texts, byteLists(tables)), tables);
  const entries = entriesOf(parts, texts, codeLists(mode, variable));
  const before = entries.flatMap(([, value]) => (isList(value) ? value.before : []));
  const emit = mode === 'judge' ? emitObject(entries) : emitLine(entries);
  return [...before, emit];
}

function entriesOf<List>(parts: VerdictParts, texts: RecordTexts, lists: Lists<List>): Entry<List>[] {
  const { rule, amount, min, max, by, missing, between } = parts;
  const isMoney = amount !== undefined || min !== undefined;
  const given = (key: string, value: Text | undefined): Entry<List>[] => (value === undefined ? [] : [[key, value]]);
  return [
    ['rule', [rule.name]],
    ['kind', [parts.kind]],
    ['manual', [texts.manual]],
    ['record', [rule.record]],
    ...given('key', texts.key),
    ...given('subject', parts.subject),
    ...given('amount', amount),
    ...given('min', min),
    ...given('max', max),
    ...given('currency', isMoney ? [texts.currency] : undefined),
    ...given('sanction', parts.sanction),
    ...given('by', by === undefined ? undefined : [by]),
    ...given('due', parts.due),
    ...given('actual', parts.actual),
    ...given('over', parts.over),
    ...(between === undefined ? [] : [['between', lists.names(between)] as const]),
    ['date', texts.date],
    ...(missing === undefined ? [] : [['missing', 'kind' in missing ? lists.namesIn(missing) : lists.names(missing)] as const]),
    ['cites', lists.names(citationTexts(rule.cites, parts.more))],
    ['because', lists.because(parts.because)],
  ];
}

function emitObject(entries: readonly Entry<ListCode>[]): Statement {
  const verdict = object(entries.map(([key, value]) => [key, isList(value) ? value.list : textCode(value, 'judge')]));
  return perform(call(member(name('verdicts'), 'push'), verdict));
}

function emitLine(entries: readonly Entry<ListCode>[]): Statement {
  const parts = entries.flatMap(([key, value], place) => {
    const head = `${place === 0 ? '{' : ','}"${key}":`;
    return isList(value) ? [literal(head), value.list] : [literal(`${head}"`), textCode(value, 'lines'), literal('"')];
  });
  return increase(name('out'), concat([...parts, literal('}\n')]));
}

/** The lists of objects and of lines. */
function codeLists(mode: Exclude<TextMode, 'bytes'>, variable: string): Lists<ListCode> {
  return {
    names: (names) => ({
      before: [],
      list: mode === 'judge' ? array(names.map((text) => literal(text))) : literal(namesJson(names)),
    }),
    namesIn: (names) => ({ before: [], list: mode === 'judge' ? names : call('jsonOf', names) }),
    because: (elements) => listCode(elements, mode, variable),
  };
}

/** Lists as pieces of bytes. */
interface ListPieces {
  pieces: readonly Piece[];
}

function byteLists(tables: Tables): Lists<ListPieces> {
  return {
    names: (names) => ({ pieces: [namesJson(names)] }),
    namesIn: (names) => ({ pieces: [[sinkCall('text', call('jsonOf', names))]] }),
    because: (elements) => ({ pieces: listPieces(elements, tables) }),
  };
}

function writeLine(entries: readonly Entry<ListPieces>[], tables: Tables): Statement[] {
  const pieces = entries.flatMap(([key, value], place): readonly Piece[] => {
    const head = `${place === 0 ? '{' : ','}"${key}":`;
    return 'pieces' in value ? [head, ...value.pieces] : [`${head}"`, ...textPieces(value, tables), '"'];
  });
  return writing([...pieces, '}\n'], tables);
}

function namesJson(names: readonly string[]): string {
  return `[${names.map((text) => `"${jsonInner(text)}"`).join(',')}]`;
}

function isList(value: Text | ListCode): value is ListCode {
  return 'list' in value;
}
