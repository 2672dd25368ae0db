import { expect, test } from 'vitest';
import { dataFileError } from '../../generator/data/data-file-error.ts';
import { messages } from '../../generator/data/data-messages.ts';
import { rejection } from '../../generator/data/row-problems.ts';

/** Something for every parameter of every message. */
const everything = {
  path: 'a.csv',
  reason: Object.assign('EIO', { zh: '原因', en: 'reason' }),
  column: '列',
  delimiter: '，',
  limit: '16 MB',
  sheet: '表',
  sheets: ['一', '二'],
  field: '字段',
  manual: '规程',
  value: '#N/A',
  expected: 3,
  actual: 2,
};

test.each(Object.entries(messages))('%s speaks both languages', (code, message) => {
  const speak = message as Record<'zh' | 'en', (p: typeof everything) => string>;
  const zh = speak.zh(everything);
  const en = speak.en(everything);
  expect(code).toMatch(/^(data|record)\/[a-z-]+$/);
  expect(zh).toMatch(/[\u4e00-\u9fff]/);
  expect(en.replace('列', '').replace(/'[^']*'|[，、一二]/g, '')).not.toMatch(/[\u4e00-\u9fff]/);
  expect(zh + en).not.toMatch(/undefined|\[object/);
});

test('a rejection tells the field and the value apart, cut to 100 characters', () => {
  expect(rejection('record/error-cell', { field: '甲', value: 'x'.repeat(200) }, 'en')).toMatchObject({
    field: '甲',
    value: 'x'.repeat(100),
  });
  expect(Object.keys(rejection('record/bad-json', {}, 'zh'))).toEqual(['code', 'message']);
});

test('an error of a file is plain data', () => {
  const error = dataFileError('data/no-sheet', { path: 'a.xlsx', sheet: '三', sheets: ['一', '二'] });
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    code: 'data/no-sheet',
    path: 'a.xlsx',
    zh: 'a.xlsx 中没有工作表“三”；有：一、二',
    en: "a.xlsx has no sheet '三'; it has: 一, 二",
  });
});

test.each([
  ['ENOSPC', '磁盘满了', 'the disk is full'],
  ['EEXIST', '路径中间有一段是文件，不是文件夹', 'part of the path is a file, not a folder'],
  ['EWHAT', 'EWHAT', 'EWHAT'],
  ['constructor', 'constructor', 'constructor'],
])('%s, as the system says it, is said in words where there are any', (reason, zh, en) => {
  expect(dataFileError('data/cannot-write', { path: 'a', reason }).text).toEqual({
    zh: `无法写入 a（${zh}）`,
    en: `a cannot be written (${en})`,
  });
});
