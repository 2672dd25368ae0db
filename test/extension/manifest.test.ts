import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../extension/', import.meta.url);
const text = (path: string) => readFileSync(new URL(path, folder), 'utf8');
const keysOf = (path: string) => Object.keys(JSON.parse(text(path)) as object).sort();

describe('the words of the extension', () => {
  it('of the manifest are there in both languages, and no others', () => {
    const used = new Set([...text('package.json').matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key));
    expect([...used].sort()).toEqual(keysOf('package.nls.json'));
    expect(keysOf('package.nls.zh-cn.json')).toEqual(keysOf('package.nls.json'));
  });

  it('of the client are there in Chinese, and no others', () => {
    const sources = readdirSync(new URL('client/', folder)).map((file) => text(`client/${file}`));
    const used = new Set(sources.flatMap((source) => [...source.matchAll(/l10n\.t\(\s*'([^']+)'/g)].map(([, key]) => key)));
    expect([...used].sort()).toEqual(keysOf('l10n/bundle.l10n.zh-cn.json'));
  });
});

describe('the manifest', () => {
  it('names files that are there, and a version that is the project’s', () => {
    const { main, icon, version, contributes } = JSON.parse(text('package.json')) as {
      main: string;
      icon: string;
      version: string;
      contributes: { grammars: { path: string }[]; languages: { configuration: string }[] };
    };
    expect(main).toBe('./dist/client.cjs');
    for (const path of [
      icon,
      ...contributes.grammars.map(({ path }) => path),
      ...contributes.languages.map((one) => one.configuration),
    ])
      expect(readFileSync(new URL(path, folder)).length).toBeGreaterThan(0);
    expect(version).toBe((JSON.parse(readFileSync(new URL('../package.json', folder), 'utf8')) as { version: string }).version);
  });
});
