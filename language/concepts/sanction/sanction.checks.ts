import type { Sanction } from '../../generated/ast.ts';
import type { Check, Checks } from '../../concept.ts';
import { messageLanguageOf } from '../../message-language.ts';
import { nobody } from '../../types/subject.ts';
import { sanctionDiagnostics as catalogue } from './sanction.diagnostics.ts';

const sanctionMustFallOnSomebody: Check<Sanction> = (sanction, { types, report }) => {
  for (const [index, { ref, $refText: name }] of sanction.subjects.entries()) {
    const actual = nobody(ref, types, messageLanguageOf(sanction));
    if (actual !== undefined) report(catalogue.subject, { name, actual }, { node: sanction, property: 'subjects', index });
  }
};

const sanctionMustSayWhatItIs: Check<Sanction> = (sanction, { report }) => {
  if (sanction.what?.trim() === '') report(catalogue.empty, {}, { node: sanction, property: 'what' });
};

const choiceShouldSayWhereItIsDecided: Check<Sanction> = (sanction, { report }) => {
  if (sanction.others.length > 0 && !sanction.atDiscretion)
    report(catalogue['no-discretion'], {}, { node: sanction, property: 'what' });
};

export const sanctionChecks: Checks = {
  Sanction: [sanctionMustFallOnSomebody, sanctionMustSayWhatItIs, choiceShouldSayWhereItIsDecided],
};
