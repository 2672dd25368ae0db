import type { Fix } from '../../concept.ts';
import { addYuan, useSuggestion } from '../../fix-edits.ts';

const skipped = /"(?:\\.|[^"\\\n])*"|“[^”\n]*”|\/\/[^\n]*|\/\*[\s\S]*?\*\/|[}｝]/g;

export const scenarioFixes: Record<string, Fix> = {
  'scenario/missing-fields': {
    title: { zh: '补上缺的字段', en: 'Add the missing fields' },
    edits: ({ text, offset, params }) => {
      const brace = closingBrace(text, offset);
      if (brace === undefined) return undefined;
      const before = text.slice(0, brace).trimEnd();
      const comma = /[{｛,，、]$/.test(before) ? '' : ',';
      const { values } = params as { values: string[] };
      return [{ offset: before.length, length: brace - before.length, text: `${comma} ${values.join(', ')} ` }];
    },
  },
  'scenario/quoted-choice': useSuggestion,
  'scenario/empty-value': {
    title: { zh: '不写这个字段', en: 'Leave the field out' },
    edits: ({ text, offset, length }) => {
      const comma = /^\s*[,，、]/.exec(text.slice(offset + length))?.[0].length ?? 0;
      const before = text.slice(0, offset).replace(comma > 0 ? /\s*$/ : /[,，、]?\s*$/, '').length;
      return [{ offset: before, length: offset + length + comma - before, text: '' }];
    },
  },
  'scenario/amount-type': addYuan,
};

/** The brace that closes the block behind `from`; braces in texts and comments do not count. */
function closingBrace(text: string, from: number): number | undefined {
  for (const match of text.slice(from).matchAll(skipped))
    if (/[}｝]/.test(match[0]) && match[0].length === 1) return from + match.index;
  return undefined;
}
