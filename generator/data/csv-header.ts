import { dataFileError } from './data-file-error.ts';

const DELIMITERS = [',', '\t', ';'];
const FULL_WIDTH = ['，', '；', '、'];

/**
 * What separates the cells of a file, by its first line: the most frequent of comma, tab and semicolon outside quotes (`preferred`
 * where none occurs). Throws `DataFileError` (data/full-width-delimiter).
 */
export function delimiterOf(header: string, file: { path: string; preferred: string }): string {
  const bare = header.replace(/"[^"]*"/g, '');
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: bare.split(delimiter).length - 1 })).sort(
    (a, b) => b.count - a.count,
  );
  if (counted[0]!.count > 0) return counted[0]!.delimiter;
  const fullWidth = FULL_WIDTH.find((delimiter) => bare.includes(delimiter));
  if (fullWidth !== undefined) throw dataFileError('data/full-width-delimiter', { path: file.path, delimiter: fullWidth });
  return file.preferred;
}

/**
 * The names of the columns, trimmed; an empty one has no name, and its cells are not read. Throws `DataFileError` where a name
 * stands twice.
 */
export function columnsOf(cells: readonly string[], path: string): string[] {
  const columns = cells.map((cell) => cell.trim());
  const named = columns.filter((column) => column !== '');
  const twice = named.find((column, i) => named.indexOf(column) !== i);
  if (twice !== undefined) throw dataFileError('data/duplicate-column', { path, column: twice });
  return columns;
}

/**
 * Makes records of cells: `{ 编号: 'E1' }`; undefined where no cell has a value. Text is trimmed, empty cells are left out. A column
 * `__proto__` is no field of any record and is left out too, because assigning it would change the object itself.
 */
export function recordMaker(columns: readonly string[]): (cells: readonly unknown[]) => Record<string, unknown> | undefined {
  const read = columns.map((name, index) => ({ name, index })).filter(({ name }) => name !== '' && name !== '__proto__');
  return (cells) => {
    const record: Record<string, unknown> = {};
    let empty = true;
    for (const { name, index } of read) {
      const cell = cells[index];
      const value = typeof cell === 'string' ? cell.trim() : cell;
      if (value === undefined || value === '') continue;
      record[name] = value;
      empty = false;
    }
    return empty ? undefined : record;
  };
}
