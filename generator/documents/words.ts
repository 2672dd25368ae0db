import type { DocumentLanguage, TextRun } from './view.ts';
import { plain } from './glossary.ts';

/** A day as documents print it: `2024年8月1日`, `1 August 2024`. What is no ISO date stays as it is. */
export function dayText(iso: string, language: DocumentLanguage): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return iso;
  return language === 'zh' ? `${year}年${Number(month)}月${Number(day)}日` : `${Number(day)} ${name} ${year}`;
}

/** Names and texts as one list: `甲、乙`, `a, b`. */
export function joinRuns(items: readonly TextRun[][], language: DocumentLanguage, separator = comma[language]): TextRun[] {
  return items.flatMap((runs, index) => (index === 0 ? runs : [plain(separator), ...runs]));
}

export const comma: Record<DocumentLanguage, string> = { zh: '、', en: ', ' };
export const colon: Record<DocumentLanguage, string> = { zh: '：', en: ': ' };

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
