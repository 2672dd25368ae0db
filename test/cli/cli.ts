/** The command line in this process, in a folder of its own. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Io } from '../../generator/cli/io.ts';
import { runCli } from '../../generator/cli/run-cli.ts';
import { starterFiles } from '../../generator/cli/starter-files.ts';

export interface Outcome {
  exitCode: number;
  stdout: string;
  stderr: string;
}

/** Runs `postil` there; Chinese surroundings unless `env` says otherwise. */
export async function cli(cwd: string, args: string[], more: Partial<Io> = {}): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  const io: Io = {
    cwd,
    env: { LANG: 'zh_CN.UTF-8' },
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    ...more,
  };
  return { exitCode: await runCli(args, io), stdout, stderr };
}

/** A temporary folder with these files, gone after the test. */
export function folder(files: Record<string, string | Uint8Array> = {}): string {
  const at = realpathSync(mkdtempSync(join(tmpdir(), 'postil-test-')));
  onTestFinished(() => rmSync(at, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(at, path)), { recursive: true });
    writeFileSync(join(at, path), content);
  }
  return at;
}

/** The starter manual's files: rules 投递延误 and 邮件丢失 on the record 投递. */
export const starter: Record<string, string> = Object.fromEntries(starterFiles('zh').map(({ path, text }) => [path, text]));

/** As NDJSON. */
export function lines(...records: object[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

export function parsedLines(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
