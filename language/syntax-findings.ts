import type { ILexingError, IToken } from 'chevrotain';
import type { ParseResult } from 'langium';
import type { Position, Range } from 'vscode-languageserver-types';
import type { CodedEntry } from './diagnostics.ts';
import { UNCLOSED_COMMENT } from './lexer.ts';
import { TOO_DEEP } from './nesting.ts';
import { SEPARATOR } from './parser-errors.ts';
import { syntaxDiagnostics as catalogue } from './syntax.diagnostics.ts';

/** What does not read as a spec, before it is said in a language. */
export interface SyntaxFinding {
  entry: CodedEntry<never>;
  params: never;
  range: Range;
}

/** A decoder's mark for bytes that no character stands behind. */
const BROKEN = '\ufffd';

/** What the lexer could not read. */
export function lexingFindings({ value, lexerErrors }: ParseResult): SyntaxFinding[] {
  const text = value.$document?.textDocument.getText() ?? '';
  const unreadable = lexerErrors.filter((error) => !text.startsWith(BROKEN, error.offset));
  return [...brokenCharacters(text), ...limited(unreadable.map((error) => lexingFinding(error, text)))];
}

/** What the parser could not read; said once a place, the first reason being the nearest to it. */
export function parsingFindings({ parserErrors }: ParseResult): SyntaxFinding[] {
  const seen = new Set<IToken>();
  const findings = parserErrors.flatMap((error) => {
    const { token, message } = error;
    if (seen.has(token)) return [];
    seen.add(token);
    const previous = (error as { previousToken?: IToken }).previousToken;
    const range = rangeOfToken(token) ?? rangeOfToken(previous) ?? { start: BEGINNING, end: BEGINNING };
    const found = token.tokenType.name === 'EOF' ? '' : String(token.payload ?? token.image);
    const expected = found === '' && message.split(SEPARATOR).includes('}') ? '}' : message;
    const params = expected === '' ? { found } : { found, expected };
    return [finding(found === '' ? catalogue['unexpected-end'] : catalogue['unexpected-word'], params, range)];
  });
  return limited(findings);
}

/** A file with more faults than these is perhaps no spec at all: what comes behind them is only counted. */
const MOST_FINDINGS = 100;

function limited(findings: SyntaxFinding[]): SyntaxFinding[] {
  const next = findings[MOST_FINDINGS];
  if (next === undefined) return findings;
  return [
    ...findings.slice(0, MOST_FINDINGS),
    finding(catalogue['too-many'], { more: findings.length - MOST_FINDINGS }, next.range),
  ];
}

const BEGINNING: Position = { line: 0, character: 0 };

/** One finding a file, at the first. */
function brokenCharacters(text: string): SyntaxFinding[] {
  const at = text.indexOf(BROKEN);
  if (at < 0) return [];
  const before = text.slice(0, at);
  const start = { line: before.split('\n').length - 1, character: at - (before.lastIndexOf('\n') + 1) };
  return [finding(catalogue['bad-encoding'], { count: text.split(BROKEN).length - 1 }, lengthened(start, 1))];
}

function lexingFinding({ line, column, offset, length, message }: ILexingError, text: string): SyntaxFinding {
  const start = { line: (line ?? 1) - 1, character: (column ?? 1) - 1 };
  if (message === TOO_DEEP) return finding(catalogue['too-deep'], {}, lengthened(start, length));
  if (message === UNCLOSED_COMMENT) return finding(catalogue['unclosed-comment'], {}, lengthened(start, length));
  const rest = text.slice(offset);
  if (/^["“]/.test(rest)) return finding(catalogue['unclosed-text'], {}, lengthened(start, rest.search(/\r|\n|$/)));
  return finding(catalogue['unexpected-character'], { text: rest.slice(0, Math.min(length, 20)) }, lengthened(start, length));
}

function finding<P>(entry: CodedEntry<P>, params: P, range: Range): SyntaxFinding {
  return { entry, params, range } as unknown as SyntaxFinding;
}

function lengthened(start: Position, length: number): Range {
  return { start, end: { line: start.line, character: start.character + length } };
}

/** Undefined for the end of the file, which stands nowhere. */
function rangeOfToken(token: IToken | undefined): Range | undefined {
  if (token?.startLine === undefined || !(token.startLine > 0) || token.endLine === undefined) return undefined;
  return {
    start: { line: token.startLine - 1, character: (token.startColumn ?? 1) - 1 },
    end: { line: token.endLine - 1, character: token.endColumn ?? 1 },
  };
}
