import { nearest } from '../../../language/nearest.ts';
import type { Words } from '../../../language/diagnostics.ts';
import type { RecordPlan } from '../../plan/plan.ts';

/** Looks for columns that the record type does not have, and says each once. */
export interface ColumnWatch {
  /** The header of a table: also says which required columns it lacks. */
  header(columns: readonly string[]): void;
  /** Columns that records were seen to have. */
  columns(names: Iterable<string>): void;
}

export function columnWatch({ name, fields }: RecordPlan, path: string, warn: (words: Words) => void): ColumnWatch {
  const known = new Set(fields.map((field) => field.name));
  let hasHeader = false;
  const check = (column: string) => {
    if (known.has(column) || column === '') return;
    known.add(column);
    const suggestion = nearest(
      column,
      fields.map((field) => field.name),
    );
    warn({
      zh: `警告：${path} 的列“${column}”不是“${name}”的字段，未读${suggestion === undefined ? '' : `；是否为“${suggestion}”？`}`,
      en: `warning: column '${column}' of ${path} is no field of '${name}' and is not read${suggestion === undefined ? '' : `; did you mean '${suggestion}'?`}`,
    });
  };
  return {
    header(columns) {
      if (hasHeader) return;
      hasHeader = true;
      columns.forEach(check);
      const missing = fields.filter((field) => !field.optional && field.default === undefined && !columns.includes(field.name));
      if (missing.length === 0) return;
      const names = missing.map((field) => field.name);
      warn({
        zh: `警告：${path} 缺少“${name}”的必填列：${names.join('、')}`,
        en: `warning: ${path} lacks required columns of '${name}': ${names.join(', ')}`,
      });
    },
    columns: (names) => {
      for (const name of names) check(name);
    },
  };
}
