import type { ILookaheadStrategy, IToken, TokenType, TokenTypeDictionary } from 'chevrotain';
import { AstUtils, GrammarAST, GrammarUtils } from 'langium';
import type { Precedence } from './infix-tree.ts';
import { nodeMaker, type NodeMaker } from './node-maker.ts';
import { PostilToken } from './token.ts';
import type { Product, Target, TreeBuilder } from './tree-builder.ts';

/** What a rule is to Chevrotain. */
export type EngineRule = (args: Record<string, boolean>) => unknown;

/** Chevrotain's parser as Langium sets it up: it knows which way to go, and goes on where the text has errors. Numbers tell places in a rule. */
export interface Engine {
  /** It looks through the rules, before there is any text. */
  readonly IS_RECORDING: boolean;
  /** How it knows which way to go. */
  lookaheadStrategy: ILookaheadStrategy;
  DEFINE_RULE(name: string, read: () => void): EngineRule;
  wrapConsume(at: number, type: TokenType): IToken;
  subrule(at: number, rule: EngineRule): void;
  wrapOr(at: number, choices: { ALT: () => void }[]): void;
  wrapOption(at: number, read: () => void): void;
  wrapMany(at: number, read: () => void): void;
  wrapAtLeastOne(at: number, read: () => void): void;
}

/** A rule with which reading may begin. */
export interface Entry {
  rule: EngineRule;
  product: Product;
}

type Step = () => void;

/**
 * Makes a step of reading of every element of the grammar. All that the grammar tells is looked up here, once, so that a step only reads;
 * Langium's own steps look it up at every token.
 */
export class GrammarSteps {
  private readonly rules = new Map<GrammarAST.AbstractRule, EngineRule>();
  private readonly makers = new Map<string, NodeMaker>();
  private places = new Places();

  constructor(
    private readonly engine: Engine,
    private readonly tree: TreeBuilder,
    private readonly tokens: TokenTypeDictionary,
  ) {}

  /** Tells the engine all rules of the grammar; those that make something, by name. */
  define(grammar: GrammarAST.Grammar): Map<string, Entry> {
    const reachable = GrammarUtils.getAllReachableRules(grammar, false);
    const entries = new Map<string, Entry>();
    for (const defined of grammar.rules) {
      if (!reachable.has(defined) || GrammarAST.isTerminalRule(defined)) continue;
      this.places = new Places();
      const step = GrammarAST.isInfixRule(defined) ? this.infix(defined) : this.element(defined.definition);
      const rule = this.engine.DEFINE_RULE(defined.name, step);
      this.rules.set(defined, rule);
      const product = this.productOf(defined);
      if (product !== undefined) entries.set(defined.name, { rule, product });
    }
    return entries;
  }

  private element(element: GrammarAST.AbstractElement): Step {
    return this.repeated(this.once(element), element.cardinality);
  }

  private once(element: GrammarAST.AbstractElement): Step {
    if (GrammarAST.isKeyword(element)) return this.token(element.value, element);
    if (GrammarAST.isAssignment(element)) return this.element(element.terminal);
    if (GrammarAST.isRuleCall(element)) return this.call(element, element);
    if (GrammarAST.isCrossReference(element) && !element.isMulti) return this.reference(element);
    if (GrammarAST.isAlternatives(element)) return this.alternatives(element);
    if (GrammarAST.isGroup(element) && element.guardCondition === undefined) return this.group(element);
    if (GrammarAST.isAction(element)) return this.action(element);
    throw new Error(`The grammar has what the parser has no step for: ${element.$type}`);
  }

  private repeated(step: Step, cardinality: GrammarAST.AbstractElement['cardinality']): Step {
    const { engine, places } = this;
    if (cardinality === undefined) return step;
    const at = cardinality === '?' ? places.option++ : places.many++;
    if (cardinality === '?') return () => engine.wrapOption(at, step);
    return cardinality === '*' ? () => engine.wrapMany(at, step) : () => engine.wrapAtLeastOne(at, step);
  }

  private token(
    name: string,
    source: GrammarAST.AbstractElement,
    terminal?: string,
    target: Target | undefined = targetOf(source),
  ): Step {
    const { engine, tree } = this;
    const at = this.places.token++;
    const type = this.tokens[name];
    if (type === undefined) throw new Error(`There is no token ${name}`);
    return () => {
      const token = engine.wrapConsume(at, type);
      // Where a token is missing, the engine goes on with one of its own.
      if (token instanceof PostilToken) tree.token(token, source, target, terminal);
    };
  }

  private call({ rule: { ref: rule } }: GrammarAST.RuleCall, source: GrammarAST.AbstractElement): Step {
    if (rule === undefined) throw new Error('The grammar calls a rule that it does not have');
    return GrammarAST.isTerminalRule(rule) ? this.token(rule.name, source, rule.name) : this.subrule(rule, source);
  }

