import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Range } from 'vscode-languageserver-types';
import { junitXml } from '../../generator/cli/report/junit.ts';
import { cli, folder } from './cli.ts';

const files = {
  '规程/甲, 乙.postil':
    '规程 甲 "甲" { 版本 "1" 生效 2025-01-01 }\n术语 词 "一"\n术语 词 "二"\n扣罚 迟报 针对 没有 { 扣款 人 5 元 }\n',
};

async function printed(format: string, args: string[] = []): Promise<string> {
  return (await cli(folder(files), ['check', '--format', format, ...args])).stdout;
}

describe('SARIF 2.1.0', () => {
  interface Log {
    version: string;
    $schema: string;
    runs: {
      tool: { driver: { name: string; semanticVersion: string; rules: { id: string; fullDescription: { text: string } }[] } };
      columnKind: string;
      results: {
        ruleId: string;
        ruleIndex: number;
        level: string;
        message: { text: string };
        locations: {
          physicalLocation: { artifactLocation: { uri: string; uriBaseId: string }; region: Record<string, number> };
        }[];
        relatedLocations?: { id: number; message: { text: string } }[];
      }[];
    }[];
  }

  it('has what the standard requires, and each result its rule', async () => {
    const log = JSON.parse(await printed('sarif')) as Log;
    expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif-2.1.0') as string });
    const [run] = log.runs;
    expect(run?.tool.driver).toMatchObject({
      name: 'postil',
      semanticVersion: expect.stringMatching(/^\d+\.\d+\.\d+/) as string,
    });
    expect(run?.columnKind).toBe('utf16CodeUnits');
    expect(run?.results.length).toBeGreaterThan(2);
    for (const { ruleId, ruleIndex, level, message, locations } of run?.results ?? []) {
      expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      expect(run?.tool.driver.rules[ruleIndex]?.fullDescription.text).not.toBe('');
      expect(['error', 'warning', 'note']).toContain(level);
      expect(message.text).not.toBe('');
      const { artifactLocation, region } = locations[0]?.physicalLocation ?? {};
      expect(artifactLocation).toEqual({ uri: encodeURI('规程/甲, 乙.postil').replace(',', '%2C'), uriBaseId: 'SRCROOT' });
      for (const number of Object.values(region ?? {})) expect(number).toBeGreaterThanOrEqual(1);
    }
    expect(run?.results.find(({ ruleId }) => ruleId === 'name/duplicate')?.relatedLocations?.[0]?.id).toBe(1);
  });
});

describe('for a code host', () => {
  interface Log {
    runs: {
      tool: { driver: { rules: Record<string, unknown>[] } };
      results: {
        ruleId: string;
        partialFingerprints: { primaryLocationLineHash: string };
        locations: { physicalLocation: { artifactLocation: { uri: string } } }[];
      }[];
    }[];
  }
  const sarif = async (at: string, args: string[] = []) =>
    (JSON.parse((await cli(at, ['check', '--format', 'sarif', ...args])).stdout) as Log).runs[0] ?? expect.unreachable();
  const marks = async (at: string) =>
    (await sarif(at)).results.map((one) => `${one.ruleId} ${one.partialFingerprints.primaryLocationLineHash}`).sort();

  it('every rule has its title, why and help in Markdown', async () => {
    for (const rule of (await sarif(folder(files))).tool.driver.rules)
      expect(rule).toMatchObject({
        shortDescription: { text: expect.stringMatching(/\S/) as string },
        fullDescription: { text: expect.stringMatching(/\S/) as string },
        help: { text: expect.stringMatching(/\S/) as string, markdown: expect.stringContaining('```') as string },
        defaultConfiguration: { level: expect.stringMatching(/^(error|warning|note)$/) as string },
      });
  });

  it('a finding is the same when lines above it come, and another where its line changes', async () => {
    const spec = files['规程/甲, 乙.postil'];
    const before = await marks(folder(files));
    expect(new Set(before).size).toBe(before.length);
    expect(await marks(folder({ '规程/甲, 乙.postil': `// 注\r\n\r\n${spec.replaceAll('\n', '\r\n')}` }))).toEqual(before);
    expect(await marks(folder({ '规程/甲, 乙.postil': spec.replace('扣款 人 5', '扣款 人 6') }))).not.toEqual(before);
  });

  it('paths begin at the root of the repository, wherever one stands', async () => {
    const at = folder({ ...files, '.git': 'gitdir: elsewhere' });
    const below = join(at, '规程');
    const [{ results }, { stdout: annotations }] = [await sarif(below), await cli(below, ['check', '--format', 'github'])];
    const uris = results
      .flatMap(({ locations }) => locations)
      .map(({ physicalLocation }) => physicalLocation.artifactLocation.uri);
    expect(new Set(uris)).toEqual(new Set([encodeURI('规程/甲, 乙.postil').replace(',', '%2C')]));
    expect(annotations).toMatch(/^::error file=规程\/甲%2C 乙\.postil,/);
    expect((await cli(below, ['check', '--format', 'lines'])).stdout).toMatch(/^甲, 乙\.postil:/);
  });
});

