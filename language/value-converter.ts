import { DefaultValueConverter, type CstNode, type GrammarAST, type LeafCstNode, type ValueType } from 'langium';
import { normaliseClause } from './values/clause.ts';
import { parseChineseNumeral } from './values/chinese-numerals.ts';

/** Token text to value: strings without quotes, clauses normalised, numbers as decimal strings, `8:30` as `08:30`, names as
 * written even where they are words of the keyword table. */
export class PostilValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, node: CstNode): ValueType {
    return this.valueOfRule(rule.name, input, node);
  }

  /** The value of what was read as a terminal, or by a data type rule, of this name. */
  valueOfRule(rule: string, input: string, node: CstNode): ValueType {
    switch (rule) {
      case 'STRING':
        return unquote(input);
      case 'CLAUSE':
        return normaliseClause(input);
      case 'NUMBER':
        return /^[0-9]/.test(input) ? input : String(parseChineseNumeral(input) ?? input);
      case 'TIME':
        return input.padStart('00:00'.length, '0');
      case 'ID':
      case 'FIELD':
      case 'TYPE':
        // What was lexed as a name has no other spelling.
        return (node as LeafCstNode).tokenType?.name === 'ID' ? input : node.text;
      default:
        return input;
    }
  }
}

function unquote(text: string): string {
  if (!text.includes('\\')) return text.slice(1, -1);
  return text.slice(1, -1).replace(/\\(u[0-9a-fA-F]{4}|.)/g, (_, escape: string) => {
    if (escape.length === 5) return String.fromCharCode(Number.parseInt(escape.slice(1), 16));
    return escape === 'n' ? '\n' : escape === 't' ? '\t' : escape;
  });
}
