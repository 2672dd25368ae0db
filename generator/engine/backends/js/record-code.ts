/** One record type's functions: read, dispatch, judge; whatever surprises goes to the interpreter, or of bytes back to the caller. */
import type { Plan, RecordPlan, SettlementPlan } from '../../../plan/plan.ts';
import {
  assign,
  binary,
  call,
  constant,
  either,
  FALSE,
  give,
  index,
  literal,
  member,
  name,
  not,
  object,
  perform,
  same,
  TRUE,
  typeOf,
  UNDEFINED,
  variable,
  when,
} from './code.ts';
import type { Code, Statement } from './code.ts';
import { heldBack } from '../../runtime/held-back.ts';
import { collectorCode, fieldsOfCollectors, type CollectorCode } from './collector-code.ts';
import { decodeField, type DecodedField, type DecodeOptions } from './decode.ts';
import { dispatchTree } from './dispatch.ts';
import { dispatchStatements, isInline } from './dispatch-code.ts';
import type { Mode } from './effects.ts';
import { isPresent } from './choice.ts';
import { computedFields, dayLiteral } from './leaf.ts';
import { localsUsed } from './names-used.ts';
import { scaled } from './numbers.ts';
import { attempt, Unsupported } from './operand.ts';
import { fieldOf, type Scope, type ScopeField } from './scope.ts';
import type { Tables } from './tables.ts';
import { asRead, valueText, type Text } from './texts.ts';
import { writtenParts } from './written-parts.ts';

export interface RecordFunction {
  plan: Plan;
  tables: Tables;
  record: RecordPlan;
  mode: Mode;
  /** So many rules stand in the record's function; more are found through tables. */
  inlineRules: number;
  functionName: string;
  /** The ByteRecord that is read for bytes. */
  cells: Code;
}

/**
 * The function and what it needs before it. Its parameters: `raw`, and `ledger` for verdicts and lines; of bytes `ledger` and `lastDay`,
 * and what it gives is a LineOutcome. Undefined where only the interpreter can judge the record.
 */
export function recordFunction(options: RecordFunction): Statement[] | undefined {
  const { mode, functionName } = options;
  const parameters = mode === 'tally' ? ['raw'] : mode === 'bytes' ? ['ledger', 'lastDay'] : ['raw', 'ledger'];
  const compiled = attempt(() => recordBody(options));
  if (compiled === undefined) return undefined;
  return [...compiled.declarations, { kind: 'function', name: functionName, parameters, body: compiled.body, exported: false }];
}

const NOTHING_COLLECTED: CollectorCode = { declarations: [], inputs: [], takes: [] };

interface RecordBody {
  declarations: Statement[];
  body: Statement[];
}

function recordBody(options: RecordFunction): RecordBody {
  const { plan, tables, record, mode, inlineRules, functionName, cells } = options;
  const bytes = mode === 'bytes' ? cells : undefined;
  const surprise = surpriseOf(options);
  const declarations: Statement[] = [];
  const fields = new Map<string, ScopeField>();
  const declared: Scope = { plan, tables, fields, decided: new Map() };
  const decoded = decodeFields(record, { surprise, scope: declared, fields, bytes });
  const collected = mode === 'tally' ? [] : fieldsOfCollectors(record, plan);
  const { statements: computed, scope } = computedFields([], { record, scope: declared }, collected);
  const occurrence = occurrenceOf(record, surprise, scope);
  const key = mode === 'tally' || record.key === undefined ? undefined : keyOf(record.key, surprise, scope);
  const texts = { manual: plan.manual.name, currency: plan.manual.currency, key: key?.text, date: occurrence.date };
  const locals = new Set([
    ...record.fields.flatMap((_, place) => [`r${place}`, `f${place}`]),
    'day',
    ...computed.flatMap((statement) => ('name' in statement ? statement.name : [])),
  ]);
  const rules = plan.rules.filter((rule) => rule.record === record.name);
  const places = new Map(plan.rules.map(({ id }, place) => [id, place]));
  const charges = rules.reduce((sum, { effects }) => sum + effects.length, 0);
  const context = {
    record,
    scope,
    mode,
    texts,
    charges,
    day: occurrence.day,
    held: heldBack(rules),
    places,
    prefix: functionName,
    locals,
    declarations,
    inlineRules,
    numbers: { next: 0 },
  };
  const tree = dispatchTree(rules, record);
  const judged = dispatchStatements(tree, context);
  const parts =
    bytes === undefined ? undefined : writtenParts(judged, { prefix: functionName, locals: new Set([...locals, 'noting']) });
  declarations.push(...(parts?.functions ?? []));
  const collecting =
    mode === 'tally'
      ? NOTHING_COLLECTED
      : collectorCode({ record, scope, prefix: functionName, day: occurrence.day, date: occurrence.date, key: key?.text });
  declarations.push(...collecting.declarations);
  const judging = [
    ...occurrence.statements,
    ...(bytes === undefined ? [] : tellDay(bytes, occurrence.day)),
    ...(key?.statements ?? []),
    ...computed,
    ...collecting.inputs,
    ...inForce(parts?.statements ?? judged, occurrence.day, plan),
    ...when(name('bail'), surprise),
    ...finish(options, occurrence.month, [...bonusStatements(options, scope), ...collecting.takes]),
  ];
  const read = localsUsed(judging, locals);
  const body = [
    ...(bytes === undefined ? readObject(decoded, surprise) : []),
    ...reset(mode, isInline(tree, inlineRules)),
    ...decoded.flatMap(({ statements, checks, local }) => (read.has(local) ? statements : checks)),
    ...judging,
  ];
  return { declarations, body };
}

