import type { Fix } from '../../concept.ts';

export const checklistFixes: Record<string, Fix> = {
  'checklist/evidence': {
    title: { zh: '加引号', en: 'Put it in quotes' },
    edits: ({ text, offset, length }) => [{ offset, length, text: `"${text.slice(offset, offset + length)}"` }],
  },
};
