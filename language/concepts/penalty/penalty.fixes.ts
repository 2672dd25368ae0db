import type { Fix } from '../../concept.ts';
import { addYuan } from '../../fix-edits.ts';

export const penaltyFixes: Record<string, Fix> = {
  'penalty/range-reversed': {
    title: { zh: '对调上下限', en: 'Swap the ends' },
    edits: ({ text, offset, length }) => {
      const ends = /^(.*?)(\s*(?:\.\.|…|～)\s*)(.*)$/s.exec(text.slice(offset, offset + length));
      if (ends === null) return undefined;
      const [, min = '', between = '', max = ''] = ends;
      return [{ offset, length, text: `${max}${between}${min}` }];
    },
  },
  'penalty/not-money': addYuan,
};
