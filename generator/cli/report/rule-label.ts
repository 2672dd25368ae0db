import type { MessageLanguage } from '../../../language/diagnostics.ts';

/** The id of a rule as people read it: a rung, `虚假签收追责#2`, is `虚假签收追责 第2次`; an edition, `迟报@2025-01-01`, `迟报 自 2025-01-01`. */
export function ruleLabel(id: string, language: MessageLanguage): string {
  const [from, first, time] = language === 'zh' ? [' 自 $1', ' 最早一版', ' 第$1次'] : [' from $1', ' first edition', ' time $1'];
  return id
    .replace(/@(\d[\d-]*)/, from)
    .replace(/@(?=#|$)/, first)
    .replace(/#(\d+)$/, time);
}
