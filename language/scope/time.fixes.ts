import type { Fix } from '../concept.ts';

export const timeFixes: Record<string, Fix> = {
  'time/reversed': {
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
};
