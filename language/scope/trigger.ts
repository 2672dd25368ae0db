import type { Checklist, Deadline, Record } from '../generated/ast.ts';

/** What a norm is judged on: `on 邮件事件`, `on breach of 投诉响应`, or `on failure of 窗口服务规范`. */
interface Triggered {
  record?: { $refText: string; ref?: Record | undefined } | undefined;
  breach?: { ref?: Deadline | undefined } | undefined;
  failed?: { ref?: Checklist | undefined } | undefined;
}

/** The record that a norm judges: of a breach, that of the deadline; of a failure, the head of the checklist. */
export function judgedRecord(norm: Triggered): Triggered['record'] {
  if (norm.failed !== undefined) return norm.failed.ref?.record;
  return norm.breach === undefined ? norm.record : norm.breach.ref?.record;
}
