import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readClauses } from '../../language/concepts/source/clause-text.ts';
import { cli, folder } from '../cli/cli.ts';
import { heading, numbered, plain, table, titled, wordFile } from './word-files.ts';

type Clauses = Record<string, string>;

/** The clauses that a file comes to: `第五条` -> its text. */
async function imported(name: string, content: string | Uint8Array): Promise<Clauses> {
  const at = folder({ [name]: content });
  const { exitCode, stderr } = await cli(at, ['import', name, '-o', 'm']);
  expect(stderr).toContain('postil check m');
  expect(exitCode).toBe(0);
  const source = `sources/${name.replace(/\.\w+$/, '')}.md`;
  const { clauses } = readClauses(source, readFileSync(join(at, 'm', source), 'utf8'));
  return Object.fromEntries(clauses.map(({ id, text }) => [id, text]));
}

describe('clauses keep the numbers that are written', () => {
  it.each<[what: string, lines: string[], clauses: Clauses]>([
    [
      'chapters and articles; a reference is no clause',
      [
        '第一章 总则',
        '第一条为了投递。',
        '第二条  适用于：',
        '（一）投递员；',
        '（二）其他人。',
        '第二章 附则',
        '第三条 施行。',
        '第一条规定的除外。',
        '第四条、第五条另议。',
      ],
      {
        第一章: '总则',
        第一条: '为了投递。',
        第二条: '适用于：',
        '第二条(一)': '投递员；',
        '第二条(二)': '其他人。',
        第二章: '附则',
        第三条: '施行。 第一条规定的除外。 第四条、第五条另议。',
      },
    ],
    [
      'sections that begin anew in every chapter',
      ['第一章 甲', '第一节 子', '第一条 一。', '第二章 乙', '第一节 丑', '第二条 二。'],
      { 第一章: '甲', 第一章第一节: '子', 第一条: '一。', 第二章: '乙', 第二章第一节: '丑', 第二条: '二。' },
    ],
    [
      'lists in lists, begun anew, and gone on with',
      ['一、职责', '（一）投递', '1.当日投完。', '2．不得积压。', '（1）雨天除外。', '（二）收寄', '1、验视。', '二、罚则。'],
      {
        一: '职责',
        '一(一)': '投递',
        '一(一)1': '当日投完。',
        '一(一)2': '不得积压。',
        '一(一)2(1)': '雨天除外。',
        '一(二)': '收寄',
        '一(二)1': '验视。',
        二: '罚则。',
      },
    ],
    [
      'numbers with points',
      ['1. 范围', '1.1 总则', '1.1.1 网点应当公示。', 'a) 时间；', 'b) 资费。', '1.2 其他', '3.5% 不算条款。', '2. 要求'],
      {
        '1': '范围',
        '1.1': '总则',
        '1.1.1': '网点应当公示。',
        '1.1.1(a)': '时间；',
        '1.1.1(b)': '资费。',
        '1.2': '其他\n3.5% 不算条款。',
        '2': '要求',
      },
    ],
    [
      'an appendix counts for itself; ids of the paper stay; text in parentheses is text',
      ['§A-1 一。', '[ASM-2] 二。', '第一条 （暂行）三。', '附件1 考核表', '第一条 四。', '附件2：', '第一条 五。'],
      {
        'A-1': '一。',
        'ASM-2': '二。',
        第一条: '（暂行）三。',
        附件1: '考核表',
        附件1第一条: '四。',
        附件2: '',
        附件2第一条: '五。',
      },
    ],
    [
      'what stands before the first number',
      ['本办法试行一年，由局长解释。', '第一条 一。'],
      { 引言: '本办法试行一年，由局长解释。', 第一条: '一。' },
    ],
    ['nothing but paragraphs', ['态度要热情。', '服务要周到。'], { 段1: '态度要热情。', 段2: '服务要周到。' }],
  ])('%s', async (_, lines, clauses) => {
    expect(await imported('办法.docx', await wordFile(plain(...lines)))).toEqual(clauses);
  });

  it('of Markdown as well', async () => {
    const text =
      '# 办法\n\n## 第一章 总则\n第一条 **投递员**应当[投完](x)。\n第二条 不得积压。\n\n- 要点\n\n| 项目 | 标准 |\n|---|:-:|\n| 着装 | 整齐 |\n';
    expect(await imported('办法.md', text)).toEqual({
      第一章: '总则',
      第一条: '投递员应当投完。',
      第二条: '不得积压。\n· 要点',
      '表1-1': '项目：着装；标准：整齐',
    });
  });

  it('in English', async () => {
    const text =
      'Preface of the rules, in two words.\n\n1. Scope\n\n1.1 Offices shall open on time.\n\nAnnex A Forms\n\n(a) The form is kept.\n';
    expect(await imported('rules.md', text)).toEqual({
      preamble: 'Preface of the rules, in two words.',
      '1': 'Scope',
      '1.1': 'Offices shall open on time.',
      AnnexA: 'Forms',
      'AnnexA(a)': 'The form is kept.',
    });
  });
});

