import type { Fix } from '../../concept.ts';
import { useSuggestion } from '../../fix-edits.ts';

export const citationFixes: Record<string, Fix> = {
  'citation/unknown-clause': {
    title: { zh: '改为最接近的条款', en: 'Use the nearest clause' },
    isGuess: true,
    edits: ({ params, ...finding }) => {
      const { suggestion } = params as { suggestion?: string };
      return useSuggestion.edits({ ...finding, params: suggestion === undefined ? {} : { suggestion: asWritten(suggestion) } });
    },
  },
};

/** `二(一)1` is written `§二(一)1`; `第5条` says itself what it is. */
function asWritten(clause: string): string {
  return /^第\d+[条章节款项]/.test(clause) ? clause : `§${clause}`;
}
