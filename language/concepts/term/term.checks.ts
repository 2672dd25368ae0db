import type { Term } from '../../generated/ast.ts';
import type { Check, Checks } from '../../concept.ts';
import { termDiagnostics as catalogue } from './term.diagnostics.ts';
import { useBefore } from './term-order.ts';
import { isUsed } from './term-uses.ts';

const termShouldHaveADefinition: Check<Term> = (term, { report }) => {
  if (term.name && !term.definition?.trim())
    report(catalogue['no-definition'], { name: term.name }, { node: term, property: 'name' });
};

const termShouldBeUsed: Check<Term> = (term, { index, report }) => {
  if (!term.name || isUsed(term, index)) return;
  report(catalogue.unused, { name: term.name }, { node: term, property: 'name', unused: true });
};

const termShouldBeDefinedBeforeItIsUsed: Check<Term> = (term, { index, report }) => {
  const use = term.name ? useBefore(term, index) : undefined;
  if (use === undefined) return;
  const related = [{ ...use, message: { zh: '先在这里用到', en: 'used here before' } }];
  report(catalogue['used-before'], { name: term.name }, { node: term, property: 'name', related });
};

export const termChecks: Checks = { Term: [termShouldHaveADefinition, termShouldBeUsed, termShouldBeDefinedBeforeItIsUsed] };
