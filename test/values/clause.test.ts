import { expect, test } from 'vitest';
import { citationText, normaliseClause } from '../../language/values/clause.ts';

test.each([
  ['§二（一）3', '二(一)3'],
  ['二(一)3', '二(一)3'],
  ['§ 二 （一） ３', '二(一)3'],
  ['§４．２．２', '4.2.2'],
  ['§§4.2', '4.2'],
  ['ＡＳＭ－１５９', 'ASM-159'],
  ['§ASM-159', 'ASM-159'],
  ['第一百二十条', '第120条'],
  ['第120条', '第120条'],
  ['§第十五条第二款第（三）项', '第15条第2款第(三)项'],
  ['第十十条', '第十十条'],
  ['二\u3000（一）', '二(一)'],
])('%s is looked up as %s', (text, clause) => {
  expect(normaliseClause(text)).toBe(clause);
  expect(normaliseClause(clause)).toBe(clause);
});

test('a citation is printed with its sign, an article without', () => {
  expect(citationText('办法', '二(一)3')).toBe('办法 §二(一)3');
  expect(citationText('邮政法', '第120条')).toBe('邮政法 第120条');
});