it.each<[string, Clauses]>([
  [
    'Chapter 1: Scope\n\nArticle 1. Offices open.\n\nArticle 2 – Mail is kept.\n\nArticle 3 applies to it.\n\n(a) So it is.\n',
    {
      Chapter1: 'Scope',
      Article1: 'Offices open.',
      Article2: 'Mail is kept.\nArticle 3 applies to it.',
      'Article2(a)': 'So it is.',
    },
  ],
  [
    'Chapter I Scope\n\nArticle 1 Offices open.\n\nArticle 7 Mail was spoken of.\n\nChapter IV: Mail\n\nArticle 2 “Mail” is kept.\n\nArticle 3 applies.\n',
    {
      ChapterI: 'Scope',
      Article1: 'Offices open.\nArticle 7 Mail was spoken of.',
      ChapterIV: 'Mail',
      Article2: '“Mail” is kept.\nArticle 3 applies.',
    },
  ],
  [
    'Rule 1: Kept are\n\n(a) letters,\n\n(i) open,\n\n(ii) closed,\n\n(iii) torn,\n\n(iv) wet,\n\n(v) lost,\n\n(b) parcels.\n',
    {
      Rule1: 'Kept are',
      'Rule1(a)': 'letters,',
      'Rule1(a)(i)': 'open,',
      'Rule1(a)(ii)': 'closed,',
      'Rule1(a)(iii)': 'torn,',
      'Rule1(a)(iv)': 'wet,',
      'Rule1(a)(v)': 'lost,',
      'Rule1(b)': 'parcels.',
    },
  ],
  ['Rules\n\nSection Civil matters\n\nPart 1. Mail\n', { preamble: 'Section Civil matters', Part1: 'Mail' }],
  ['Clause 1: Offices open.\n\nRule 2: Mail is kept.\n', { Clause1: 'Offices open.', Rule2: 'Mail is kept.' }],
])('English clauses that say what they are: %#', async (text, clauses) => {
  expect(await imported('rules.md', text)).toEqual(clauses);
});

describe('clauses that Word numbers', () => {
  it('have the number that it prints', async () => {
    const file = [
      titled('考核办法'),
      numbered('投递。'),
      numbered('收寄：'),
      numbered('验视；', 1),
      numbered('封装：', 1),
      numbered('一层。', 2),
    ];
    expect(await imported('办法.docx', await wordFile([...file, numbered('施行。'), numbered('要点', 0, 'bullets')]))).toEqual({
      第一条: '投递。',
      第二条: '收寄：',
      '第二条(一)': '验视；',
      '第二条(二)': '封装：',
      '第二条(二)1': '一层。',
      第三条: '施行。\n· 要点',
    });
    expect(await imported('b.docx', await wordFile([numbered('甲', 0, 'decimals'), numbered('乙。', 1, 'decimals')]))).toEqual({
      '1': '甲',
      '1.1': '乙。',
    });
  });

  it('in English, without a sign behind the number', async () => {
    const file = [
      titled('Rules'),
      heading('Chapter II Mail'),
      numbered('Mail is kept:', 0, 'english'),
      numbered('letters;', 1, 'english'),
      numbered('open;', 2, 'english'),
      numbered('closed.', 2, 'english'),
      numbered('the limits are', 0, 'english'),
      table(['Kind', 'Limit'], ['letters', '2 days']),
    ];
    expect(await imported('rules.docx', await wordFile(file))).toEqual({
      ChapterII: 'Mail',
      Article1: 'Mail is kept:',
      'Article1(a)': 'letters;',
      'Article1(a)(i)': 'open;',
      'Article1(a)(ii)': 'closed.',
      Article2: 'the limits are',
      'T1-1': 'Kind: letters; Limit: 2 days',
    });
  });

  it('go by the levels of headings where there is no number', async () => {
    const file = [
      heading('考核办法'),
      heading('投递', 1),
      heading('时限', 2),
      ...plain('当日投完。'),
      heading('罚则', 1),
      ...plain('扣 5 元。'),
    ];
    expect(await imported('办法.docx', await wordFile(file))).toEqual({
      '1': '投递',
      '1.1': '时限\n当日投完。',
      '2': '罚则\n扣 5 元。',
    });
  });

  it('rows of tables are clauses of their own', async () => {
    const rows = table(['项目', '标准', '扣款'], ['着装', '整齐', '10 元'], ['卫生', '', '5 元'], ['说明', '说明', '说明']);
    expect(await imported('办法.docx', await wordFile([...plain('第一条 标准如下：'), rows]))).toEqual({
      第一条: '标准如下：',
      '表1-1': '项目：着装；标准：整齐；扣款：10 元',
      '表1-2': '项目：卫生；扣款：5 元',
      '表1-3': '说明',
    });
  });
});

