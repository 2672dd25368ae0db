import type { Waiver } from '../../generated/ast.ts';
import type { Check, Checks } from '../../concept.ts';
import { nearest } from '../../nearest.ts';
import { isWaivable } from '../../waivers.ts';
import { waiverDiagnostics as catalogue } from './waiver.diagnostics.ts';

const codesMustExist: Check<Waiver> = (waiver, { waivers, report }) => {
  for (const [index, code] of waiver.codes.entries()) {
    const place = { node: waiver, property: 'codes', index };
    const entry = waivers.entryOf(code);
    if (entry === undefined) {
      const suggestion = nearest(code, waivers.codes());
      report(catalogue['unknown-code'], suggestion === undefined ? { code } : { code, suggestion }, place);
    } else if (!isWaivable(entry)) report(catalogue['not-waivable'], { code }, place);
  }
};

const waiverMustGiveAReason: Check<Waiver> = (waiver, { report }) => {
  if (waiver.reason !== undefined && waiver.reason.trim() === '')
    report(catalogue['no-reason'], {}, { node: waiver, property: 'reason' });
};

const waiverShouldWaiveSomething: Check<Waiver> = (waiver, { waivers, report }) => {
  if (waiver.target?.ref === undefined) return;
  for (const [index, code] of waiver.codes.entries()) {
    const entry = waivers.entryOf(code);
    if (entry === undefined || !isWaivable(entry) || waivers.isUsed(waiver, code)) continue;
    const name = waiver.part ?? waiver.target.$refText;
    report(catalogue.unused, { code, name }, { node: waiver, property: 'codes', index, unused: true });
  }
};

export const waiverChecks: Checks = { Waiver: [codesMustExist, waiverMustGiveAReason, waiverShouldWaiveSomething] };