describe('lines', () => {
  it('are read by the editor’s tasks: every finding with its place, whatever its file and words are called', async () => {
    const odd = { '规程/甲, 乙 50%.postil': `${files['规程/甲, 乙.postil']}检查表 空表 "空"\n由 没有人 {\n}\n` };
    const run = (format: string) => cli(folder(odd), ['check', '--format', format]);
    const [lines, json] = [(await run('lines')).stdout.trimEnd().split('\n'), (await run('json')).stdout];
    const manifest = readFileSync(new URL('../../extension/package.json', import.meta.url), 'utf8');
    const { contributes } = JSON.parse(manifest) as {
      contributes: { problemMatchers: { pattern: Record<string, number | string> }[] };
    };
    const { regexp, ...places } = contributes.problemMatchers[0]?.pattern ?? {};
    const read = lines.map((line) => {
      const parts = new RegExp(String(regexp)).exec(line) ?? expect.unreachable(line);
      return Object.fromEntries(Object.entries(places).map(([name, at]) => [name, parts[Number(at)]]));
    });
    const found = JSON.parse(json) as { file: string; code: string; message: string; severity: string; range: Range }[];
    expect(read.length).toBeGreaterThan(3);
    expect(read).toEqual(
      found.map(({ file, code, message, severity, range: { start, end } }) => ({
        file,
        code,
        message,
        severity: severity === 'error' || severity === 'warning' ? severity : 'info',
        line: String(start.line + 1),
        column: String(start.character + 1),
        endLine: String(end.line + 1),
        endColumn: String(end.character + 1),
      })),
    );
  });
});

describe('GitHub annotations', () => {
  it('are one command a finding, escaped', async () => {
    const lines = (await printed('github')).trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) {
      expect(line).toMatch(
        /^::(error|warning|notice) file=规程\/甲%2C 乙\.postil,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=[a-z]+\/[a-z-]+::\S/,
      );
    }
  });
});

describe('JUnit', () => {
  it('counts errors as failures, and with --strict warnings too', async () => {
    const xml = await printed('junit');
    const failures = Number(/failures="(\d+)"/.exec(xml)?.[1]);
    expect(failures).toBe((xml.match(/<failure /g) ?? []).length);
    expect(failures).toBeGreaterThan(0);
    expect(xml).toContain('<testsuite name="规程/甲, 乙.postil"');
  });

  it('escapes whatever names hold, and drops what XML cannot', () => {
    const xml = junitXml('a"b', [
      { name: '<&>\'"\n\u0001\ud800', suite: 's', failure: { message: ']]>', text: 'a\u000bb' } },
      { name: 'fine', suite: 's', output: '<x>' },
    ]);
    expect(xml).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<testsuites name="a&quot;b" tests="2" failures="1" errors="0">\n' +
        '  <testsuite name="s" tests="2" failures="1" errors="0" skipped="0">\n' +
        '    <testcase name="&lt;&amp;&gt;&apos;&quot;&#10;\ufffd\ufffd" classname="s">\n' +
        '      <failure message="]]&gt;">a\ufffdb</failure>\n    </testcase>\n' +
        '    <testcase name="fine" classname="s">\n      <system-out>&lt;x&gt;</system-out>\n    </testcase>\n' +
        '  </testsuite>\n</testsuites>\n',
    );
  });
});

it('a name of a file cannot speak to the terminal, nor can its text', async () => {
  const at = folder({ 'a\u001b[31m\n\u202e.postil': '术语 词 cites 没有 §\u001b[31m1' });
  const { stdout } = await cli(at, ['check']);
  expect(stdout).toContain('a [31m  .postil:1:');
  // eslint-disable-next-line no-control-regex
  expect(stdout).not.toMatch(/[\u001b\u202e]/);
});

it.each(['json', 'sarif', 'github', 'junit', 'pretty'])('%s gives the same bytes twice', async (format) => {
  const at = folder(files);
  const once = await cli(at, ['check', '--format', format]);
  expect(await cli(at, ['check', '--format', format])).toEqual(once);
});
