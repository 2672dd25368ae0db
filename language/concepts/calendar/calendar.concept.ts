import type { Concept } from '../../concept.ts';
import { calendarChecks } from './calendar.checks.ts';
import { calendarDiagnostics } from './calendar.diagnostics.ts';
import { calendarFixes } from './calendar.fixes.ts';
import { calendarHelp } from './calendar.help.ts';

export const calendarConcept: Concept = {
  name: 'calendar',
  diagnostics: calendarDiagnostics,
  checks: calendarChecks,
  help: calendarHelp,
  fixes: calendarFixes,
};
