import { GrammarAST } from 'langium';

/** The tokens that a part of the grammar may begin with: of `'{' ('when' … | 'unless' …)* '}'` it is `{`, of its second part `when`, `unless`. */
export function starts(element: GrammarAST.AbstractElement): string[] {
  if (GrammarAST.isKeyword(element)) return [element.value];
  if (GrammarAST.isAssignment(element)) return starts(element.terminal);
  if (GrammarAST.isAlternatives(element)) return element.elements.flatMap(starts);
  if (GrammarAST.isRuleCall(element)) {
    const rule = element.rule.ref;
    return GrammarAST.isParserRule(rule) ? starts(rule.definition) : rule === undefined ? [] : [rule.name];
  }
  if (GrammarAST.isGroup(element)) {
    const [first, ...others] = element.elements.filter((part) => !GrammarAST.isAction(part));
    if (first === undefined) return [];
    const isOptional = first.cardinality === '?' || first.cardinality === '*';
    return isOptional ? [...starts(first), ...others.slice(0, 1).flatMap(starts)] : starts(first);
  }
  return [];
}

/** The keywords that begin a declaration. */
export function declarationStarts(grammar: GrammarAST.Grammar): Set<string> {
  const entry = grammar.rules.filter((rule) => GrammarAST.isParserRule(rule)).find((rule) => rule.entry);
  return new Set(entry === undefined ? [] : starts(entry.definition));
}
