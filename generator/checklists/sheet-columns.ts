/** How a filled-in table is read back, whatever its layout: a column of permanent ids, and what stands beside each. */
export const ID_COLUMN = 'postil_id';

/** Rows with these ids say which form a table is. */
export const FORM = '@form';
export const VERSION = '@version';

export type SheetColumn = 'id' | 'item' | 'answer' | 'evidence' | 'note' | 'group';

/** A column by what it is called: a machine name, or the word of either language. */
export function columnOf(name: string): SheetColumn | undefined {
  return columnNames.get(name.trim().toLowerCase());
}

const columnNames: ReadonlyMap<string, SheetColumn> = new Map([
  [ID_COLUMN, 'id'],
  ['item', 'item'],
  ['检查内容', 'item'],
  ['answer', 'answer'],
  ['结果', 'answer'],
  ['evidence', 'evidence'],
  ['凭证', 'evidence'],
  ['note', 'note'],
  ['说明', 'note'],
  ['group', 'group'],
  ['分组', 'group'],
]);

/** Answers as the engine reads them: `是` and `Yes` are yes in every build. */
export function machineAnswer(answer: string): string {
  const text = answer.trim();
  return machineWords.get(text.toLowerCase()) ?? text;
}

const machineWords: ReadonlyMap<string, string> = new Map([
  ['是', 'yes'],
  ['yes', 'yes'],
  ['true', 'yes'],
  ['☑', 'yes'],
  ['否', 'no'],
  ['no', 'no'],
  ['false', 'no'],
  ['不适用', 'na'],
  ['n/a', 'na'],
  ['na', 'na'],
]);
