/** What share of all records each type has, and its columns in order, separated by commas. */
export const types: Record<string, { share: number; columns: string }>;

/** The record of a type at a place, counted from 0: `recordOf('邮件事件', 41)`. Fields without a value are left out. */
export function recordOf(type: string, index: number, seed?: number): Record<string, string | number | boolean>;
