/** JavaScript as data: the builders that make it. `print.ts` prints it. */

export type Code =
  | { kind: 'literal'; value: string | number | boolean | null | undefined }
  | { kind: 'name'; name: string }
  | { kind: 'unary'; operator: UnaryOperator; of: Code }
  | { kind: 'binary'; operator: BinaryOperator; left: Code; right: Code }
  | { kind: 'conditional'; condition: Code; then: Code; else: Code }
  | { kind: 'call'; callee: Code; arguments: readonly Code[] }
  | { kind: 'member'; of: Code; name: string }
  | { kind: 'index'; of: Code; at: Code }
  | { kind: 'array'; items: readonly Code[] }
  | { kind: 'object'; entries: readonly (readonly [string, Code])[] };

export type UnaryOperator = '!' | '-' | 'typeof ';
export type BinaryOperator = '|' | '+' | '-' | '*' | '/' | '===' | '!==' | '<' | '<=' | '>' | '>=' | '&&' | '||' | '??';

export type Statement =
  | { kind: 'const' | 'let'; name: string; value: Code | undefined; exported?: boolean }
  | { kind: 'assign'; target: Code; operator: '=' | '+='; value: Code }
  | { kind: 'do'; code: Code }
  | { kind: 'if'; condition: Code; then: readonly Statement[]; else: readonly Statement[] }
  | { kind: 'switch'; on: Code; cases: readonly Case[]; otherwise: readonly Statement[] }
  | { kind: 'return'; value: Code | undefined }
  | { kind: 'function'; name: string; parameters: readonly string[]; body: readonly Statement[]; exported: boolean };

export interface Case {
  values: readonly Code[];
  body: readonly Statement[];
}

export function literal(value: string | number | boolean | null | undefined): Code {
  return { kind: 'literal', value };
}

export const TRUE = literal(true);
export const FALSE = literal(false);
export const UNDEFINED = literal(undefined);
export const MISSING_NUMBER = literal(NaN);

/** An identifier that the compiler chose, never one from a manual. */
export function name(identifier: string): Code {
  if (!/^[A-Za-z_$][A-Za-z0-9_$]*$/.test(identifier)) throw new TypeError(`${identifier} is no identifier.`);
  return { kind: 'name', name: identifier };
}

export function binary(left: Code, operator: BinaryOperator, right: Code): Code {
  return { kind: 'binary', operator, left, right };
}

export function same(left: Code, right: Code): Code {
  return binary(left, '===', right);
}

/** Literals fold, so that what the dispatch has decided costs nothing. */
export function both(...conditions: readonly Code[]): Code {
  return folded(conditions, '&&', true);
}

export function either(...conditions: readonly Code[]): Code {
  return folded(conditions, '||', false);
}

export function not(of: Code): Code {
  if (of.kind === 'literal') return literal(!of.value);
  return of.kind === 'unary' && of.operator === '!' ? of.of : { kind: 'unary', operator: '!', of };
}

export function conditional(condition: Code, then: Code, otherwise: Code): Code {
  if (isTrue(condition)) return then;
  if (isFalse(condition)) return otherwise;
  return { kind: 'conditional', condition, then, else: otherwise };
}

export function call(callee: string | Code, ...args: readonly Code[]): Code {
  return { kind: 'call', callee: typeof callee === 'string' ? name(callee) : callee, arguments: args };
}

/** `of.name`, whatever the name is. */
export function member(of: Code, property: string): Code {
  return { kind: 'member', of, name: property };
}

export function index(of: Code, at: Code): Code {
  return { kind: 'index', of, at };
}

export function array(items: readonly Code[]): Code {
  return { kind: 'array', items };
}

export function object(entries: readonly (readonly [string, Code])[]): Code {
  return { kind: 'object', entries };
}

export function typeOf(of: Code): Code {
  return { kind: 'unary', operator: 'typeof ', of };
}

/** Strings put together; neighbouring literals become one. */
export function concat(parts: readonly Code[]): Code {
  const merged: Code[] = [];
  for (const part of parts.flatMap(concatenated)) {
    const last = merged.at(-1);
    if (isString(part) && part.value === '') continue;
    if (isString(part) && last !== undefined && isString(last)) merged[merged.length - 1] = literal(last.value + part.value);
    else merged.push(part);
  }
  const [first = literal('')] = merged;
  const isText = isString(first) || (merged.length === 1 && isStringCall(first));
  return merged.reduce(
    (left, part, place) => (place === 0 ? left : binary(left, '+', part)),
    isText ? first : binary(literal(''), '+', first),
  );
}

export const constant = (identifier: string, value: Code): Statement => ({ kind: 'const', name: identifier, value });
export const variable = (identifier: string, value?: Code): Statement => ({ kind: 'let', name: identifier, value });
export const assign = (target: Code, value: Code): Statement => ({ kind: 'assign', target, operator: '=', value });
export const increase = (target: Code, value: Code): Statement => ({ kind: 'assign', target, operator: '+=', value });
export const perform = (code: Code): Statement => ({ kind: 'do', code });
export const give = (value?: Code): Statement => ({ kind: 'return', value });

/** The statements of an `if`; none or only one side where the condition is decided. */
export function when(condition: Code, then: readonly Statement[], otherwise: readonly Statement[] = []): Statement[] {
  if (isTrue(condition)) return [...then];
  if (isFalse(condition)) return [...otherwise];
  if (then.length === 0 && otherwise.length === 0) return [];
  if (then.length === 0) return [{ kind: 'if', condition: not(condition), then: otherwise, else: [] }];
  return [{ kind: 'if', condition, then, else: otherwise }];
}

export function isTrue(code: Code): boolean {
  return code.kind === 'literal' && code.value === true;
}

export function isFalse(code: Code): boolean {
  return code.kind === 'literal' && code.value === false;
}

function folded(conditions: readonly Code[], operator: '&&' | '||', neutral: boolean): Code {
  const open: Code[] = [];
  for (const condition of conditions) {
    if (condition.kind !== 'literal') open.push(condition);
    else if (Boolean(condition.value) !== neutral) return literal(!neutral);
  }
  const [first, ...rest] = open;
  return first === undefined ? literal(neutral) : rest.reduce((left, right) => binary(left, operator, right), first);
}

function isString(code: Code): code is { kind: 'literal'; value: string } {
  return code.kind === 'literal' && typeof code.value === 'string';
}

function isStringCall(code: Code): boolean {
  return code.kind === 'call' || code.kind === 'conditional';
}

/** The parts of a concatenation that begins with a string. */
function concatenated(code: Code): Code[] {
  if (code.kind !== 'binary' || code.operator !== '+' || !startsWithString(code)) return [code];
  return [...concatenated(code.left), code.right];
}

function startsWithString(code: Code): boolean {
  return isString(code) || (code.kind === 'binary' && code.operator === '+' && startsWithString(code.left));
}
