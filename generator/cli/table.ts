import { textWidth } from '../../language/values/text-width.ts';
import { padded } from './padded.ts';

export interface Column {
  title: string;
  align?: 'left' | 'right';
}

/** Rows under a header, columns aligned as a terminal shows them, two spaces between. */
export function tableText(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(({ title }, at) => Math.max(textWidth(title), ...rows.map((row) => textWidth(row[at] ?? ''))));
  const line = (cells: readonly string[]) =>
    columns
      .map(({ align = 'left' }, at) => padded(cells[at] ?? '', widths[at] ?? 0, align))
      .join('  ')
      .trimEnd();
  return [columns.map(({ title }) => title), ...rows].map(line).join('\n');
}
