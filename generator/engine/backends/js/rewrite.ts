/** Code walked and rebuilt, leaf by leaf. */
import type { Code, Statement } from './code.ts';

export type Leaf = Extract<Code, { kind: 'literal' | 'name' }>;

/** The same statements with each literal and name replaced, in the order they are printed. */
export function rewritten(statements: readonly Statement[], leaf: (leaf: Leaf) => Code): Statement[] {
  const inCode = (code: Code): Code => {
    switch (code.kind) {
      case 'literal':
      case 'name':
        return leaf(code);
      case 'unary':
      case 'member':
        return { ...code, of: inCode(code.of) };
      case 'binary':
        return { ...code, left: inCode(code.left), right: inCode(code.right) };
      case 'conditional':
        return { ...code, condition: inCode(code.condition), then: inCode(code.then), else: inCode(code.else) };
      case 'call':
        return { ...code, callee: inCode(code.callee), arguments: code.arguments.map(inCode) };
      case 'index':
        return { ...code, of: inCode(code.of), at: inCode(code.at) };
      case 'array':
        return { ...code, items: code.items.map(inCode) };
      case 'object':
        return { ...code, entries: code.entries.map(([key, value]) => [key, inCode(value)] as const) };
    }
  };
  const optional = (code: Code | undefined): Code | undefined => (code === undefined ? undefined : inCode(code));
  const inStatement = (statement: Statement): Statement => {
    switch (statement.kind) {
      case 'const':
      case 'let':
      case 'return':
        return { ...statement, value: optional(statement.value) };
      case 'assign':
        return { ...statement, target: inCode(statement.target), value: inCode(statement.value) };
      case 'do':
        return { ...statement, code: inCode(statement.code) };
      case 'if':
        return {
          ...statement,
          condition: inCode(statement.condition),
          then: statement.then.map(inStatement),
          else: statement.else.map(inStatement),
        };
      case 'switch':
        return {
          ...statement,
          on: inCode(statement.on),
          cases: statement.cases.map(({ values, body }) => ({ values: values.map(inCode), body: body.map(inStatement) })),
          otherwise: statement.otherwise.map(inStatement),
        };
      case 'function':
        return { ...statement, body: statement.body.map(inStatement) };
    }
  };
  return statements.map(inStatement);
}

/** All literals and names, in the order they are printed. */
export function leavesOf(statements: readonly Statement[]): Leaf[] {
  const leaves: Leaf[] = [];
  rewritten(statements, (leaf) => {
    leaves.push(leaf);
    return leaf;
  });
  return leaves;
}
