import type { Filed, Retention } from '../../generated/ast.ts';
import type { Check, Checks } from '../../concept.ts';
import { messageLanguageOf } from '../../message-language.ts';
import { mustBeYesNo } from '../../types/requirements.ts';
import { isSpan } from '../../types/misfit.ts';
import { typeText } from '../../types/type.ts';
import { retentionDiagnostics as catalogue } from './retention.diagnostics.ts';

const retentionShouldSayHowLong: Check<Retention> = (retention, { report }) => {
  if (retention.term === undefined) report(catalogue['no-term'], { name: retention.name }, { node: retention, property: 'name' });
};

const termMustBeDaysOrMonths: Check<Retention> = ({ term }, { types, report }) => {
  const type = term === undefined ? undefined : types.of(term).type;
  if (term === undefined || type === undefined) return;
  if (isSpan(type) && type.kind === 'quantity' && ('day' in type.dimension || 'month' in type.dimension)) return;
  report(catalogue.term, { actual: typeText(type, messageLanguageOf(term)) }, { node: term });
};

const conditionMustBeYesOrNo: Check<Filed> = ({ condition }, context) => mustBeYesNo(condition, context);

const endsMustBeDates: Check<Filed> = ({ start, end }, { types, report }) => {
  for (const node of [start, end]) {
    const type = node === undefined ? undefined : types.of(node).type;
    if (node === undefined || type === undefined || type.kind === 'date') continue;
    report(catalogue['no-date'], { actual: typeText(type, messageLanguageOf(node)) }, { node });
  }
};

export const retentionChecks: Checks = {
  Retention: [retentionShouldSayHowLong, termMustBeDaysOrMonths],
  Filed: [conditionMustBeYesOrNo, endsMustBeDates],
};
