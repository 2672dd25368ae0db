import type { Rule, TokenType } from 'chevrotain';

/** A place in the grammar as chevrotain-allstar draws it, its ways onward in order. */
export interface GrammarState {
  type: number;
  rule: Rule;
  transitions: readonly GrammarTransition[];
  /** Of a state where a block begins: where the block ends. */
  end?: GrammarState;
}

/** A way onward: past a token, through a rule to what follows on it, or past nothing. */
export interface GrammarTransition {
  target: GrammarState;
  tokenType?: TokenType;
  followState?: GrammarState;
}

/** Which tokens can come first on a way, by `tokenTypeIdx`. */
export interface FirstTokens {
  tokens: ReadonlySet<number>;
  /** The way can be gone to its end without a token. */
  isEmpty: boolean;
}

const RULE_STOP = 7;

/** Finds the tokens that can come first, what a rule begins with only once. */
export class FirstTokenFinder {
  private readonly rules = new Map<GrammarState, FirstTokens>();

  /** `callers`: what follows on a rule wherever it is called. */
  constructor(private readonly callers: ReadonlyMap<Rule, readonly GrammarState[]>) {}

  /** From a state to the end of its rule, or to `end` before it. */
  within(start: GrammarState, end?: GrammarState): FirstTokens {
    const tokens = new Set<number>();
    let isEmpty = false;
    const states = new Set([start]);
    // What is added meanwhile is visited, too.
    for (const state of states) {
      if (state === end || state.type === RULE_STOP) {
        isEmpty = true;
        continue;
      }
      for (const { target, tokenType, followState } of state.transitions) {
        if (tokenType !== undefined) addToken(tokenType, tokens);
        else if (followState === undefined) states.add(target);
        else {
          const called = this.ofRule(target);
          for (const token of called.tokens) tokens.add(token);
          if (called.isEmpty) states.add(followState);
        }
      }
    }
    return { tokens, isEmpty };
  }

  /** From a state on, behind the end of any rule that comes to its end too, wherever that is called: rather too many than too few. */
  onward(start: GrammarState): ReadonlySet<number> {
    const tokens = new Set<number>();
    const states = new Set([start]);
    for (const state of states) {
      if (state.type === RULE_STOP) for (const follow of this.callers.get(state.rule) ?? []) states.add(follow);
      else
        for (const { target, tokenType } of state.transitions) {
          if (tokenType === undefined) states.add(target);
          else addToken(tokenType, tokens);
        }
    }
    return tokens;
  }

  private ofRule(start: GrammarState): FirstTokens {
    let found = this.rules.get(start);
    if (found === undefined) this.rules.set(start, (found = this.within(start)));
    return found;
  }
}

function addToken({ tokenTypeIdx, categoryMatches }: TokenType, tokens: Set<number>): void {
  tokens.add(tokenTypeIdx as number);
  for (const other of categoryMatches ?? []) tokens.add(other);
}
