import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openRejects, rejectsPath } from '../../generator/data/rejects.ts';
import { temporaryFolder } from './reading.ts';

test.each([
  ['d/events.csv', 'd/events.csv.rejected.ndjson'],
  ['d/a.xlsx#表/1', 'd/a.xlsx.表_1.rejected.ndjson'],
])('the rejects of %s go to %s', (file, path) => {
  expect(rejectsPath(file)).toBe(path);
});

test('one line a reject, in order', async () => {
  const file = join(temporaryFolder(), 'events.csv');
  const rejects = openRejects(file);
  await Promise.all([
    rejects.add({
      line: 2,
      code: 'record/bad-date',
      field: '发生日',
      value: '2024-02-30',
      message: '没有这一天',
      record: { 发生日: '2024-02-30' },
    }),
    rejects.add({ line: 3, code: 'record/bad-quotes', message: '…', record: '"x"y' }),
    rejects.add({ line: 4, code: 'record/too-long', message: '…', record: undefined }),
    rejects.add({ line: 5, code: 'record/bad-number', message: '…', record: { 金额: Infinity } }),
  ]);
  await rejects.close();
  expect(rejects.count).toBe(4);
  expect(readFileSync(rejects.path, 'utf8').trimEnd().split('\n')).toEqual([
    `{"line":2,"file":${JSON.stringify(file)},"code":"record/bad-date","field":"发生日","value":"2024-02-30","message":"没有这一天","record":{"发生日":"2024-02-30"}}`,
    `{"line":3,"file":${JSON.stringify(file)},"code":"record/bad-quotes","message":"…","record":"\\"x\\"y"}`,
    `{"line":4,"file":${JSON.stringify(file)},"code":"record/too-long","message":"…","record":null}`,
    `{"line":5,"file":${JSON.stringify(file)},"code":"record/bad-number","message":"…","record":{"金额":"Infinity"}}`,
  ]);
});

test('without rejects there is no file, not even an old one', async () => {
  const file = join(temporaryFolder(), 'events.csv');
  writeFileSync(rejectsPath(file), 'old');
  await openRejects(file).close();
  expect(existsSync(rejectsPath(file))).toBe(false);
});

test('an abort keeps the old one and leaves nothing else', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'events.csv');
  writeFileSync(rejectsPath(file), 'old');
  const rejects = openRejects(file);
  await rejects.add({ line: 2, code: 'c', message: 'm', record: {} });
  await rejects.abort();
  expect([readFileSync(rejectsPath(file), 'utf8'), readdirSync(folder)]).toEqual(['old', ['events.csv.rejected.ndjson']]);
});

test('where it cannot be written, the error says so', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'f'), '');
  const rejects = openRejects(join(folder, 'f/events.csv'));
  await expect(rejects.add({ line: 2, code: 'c', message: 'm', record: {} })).rejects.toMatchObject({
    code: 'data/cannot-write',
  });
});
