import type { MessageLanguage } from '../../../language/diagnostics.ts';

/** The id of a rule as people read it: a rung, `虚假签收追责#2`, is `虚假签收追责 第2次`. */
export function ruleLabel(id: string, language: MessageLanguage): string {
  return id.replace(/#(\d+)$/, language === 'zh' ? ' 第$1次' : ' time $1');
}
