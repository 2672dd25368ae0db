import { isProcedure, type ExpectDeviation, type LogEvent } from '../../generated/ast.ts';
import type { Check } from '../../concept.ts';
import { logDiagnostics as catalogue } from './scenario-log.diagnostics.ts';

const eventMustHaveATime: Check<LogEvent> = (event, { report }) => {
  const name = event.step?.$refText ?? event.activity;
  if (event.times.length === 1 || name === undefined) return;
  const property = event.step === undefined ? 'activity' : 'step';
  report(catalogue['log-time'], { name, times: event.times.length }, { node: event, property });
};

const onlyFromAProcedureCanBeDeviated: Check<ExpectDeviation> = (expectation, { report }) => {
  const rule = expectation.rule?.ref;
  if (rule === undefined || isProcedure(rule)) return;
  report(catalogue['not-a-procedure'], { name: rule.name }, { node: expectation, property: 'rule' });
};

export const logChecks = { event: [eventMustHaveATime], deviation: [onlyFromAProcedureCanBeDeviated] };
