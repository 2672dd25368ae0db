import { AstUtils } from 'langium';
import { isDuty, type Duty, type Role } from '../../generated/ast.ts';
import type { Check, Checks } from '../../concept.ts';
import { inOtherHands } from '../../owners/owned-things.ts';
import { circleThrough } from '../../scope/circle.ts';
import { roleDiagnostics as catalogue } from './role.diagnostics.ts';

const roleMustNotReportToItself: Check<Role> = (role, { report }) => {
  const circle = circleThrough(role, ({ superior }) => (superior?.ref === undefined ? [] : [superior.ref]));
  if (circle === undefined) return;
  report(catalogue.circle, { path: [...circle, role].map(({ name }) => name) }, { node: role, property: 'superior' });
};

const roleShouldHaveAPart: Check<Role> = (role, { index, report }) => {
  if (!role.name || role.duties.length > 0 || index.isReferenced(role)) return;
  report(catalogue.unused, { name: role.name }, { node: role, property: 'name', unused: true });
};

const dutiesMustHaveNamesOfTheirOwn: Check<Role> = ({ duties }, { report }) => {
  const first = new Map<string, Duty>();
  for (const duty of duties) {
    if (!duty.name) continue;
    const earlier = first.get(duty.name);
    if (earlier === undefined) {
      first.set(duty.name, duty);
      continue;
    }
    const related = [{ node: earlier, property: 'name', message: { zh: '第一处', en: 'the first one' } }];
    report(catalogue['duplicate-duty'], { name: duty.name }, { node: duty, property: 'name', related });
  }
};

/** The same words in two roles: neither of them is sure to do it. */
const dutyShouldHaveOneOwner: Check<Duty> = (duty, { index, report }) => {
  const others = inOtherHands(duty, AstUtils.getDocument(duty).uri, index);
  const other = others.find(({ node }) => isDuty(node));
  if (other === undefined) return;
  const related = [{ node: other.node, property: 'text', message: { zh: '另一个岗位', en: 'the other role' } }];
  report(catalogue['two-owners'], { other: other.owner.name }, { node: duty, property: 'text', related });
};

const dutyMustHaveAText: Check<Duty> = (duty, { report }) => {
  if (duty.text?.trim() === '') report(catalogue['empty-duty'], {}, { node: duty, property: 'text' });
};

export const roleChecks: Checks = {
  Role: [roleMustNotReportToItself, roleShouldHaveAPart, dutiesMustHaveNamesOfTheirOwn],
  Duty: [dutyMustHaveAText, dutyShouldHaveOneOwner],
};
