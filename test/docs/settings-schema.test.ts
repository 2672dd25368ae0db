import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../language/settings/settings-file.ts';
import { settingsSchema } from '../../language/settings/settings-schema.ts';

const validate = new Ajv2020().compile(settingsSchema());

it('is shipped as it is', async () => {
  await expect(`${JSON.stringify(settingsSchema(), undefined, 2)}\n`).toMatchFileSnapshot('../../docs/postil.schema.json');
});

describe('takes what postil takes, and nothing else', () => {
  it.each<[settings: object, isRight: boolean]>([
    [{}, true],
    [{ $schema: 'postil.schema.json', keywords: 'as written', output: 'out/a', templates: 'templates' }, true],
    [{ severity: { 'name/unused': 'off', 'name/unresolved': 'error' } }, true],
    [{ severity: { 'name/unresolved': 'hint' } }, false],
    [{ severity: { 'name/nothing': 'hint' } }, false],
    [{ severity: { 'name/unused': 'none' } }, false],
    [{ colour: 'red' }, false],
    [{ keywords: 'de' }, false],
    [{ output: '/out' }, false],
    [{ output: 'c:/out' }, false],
    [{ output: '..\\out' }, false],
    [{ output: ' ' }, false],
    [{ output: '../out' }, false],
    [{ output: './../out' }, false],
    [{ output: '..out/a..' }, true],
  ])('%j: %s', (settings, isRight) => {
    expect(validate(settings)).toBe(isRight);
    expect(readSettings(JSON.stringify(settings)).findings.length === 0).toBe(isRight);
  });
});
