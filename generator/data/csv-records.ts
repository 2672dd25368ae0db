import { parse } from 'csv-parse/sync';

/** One record of a CSV file: the line it begins on, and its cells; or its text where its quotes are wrong or never closed. */
export interface CsvRecord {
  line: number;
  cells?: string[];
  text?: string;
  unclosed?: boolean;
}

/** A quoted cell may go over many lines; one that goes on for longer than this was never meant to be opened. In UTF-16 units. */
const MAX_QUOTED_LENGTH = 1024 * 1024;

/**
 * The records of consecutive lines (without line ends; `firstLine` is the number of the first). A line without quotes is split at the
 * delimiter; records with quotes go to csv-parse. Returns also the lines of a record that is still open; they come again in front of
 * the next ones. `ended`: nothing follows, so what is still open never closes: its first line is a bad record, the others stand alone.
 */
export function csvRecords(
  lines: string[],
  firstLine: number,
  form: { delimiter: string; ended: boolean },
): { records: CsvRecord[]; open: string[] } {
  const records: CsvRecord[] = [];
  const quoted: { record: CsvRecord; text: string }[] = [];
  let open: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const record: CsvRecord = { line: firstLine + i };
    if (!line.includes('"')) {
      record.cells = withoutReturn(line).split(form.delimiter);
      records.push(record);
      continue;
    }
    const last = closingLine(lines, i);
    if (last === 'later' && !form.ended) {
      open = lines.slice(i);
      break;
    }
    records.push(record);
    if (typeof last !== 'number') {
      record.text = line;
      record.unclosed = true;
      continue;
    }
    quoted.push({ record, text: withoutReturn(lines.slice(i, last + 1).join('\n')) });
    i = last;
  }
  parseQuoted(quoted, form.delimiter);
  return { records, open };
}

/** A record ends with the first line at which the quotes so far are even. */
function closingLine(lines: string[], first: number): number | 'later' | 'never' {
  let open = false;
  let length = 0;
  for (let i = first; i < lines.length; i++) {
    const line = lines[i]!;
    for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) open = !open;
    if (!open) return i;
    length += line.length;
    if (length > MAX_QUOTED_LENGTH) return 'never';
  }
  return 'later';
}

/** All at once, which is fast; one by one where one of them is wrong. */
function parseQuoted(quoted: { record: CsvRecord; text: string }[], delimiter: string): void {
  if (quoted.length === 0) return;
  const together = parseText(quoted.map(({ text }) => text).join('\n'), delimiter);
  if (together?.length === quoted.length) {
    quoted.forEach(({ record }, i) => (record.cells = together[i]!));
    return;
  }
  for (const { record, text } of quoted) {
    const alone = parseText(text, delimiter);
    if (alone?.length === 1) record.cells = alone[0]!;
    else record.text = text;
  }
}

function parseText(text: string, delimiter: string): string[][] | undefined {
  try {
    return parse(text, { delimiter, record_delimiter: '\n', relax_column_count: true });
  } catch {
    return undefined;
  }
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
