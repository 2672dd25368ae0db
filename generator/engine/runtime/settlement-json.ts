/** Settlement lines as JSON, written as bytes. */
import { formatMonth } from '../../../language/values/date.ts';
import type { ManualPlan, SettlementPlan } from '../../plan/plan.ts';
import { createByteSink, type ByteSink } from './byte-sink.ts';
import type { Fen } from './engine.ts';
import { fenText, minus } from './fen.ts';
import { escaped } from './quick.ts';
import type { SettledPerson, Settling } from './settling.ts';
import { written, type WrittenText } from './written-text.ts';

const BLOCK_BYTES = 1 << 18;

/** Each block holds whole lines with their line ends. */
export function* settlementBlocks(
  run: Settling,
  { name }: SettlementPlan,
  { name: manual, currency }: ManualPlan,
): Iterable<Uint8Array> {
  const head = written(`{"settlement":"${escaped(name)}","manual":"${escaped(manual)}","subject":"`);
  const middle = written(`","currency":"${escaped(currency)}","due":"`);
  const names = new Map<SettledPerson, WrittenText>();
  const sink = createByteSink('');
  const write = ({ person, month }: Settling) => {
    const { debts } = person;
    let subject = names.get(person);
    if (subject === undefined) names.set(person, (subject = written(escaped(person.name))));
    put(sink, head);
    put(sink, subject);
    put(sink, PERIOD);
    sink.text(formatMonth(month));
    put(sink, middle);
    sum(sink, person.due);
    put(sink, CARRIED_IN);
    sum(sink, debts.carriedIn);
    put(sink, BONUS);
    sum(sink, person.bonus);
    put(sink, DEDUCTED);
    sum(sink, debts.deducted);
    put(sink, CARRIED_OVER);
    sum(sink, debts.total);
    put(sink, LAPSED);
    sum(sink, debts.lapsed);
    put(sink, PAID);
    sum(sink, minus(person.bonus, debts.deducted));
    if (person.undecided > 0) {
      put(sink, UNDECIDED);
      sink.integer(person.undecided);
      put(sink, CLOSE);
    } else put(sink, CLOSE_TEXT);
  };
  sink.into(new Uint8Array(BLOCK_BYTES));
  while (run.advance()) {
    const start = sink.at;
    write(run);
    if (!sink.isFull) continue;
    if (start > 0) yield sink.bytes.subarray(0, start);
    let room = BLOCK_BYTES;
    do {
      sink.into(new Uint8Array(room));
      write(run);
      room *= 2;
    } while (sink.isFull);
  }
  if (sink.at > 0) yield sink.bytes.subarray(0, sink.at);
}

function put(sink: ByteSink, { view, length }: WrittenText): void {
  sink.copy(view, 0, length, length);
}

function sum(sink: ByteSink, fen: Fen): void {
  if (typeof fen === 'number' && fen >= 0) sink.yuan(fen, 2);
  else sink.text(fenText(fen));
}

const PERIOD = written('","period":"');
const CARRIED_IN = written('","carriedIn":"');
const BONUS = written('","bonus":"');
const DEDUCTED = written('","deducted":"');
const CARRIED_OVER = written('","carriedOver":"');
const LAPSED = written('","lapsed":"');
const PAID = written('","paid":"');
const UNDECIDED = written('","undecided":');
const CLOSE_TEXT = written('"}\n');
const CLOSE = written('}\n');
