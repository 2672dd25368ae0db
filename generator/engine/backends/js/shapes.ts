/**
 * Bodies that differ in constants alone become one function that reads its constants from a row: a catalogue of a thousand alike rules is
 * one function that is soon optimised, and a table.
 */
import { literal, member, name, object, type Code, type Statement } from './code.ts';
import { printStatements } from './print.ts';
import { leavesOf, rewritten, type Leaf } from './rewrite.ts';

export interface Shared {
  /** Functions of `row` and the given parameters. */
  functions: readonly Statement[];
  /** For each body: its row, whose `go` is its function. */
  rows: readonly Code[];
}

export function sharedFunctions(
  bodies: readonly (readonly Statement[])[],
  { prefix, parameters }: { prefix: string; parameters: readonly string[] },
): Shared {
  const groups = new Map<string, number[]>();
  bodies.forEach((body, place) => {
    const shape = printStatements(rewritten(body, (leaf) => (isConstant(leaf) ? HOLE : leaf)));
    groups.set(shape, [...(groups.get(shape) ?? []), place]);
  });
  const functions: Statement[] = [];
  const rows: Code[] = [];
  for (const members of groups.values()) {
    const functionName = `${prefix}${functions.length}`;
    const constants = members.map((place) => leavesOf(bodies[place] ?? []).filter(isConstant));
    const varying = (constants[0] ?? []).map((first, at) => constants.some((others) => !isSame(others[at], first)));
    functions.push(sharedFunction(functionName, bodies[members[0] ?? 0] ?? [], varying, parameters));
    members.forEach((place, at) => (rows[place] = rowOf(functionName, constants[at] ?? [], varying)));
  }
  return { functions, rows };
}

const HOLE: Code = literal('?');
const ROW = 'row';

/** Texts and numbers, and the lists of single rules. */
function isConstant(leaf: Leaf): boolean {
  if (leaf.kind === 'name') return /^rule[0-9]+$/.test(leaf.name);
  return typeof leaf.value === 'string' || typeof leaf.value === 'number';
}

function isSame(a: Leaf | undefined, b: Leaf): boolean {
  if (a?.kind === 'name' || b.kind === 'name')
    return a?.kind === b.kind && 'name' in b && a?.kind === 'name' && a.name === b.name;
  return Object.is(a?.value, b.value);
}

function sharedFunction(
  functionName: string,
  body: readonly Statement[],
  varying: readonly boolean[],
  parameters: readonly string[],
): Statement {
  let at = 0;
  const shared = rewritten(body, (leaf) => {
    if (!isConstant(leaf)) return leaf;
    const place = at++;
    return varying[place] === true ? member(name(ROW), `c${place}`) : leaf;
  });
  return { kind: 'function', name: functionName, parameters: [ROW, ...parameters], body: shared, exported: false };
}

function rowOf(functionName: string, constants: readonly Leaf[], varying: readonly boolean[]): Code {
  const cells = constants.flatMap((constant, place) => (varying[place] === true ? [[`c${place}`, constant] as const] : []));
  return object([['go', name(functionName)], ...cells]);
}