function readObject(decoded: readonly DecodedField[], surprise: readonly Statement[]): Statement[] {
  return [
    ...when(either(binary(typeOf(name('raw')), '!==', literal('object')), same(name('raw'), literal(null))), surprise),
    ...decoded.flatMap(({ read }) => read),
    ...when(not(call('isPlain', name('raw'))), surprise),
  ];
}

/** A record behind the last day is not judged. */
function tellDay(cells: Code, day: Code | undefined): Statement[] {
  if (day === undefined) return [];
  return [assign(member(cells, 'day'), day), ...when(binary(day, '>', name('lastDay')), [give(name('LATER'))])];
}

/** The field that says when the record occurred comes first: other dates are often the same. */
function decodeFields(
  { fields: all, occurs }: RecordPlan,
  { fields, ...options }: Omit<DecodeOptions, 'knownDate'> & { fields: Map<string, ScopeField> },
): DecodedField[] {
  const numbered = all.map((field, place) => ({ field, place }));
  const first = numbered.find(({ field }) => field.name === occurs);
  const isKnown = first?.field.type.kind === 'date' && !first.field.optional && first.field.default === undefined;
  const knownDate = isKnown ? { cell: name(`r${first.place}`), local: name(`f${first.place}`) } : undefined;
  const ordered = first === undefined ? numbered : [first, ...numbered.filter((other) => other !== first)];
  return ordered.map(({ field, place }) => {
    const decoded = decodeField(field, place, { ...options, knownDate: field.name === occurs ? undefined : knownDate });
    fields.set(field.name, decoded.field);
    return decoded;
  });
}

function surpriseOf({ record, mode }: RecordFunction): Statement[] {
  if (mode === 'bytes') return [give(name('SURPRISE'))];
  const method = { tally: 'tally', judge: 'judge', lines: 'judgeLines' }[mode];
  const more = mode === 'tally' ? [] : [name('ledger')];
  return [give(call(member(call('interpreter'), method), literal(record.name), name('raw'), ...more))];
}

/** The state is the function's own where all rules stand in it. */
function reset(mode: Mode, isOwn: boolean): Statement[] {
  const start = (state: string, value: Code): Statement => (isOwn ? variable(state, value) : assign(name(state), value));
  const bail = assign(name('bail'), FALSE);
  const asOf = assign(name('asOf'), mode === 'tally' ? name('BAD') : call('asOfDay', name('ledger')));
  if (mode === 'tally')
    return [bail, asOf, start('total', literal(0)), start('fired', name('none')), start('undecided', literal(0))];
  return [
    bail,
    asOf,
    start('noting', binary(name('ledger'), '!==', UNDEFINED)),
    ...when(name('noting'), [perform(call(member(name('notes'), 'clear')))]),
    ...(mode === 'judge' ? [start('verdicts', { kind: 'array', items: [] })] : []),
    ...(mode === 'lines' ? [start('out', literal(''))] : []),
  ];
}

