import { expect, test } from 'vitest';
import { progress } from '../../generator/data/progress.ts';

function watched(isTTY: boolean, language: 'zh' | 'en', totalBytes?: number) {
  const written: string[] = [];
  let time = 0;
  const shown = progress({
    label: 'a.csv',
    language,
    ...(totalBytes !== undefined && { totalBytes }),
    terminal: { isTTY, write: (text) => written.push(text) },
    now: () => time,
  });
  const at = (ms: number, bytes: number, records: number) => {
    time = ms;
    shown.update({ bytes, records });
  };
  return { written, at, end: () => shown.end() };
}

test('after a second, not too often, and gone at the end', () => {
  const { written, at, end } = watched(true, 'en', 1000);
  at(500, 100, 10_000);
  at(2000, 250, 50_000);
  at(2100, 300, 60_000);
  end();
  end();
  expect(written).toEqual(['\r\x1b[Ka.csv  25%  50,000 records  25,000/s  6 s left', '\r\x1b[K']);
});

test('in Chinese, of unknown length', () => {
  const { written, at } = watched(true, 'zh');
  at(2000, 250, 50_000);
  expect(written).toEqual(['\r\x1b[Ka.csv  50,000 条  每秒 25,000 条']);
});

test('never when piped, nor for work that is soon done', () => {
  const piped = watched(false, 'en', 1000);
  piped.at(9000, 500, 5);
  piped.end();
  const quick = watched(true, 'en', 1000);
  quick.at(900, 500, 5);
  quick.end();
  expect([piped.written, quick.written]).toEqual([[], []]);
});
