/** LibreOffice and poppler as an office and a printer; Debian: libreoffice-calc libreoffice-writer poppler-utils. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/** Pictures of what was printed, to look at. */
const pictures = fileURLToPath(new URL('../../out/office/', import.meta.url));

export interface Office {
  /** Converts a file; returns the path of what was made. */
  convert(file: string, format: string): string;
  /** The text of a file as printed, pages divided by form feeds; its pages are pictures of this name. */
  printed(file: string, name: string): string;
}

/** One that works in the folder, and keeps its own settings there. */
export function officeIn(folder: string): Office {
  mkdirSync(pictures, { recursive: true });
  const run = (program: string, ...args: string[]): string => {
    const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 27 });
    const outcome = { program, status, error, stderr: status === 0 ? '' : stderr };
    expect(outcome).toEqual({ program, status: 0, error: undefined, stderr: '' });
    return stdout;
  };
  const convert = (file: string, format: string): string => {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    run('soffice', profile, '--headless', '--convert-to', format, '--outdir', join(folder, 'converted'), file);
    return join(folder, 'converted', `${basename(file, extname(file))}.${format}`);
  };
  const printed = (file: string, name: string): string => {
    const pdf = convert(file, 'pdf');
    run('pdftoppm', '-r', '70', '-png', pdf, `${pictures}${name}`);
    return run('pdftotext', '-layout', pdf, '-');
  };
  return { convert, printed };
}
