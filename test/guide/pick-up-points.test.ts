/** A manual of 63 articles, written from the guide alone: from its paper to what is kept of its findings and verdicts. */
import { cpSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Specification } from '../../language/generated/ast.ts';
import { cli, folder } from '../cli/cli.ts';
import { guideChapters } from '../docs/guide-blocks.ts';
import { parsed } from '../language/parsed.ts';

const home = fileURLToPath(new URL('pick-up-points', import.meta.url));
const golden = (file: string) => join(home, 'expected', file);
const specs = readdirSync(home).filter((file) => file.endsWith('.postil'));

/** A copy, beside whose data rejected records may be written. */
function copy(): string {
  const at = folder();
  cpSync(home, at, { recursive: true });
  return at;
}

interface Found {
  severity: string;
  code: string;
  file: string;
  message: string;
}

describe('pick-up points of a township', () => {
  it('rests on the clauses that the import finds in the paper', async () => {
    const at = folder();
    cpSync(join(home, '办法.md'), join(at, '办法.md'));
    expect(await cli(at, ['import', '办法.md', '-o', 'm'])).toMatchObject({ exitCode: 0 });
    expect(readFileSync(join(at, 'm/sources/办法.md'), 'utf8')).toBe(readFileSync(join(home, 'sources/办法.md'), 'utf8'));
  });

  it('has no errors, and the findings that its paper earns', async () => {
    const { exitCode, stdout } = await cli(home, ['check', '--format', 'json']);
    const found = (JSON.parse(stdout) as Found[]).map(
      ({ severity, code, file, message }) => `${severity} ${code} ${file} ${message}\n`,
    );
    expect(exitCode).toBe(0);
    expect(found.filter((line) => line.startsWith('error'))).toEqual([]);
    await expect(found.join('')).toMatchFileSnapshot(golden('findings.txt'));
  });

  it('leaves no clause uncovered', async () => {
    const { stdout } = await cli(home, ['coverage', '--format', 'json']);
    const { clauses, buckets } = JSON.parse(stdout) as { clauses: number; buckets: Record<string, number> };
    expect(clauses).toBeGreaterThan(50);
    expect(buckets).toMatchObject({ uncovered: 0, missing: 1 });
  });

  it('is written in the one layout', async () => {
    expect(await cli(home, ['fmt', '--check'])).toMatchObject({ exitCode: 0 });
  });

  describe.each(['js', 'interpreter'])('with the engine %s', (engine) => {
    it('has scenarios that come true', async () => {
      expect(await cli(home, ['test', '--engine', engine])).toMatchObject({ exitCode: 0 });
    });

    it('gives the kept verdicts on its data, and rejects the day that does not exist', async () => {
      const at = copy();
      const data = readdirSync(join(at, 'data')).flatMap((file) => ['--data', `${file.replace(/\..*$/, '')}=data/${file}`]);
      const out = ['--out', 'out.ndjson', '--as-of', '2025-07-01', '--engine', engine];
      expect(await cli(at, ['run', '.', ...data, ...out])).toMatchObject({ exitCode: 1 });
      const written = (file: string) => readFileSync(join(at, file), 'utf8').replaceAll(at, '.');
      await expect(written('out.ndjson')).toMatchFileSnapshot(golden('verdicts.ndjson'));
      await expect(written('out.settlement.ndjson')).toMatchFileSnapshot(golden('settlement.ndjson'));
      await expect(written('data/交付.csv.rejected.ndjson')).toMatchFileSnapshot(golden('rejected.ndjson'));
    });
  });

  it('has one of every declaration that the guide lists', () => {
    const kinds = (text: string) => (parsed(text).parseResult.value as Specification).declarations.map(({ $type }) => $type);
    const index = guideChapters(readFileSync(new URL('../../docs/zh/guide.md', import.meta.url), 'utf8')).find(
      ({ title }) => title === '索引',
    );
    const listed = (index?.blocks ?? []).flatMap(({ text }) => kinds(text));
    const written = specs.flatMap((file) => kinds(readFileSync(join(home, file), 'utf8')));
    expect(listed.length).toBeGreaterThan(30);
    expect([...new Set(listed)].filter((kind) => !written.includes(kind))).toEqual([]);
  });
});
