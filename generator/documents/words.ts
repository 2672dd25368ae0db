import { spellKeyword } from '../../language/keywords.ts';
import type { Period } from '../../language/values/period.ts';
import type { DocumentLanguage, TextRun } from './view.ts';
import { plain } from './glossary.ts';

/** A day as documents print it: `2024年8月1日`, `1 August 2024`. What is no ISO date stays as it is. */
export function dayText(iso: string, language: DocumentLanguage): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return iso;
  return language === 'zh' ? `${year}年${Number(month)}月${Number(day)}日` : `${Number(day)} ${name} ${year}`;
}

/** When a norm is in force: `自 2025-01-01 起`; '' where it always is. */
export function periodText(
  { from, until }: { from?: string | undefined; until?: string | undefined },
  language: DocumentLanguage,
): string {
  const isZh = language === 'zh';
  if (from === undefined && until === undefined) return '';
  if (until === undefined) return isZh ? `自 ${from} 起` : `from ${from}`;
  if (from === undefined) return isZh ? `至 ${until} 止` : `until ${until}`;
  return isZh ? `${from} 至 ${until}` : `${from} to ${until}`;
}

/** `每月`, `every month`. */
export function everyText(period: Period, language: DocumentLanguage): string {
  return `${spellKeyword('every', language)}${language === 'zh' ? '' : ' '}${spellKeyword(period, language)}`;
}

/** Names and texts as one list: `甲、乙`, `a, b`. */
export function joinRuns(items: readonly TextRun[][], language: DocumentLanguage, separator = comma[language]): TextRun[] {
  return items.flatMap((runs, index) => (index === 0 ? runs : [plain(separator), ...runs]));
}

export const comma: Record<DocumentLanguage, string> = { zh: '、', en: ', ' };
export const colon: Record<DocumentLanguage, string> = { zh: '：', en: ': ' };

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `3月`, `Mar`: as the head of a narrow column. */
export function monthText(month: number, language: DocumentLanguage): string {
  return language === 'zh' ? `${month}月` : (MONTHS[month - 1] ?? '').slice(0, 3);
}

/** The time that a rung is for: `第 3 次 及以后`, `No. 3 and later`. */
export function rungText({ ordinal, andLater }: { ordinal: string; andLater: boolean }, language: DocumentLanguage): string {
  const time = language === 'zh' ? `第 ${ordinal} 次` : `No. ${ordinal}`;
  return andLater ? `${time} ${spellKeyword('and later', language)}` : time;
}
