/** What obligations say of what was done, too seldom or never. */
import type { PlanLanguage } from '../../../plan/plan.ts';

export interface ObligationWords {
  count(done: number, wanted: number): string;
  share(done: number, all: number): string;
  gap(from: string, to: string | undefined, days: number): string;
  /** What is not known. */
  open(missing: readonly string[]): string;
  /** Before the first time. */
  first(from: string, to: string | undefined, days: number): string;
}

export const OBLIGATION_WORDS: Record<PlanLanguage, ObligationWords> = {
  zh: {
    count: (done, wanted) => `按时做了 ${done} 次,应做 ${wanted} 次`,
    share: (done, all) => `${all} 个中做了 ${done} 个`,
    gap: (from, to, days) => `${from} 之后${to === undefined ? '还没有再做' : `到 ${to} 才再做`},已隔 ${days} 日`,
    open: (missing) => `还不知道:${missing.join('、')}`,
    first: (from, to, days) => `自 ${from} 起${to === undefined ? '还没有做过' : `到 ${to} 才第一次做`},已隔 ${days} 日`,
  },
  en: {
    count: (done, wanted) => `done in time: ${done}, wanted: ${wanted}`,
    share: (done, all) => `done by ${done} of ${all}`,
    gap: (from, to, days) =>
      `after ${from} ${to === undefined ? 'not again yet' : `again on ${to}`}: ${days} ${days === 1 ? 'day' : 'days'}`,
    open: (missing) => `not known: ${missing.join(', ')}`,
    first: (from, to, days) =>
      `from ${from} ${to === undefined ? 'never yet' : `for the first time on ${to}`}: ${days} ${days === 1 ? 'day' : 'days'}`,
  },
};
