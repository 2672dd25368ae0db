/**
 * What writes a verdict, and what is judged for a value of the dispatch, as functions of their own: a function that holds all verdicts of
 * a record takes long to be optimised, and again for each verdict that it has not met before.
 */
import { call, name, perform, type Code, type Statement } from './code.ts';
import { localsUsed } from './names-used.ts';
import { printStatements } from './print.ts';

export interface WrittenParts {
  functions: Statement[];
  /** The statements, with calls where they write much. */
  statements: Statement[];
}

/** `locals`: names that a function of its own must be given. The statements return nothing and set no local of the function around them. */
export function writtenParts(
  statements: readonly Statement[],
  { prefix, locals }: { prefix: string; locals: ReadonlySet<string> },
): WrittenParts {
  const known = new Set([...locals, ...declaredIn(statements)]);
  const functions: Statement[] = [];
  const byText = new Map<string, string>();
  const part = (body: readonly Statement[]): Statement => {
    const own = new Set(declaredIn(body));
    const parameters = [...localsUsed(body, known)].filter((local) => !own.has(local));
    const text = `${parameters.join()}\n${printStatements(body)}`;
    const there = byText.get(text);
    const functionName = there ?? `${prefix}step${functions.length}`;
    if (there === undefined) {
      byText.set(text, functionName);
      functions.push({ kind: 'function', name: functionName, parameters, body, exported: false });
    }
    return perform(call(functionName, ...parameters.map(name)));
  };
  const divided = (list: readonly Statement[]): Statement[] => {
    const parts: Statement[] = [];
    for (let at = 0; at < list.length;) {
      const end = endOfWriting(list, at);
      if (end - at >= FEWEST) parts.push(part(list.slice(at, end)));
      else parts.push(...list.slice(at, Math.max(end, at + 1)).map(inside));
      at = Math.max(end, at + 1);
    }
    return parts;
  };
  const inside = (statement: Statement): Statement => {
    if (statement.kind === 'if') return { ...statement, then: divided(statement.then), else: divided(statement.else) };
    if (statement.kind !== 'switch') return statement;
    const cases = statement.cases.map(({ values, body }) => ({ values, body: [part(divided(body))] }));
    return { ...statement, cases, otherwise: divided(statement.otherwise) };
  };
  const whole = divided(statements);
  return { functions, statements: whole };
}

/** Fewer statements are not worth a call. */
const FEWEST = 5;

function endOfWriting(list: readonly Statement[], start: number): number {
  const other = list.findIndex((statement, at) => at >= start && !writes(statement));
  return other < 0 ? list.length : other;
}

/** A statement that does nothing but write. */
function writes(statement: Statement): boolean {
  if (statement.kind === 'if') return [...statement.then, ...statement.else].every(writes);
  return statement.kind === 'do' && statement.code.kind === 'call' && isOfSink(statement.code.callee);
}

function isOfSink(code: Code): boolean {
  return code.kind === 'member' ? isOfSink(code.of) : code.kind === 'name' && code.name === 'sink';
}

function declaredIn(statements: readonly Statement[]): string[] {
  return statements.flatMap((statement): string[] => {
    switch (statement.kind) {
      case 'const':
      case 'let':
        return [statement.name];
      case 'if':
        return [...declaredIn(statement.then), ...declaredIn(statement.else)];
      case 'switch':
        return [...statement.cases.flatMap(({ body }) => declaredIn(body)), ...declaredIn(statement.otherwise)];
      default:
        return [];
    }
  });
}
