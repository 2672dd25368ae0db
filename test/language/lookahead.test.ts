import { EOF, type ILookaheadStrategy, type IProduction, type IToken, type Rule, type TokenType } from 'chevrotain';
import { describe, expect, it } from 'vitest';
import { Lookahead } from '../../language/parser/lookahead.ts';
import { services } from './check-spec.ts';

type Decide = (this: { LA(ahead: number): IToken; LA_FAST(ahead: number): IToken }) => boolean | number | undefined;

/** What is beneath Langium's parser, once it has looked through the rules. */
const wrapper = services.postil.parser.LangiumParser['wrapper'] as unknown as {
  gastProductionsCache: Record<string, Rule>;
  lookaheadStrategy: { strategy: ILookaheadStrategy };
};
const rules = Object.values(wrapper.gastProductionsCache);
const tokens = Object.values(services.postil.parser.Lexer.definition) as TokenType[];
const theirs = wrapper.lookaheadStrategy.strategy;
const ours = new Lookahead(theirs);
ours.initialize({ rules });

type Place = [name: string, decide: (strategy: ILookaheadStrategy) => Decide];

/** All places of a rule, or of a part of it, where there are several ways. */
function placesIn(rule: Rule, production: IProduction & { idx?: number; definition?: IProduction[] } = rule): Place[] {
  const { idx: prodOccurrence = 0, definition = [] } = production;
  const type = production.constructor.name;
  const options = { rule, prodOccurrence, maxLookahead: 1, hasPredicates: false, dynamicTokensEnabled: false };
  const name = `${rule.name} ${type} ${prodOccurrence}`;
  const inside = type === 'NonTerminal' ? [] : definition.flatMap((part) => placesIn(rule, part));
  switch (type) {
    case 'Alternation':
      return [[name, (strategy) => strategy.buildLookaheadForAlternation(options) as Decide], ...inside];
    case 'Option':
    case 'Repetition':
    case 'RepetitionMandatory':
      return [[name, (strategy) => strategy.buildLookaheadForOptional({ ...options, prodType: type }) as Decide], ...inside];
    default:
      return inside;
  }
}

/** Text of this token only. */
function reading(type: TokenType) {
  const at = (ahead: number) => {
    const token = ahead === 1 ? type : EOF;
    return { image: '', startOffset: 0, tokenType: token, tokenTypeIdx: token.tokenTypeIdx as number };
  };
  return { LA: at, LA_FAST: at };
}

describe('lookahead', () => {
  it('goes the way that Langium goes, at every place of the grammar and at every token', () => {
    const texts = [...tokens, EOF].map((type) => [type.name, reading(type)] as const);
    const places = rules.flatMap((rule) => placesIn(rule));
    expect(places.length).toBeGreaterThan(300);
    const different = places.flatMap(([place, decide]) => {
      const [mine, other] = [decide(ours), decide(theirs)];
      return texts.filter(([, text]) => mine.call(text) !== other.call(text)).map(([token]) => `${place} at ${token}`);
    });
    expect(different).toEqual([]);
  });
});
