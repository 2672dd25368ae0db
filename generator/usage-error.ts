import type { Words } from '../language/diagnostics.ts';
import { usageMessage, type UsageCode, type UsageParameters } from './usage-messages.ts';

/** A user's mistake that keeps a command from beginning: shown as one line, `error.text[language]` and the code; exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly exitCode = 2;
  readonly code: UsageCode;
  readonly text: Words;

  constructor(code: UsageCode, text: Words) {
    super(text.en);
    this.code = code;
    this.text = text;
  }
}

/** `throw usageError('spec/not-found', { path: 'a.postil' })`. */
export function usageError<C extends UsageCode>(code: C, parameters: UsageParameters<C>): UsageError {
  return new UsageError(code, { zh: usageMessage(code, parameters, 'zh'), en: usageMessage(code, parameters, 'en') });
}
