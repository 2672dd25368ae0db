import type { PlanLanguage } from '../plan/plan.ts';
import { dataMessage, type DataCode, type ParametersOf } from './data-messages.ts';

type FileCode = Extract<DataCode, `data/${string}`>;

/**
 * A file that cannot be read or written at all: a user's mistake, to be shown as `error.text[language]`, never with a stack trace.
 * JSON: `{"code":"data/not-found","path":"a.csv","zh":"...","en":"..."}`.
 */
export class DataFileError extends Error {
  override readonly name = 'DataFileError';
  readonly code: FileCode;
  readonly path: string;
  readonly text: Record<PlanLanguage, string>;

  constructor(code: FileCode, path: string, text: Record<PlanLanguage, string>) {
    super(text.en);
    this.code = code;
    this.path = path;
    this.text = text;
  }

  toJSON(): { code: FileCode; path: string; zh: string; en: string } {
    return { code: this.code, path: this.path, ...this.text };
  }
}

/** The error of a file: `dataFileError('data/not-found', { path })`. */
export function dataFileError<C extends FileCode>(code: C, parameters: ParametersOf<C>): DataFileError {
  return new DataFileError(code, parameters.path, {
    zh: dataMessage(code, parameters, 'zh'),
    en: dataMessage(code, parameters, 'en'),
  });
}

/** The operating system's refusal to open or read a file, as a `DataFileError`; anything else unchanged. */
export function readError(path: string, error: unknown): unknown {
  const reason = systemCode(error);
  if (reason === undefined) return error;
  if (reason === 'ENOENT' || reason === 'ENOTDIR') return dataFileError('data/not-found', { path });
  if (reason === 'EISDIR') return dataFileError('data/directory', { path });
  if (reason === 'EACCES' || reason === 'EPERM') return dataFileError('data/no-permission', { path });
  return dataFileError('data/unreadable', { path, reason });
}

/** The operating system's refusal to write a file, as a `DataFileError`; anything else unchanged. */
export function writeError(path: string, error: unknown): unknown {
  const reason = systemCode(error);
  return reason === undefined ? error : dataFileError('data/cannot-write', { path, reason });
}

/** `ENOENT` of an error of the file system; undefined for any other. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || error instanceof DataFileError) return undefined;
  const code = (error as NodeJS.ErrnoException).code;
  return code !== undefined && (error as NodeJS.ErrnoException).syscall !== undefined ? code : undefined;
}
