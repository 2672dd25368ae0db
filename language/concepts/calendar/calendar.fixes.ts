import type { Fix } from '../../concept.ts';
import { useSuggestion, withoutWord } from '../../fix-edits.ts';

export const calendarFixes: Record<string, Fix> = {
  'calendar/unknown-holidays': useSuggestion,
  'calendar/duplicate-entry': { title: { zh: '去掉这一处', en: 'Leave this one out' }, edits: withoutWord },
};
