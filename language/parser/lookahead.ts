import { Alternation, Alternative, Option, Repetition, RepetitionMandatory, Rule } from 'chevrotain';
import type { ILookaheadStrategy, IOrAlt, IToken } from 'chevrotain';
import { FirstTokenFinder, type GrammarState } from './first-tokens.ts';

/** Langium's strategy: it draws the grammar as states, and asks as many tokens as it takes. */
interface AllStarStrategy extends ILookaheadStrategy {
  atn: { decisionMap: Record<string, GrammarState> };
  callers: Map<Rule, GrammarState[]>;
}

/** The parser that reads, at its next token. */
interface Reading {
  LA_FAST(ahead: number): IToken;
}

type Choose = (this: Reading, alternatives?: IOrAlt<unknown>[]) => number | undefined;
type GoIn = (this: Reading) => boolean;
type ChoiceOptions = Parameters<ILookaheadStrategy['buildLookaheadForAlternation']>[0];
type OptionalOptions = Parameters<ILookaheadStrategy['buildLookaheadForOptional']>[0];

/**
 * Decides as Langium's strategy does, sooner: how a place of the grammar tells which way to go is worked out when text comes there first,
 * because a manual uses a part of the language only; and where the next token is enough to tell, that is found without the paths of the
 * whole grammar.
 */
export class Lookahead implements ILookaheadStrategy {
  private readonly strategy: AllStarStrategy;
  private finder: FirstTokenFinder | undefined;

  constructor(strategy: ILookaheadStrategy) {
    this.strategy = strategy as AllStarStrategy;
  }

  initialize(options: { rules: Rule[] }): void {
    this.strategy.initialize?.(options);
    this.finder = new FirstTokenFinder(this.strategy.callers);
  }

  validate(options: Parameters<ILookaheadStrategy['validate']>[0]): ReturnType<ILookaheadStrategy['validate']> {
    return this.strategy.validate(options);
  }

  buildLookaheadForAlternation(options: ChoiceOptions): Choose {
    let choose: Choose | undefined;
    const make = () => this.byNextToken(options) ?? this.strategy.buildLookaheadForAlternation(byStates(options, 'Alternation'));
    return function (this: Reading, alternatives) {
      return (choose ??= make()).call(this, alternatives);
    };
  }

  buildLookaheadForOptional(options: OptionalOptions): GoIn {
    let goIn: GoIn | undefined;
    const make = () =>
      this.inByNextToken(options) ?? this.strategy.buildLookaheadForOptional(byStates(options, options.prodType));
    return function (this: Reading) {
      return (goIn ??= make()).call(this);
    };
  }

  /** Undefined where alternatives begin with the same token, or one can be empty. */
  private byNextToken({ rule, prodOccurrence, hasPredicates, dynamicTokensEnabled }: ChoiceOptions): Choose | undefined {
    if (this.finder === undefined || hasPredicates || dynamicTokensEnabled) return undefined;
    const { transitions, end } = this.stateAt(rule, 'Alternation', prodOccurrence);
    const alternatives: number[] = [];
    for (const [place, { target }] of transitions.entries()) {
      const { tokens, isEmpty } = this.finder.within(target, end);
      if (isEmpty) return undefined;
      for (const token of tokens) {
        if (alternatives[token] !== undefined) return undefined;
        alternatives[token] = place;
      }
    }
    return function (this: Reading) {
      return alternatives[this.LA_FAST(1).tokenTypeIdx];
    };
  }

  /** Undefined where what may stand there begins as what follows on it, or can be empty. */
  private inByNextToken({ rule, prodOccurrence, prodType, dynamicTokensEnabled }: OptionalOptions): GoIn | undefined {
    if (this.finder === undefined || dynamicTokensEnabled || prodType.endsWith('WithSeparator')) return undefined;
    const { transitions, end } = this.stateAt(rule, prodType, prodOccurrence);
    const [inside, behind] = transitions.map(({ target }) => target);
    if (inside === undefined || behind === undefined) return undefined;
    const { tokens, isEmpty } = this.finder.within(inside, end ?? inside.end);
    const following = this.finder.onward(behind);
    if (isEmpty || [...tokens].some((token) => following.has(token))) return undefined;
    return function (this: Reading) {
      return tokens.has(this.LA_FAST(1).tokenTypeIdx);
    };
  }

  private stateAt(rule: Rule, type: string, occurrence: number): GrammarState {
    return this.strategy.atn.decisionMap[`${rule.name}_${type}_${occurrence}`] as GrammarState;
  }
}

const kinds = { Alternation, Option, Repetition, RepetitionMandatory };

/** Asked for an empty place of the same name, the strategy goes by its states at once, not by paths that it looks for beforehand. */
function byStates<Options extends { rule: Rule; prodOccurrence: number }>(options: Options, type: string): Options {
  const Kind = kinds[type as keyof typeof kinds] as typeof Alternation | undefined;
  if (Kind === undefined) return options;
  const nothing = new Kind({ idx: options.prodOccurrence, definition: [new Alternative({ definition: [] })] });
  return { ...options, rule: new Rule({ name: options.rule.name, definition: [nothing] }) };
}
