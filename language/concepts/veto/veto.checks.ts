import { isField, isLoss, type Veto } from '../../generated/ast.ts';
import type { Check, Checks } from '../../concept.ts';
import { messageLanguageOf } from '../../message-language.ts';
import { nobody } from '../../types/subject.ts';
import { vetoDiagnostics as catalogue } from './veto.diagnostics.ts';

const vetoShouldSayWhatIsLost: Check<Veto> = (veto, { report }) => {
  if (!veto.clauses.some(isLoss)) report(catalogue['no-loss'], { name: veto.name }, { node: veto, property: 'name' });
};

const vetoMustFallOnSomebody: Check<Veto> = (veto, { types, report }) => {
  const actual = nobody(veto.subject?.ref, types, messageLanguageOf(veto));
  if (actual !== undefined)
    report(catalogue.subject, { name: veto.subject.$refText, actual }, { node: veto, property: 'subject' });
};

const recordMustHaveADay: Check<Veto> = (veto, { report }) => {
  const record = veto.record?.ref;
  if (record === undefined || record.members.some((member) => isField(member) && member.flags.includes('occurs'))) return;
  report(catalogue['no-day'], { record: record.name }, { node: veto, property: 'record' });
};

export const vetoChecks: Checks = { Veto: [vetoShouldSayWhatIsLost, vetoMustFallOnSomebody, recordMustHaveADay] };
