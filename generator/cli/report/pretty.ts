import type { MessageLanguage, Severity } from '../../../language/diagnostics.ts';
import type { SpecDiagnostic } from '../../spec-diagnostic.ts';
import type { Colour, Paint } from '../paint.ts';
import { sourceExcerpt, spaced } from './source-excerpt.ts';

const severityWords: Record<Severity, Record<MessageLanguage, string>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  information: { zh: '提示', en: 'info' },
  hint: { zh: '建议', en: 'hint' },
};

const colours: Record<Severity, Colour> = { error: 'red', warning: 'yellow', information: 'cyan', hint: 'dim' };

export interface PrettyOptions {
  language: MessageLanguage;
  paint: Paint;
  /** A line of a file, 0-based, as it stands in the file. */
  lineOf(file: string, line: number): string | undefined;
}

/** Findings for people: place, severity and code, message, the line with carets, and the other places concerned. */
export function prettyDiagnostics(found: readonly SpecDiagnostic[], options: PrettyOptions): string {
  return found.map((diagnostic) => `${prettyDiagnostic(diagnostic, options)}\n\n`).join('');
}

function prettyDiagnostic(
  { file, range, severity, code, message, related }: SpecDiagnostic,
  { language, paint, lineOf }: PrettyOptions,
): string {
  const colour = colours[severity];
  const excerpt = sourceExcerpt(lineOf(file, range.start.line), range);
  const number = String(range.start.line + 1);
  const margin = ' '.repeat(number.length);
  return [
    `${paint('bold', placeText(file, range))}  ${paint(colour, severityWords[severity][language])}  ${paint('dim', code)}`,
    `  ${spaced(message)}`,
    ...(excerpt === undefined
      ? []
      : [
          `  ${paint('dim', `${number} |`)} ${excerpt.code}`,
          `  ${margin} ${paint('dim', '|')} ${paint(colour, excerpt.carets)}`,
        ]),
    ...related.map((other) => `  → ${placeText(other.file, other.range)}  ${spaced(other.message)}`),
  ].join('\n');
}

function placeText(file: string, { start }: SpecDiagnostic['range']): string {
  return `${spaced(file)}:${start.line + 1}:${start.character + 1}`;
}

/** `3 files: 2 errors, 1 warning, 4 waived`. */
export function countText(found: readonly SpecDiagnostic[], files: number, language: MessageLanguage, waived = 0): string {
  const count = (severity: Severity) => found.filter((diagnostic) => diagnostic.severity === severity).length;
  const counts = (['error', 'warning', 'information', 'hint'] as const).flatMap((severity) => {
    const number = count(severity);
    if (number === 0) return [];
    const word = severityWords[severity][language];
    return [
      language === 'zh' ? `${number} 个${word}` : `${number} ${word}${number === 1 || severity === 'information' ? '' : 's'}`,
    ];
  });
  if (waived > 0) counts.push(language === 'zh' ? `${waived} 个已豁免` : `${waived} waived`);
  if (counts.length === 0)
    return language === 'zh' ? `${files} 个文件，没有问题` : `${files} ${files === 1 ? 'file' : 'files'}, nothing wrong`;
  return language === 'zh'
    ? `${files} 个文件：${counts.join('，')}`
    : `${files} ${files === 1 ? 'file' : 'files'}: ${counts.join(', ')}`;
}
