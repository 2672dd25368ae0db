/** Settlement lines as JSON, written as bytes. */
import { formatMonth } from '../../../language/values/date.ts';
import type { ManualPlan, SettlementPlan } from '../../plan/plan.ts';
import { createByteSink, type ByteSink } from './byte-sink.ts';
import type { Fen } from './engine.ts';
import { fenText, minus } from './fen.ts';
import { escaped } from './quick.ts';
import type { SettledPerson, Settling } from './settling.ts';

const BLOCK_BYTES = 1 << 18;

/** Each block holds whole lines with their line ends. */
export function* settlementBlocks(
  run: Settling,
  { name }: SettlementPlan,
  { name: manual, currency }: ManualPlan,
): Iterable<Uint8Array> {
  const head = bytesOf(`{"settlement":"${escaped(name)}","manual":"${escaped(manual)}","subject":"`);
  const middle = bytesOf(`","currency":"${escaped(currency)}","due":"`);
  const names = new Map<SettledPerson, Uint8Array>();
  const sink = createByteSink('');
  const write = ({ person, month }: Settling) => {
    const { debts } = person;
    let subject = names.get(person);
    if (subject === undefined) names.set(person, (subject = bytesOf(escaped(person.name))));
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

function put(sink: ByteSink, bytes: Uint8Array): void {
  sink.copy(bytes, 0, bytes.length);
}

function sum(sink: ByteSink, fen: Fen): void {
  if (typeof fen === 'number' && fen >= 0) sink.yuan(fen, 2);
  else sink.text(fenText(fen));
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

const PERIOD = bytesOf('","period":"');
const CARRIED_IN = bytesOf('","carriedIn":"');
const BONUS = bytesOf('","bonus":"');
const DEDUCTED = bytesOf('","deducted":"');
const CARRIED_OVER = bytesOf('","carriedOver":"');
const LAPSED = bytesOf('","lapsed":"');
const PAID = bytesOf('","paid":"');
const UNDECIDED = bytesOf('","undecided":');
const CLOSE_TEXT = bytesOf('"}\n');
const CLOSE = bytesOf('}\n');