function finish({ mode }: RecordFunction, month: Code, more: readonly Statement[]): Statement[] {
  const noted = when(name('noting'), [perform(call(member(name('notes'), 'flush'), name('ledger'), month)), ...more]);
  switch (mode) {
    case 'tally':
      return [
        give(
          object([
            ['amount', name('total')],
            ['rules', name('fired')],
            ['undecided', name('undecided')],
          ]),
        ),
      ];
    case 'judge':
      return [
        ...noted,
        give(
          object([
            ['ok', TRUE],
            ['verdicts', name('verdicts')],
          ]),
        ),
      ];
    case 'lines':
      return [...noted, give(name('out'))];
    case 'bytes':
      return [...when(member(name('sink'), 'isFull'), [give(name('FULL'))]), ...noted, give(name('JUDGED'))];
  }
}

interface OccurrenceCode {
  statements: readonly Statement[];
  day: Code | undefined;
  month: Code;
  date: Text;
}

function occurrenceOf({ name: record, occurs }: RecordPlan, surprise: readonly Statement[], scope: Scope): OccurrenceCode {
  const { effective, timezone } = scope.plan.manual;
  if (occurs === undefined) {
    const hasRules = scope.plan.rules.some((rule) => rule.record === record);
    if (effective !== undefined && hasRules) throw new Unsupported('A manual in force from a day, on a record without one.');
    return { statements: [], day: undefined, month: literal(0), date: [''] };
  }
  const { operand, raw, bytes } = fieldOf(occurs, scope);
  const guard = when(not(isPresent(operand)), surprise);
  const plain = (code: Code): Text => [{ raw: code, json: code }];
  const written = (code: Code): Text => plain(code).map((part) => (bytes === undefined ? part : asRead(part, bytes)));
  const day = name('day');
  switch (operand.kind) {
    case 'date':
      return {
        statements: guard,
        day: operand.code,
        month: call('monthOf', operand.code),
        date: written(raw ?? call('formatDate', operand.code)),
      };
    case 'month': {
      const statements = [...guard, constant('day', call('firstDayOfMonth', operand.code))];
      return { statements, day, month: operand.code, date: written(call('formatMonth', operand.code)) };
    }
    case 'datetime': {
      const statements = [...guard, constant('day', call('quickDateOf', operand.code, literal(timezone)))];
      return { statements, day, month: call('monthOf', day), date: plain(call('formatDate', day)) };
    }
    default:
      throw new Unsupported('A record that occurs at no date.');
  }
}

function keyOf(key: string, surprise: readonly Statement[], scope: Scope): { text: Text; statements: Statement[] } {
  const { type, operand } = fieldOf(key, scope);
  const text = valueText({ op: 'field', type, name: key }, 'bare', scope);
  return { text, statements: when(not(isPresent(operand)), surprise) };
}

function inForce(judging: readonly Statement[], day: Code | undefined, { manual }: Plan): Statement[] {
  if (manual.effective === undefined || day === undefined) return [...judging];
  return when(binary(day, '>=', dayLiteral(manual.effective)), judging);
}

/** What the record adds to settlements. */
function bonusStatements({ plan, record }: RecordFunction, scope: Scope): Statement[] {
  return plan.settlements.flatMap((settlement, place) =>
    settlement.record === record.name ? [bonusStatement(settlement, place, scope)] : [],
  );
}

function bonusStatement({ person, month, amount }: SettlementPlan, place: number, scope: Scope): Statement {
  const [who, whenPaid, paid] = [person, month, amount].map((field) => fieldOf(field, scope).operand);
  const looked = fieldOf(person, scope).person;
  const isPlain = who?.kind === 'text' && whenPaid?.kind === 'month' && paid?.kind === 'number' && 100 % paid.scale === 0;
  if (!isPlain || who.optional || whenPaid.optional || paid.optional)
    throw new Unsupported('A settlement that the interpreter must read.');
  const settlement = index(member(name('ledger'), 'settlements'), literal(place));
  return perform(call(member(settlement, 'bonus'), looked ?? who.code, whenPaid.code, scaled(paid, 100 / paid.scale).code));
}