  private subrule(
    rule: GrammarAST.AbstractParserRule,
    source: GrammarAST.AbstractElement,
    target: Target | undefined = targetOf(source),
  ): Step {
    const { engine, tree, rules } = this;
    if (rule.parameters.length > 0) throw new Error(`${rule.name} has parameters, which the parser does not know`);
    const at = this.places.subrule++;
    const product = this.productOf(rule);
    return () => {
      const called = rules.get(rule) as EngineRule;
      if (product === undefined || engine.IS_RECORDING) {
        engine.subrule(at, called);
        return;
      }
      tree.enter(product, source);
      try {
        engine.subrule(at, called);
      } finally {
        tree.leave(target);
      }
    };
  }

  private reference(reference: GrammarAST.CrossReference): Step {
    const terminal = GrammarUtils.getCrossReferenceTerminal(reference);
    if (GrammarAST.isKeyword(terminal)) return this.token(terminal.value, reference);
    if (GrammarAST.isRuleCall(terminal)) return this.call(terminal, reference);
    throw new Error('The grammar has a reference that the parser cannot read');
  }

  private alternatives({ elements }: GrammarAST.Alternatives): Step {
    const { engine } = this;
    const [only, ...others] = elements;
    if (only !== undefined && others.length === 0) return this.element(only);
    const choices = elements.map((element) => ({ ALT: this.element(element) }));
    const at = this.places.choice++;
    return () => engine.wrapOr(at, choices);
  }

  private group({ elements }: GrammarAST.Group): Step {
    const steps = elements.map((element) => this.element(element));
    return () => {
      for (const step of steps) step();
    };
  }

  private action(action: GrammarAST.Action): Step {
    const { engine, tree } = this;
    const type = GrammarUtils.getTypeName(action);
    const product = { kind: 'node', make: this.makerOf(type) } as const;
    const { feature: property, operator = '=' } = action;
    return () => {
      if (engine.IS_RECORDING) return;
      if (property === undefined) tree.rename(type);
      else tree.wrap(product, { property, operator, isReference: false }, action);
    };
  }

  /** `infix Sum on Primary: '*' | '/' > '+'`: operands with operators between them. */
  private infix({ call, operators: { precedences } }: GrammarAST.InfixRule): Step {
    const { engine } = this;
    const rule = call.rule.ref;
    if (!GrammarAST.isAbstractParserRule(rule)) throw new Error('Operators stand between what is no rule');
    const keywords = precedences.flatMap(({ operators }) => operators);
    const operators = assignment('operators', {
      $type: 'Alternatives',
      elements: keywords,
    } as unknown as GrammarAST.Alternatives);
    const operator = targetOf(operators);
    const first = assignment('parts', call);
    const next = assignment('parts', call);
    const choices = keywords.map(({ value }) => ({ ALT: this.token(value, operators, undefined, operator) }));
    const operand = this.subrule(rule, first);
    const further = this.subrule(rule, next);
    return () => {
      operand();
      engine.wrapMany(0, () => {
        engine.wrapOr(0, choices);
        further();
      });
    };
  }

  /** Undefined for a fragment, which reads a part of what calls it. */
  private productOf(rule: GrammarAST.AbstractParserRule): Product | undefined {
    if (GrammarAST.isParserRule(rule) && rule.fragment) return undefined;
    if (GrammarAST.isParserRule(rule) && GrammarUtils.isDataTypeRule(rule)) return { kind: 'text', rule: rule.name };
    const make = this.makerOf(GrammarUtils.getTypeName(rule));
    return GrammarAST.isInfixRule(rule) ? { kind: 'infix', make, precedence: precedenceOf(rule) } : { kind: 'node', make };
  }

  private makerOf(type: string): NodeMaker {
    const make = this.makers.get(type) ?? nodeMaker(type);
    this.makers.set(type, make);
    return make;
  }
}

/** The numbers that come next in a rule. */
class Places {
  token = 1;
  subrule = 1;
  choice = 1;
  option = 1;
  many = 1;
}

function targetOf(source: GrammarAST.AbstractElement): Target | undefined {
  const found = AstUtils.getContainerOfType(source, GrammarAST.isAssignment);
  if (found === undefined) return undefined;
  return { property: found.feature, operator: found.operator, isReference: GrammarAST.isCrossReference(found.terminal) };
}

/** As if the grammar said `parts+=Primary (operators+=('*' | '/') parts+=Primary)*`. */
function assignment(feature: string, terminal: GrammarAST.AbstractElement): GrammarAST.Assignment {
  return { $type: 'Assignment', feature, operator: '+=', terminal } as unknown as GrammarAST.Assignment;
}

function precedenceOf({ operators: { precedences } }: GrammarAST.InfixRule): Precedence {
  return new Map(
    precedences.flatMap(({ operators, associativity }, level) =>
      operators.map(({ value }) => [value, { level, isRightAssociative: associativity === 'right' }] as const),
    ),
  );
}
