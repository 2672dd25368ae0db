/** Which of the given locals some statements use: the parameters of the function they are put into. */
import type { Code, Statement } from './code.ts';

export function localsUsed(statements: readonly Statement[], locals: ReadonlySet<string>): Set<string> {
  const used = new Set<string>();
  const inCode = (code: Code | undefined): void => {
    if (code === undefined) return;
    if (code.kind === 'name' && locals.has(code.name)) used.add(code.name);
    partsOf(code).forEach(inCode);
  };
  const inStatement = (statement: Statement): void => {
    const { codes, bodies } = partsOfStatement(statement);
    codes.forEach(inCode);
    bodies.forEach((body) => body.forEach(inStatement));
  };
  statements.forEach(inStatement);
  return used;
}

function partsOf(code: Code): readonly Code[] {
  switch (code.kind) {
    case 'literal':
    case 'name':
      return [];
    case 'unary':
    case 'member':
      return [code.of];
    case 'binary':
      return [code.left, code.right];
    case 'conditional':
      return [code.condition, code.then, code.else];
    case 'call':
      return [code.callee, ...code.arguments];
    case 'index':
      return [code.of, code.at];
    case 'array':
      return code.items;
    case 'object':
      return code.entries.map(([, value]) => value);
  }
}

function partsOfStatement(statement: Statement): {
  codes: readonly (Code | undefined)[];
  bodies: readonly (readonly Statement[])[];
} {
  switch (statement.kind) {
    case 'const':
    case 'let':
    case 'return':
      return { codes: [statement.value], bodies: [] };
    case 'assign':
      return { codes: [statement.target, statement.value], bodies: [] };
    case 'do':
      return { codes: [statement.code], bodies: [] };
    case 'if':
      return { codes: [statement.condition], bodies: [statement.then, statement.else] };
    case 'switch':
      return { codes: [statement.on], bodies: [...statement.cases.map(({ body }) => body), statement.otherwise] };
    case 'function':
      return { codes: [], bodies: [statement.body] };
  }
}
