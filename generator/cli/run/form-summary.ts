import type { MessageLanguage } from '../../../language/diagnostics.ts';
import type { FormRows } from '../../checklists/form-rows.ts';
import { listResults, type ListResult } from '../../checklists/list-results.ts';
import type { Plan } from '../../plan/plan.ts';

const words = {
  zh: {
    line: ({ list, key, passed, applicable, percent, failed, open }: ListResult, whole: string) =>
      `${list} ${key}：得分 ${passed} ÷ ${applicable} = ${percent}，不合格 ${failed} 项，未决 ${open} 项${whole === '' ? '' : `，${whole}`}`,
    whole: { passed: '合格', failed: '不合格', open: '还不能定' },
    blank: (path: string) => `${path} 里没有填写任何结果`,
    lost: (count: number) => `有 ${count} 个答案在规程里已经没有位置，列在拒收文件里`,
  },
  en: {
    line: ({ list, key, passed, applicable, percent, failed, open }: ListResult, whole: string) =>
      `${list} ${key}: score ${passed} ÷ ${applicable} = ${percent}, ${failed} failed, ${open} open${whole === '' ? '' : `, ${whole}`}`,
    whole: { passed: 'passed', failed: 'failed', open: 'cannot be said yet' },
    blank: (path: string) => `nothing is filled in in ${path}`,
    lost: (count: number) =>
      `${count} ${count === 1 ? 'answer has' : 'answers have'} no place in the manual any more, see the rejects`,
  },
};

/** A line for each filled-in list: `窗口检查表 1：得分 9 ÷ 11 = 81.82%，不合格 1 项，未决 0 项，合格`; and for each file without an answer. */
export function formSummary(forms: readonly FormRows[], plan: Plan, language: MessageLanguage): string {
  const say = words[language];
  const rows = new Map<string, Record<string, unknown>[]>();
  for (const form of forms)
    for (const [list, own] of form.rows) rows.set(list, [...(rows.get(list) ?? []), ...own.map(({ raw }) => raw)]);
  const lost = forms.reduce((sum, form) => sum + form.lost.length, 0);
  return [
    ...listResults(plan, rows).map((result) => say.line(result, result.whole === undefined ? '' : say.whole[result.whole])),
    ...forms.filter((form) => form.rows.size === 0 && form.lost.length === 0).map(({ path }) => say.blank(path)),
    ...(lost === 0 ? [] : [say.lost(lost)]),
  ].join('\n');
}
