/** A checklist that somebody has filled in, as its file holds it. */
import type { DataFormat } from '../data/reader.ts';

export interface FilledForm {
  path: string;
  format: DataFormat;
  date1904?: boolean;
  /** In the order of the file: fields of the head (ids that begin with `@`, or a field's name), and items. */
  entries: FilledEntry[];
}

export interface FilledEntry {
  /** 1-based line or row, or place among the answers. */
  line: number;
  id: string;
  /** The sheet that it stands on. */
  sheet?: string;
  /** What was printed beside it. */
  text?: string;
  /** Absent: nothing was entered. */
  answer?: string | number | boolean;
  evidence?: string;
  note?: string;
}
