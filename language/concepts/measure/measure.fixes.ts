import type { Fix } from '../../concept.ts';
import { withoutListItem, withoutWord } from '../../fix-edits.ts';

export const measureFixes: Record<string, Fix> = {
  'measure/repeated-alias': {
    title: { zh: '去掉重复的叫法', en: 'Leave the repeated name out' },
    edits: (finding) => withoutListItem(finding) ?? withoutKeyword(finding),
  },
};

/** The only other name goes with its keyword `also`. */
function withoutKeyword({ text, offset, length }: { text: string; offset: number; length: number }) {
  const start = text.slice(0, offset).trimEnd().search(/\S+$/);
  return start < 0 ? undefined : withoutWord({ text, offset: start, length: offset + length - start });
}
