/** The bundled command line in processes of its own: what only a process can show. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { bundled, env, launcher, root } from './bundle.ts';
import { folder, lines, starter } from './cli.ts';

const script = bundled();

function postil(cwd: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script(), ...args], { cwd, env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** Waits until something is so. */
async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1600; tries++) {
    if (isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('waited in vain');
}

const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));

describe('the launcher', () => {
  it('starts the bundle', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(postil(folder(), '--version')).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('says in both languages what to do where nothing is built', () => {
    const at = folder({ 'generator/cli/postil.mjs': readFileSync(launcher) });
    const { status, stderr } = spawnSync(process.execPath, [join(at, 'generator/cli/postil.mjs')], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/请先运行 npm run build.*\n.*run npm run build first/);
  });

  it('says in both languages which Node.js is needed', () => {
    const old = "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.19.0' } })";
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(old)}`, launcher],
      { encoding: 'utf8' },
    );
    expect(status).toBe(2);
    expect(stderr).toMatch(/需要 Node\.js 22 或更新版本，当前是 20\.19\.0.*\n.*Node\.js 22 or newer is needed/);
  });

  it('is JavaScript that old versions read', () => {
    const code = readFileSync(launcher, 'utf8');
    const printed = (target: string) =>
      transformSync(code, { target, supported: { 'dynamic-import': true, 'import-meta': true } }).code;
    expect(printed('es2017')).toBe(printed('esnext'));
    expect(code).not.toMatch(/from 'node:/);
  });
});

describe('exit codes of a process', () => {
  it.each<[args: string[], status: number]>([
    [['check', 'manual.postil'], 0],
    [['test', 'manual.postil'], 0],
    [['check', 'broken'], 1],
    [['check', '--no-such'], 2],
    [[], 2],
  ])('postil %j: %i', (args, status) => {
    expect(postil(folder({ ...starter, 'broken/a.postil': '规程 甲 {' }), ...args).status).toBe(status);
  });
});

describe('pipes', () => {
  it('a reader that goes away is no error', () => {
    const at = folder({ ...starter, 'd.ndjson': lines(...many(20_000)) });
    const command = `"$NODE" "$SCRIPT" run --data 投递=d.ndjson -q | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', command], {
      cwd: at,
      env: { ...env, NODE: process.execPath, SCRIPT: script() },
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(stdout.split('\n')[0]).toMatch(/^\{"rule":/);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('0');
  });

  it.each([
    ['verdicts', 'run --data 投递=d.ndjson -q'],
    ['findings', 'check --format json'],
  ])('%s to a full disk: one line, exit code 2', (_, args) => {
    const at = folder({ ...starter, 'd.ndjson': lines(...many(1000)) });
    const { status, stderr } = spawnSync('bash', ['-c', `"$NODE" "$SCRIPT" ${args} > /dev/full`], {
      cwd: at,
      env: { ...env, NODE: process.execPath, SCRIPT: script() },
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'postil: 无法写入 标准输出（磁盘满了） [data/cannot-write]\n' });
  });

  it('records come from standard input as well', () => {
    const at = folder(starter);
    const { status, stdout } = spawnSync(process.execPath, [script(), 'run', '--data', '投递=-', '-q'], {
      cwd: at,
      env,
      input: lines(...many(3)),
      encoding: 'utf8',
    });
    expect({ status, count: stdout.trimEnd().split('\n').length }).toEqual({ status: 0, count: 3 });
  });
});

describe('Ctrl-C', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    '%s in the middle of a run leaves no half file, and what was there stays',
    async (signal) => {
      const at = folder({ ...starter, 'out/v.ndjson': 'before' });
      const child = spawn(process.execPath, [script(), 'run', '--data', '投递=-', '-o', 'out/v.ndjson'], {
        cwd: at,
        env,
        stdio: ['pipe', 'ignore', 'ignore'],
      });
      child.stdin.on('error', () => undefined);
      child.stdin.write(lines(...many(2000)));
      await until(() => readdirSync(join(at, 'out')).some((name) => name.endsWith('.tmp')));
      child.kill(signal);
      expect(await ended(child)).toBe(signal === 'SIGINT' ? 130 : 143);
      expect(readdirSync(join(at, 'out'))).toEqual(['v.ndjson']);
      expect(readFileSync(join(at, 'out/v.ndjson'), 'utf8')).toBe('before');
    },
  );
});

describe('check --watch', () => {
  it('checks again when a spec or a clause file changes, until it is stopped', async () => {
    const at = folder(starter);
    let said = '';
    const child = spawn(process.execPath, [script(), 'check', '--watch'], { cwd: at, env, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (data: Buffer) => (said += data.toString()));
    child.stderr.on('data', (data: Buffer) => (said += data.toString()));
    await until(() => said.includes('等待文件改动'));
    expect(said).toContain('1 个文件，没有问题');
    said = '';
    writeFileSync(join(at, 'manual.postil'), (starter['manual.postil'] ?? '').replace('扣款 投递员 5', '扣款 投递圆 5'));
    await until(() => said.includes('等待文件改动'));
    expect(said).toContain('name/unresolved');
    child.kill('SIGINT');
    expect(await ended(child)).toBe(130);
    expect(existsSync(join(at, 'manual.postil'))).toBe(true);
  });
});

function many(count: number): object[] {
  return Array.from({ length: count }, (_, number) => ({
    编号: `M${number}`,
    投递员: '张三',
    种类: '给据邮件',
    应投日: '2025-03-03',
    妥投日: '2025-03-05',
  }));
}
