import type { Checklist, Item, Section } from '../../generated/ast.ts';
import type { Check, CheckContext, Checks } from '../../concept.ts';
import { nearest } from '../../nearest.ts';
import { checklistDiagnostics as catalogue } from './checklist.diagnostics.ts';

const checklistMustHaveItems: Check<Checklist> = (checklist, { report }) => {
  if (checklist.sections.length > 0 || checklist.items.length > 0) return;
  report(catalogue.empty, { name: checklist.name }, { node: checklist, property: 'name' });
};

const sectionMustHaveItems: Check<Section> = (section, { report }) => {
  if (section.items.length === 0) report(catalogue.empty, { name: section.name }, { node: section, property: 'name' });
};

const sectionsMustDiffer: Check<Checklist> = ({ sections }, context) => namesMustDiffer(sections, context);

/** Across all sections: findings name the item alone. */
const itemsMustDiffer: Check<Checklist> = ({ sections, items }, context) => {
  const all = [...items, ...sections.flatMap((section) => section.items)];
  namesMustDiffer(
    all.sort((a, b) => (a.$cstNode?.offset ?? 0) - (b.$cstNode?.offset ?? 0)),
    context,
  );
};

const weightMustBeAPositiveNumber: Check<Item> = ({ weight }, { report }) => {
  if (weight === undefined || (weight.units.length === 0 && !/^0*(\.0*)?$/.test(weight.value))) return;
  report(catalogue.weight, { weight: weight.$cstNode?.text ?? weight.value }, { node: weight });
};

const kinds = ['photo', 'record', 'signature', 'document', 'sample', '照片', '记录', '签名', '文件', '样本'];

const evidenceMustBeOfAKnownKind: Check<Item> = (item, { report }) => {
  const { evidence: word } = item;
  if (word === undefined || kinds.includes(word) || isInQuotes(item)) return;
  const suggestion = nearest(word, kinds);
  report(catalogue.evidence, suggestion === undefined ? { word } : { word, suggestion }, { node: item, property: 'evidence' });
};

export const checklistChecks: Checks = {
  Checklist: [checklistMustHaveItems, sectionsMustDiffer, itemsMustDiffer],
  Section: [sectionMustHaveItems],
  Item: [weightMustBeAPositiveNumber, evidenceMustBeOfAKnownKind],
};

function namesMustDiffer(nodes: readonly (Section | Item)[], { report }: CheckContext): void {
  const first = new Map<string, Section | Item>();
  for (const node of nodes) {
    if (!node.name) continue;
    const known = first.get(node.name);
    if (known === undefined) {
      first.set(node.name, node);
      continue;
    }
    const related = [{ node: known, property: 'name', message: { zh: '第一处', en: 'the first one' } }];
    report(catalogue['duplicate-name'], { name: node.name }, { node, property: 'name', related });
  }
}

function isInQuotes(item: Item): boolean {
  return /["”]\s*$/.test(item.$cstNode?.text ?? '');
}
