/** What the answers come to so far: the engine's own judgement, list by list. */
import { ZERO } from '../../../../language/values/rational.ts';
import {
  judgeList,
  type AnswerRow,
  type ItemOutcome,
  type ListOutcome,
} from '../../../engine/runtime/collectors/checklist-list.ts';
import { decodeRecord } from '../../../engine/runtime/decode.ts';
import { readied, type Ready, type ReadyRecord } from '../../../engine/runtime/facts.ts';
import type { Known } from '../../../engine/runtime/value.ts';
import type { ChecklistPlan } from '../../../plan/checklist-plan.ts';
import type { RecordPlan } from '../../../plan/plan.ts';
import { headFieldId, headFields } from '../../../checklists/head-fields.ts';
import { scoreOf, type Points, type Score } from '../../../checklists/score.ts';
import { NOTHING, type Entered, type PageData, type PageItem, type State } from './page-data.ts';

/** `waiting`: it rests on answers that are not there yet. `hidden`: it does not apply. */
export type ItemState = 'passed' | 'failed' | 'open' | 'na' | 'waiting' | 'hidden';

export interface JudgedItem {
  state: ItemState;
  missing: readonly string[];
  fault?: ItemOutcome['fault'];
  /** An answer is there, or the item is known not to apply. */
  isAnswered: boolean;
}

export interface JudgedForm {
  /** By the items' keys. */
  items: Map<string, JudgedItem>;
  answered: number;
  /** How many items apply, or may yet. */
  asked: number;
  passed: number;
  failed: number;
  /** Fields of the head whose value cannot be read, by id, with the reason. */
  badFields: Map<string, string>;
  /** Of the one list that is scored. */
  score: (Score & { isShare: boolean }) | undefined;
  whole: ListOutcome['whole'];
}

export type FormJudge = (state: State) => JudgedForm;

export function formJudge(data: PageData): FormJudge {
  const ready = readied(data.plan);
  const lists = data.plan.collectors.filter((collector) => collector.kind === 'checklist');
  const scored = lists.find(({ id }) => id === data.list);
  const keyed = new Map(lists.map((list) => [list.id, data.items.filter((item) => item.list === list.id)]));
  return (state) => {
    const judged: JudgedForm = {
      items: new Map(),
      answered: 0,
      asked: 0,
      passed: 0,
      failed: 0,
      badFields: new Map(),
      score: undefined,
      whole: undefined,
    };
    let points: Points = { passed: ZERO, applicable: ZERO };
    for (const list of lists) {
      const items = keyed.get(list.id) ?? [];
      const outcome = judgeOne(list, { items, state, ready, badFields: judged.badFields });
      const byName = new Map(outcome.items.map((one) => [one.item.name, one]));
      for (const item of items) {
        const own = judgedItem(item, byName.get(item.item), state.answers[item.key] ?? NOTHING);
        judged.items.set(item.key, own);
        if (own.state === 'hidden') continue;
        judged.asked++;
        if (own.isAnswered) judged.answered++;
        if (own.state === 'passed') judged.passed++;
        if (own.state === 'failed') judged.failed++;
      }
      if (list.id !== data.list) continue;
      points = outcome.points;
      judged.whole = outcome.whole;
    }
    if (data.list !== undefined) judged.score = { ...scoreOf(points), isShare: scored?.pass?.isShare !== false };
    return judged;
  };
}

function judgeOne(
  list: ChecklistPlan,
  { items, state, ready, badFields }: { items: readonly PageItem[]; state: State; ready: Ready; badFields: Map<string, string> },
): ListOutcome {
  const rows = items.flatMap((item): AnswerRow[] => {
    const entered = state.answers[item.key] ?? NOTHING;
    const answer = answerOf(item, entered);
    const evidence = evidenceOf(entered);
    if (answer === '' && evidence === '' && entered.note.trim() === '') return [];
    return [{ item: item.item, answer: given(answer), evidence: given(evidence), note: given(entered.note) }];
  });
  const head = headOf(list, state, { ready, badFields });
  return judgeList({ head, rows }, list, { ready, filled: ready.derived.get(list.filled) as ReadyRecord, asOf: undefined });
}

/** An item that is answered with a photo is answered by having one. */
export function answerOf({ entry }: Pick<PageItem, 'entry'>, { answer, photos }: Entered): string {
  return entry === 'photo' && answer !== 'na' ? photosText(photos) : answer.trim();
}

/** A photo is evidence, with or without words. */
export function evidenceOf({ evidence, photos }: Entered): string {
  return evidence.trim() === '' ? photosText(photos) : evidence.trim();
}

function photosText({ length }: readonly string[]): string {
  return length === 0 ? '' : `photo × ${length}`;
}

function given(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim();
}

/** Values that cannot be read count as missing, so that the rest can be judged. */
function headOf(
  list: ChecklistPlan,
  { head }: State,
  { ready, badFields }: { ready: Ready; badFields: Map<string, string> },
): ReadonlyMap<string, Known | undefined> {
  const record = ready.records.get(list.name)?.record as RecordPlan;
  const fields = headFields(list, record);
  const raw = Object.fromEntries(fields.map(({ name }) => [name, head[headFieldId(list, name)] ?? '']));
  const read = decodeRecord({ ...record, fields }, raw, ready);
  if (read.ok) return read.values;
  for (const { field = '', message } of read.rejections) {
    badFields.set(headFieldId(list, field), message);
    delete raw[field];
  }
  const again = decodeRecord({ ...record, fields }, raw, ready);
  return again.ok ? again.values : new Map();
}

function judgedItem(item: PageItem, outcome: ItemOutcome | undefined, entered: Entered): JudgedItem {
  if (outcome === undefined) return { state: 'open', missing: [], isAnswered: false };
  const { state, row, missing, fault } = outcome;
  const isAnswered = answerOf(item, entered) !== '';
  const shared = { missing, isAnswered, ...(fault === undefined ? {} : { fault }) };
  if (state === 'skipped') return { ...shared, state: row === undefined ? 'hidden' : 'na' };
  const isWaiting = state === 'open' && row === undefined && !missing.includes(item.item);
  return { ...shared, state: isWaiting ? 'waiting' : state };
}
