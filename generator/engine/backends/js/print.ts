/** Prints code. Every string goes through `stringLiteral`; operands are put in parentheses wherever they might need them. */
import type { Case, Code, Statement } from './code.ts';
import { stringLiteral } from './escape.ts';

function printCode(code: Code): string {
  switch (code.kind) {
    case 'literal':
      return printLiteral(code.value);
    case 'name':
      return code.name;
    case 'unary':
      return `${code.operator}${operand(code.of)}`;
    case 'binary':
      return `${chained(code.left, code.operator)} ${code.operator} ${operand(code.right)}`;
    case 'conditional':
      return `${operand(code.condition)} ? ${operand(code.then)} : ${operand(code.else)}`;
    case 'call':
      return `${operand(code.callee)}(${code.arguments.map(printCode).join(', ')})`;
    case 'member':
      return `${operand(code.of)}[${stringLiteral(code.name)}]`;
    case 'index':
      return `${operand(code.of)}[${printCode(code.at)}]`;
    case 'array':
      return `[${code.items.map(printCode).join(', ')}]`;
    case 'object':
      return `{ ${code.entries.map(([key, value]) => `${printKey(key)}: ${printCode(value)}`).join(', ')} }`;
  }
}

export function printStatements(statements: readonly Statement[], indent = ''): string {
  return statements.map((statement) => printStatement(statement, indent)).join('');
}

function printStatement(statement: Statement, indent: string): string {
  const inner = `${indent}  `;
  switch (statement.kind) {
    case 'const':
    case 'let':
      return `${indent}${statement.exported ? 'export ' : ''}${statement.kind} ${statement.name}${statement.value === undefined ? '' : ` = ${printCode(statement.value)}`};\n`;
    case 'assign':
      return `${indent}${printCode(statement.target)} ${statement.operator} ${printCode(statement.value)};\n`;
    case 'do':
      return `${indent}${printCode(statement.code)};\n`;
    case 'return':
      return `${indent}return${statement.value === undefined ? '' : ` ${printCode(statement.value)}`};\n`;
    case 'if': {
      const head = `${indent}if (${printCode(statement.condition)}) {\n${printStatements(statement.then, inner)}${indent}}`;
      return statement.else.length === 0 ? `${head}\n` : `${head} else {\n${printStatements(statement.else, inner)}${indent}}\n`;
    }
    case 'switch':
      return printSwitch(statement, indent);
    case 'function': {
      const head = `${indent}${statement.exported ? 'export ' : ''}function ${statement.name}(${statement.parameters.join(', ')})`;
      return `${head} {\n${printStatements(statement.body, inner)}${indent}}\n`;
    }
  }
}

function printSwitch({ on, cases, otherwise }: Extract<Statement, { kind: 'switch' }>, indent: string): string {
  const inner = `${indent}  `;
  const printCase = ({ values, body }: Case): string =>
    `${values.map((value) => `${inner}case ${printCode(value)}:`).join('\n')} {\n${printStatements(body, `${inner}  `)}${inner}  break;\n${inner}}\n`;
  const fallback = otherwise.length === 0 ? '' : `${inner}default: {\n${printStatements(otherwise, `${inner}  `)}${inner}}\n`;
  return `${indent}switch (${printCode(on)}) {\n${cases.map(printCase).join('')}${fallback}${indent}}\n`;
}

function printLiteral(value: string | number | boolean | null | undefined): string {
  if (typeof value === 'string') return stringLiteral(value);
  return value === undefined ? 'void 0' : Object.is(value, -0) ? '0' : String(value);
}

/** A plain `__proto__` key would set the prototype. */
function printKey(key: string): string {
  return key === '__proto__' ? `[${stringLiteral(key)}]` : stringLiteral(key);
}

/** The left of the same associative operator needs no parentheses. */
function chained(code: Code, operator: string): string {
  const isChain = code.kind === 'binary' && code.operator === operator && ['+', '&&', '||', '*'].includes(operator);
  return isChain ? printCode(code) : operand(code);
}

function operand(code: Code): string {
  const isAtom =
    code.kind === 'name' || code.kind === 'call' || code.kind === 'member' || code.kind === 'index' || code.kind === 'array';
  if (isAtom || (code.kind === 'literal' && !isNegative(code.value) && code.value !== undefined)) return printCode(code);
  return `(${printCode(code)})`;
}

function isNegative(value: unknown): boolean {
  return typeof value === 'number' && value < 0;
}
