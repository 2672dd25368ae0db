import { describe, expect, it } from 'vitest';
import { isSameTitle, standardBeside, standardsIn } from '../../language/text/standards.ts';

describe('standards that a text names', () => {
  const named: [text: string, ...standards: [number: string, title: string][]][] = [
    ['执行《快递服务》(GB/T 27917-2011)和《邮政普遍服务》(YZ/T 0129)', ['GB/T27917', '快递服务'], ['YZ/T0129', '邮政普遍服务']],
    ['GB/T 27917-2011《快递服务》', ['GB/T27917', '快递服务']],
    ['依据“快递服务” GB/T 27917', ['GB/T27917', '快递服务']],
    ['\\"Postal service\\" (YZ/T 0001)', ['YZ/T0001', 'Postal service']],
    ['YZ/T 0001-2020 邮政普遍服务', ['YZ/T0001', '邮政普遍服务']],
    ['执行 YZ/T 0129 邮政普遍服务,并报告', ['YZ/T0129', '邮政普遍服务']],
    ['ISO 9001 Quality management systems, as audited', ['ISO9001', 'Quality management systems']],
    ['执行快递服务标准(GB/T28189-2016)', ['GB/T28189', '快递服务标准']],
    ['快递业务执行快递服务标准 GB/T28189', ['GB/T28189', '快递服务标准']],
    ['邮政服务规范(GB/T28190)', ['GB/T28190', '邮政服务规范']],
  ];
  it.each(named)('%s', (text, ...standards) => {
    expect(standardsIn(text).map(({ number, title }) => [number, title])).toEqual(standards);
  });

  const running = [
    '按 GB/T 28189-2016 执行',
    '执行 GB/T 28189-2016 的规定',
    'GB/T 27917 快递服务的要求',
    'GB/T 27917 应当遵守',
    '符合国家标准(GB/T 27917)',
    '推荐性国家标准 GB/T 27917',
    '有关标准 GB/T 27917',
    'ISO 9001 requires that',
    'ISO 9001 Audits are done yearly',
    '第 27917 号《快递服务》',
  ];
  it.each(running)('not in running text: %s', (text) => {
    expect(standardsIn(text)).toEqual([]);
  });

  const beside: [text: string, cells: string[], title: string | undefined][] = [
    ['引用标准:邮政服务绩效评估标准(编号与快递服务标准相同)', ['GB/T28189-2016'], '邮政服务绩效评估标准'],
    ['服务标准以邮政服务规范为依据', ['GB/T28190-2016', '网点'], '邮政服务规范'],
    ['按风险评估标准制定预案', ['GB/T33965-2017'], '风险评估标准'],
    ['按风险评估标准制定预案', ['5 日'], undefined],
    ['执行快递服务标准和邮政服务规范', ['GB/T28189'], undefined],
    ['执行快递服务标准', ['GB/T28189;GB/T28190'], undefined],
    ['服务质量标准要公开', ['GB/T28189'], undefined],
  ];
  it.each(beside)('%s beside %s', (text, cells, title) => {
    expect(standardBeside(text, cells)?.title).toBe(title);
  });

  const titles: [one: string, other: string, isQuoted: boolean, isSame: boolean][] = [
    ['快递服务', '快递服务标准', false, true],
    ['邮政快递服务标准', '快递服务', false, true],
    ['快递服务标准', '邮政服务绩效评估标准', false, false],
    ['快递服务', '快递', true, false],
    ['Postal Service', 'postal service', true, true],
  ];
  it.each(titles)('%s and %s', (one, other, isQuoted, isSame) => {
    expect(isSameTitle({ title: one, isQuoted }, { title: other, isQuoted })).toBe(isSame);
  });
});