describe('the first spec', () => {
  const paper = [
    '投递考核办法',
    '第一章 职责',
    '第一条 投递员应当“尽快”投递。',
    '第二条 "引号"与\\反斜线。',
    '第二章 罚则',
    '一、积压的，扣 5 元。',
  ];

  it.each(['办法.docx', '2024年办法（试行）.docx', '规程.docx', 'record.docx', '_.docx'])(
    'checks without errors: %s',
    async (name) => {
      const at = folder({ [name]: await wordFile(plain(...paper)) });
      expect((await cli(at, ['import', name, '-o', 'm'])).exitCode).toBe(0);
      const { exitCode, stdout } = await cli(at, ['check', 'm']);
      expect(stdout).not.toContain('错误  ');
      expect(exitCode).toBe(0);
      const coverage = JSON.parse((await cli(at, ['coverage', 'm', '--format', 'json'])).stdout) as { buckets: object };
      expect(coverage.buckets).toMatchObject({ uncovered: 3, notOperative: 2, rule: 0, missing: 0 });
    },
  );

  it('its sketch holds where it is no comment any more', async () => {
    const at = folder({ '办法.docx': await wordFile(plain(...paper)) });
    await cli(at, ['import', '办法.docx']);
    const spec = readFileSync(join(at, '办法.postil'), 'utf8').replace(/^\/\/ (检查表| {2}项目|\})/gm, '$1');
    const used = folder({ '办法.postil': spec, 'sources/办法.md': readFileSync(join(at, 'sources/办法.md')) });
    expect((await cli(used, ['check'])).exitCode).toBe(0);
    expect((await cli(used, ['coverage', '--min', '100%'])).exitCode).toBe(0);
  });

  it.each([
    ['点主的职责：', 1],
    ['标准如下：', 1],
    ['稽核员每月检查各点一次，检查下列内容：', 0],
    ['点主应当：', 0],
    ['损失按下表赔偿，最高 300 元：', 0],
    ['Duties', 1],
    ['The inspector shall look at:', 0],
  ])('a clause that leads in a list is a heading only where it asks nothing: %s', async (text, notOperative) => {
    const at = folder({ '办法.md': `第一条 ${text}\n（一）门牌。\n第二条 施行。\n` });
    await cli(at, ['import', '办法.md']);
    const coverage = JSON.parse((await cli(at, ['coverage', '--format', 'json'])).stdout) as { buckets: object };
    expect(coverage.buckets).toMatchObject({ notOperative, uncovered: 3 - notOperative });
  });

  it('what comes after a list is not under the words that lead the list in', async () => {
    const at = folder({
      'rules.md': '# Rules\n\n## Terms\n\n1. Here\n\n1.1 a day is one;\n\n2. Kept are:\n\n2.1 letters;\n\n3. They are short.\n',
    });
    await cli(at, ['import', 'rules.md']);
    const spec = readFileSync(join(at, 'rules.postil'), 'utf8');
    expect(spec).toContain('checklist check1 "Here"');
    expect(spec).not.toContain('"Kept are:" {');
  });

  it('is in the language of the paper, and has no header beside a manual', async () => {
    const at = folder({ 'rules.md': '1. Scope\n\n1.1 Offices shall open.\n', 'm/a.postil': 'manual a {}\n' });
    await cli(at, ['import', 'rules.md', '-o', 'm']);
    const spec = readFileSync(join(at, 'm/rules.postil'), 'utf8');
    expect(spec).toContain('source rules "rules" from "sources/rules.md"\n\nnot operative rules §1 because "heading"');
    expect(spec).not.toContain('manual rules');
    expect((await cli(at, ['check', 'm'])).exitCode).toBe(0);
  });
});
