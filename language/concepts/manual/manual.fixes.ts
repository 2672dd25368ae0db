import type { Fix } from '../../concept.ts';
import { useSuggestion, withoutWord } from '../../fix-edits.ts';

export const manualFixes: Record<string, Fix> = {
  'manual/unknown-timezone': {
    ...useSuggestion,
    edits: ({ params, ...finding }) => {
      const { suggestion } = params as { suggestion?: string };
      return useSuggestion.edits({ ...finding, params: suggestion === undefined ? {} : { suggestion: `"${suggestion}"` } });
    },
  },
  'manual/unknown-language': { ...useSuggestion, isGuess: false },
  'manual/unknown-currency': { ...useSuggestion, isGuess: false },
  'manual/duplicate-property': { title: { zh: '去掉这一处', en: 'Leave this one out' }, edits: withoutWord },
};
