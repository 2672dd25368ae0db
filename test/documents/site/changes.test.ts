import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOf } from '../build.ts';
import { changesPage, type ManualTexts } from '../../../generator/documents/site/changes/changes.view.ts';
import { searchScript, textsOfData, textsOfScript } from '../../../generator/documents/site/changes/manual-texts.ts';
import { textDiff } from '../../../generator/documents/site/changes/text-diff.ts';

const said = (before: string, after: string) =>
  textDiff(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'old' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

describe('two texts', () => {
  it.each([
    ['扣 50 元', '扣 60 元', '扣 [-50-]{+60+} 元'],
    ['', '新', '{+新+}'],
    ['按件扣责任人', '按袋扣当事人', '按[-件-]{+袋+}扣[-责任-]{+当事+}人'],
    ['within 3 days', 'within 30 days', 'within [-3-]{+30+} days'],
    ['同', '同', '同'],
  ])('%j, %j', (before, after, expected) => {
    expect(said(before, after)).toBe(expected);
  });

  it('can each be read from what became of them', () => {
    const text = fc.string({ unit: fc.constantFrom(...'邮件50 ab，\u202e😀'), maxLength: 30 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = textDiff(before, after);
        const of = (kind: string) => pieces.flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join('');
        expect([of('new'), of('old')]).toEqual([before, after]);
      }),
    );
  });

  it('that are very long are not compared', () => {
    expect(textDiff('甲'.repeat(3000), '乙'.repeat(3000))).toHaveLength(2);
  });
});

describe('two versions', async () => {
  const context = await contextOf('规程 甲 {}');
  const version = (texts: [id: string, text: string][]): ManualTexts => ({
    title: '甲',
    facts: ['版本 1'],
    texts: texts.map(([id, text]) => ({ id, title: id, text, page: '扣罚' })),
  });
  const kindsOf = (before: [string, string][], after: [string, string][]) =>
    changesPage(version(before), version(after), context).parts.flatMap(({ changes }) =>
      changes.map(({ kind, title }) => `${kind} ${title}`),
    );

  it('tell what is new, gone and different', () => {
    expect(
      kindsOf(
        [
          ['penalty.a', '1 元'],
          ['penalty.b', '2 元'],
        ],
        [
          ['penalty.a', '3 元'],
          ['penalty.c', '2 元'],
        ],
      ),
    ).toEqual(['changed penalty.a', 'added penalty.c', 'removed penalty.b']);
    expect(changesPage(version([]), version([]), context).summary).toBe('没有变化。');
  });

  it('are read back from the script of a site', () => {
    const data = {
      manual: ['甲', '版本 1'],
      pages: [['p.html', '扣罚'] as [string, string]],
      entries: [
        [0, 'penalty.a', 'a', '</script>'] as [number, string, string, string],
        [0, 'penalties', '扣罚', ''] as [number, string, string, string],
      ],
    };
    const script = searchScript(data);
    expect(script).not.toContain('<');
    expect(textsOfScript(script)).toEqual(textsOfData(data));
    expect(textsOfScript(script)?.texts).toEqual([{ id: 'penalty.a', title: 'a', text: '</script>', page: '扣罚' }]);
    expect([textsOfScript(''), textsOfScript('window.postilSearch={;\n')]).toEqual([undefined, undefined]);
  });
});
