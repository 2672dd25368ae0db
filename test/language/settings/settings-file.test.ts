import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../language/settings/json-tree.ts';
import { readSettings } from '../../../language/settings/settings-file.ts';

/** What is wrong, each with the text that it points at. */
const wrong = (text: string) =>
  readSettings(text).findings.map(({ code, offset, length }) => `${code} ${text.slice(offset, offset + length)}`);

describe('a settings file', () => {
  it('says severities, spelling and folders', () => {
    const { settings, findings } = readSettings(
      '{"$schema": "x", "severity": {"name/unused": "off", "text/vague-time": "error"}, "keywords": "zh", "templates": "a/b", "output": "out"}',
    );
    expect(findings).toEqual([]);
    expect(Object.fromEntries(settings.severity)).toEqual({ 'name/unused': 'off', 'text/vague-time': 'error' });
    expect(settings).toMatchObject({ keywords: 'zh', templates: 'a/b', output: 'out' });
  });

  it.each<[what: string, text: string, found: string[]]>([
    ['an empty object', '{}', []],
    ['an empty file', '', ['settings/not-json ']],
    ['a comment', '{ // so\n}', ['settings/not-json /']],
    ['a comma behind the last entry', '{"output": "a",}', ['settings/not-json }']],
    ['no object', '[1]', ['settings/bad-value [1]']],
    ['an unknown key', '{"severty": {}, "x": 1}', ['settings/unknown-key "severty"', 'settings/unknown-key "x"']],
    ['a key twice', '{"output": "a", "output": "b"}', ['settings/repeated-key "output"']],
    ['an unknown code', '{"severity": {"name/unusd": "off"}}', ['settings/unknown-code "name/unusd"']],
    ['an unknown level', '{"severity": {"name/unused": "none"}}', ['settings/bad-value "none"']],
    ['a level that is no text', '{"severity": {"name/unused": false}}', ['settings/bad-value false']],
    ['an error of meaning as a warning', '{"severity": {"name/unresolved": "warning"}}', ['settings/fixed-severity "warning"']],
    ['an error of meaning off', '{"severity": {"name/unresolved": "off"}}', ['settings/fixed-severity "off"']],
    ['an error of meaning as it is', '{"severity": {"name/unresolved": "error"}}', []],
    ['an unknown spelling', '{"keywords": "de"}', ['settings/bad-value "de"']],
    ['an absolute path', '{"output": "/tmp/x"}', ['settings/bad-value "/tmp/x"']],
    ['a drive', '{"output": "C:/x"}', ['settings/bad-value "C:/x"']],
    ['a share', '{"output": "//server/x"}', ['settings/bad-value "//server/x"']],
    ['a control character', '{"output": "a\\u0000"}', ['settings/bad-value "a\\u0000"']],
    ['a folder above', '{"output": "../../etc"}', ['settings/outside "../../etc"']],
    ['a folder beside', '{"templates": "./a/../../b"}', ['settings/outside "./a/../../b"']],
    ['a way up that comes back', '{"output": "a/../b/..", "templates": "..a/b.."}', []],
    ['an address', '{"templates": "https://x/y"}', ['settings/bad-value "https://x/y"']],
    ['a backslash', '{"templates": "a\\\\b"}', ['settings/bad-value "a\\\\b"']],
  ])('%s', (_, text, found) => {
    expect(wrong(text)).toEqual(found);
  });

  it('suggests what may be meant, in both languages', () => {
    const [found] = readSettings('{"severity": {"name/unusd": "off"}}').findings;
    expect(found?.message.zh).toContain('是否“name/unused”');
    expect(found?.message.en).toContain('perhaps “name/unused”');
  });
});

describe('the reader of JSON', () => {
  it('takes what JSON.parse takes, with the places of its values', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        const node = parseJson(` ${text}\n`);
        expect('error' in node).toBe(false);
        if (!('error' in node))
          expect(JSON.parse(` ${text}`.slice(node.offset, node.offset + node.length))).toEqual(JSON.parse(text));
      }),
    );
  });

  it('refuses what JSON.parse refuses', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"a"',
      '"',
      ':',
      ',',
      '1',
      '-',
      '.5',
      'tru',
      'true',
      'null',
      '\\u12',
      ' ',
      '\n',
    );
    const parses = (text: string) => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        expect(!('error' in parseJson(text))).toBe(parses(text));
      }),
      { numRuns: 2000 },
    );
    expect('error' in parseJson('['.repeat(100_000))).toBe(true);
  });
});
