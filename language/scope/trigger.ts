import {
  isResource,
  type Checklist,
  type Deadline,
  type Procedure,
  type Record,
  type Resource,
  type Target,
} from '../generated/ast.ts';
import { breachRecord } from './breach-record.ts';
import { deviationRecord } from './deviation-record.ts';
import { missRecord } from './miss-record.ts';
import { isRecurring, type Recurring } from './recurring.ts';

/** What a norm is judged on: `on 邮件事件`, `on breach of 投诉响应`, `on failure of 窗口服务规范`, `on miss of 当日妥投达标`; a target: its metric. */
interface Triggered {
  record?: Named<Record> | undefined;
  breach?: { ref?: Deadline | Recurring | Resource | undefined } | undefined;
  failed?: { ref?: Checklist | undefined } | undefined;
  miss?: { ref?: Target | undefined } | undefined;
  deviated?: { ref?: Procedure | undefined } | undefined;
  metric?: Target['metric'] | undefined;
  proof?: Proved | undefined;
  file?: { record?: Named<Record> } | undefined;
  stock?: { record?: Named<Record> } | undefined;
  /** Of an exemption: from which it exempts. */
  rules?: readonly { ref?: Triggered | undefined }[] | undefined;
}

interface Proved {
  record?: Named<Record>;
  roster?: { record?: Named<Record> } | undefined;
}

interface Named<Node> {
  $refText: string;
  ref?: Node | undefined;
}

/** The record that a norm judges: of a breach, that of the deadline; of a failure, the checklist's head; of a miss, what stands for it. */
export function judgedRecord({ record, breach, failed, miss, deviated }: Triggered): Named<Record> | undefined {
  const target = miss?.ref;
  if (target !== undefined) return { $refText: target.name, ref: missRecord(target) };
  const procedure = deviated?.ref;
  if (procedure !== undefined) return { $refText: procedure.name, ref: deviationRecord(procedure) };
  if (failed !== undefined) return failed.ref?.record;
  if (isResource(breach?.ref)) return breach.ref.stock?.record;
  if (isRecurring(breach?.ref)) return { $refText: breach.ref.name, ref: breachRecord(breach.ref) };
  return breach === undefined ? record : breach.ref?.record;
}

/** The records of the data that decide a norm: any of them may show it. */
export function recordsBehind(norm: Triggered): Record[] {
  // A deviation shows in event logs, which no record of the manual is.
  if (norm.deviated !== undefined) return [];
  const metric = (norm.metric ?? norm.miss?.ref?.metric)?.ref;
  const broken = norm.breach?.ref;
  const shown = (isRecurring(broken) ? broken.proof : (norm.proof ?? norm.file ?? norm.stock))?.record ?? judgedRecord(norm);
  const exempted = norm.rules?.[0]?.ref;
  const judged = exempted === undefined ? [] : recordsBehind(exempted);
  const roster = (isRecurring(broken) ? broken.proof : norm.proof)?.roster?.record?.ref;
  const records = metric === undefined ? [shown?.ref, roster, ...judged] : [metric.record?.ref, metric.reported?.record?.ref];
  return records.filter((record) => record !== undefined);
}

/** Whether a norm is judged on figures or periods, whose keys no record bears: `城东局/国内小包/2024-Q1`. */
export function isOverMany(norm: object): boolean {
  return ['metric', 'miss', 'proof'].some((part) => part in norm) || isRecurring((norm as Triggered).breach?.ref);
}
