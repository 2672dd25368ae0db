import { AbstractParserErrorMessageProvider, GrammarAST } from 'langium';
import type { IToken, TokenType } from 'chevrotain';
import { starts } from './grammar-starts.ts';

/** Between the names of tokens in a message. */
export const SEPARATOR = '\n';

/** Langium's, at the end of each rule's name. */
const RULE_SUFFIX = '\u200b';

/** More than these say nothing. */
const MOST_NAMES = 12;

/**
 * A parser error's message is the names of the tokens that were expected, or nothing where too many could stand there: the words for
 * people are in syntax.diagnostics.ts, in both languages.
 */
export class PostilParserErrors extends AbstractParserErrorMessageProvider {
  private readonly blocks = new Map<string, string[]>();

  constructor(grammar: GrammarAST.Grammar) {
    super();
    for (const rule of grammar.rules) if (GrammarAST.isParserRule(rule)) this.blocks.set(rule.name, blockStarts(rule.definition));
  }

  /** Where a block could end, its next entry could stand, too. */
  override buildMismatchTokenMessage({ expected, ruleName }: { expected: TokenType; actual: IToken; ruleName: string }): string {
    return expected.name === '}' ? listed([...(this.blocks.get(ruleName.replace(RULE_SUFFIX, '')) ?? []), '}']) : expected.name;
  }

  override buildNotAllInputParsedMessage(): string {
    return 'EOF';
  }

  override buildNoViableAltMessage({ expectedPathsPerAlt, actual: [found] }: NoViableAlternative): string {
    const first = expectedPathsPerAlt.flatMap((paths) => paths.flatMap(([token]) => token ?? []));
    const isFurtherOn = found !== undefined && first.some((type) => type === found.tokenType || isA(found.tokenType, type));
    return isFurtherOn ? '' : listed(first.map(({ name }) => name));
  }

  override buildEarlyExitMessage(): string {
    return '';
  }
}

interface NoViableAlternative {
  expectedPathsPerAlt: TokenType[][][];
  actual: IToken[];
}

function isA({ CATEGORIES = [] }: TokenType, type: TokenType): boolean {
  return CATEGORIES.includes(type);
}

function listed(names: string[]): string {
  const different = [...new Set(names)];
  return different.length <= MOST_NAMES ? different.join(SEPARATOR) : '';
}

/** What the repeated entries of a rule's block begin with: `when`, `unless`, … of `'{' clauses+=PenaltyClause* '}'`. */
function blockStarts(element: GrammarAST.AbstractElement): string[] {
  if (!GrammarAST.isGroup(element)) return [];
  const closing = element.elements.findLastIndex((part) => GrammarAST.isKeyword(part) && part.value === '}');
  const entries = element.elements[closing - 1];
  if (entries === undefined) return element.elements.flatMap(blockStarts);
  return entries.cardinality === '*' ? starts(entries) : [];
}
