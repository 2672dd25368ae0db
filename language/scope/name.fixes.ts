import type { Fix } from '../concept.ts';
import { useSuggestion } from '../fix-edits.ts';

export const nameFixes: Record<string, Fix> = { 'name/unresolved': useSuggestion };
