import { AstUtils, type AstNode } from 'langium';
import { isEnumValue, isField, isNameReference, isSource, type EnumType, type Field } from '../../generated/ast.ts';
import type { Check, CheckContext } from '../../concept.ts';
import type { RelatedPlace } from '../../diagnostics.ts';
import { derived } from '../../scope/manual-parts.ts';
import { hasOther, openLists, valuesNamed, type OpenList } from '../../text/open-lists.ts';
import { recordDiagnostics as catalogue } from './record.diagnostics.ts';

type Clause = ReturnType<CheckContext['coverage']['clausesOf']>[number];

/** The paper says “and the like”, the values leave no room for it: what is not named cannot be entered. */
export const openListShouldStayOpen: Check<EnumType> = (type, context) => {
  const values = type.values.map(({ name }) => name);
  const field = type.$container;
  if (!isField(field) || values.length < 2 || hasOther(values)) return;
  const own = openLists(field.title ?? '').find((list) => valuesNamed(list, values).length > 0);
  const found = own === undefined ? citedList(type, field, values, context) : { list: own, related: [] };
  if (found === undefined) return;
  const { list, related } = found;
  const params = { name: field.name, word: list.word, named: valuesNamed(list, values) };
  context.report(catalogue['open-list'], params, { node: type, related });
};

/** In a clause that the record cites, or a norm that asks for one of the values. */
function citedList(
  type: EnumType,
  field: Field,
  values: readonly string[],
  { index, sources, coverage }: CheckContext,
): { list: OpenList; related: RelatedPlace[] } | undefined {
  const { uri } = AstUtils.getDocument(type);
  for (const { node: source } of index.declaredOfType(uri, 'Source')) {
    for (const clause of isSource(source) ? (sources.clauses(source)?.clauses ?? []) : []) {
      const list = listsIn(clause).find((open) => valuesNamed(open, values).length > 0);
      if (list === undefined) continue;
      const uses = coverage.usesOf(clause, uri).filter(({ node }) => isAbout(node, type, field));
      const message = { zh: `原文 ${clause.id}`, en: `the paper, ${clause.id}` };
      if (uses.length > 0) return { list, related: uses.map(({ citation }) => ({ node: citation, message })) };
    }
  }
  return undefined;
}

const listsIn = derived(({ text }: Clause) => openLists(text));

function isAbout(node: AstNode, type: EnumType, field: Field): boolean {
  if (node === field || node === field.$container) return true;
  return AstUtils.streamAst(node).some((part) => {
    const target = isNameReference(part) ? part.target?.ref : undefined;
    return isEnumValue(target) && target.$container === type;
  });
}
