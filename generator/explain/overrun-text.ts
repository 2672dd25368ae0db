import type { PlanLanguage } from '../plan/plan.ts';

const units: Record<string, string> = { second: '秒', minute: '分钟', day: '日', workday: '工作日' };

/** A verdict's `over` as people read it: `3 workday` is `3 工作日`, or `3 workdays`. */
export function overrunText(over: string, language: PlanLanguage): string {
  const [amount = '', unit = ''] = over.split(' ');
  if (language === 'zh') return `${amount} ${units[unit] ?? unit}`;
  return amount === '1' ? over : `${over}s`;
}
