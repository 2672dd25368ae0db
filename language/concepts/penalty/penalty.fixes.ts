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
  'penalty/period-reversed': {
    title: { zh: '对调起止日期', en: 'Swap the dates' },
    edits: ({ text, offset, length, params }) => {
      const { from, until } = params as { from: string; until: string };
      const start = text.lastIndexOf(from, offset);
      if (start < 0) return undefined;
      return [
        { offset: start, length: from.length, text: until },
        { offset, length, text: from },
      ];
    },
  },
  'penalty/not-money': addYuan,
};
