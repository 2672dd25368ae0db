/** The one place where text becomes JavaScript source. */

/**
 * A string literal that is safe in a module, in JSON and in an HTML script: quotes, backslashes, control characters, lone surrogates,
 * U+2028, U+2029 and `<` are escaped. `a"b` gives `"a\"b"`.
 */
export function stringLiteral(text: string): string {
  return JSON.stringify(text).replace(/[<\u007f\u2028\u2029\ufeff]/g, escapeUnit);
}

/** What JSON.stringify puts between the quotes. */
export function jsonInner(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
