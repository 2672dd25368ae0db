import type { Deadline, Record } from '../generated/ast.ts';

/** What a norm is judged on: `on 邮件事件`, or `on breach of 投诉响应`. */
interface Triggered {
  record?: { $refText: string; ref?: Record | undefined } | undefined;
  breach?: { ref?: Deadline | undefined } | undefined;
}

/** The record that a norm judges: of a breach, that of the deadline. */
export function judgedRecord(norm: Triggered): Triggered['record'] {
  return norm.breach === undefined ? norm.record : norm.breach.ref?.record;
}
