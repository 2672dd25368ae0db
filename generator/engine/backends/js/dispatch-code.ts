/** The dispatch as code: a switch while it is small, tables of functions where there are many rules. */
import {
  array,
  call,
  constant,
  index,
  literal,
  member,
  name,
  perform,
  UNDEFINED,
  when,
  binary,
  type Code,
  type Statement,
} from './code.ts';
import type { RulePlan } from '../../../plan/plan.ts';
import type { DispatchNode } from './dispatch.ts';
import { leafStatements, type LeafContext } from './leaf.ts';
import { localsUsed } from './names-used.ts';
import { Unsupported, type Operand } from './operand.ts';
import { sharedFunctions } from './shapes.ts';
import { fieldOf } from './scope.ts';

export interface DispatchContext extends LeafContext {
  /** Before the names of functions and tables: unique for each record and mode. */
  prefix: string;
  locals: ReadonlySet<string>;
  inlineRules: number;
  /** Functions and tables that go before the record's function. */
  declarations: Statement[];
  /** For their names. */
  numbers: { next: number };
}

type SwitchNode = Extract<DispatchNode, { kind: 'switch' }>;

export function dispatchStatements(node: DispatchNode, context: DispatchContext): Statement[] {
  if (node.kind === 'leaf') return inParts(node.rules, context);
  const { operand } = fieldOf(node.field, context.scope);
  return isInline(node, context.inlineRules) ? bySwitch(node, operand, context) : byTable(node, operand, context);
}

/** Whether all rules of the tree stand in one function. */
export function isInline(node: DispatchNode, inlineRules: number): boolean {
  return countRules(node) <= inlineRules;
}

/** Rules that no key divides, in functions of a size that is optimised. */
function inParts(rules: readonly RulePlan[], context: DispatchContext): Statement[] {
  const { prefix, declarations, locals, inlineRules } = context;
  if (rules.length <= inlineRules || rules.some(({ overrides }) => overrides.length > 0)) return leafStatements(rules, context);
  const statements: Statement[] = [];
  for (let start = 0; start < rules.length; start += inlineRules) {
    const body = leafStatements(rules.slice(start, start + inlineRules), context);
    const parameters = [...localsUsed(body, locals)];
    const part = `${prefix}part${context.numbers.next++}`;
    declarations.push({ kind: 'function', name: part, parameters, body, exported: false });
    statements.push(perform(call(part, ...parameters.map(name))));
  }
  return statements;
}

function countRules(node: DispatchNode): number {
  if (node.kind === 'leaf') return node.rules.length;
  return node.branches.reduce((sum, branch) => sum + countRules(branch.node), countRules(node.otherwise));
}

function bySwitch({ field, branches, otherwise }: SwitchNode, operand: Operand, context: DispatchContext): Statement[] {
  const cases = branches.flatMap(({ values, node }) => {
    const keys = values.flatMap((value) => keyOf(value, operand) ?? []);
    return keys.length === 0 ? [] : [{ values: keys, body: dispatchStatements(node, deciding(field, values, context)) }];
  });
  return [{ kind: 'switch', on: operand.code, cases, otherwise: dispatchStatements(otherwise, context) }];
}

/** A row for each branch, found by the place of the value or by the text, with the function that judges by it. */
function byTable({ field, branches, otherwise }: SwitchNode, operand: Operand, context: DispatchContext): Statement[] {
  const { prefix, declarations, locals } = context;
  const number = context.numbers.next++;
  const bodies = branches.map(({ node, values }) => dispatchStatements(node, deciding(field, values, context)));
  const parameters = [...localsUsed(bodies.flat(), locals)];
  const { functions, rows } = sharedFunctions(bodies, { prefix: `${prefix}branch${number}at`, parameters });
  const entries = branches.flatMap(({ values }, place) => values.flatMap((value) => tableEntry(value, rows[place], operand)));
  const table = `${prefix}table${number}`;
  declarations.push(
    ...functions,
    constant(table, call(operand.kind === 'enum' ? 'tableByPlace' : 'tableByText', array(entries))),
  );
  const row = name(`${prefix}row${number}`);
  const found = operand.kind === 'enum' ? index(name(table), operand.code) : call(member(name(table), 'get'), operand.code);
  return [
    constant(`${prefix}row${number}`, found),
    ...when(
      binary(row, '!==', UNDEFINED),
      [perform(call(member(row, 'go'), row, ...parameters.map(name)))],
      dispatchStatements(otherwise, context),
    ),
  ];
}

function tableEntry(value: string, row: Code | undefined, operand: Operand): Code[] {
  const key = keyOf(value, operand);
  return key === undefined || row === undefined ? [] : [array([key, row])];
}

/** Undefined for a value that the field cannot have. */
function keyOf(value: string, operand: Operand): Code | undefined {
  if (operand.kind === 'text') return literal(value);
  if (operand.kind !== 'enum') throw new Unsupported('A dispatch over what is no text.');
  const place = operand.values.indexOf(value);
  return place < 0 ? undefined : literal(place);
}

function deciding(field: string, values: readonly string[], context: DispatchContext): DispatchContext {
  const decided = new Map(context.scope.decided).set(field, new Set(values));
  return { ...context, scope: { ...context.scope, decided } };
}
