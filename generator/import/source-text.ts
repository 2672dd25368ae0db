import type { NamedClause } from './clause-ids.ts';

/**
 * The clauses as a Markdown source: `§第五条 邮件丢失的……`, a heading before headings. What follows a clause stands below it; what would be read
 * as a clause of its own there stays on its line.
 */
export function sourceText(title: string, clauses: readonly NamedClause[]): string {
  return [`# ${title}`, ...clauses.map(clauseText), ''].join('\n\n');
}

function clauseText({ id, text, paragraphs, depth, isHeading }: NamedClause): string {
  const mark = isHeading ? `${'#'.repeat(Math.min(depth + 1, 6))} ` : '';
  // Text in parentheses behind the id would be taken for the place where it is printed.
  const head = `${mark}§${id}${/^[（(]/.test(text) ? '\n' : ' '}${text}`.trimEnd();
  return paragraphs
    .flatMap((paragraph) => paragraph.split('\n'))
    .reduce((all, line) => `${all}${isSafe(line) ? '\n' : ' '}${line}`, head);
}

function isSafe(line: string): boolean {
  return !/^\s*(?:#{1,6}\s|```|~~~)/.test(line) && !/^\s*(?:[-*+]\s+|\d+[.)]\s+)?(?:\*\*)?(?:§|\[|第)/.test(line);
}
