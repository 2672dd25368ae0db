import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buckets } from '../../language/concepts/coverage/coverage-matrix.ts';
import { checkSpec, services } from './check-spec.ts';

const csv = [
  'id,clause,statement',
  'A-1,一,目的',
  'A-2,二(一)1,总包丢失的每袋扣款',
  'A-3,二(一)1,找回的除外',
  'A-4,二(一)2,给据邮件',
  'A-5,三,交接',
  'A-6,四,缺此节',
  'A-7,五,附则',
].join('\n');

const header = 'manual 县局考核 { version "1"  convention "以内含本数" cites 办法 §A-3 }\nsource 办法 from "sources/办法.csv"\n';
const event = 'record 事件 { 编号: text key  责任人: person  发生日: date occurs }\n';

async function coverage(spec: string, files: Record<string, string> = {}) {
  const { document } = await checkSpec(header + event + spec, { 'sources/办法.csv': csv, ...files });
  return services.shared.postil.Coverage.of(document.uri);
}

describe('where each clause ends up', () => {
  it('is one bucket, the first that applies, with the names of what cites it', async () => {
    const matrix = await coverage(
      [
        'penalty 丢失 on 事件 until 2024-06-30 cites §二(一)1 { charge 责任人 500 元 }',
        'penalty 丢失 on 事件 from 2024-07-01 cites §二(一)1 { charge 责任人 600 元 }',
        'role 投递员 { duty "当面交接" cites §三  duty 清点 "清点" cites §A-2 .. §A-4 }',
        'checklist 检查 { section 交接 cites §三 { item 签收 "签收" } }',
        'not operative §一 because "目的"',
        'missing §四 because "缺"',
      ].join('\n'),
    );
    const items = matrix.sources[0]?.items.map(({ id, bucket, elements }) => [id, bucket, ...elements]);
    expect(items).toEqual([
      ['A-1', 'notOperative'],
      ['A-2', 'rule', '丢失', '清点'],
      ['A-3', 'rule', '县局考核', '丢失', '清点'],
      ['A-4', 'document', '清点'],
      ['A-5', 'checklist', '投递员', '交接'],
      ['A-6', 'missing'],
      ['A-7', 'uncovered'],
    ]);
    expect(matrix.clauses).toBe(7);
    expect(matrix.buckets).toEqual({ rule: 2, checklist: 1, document: 1, notOperative: 1, missing: 1, uncovered: 1 });
    expect(matrix.sources[0]?.items[1]).toEqual({
      id: 'A-2',
      place: '二(一)1',
      text: '总包丢失的每袋扣款',
      bucket: 'rule',
      elements: ['丢失', '清点'],
    });
  });

  it('counts the notes and rules of every file of the manual, also of files that declare no name', async () => {
    const matrix = await coverage('', { 'notes/more.postil': 'not operative 办法 §一 .. §五 because "示例"' });
    expect(matrix.buckets).toEqual({ rule: 0, checklist: 0, document: 1, notOperative: 6, missing: 0, uncovered: 0 });
  });

  it('is empty without sources, and for sources that cannot be read', async () => {
    const { document } = await checkSpec('source 办法 from "没有.csv"\nterm 总包 "邮件" cites 办法 §一');
    expect(services.shared.postil.Coverage.of(document.uri)).toEqual({
      clauses: 0,
      buckets: { rule: 0, checklist: 0, document: 0, notOperative: 0, missing: 0, uncovered: 0 },
      sources: [
        {
          source: '办法',
          clauses: 0,
          buckets: { rule: 0, checklist: 0, document: 0, notOperative: 0, missing: 0, uncovered: 0 },
          items: [],
        },
      ],
    });
  });

  it('sums to the clauses, whatever is cited', async () => {
    const clause = fc.constantFrom('一', '二(一)1', '二(一)2', '三', '四', '五', 'A-3', '六');
    const citing = fc.constantFrom('not operative {} because "无"', 'missing {}', 'term 邮件{} "邮件" cites {}');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(citing, clause, clause), { maxLength: 6 }), async (elements) => {
        const lines = elements.map(([text, from, until], index) =>
          text.replace('邮件{}', `邮件${index}`).replace('{}', `办法 §${from} .. §${until}`),
        );
        const matrix = await coverage(lines.join('\n'));
        const sum = (counts: Record<string, number>) => buckets.reduce((total, bucket) => total + (counts[bucket] ?? 0), 0);
        expect(sum(matrix.buckets)).toBe(7);
        for (const bucket of buckets)
          expect(matrix.sources[0]?.items.filter((item) => item.bucket === bucket)).toHaveLength(matrix.buckets[bucket]);
      }),
      { numRuns: 30 },
    );
  });
});
