import type { Fix } from '../../concept.ts';
import { useSuggestion } from '../../fix-edits.ts';

/** The suggestion, in quotes like the code that it replaces. */
const quoted: Fix = {
  ...useSuggestion,
  edits: ({ params, ...found }) => {
    const { suggestion } = params as { suggestion?: string };
    return suggestion === undefined ? undefined : [{ offset: found.offset, length: found.length, text: `"${suggestion}"` }];
  },
};

export const waiverFixes: Record<string, Fix> = { 'waiver/unknown-code': quoted };
