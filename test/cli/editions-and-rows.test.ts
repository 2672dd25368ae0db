/** What is told of editions of a norm, rows of clauses, first phases, and records that were not asked for. */
import { describe, expect, it } from 'vitest';
import { paperChapters } from '../../generator/documents/site/paper-chapters.ts';
import { cli, folder } from './cli.ts';

const head =
  'manual lockers { effective 2026-01-01 language en calendar office }\ncalendar office { week monday..friday holidays cn }\n';
const paper = '§1 Mail is kept.\n\n§2 Late mail costs 5 yuan.\n\n§3 Terms prevail.\n\n§4 For all lockers.\n';
const letter = 'record letter { id: text key  who: person  came: date occurs  done: date optional  seen: date optional }\n';

async function found(spec: string): Promise<string[]> {
  const at = folder({ 'a.postil': head + letter + spec, 'paper.md': paper });
  const { stdout } = await cli(at, ['check', '--format', 'json']);
  return (JSON.parse(stdout) as { code: string; message: string }[]).map(({ code, message }) => `${code} ${message}`);
}

const source = 'source paper from "paper.md"\n';
const fined =
  'penalty late on letter cites paper §2 { charge who 5 yuan }\nrequirement kept on letter cites paper §3 { must done is present }\n';

it.each<[what: string, note: string, times: number]>([
  ['a row of clauses is wrong once, at the row', 'not operative paper §1 .. §4 because "headings"', 1],
  ['a clause is wrong at the note and at the rule', 'not operative paper §2 because "heading"', 2],
])('%s', async (_, note, times) => {
  const said = (await found(source + fined + note)).filter((text) => text.startsWith('coverage/contradiction'));
  expect(said).toHaveLength(times);
  expect(said.some((text) => text.includes('takes in every clause between'))).toBe(times === 1);
});

it.each<[from: string, said: number]>([
  ['2026-03-31', 0],
  ['2026-01-01', 0],
  ['2026-04-01', 1],
])('a first phase from %s leaves the first quarter of the manual without a target: %i', async (from, said) => {
  const metric = 'metric share on letter { share of done = came every quarter }\n';
  const target = `target goal of share every quarter {\n| from | at least |\n| ${from} | 80% |\n| 2026-12-31 | 90% |\n}\n`;
  const texts = (await found(metric + target)).filter((text) => text.startsWith('target/phase-start'));
  expect(texts).toEqual(said === 0 ? [] : [`target/phase-start Before ${from} there is no target.`]);
});

it('an edition on no record is told as such', async () => {
  const item = '{ item badge "Wears a badge" }\n';
  const spec = `checklist tour until 2026-06-30 ${item}checklist tour on letter from 2026-07-01 ${item}`;
  const [text] = (await found(spec)).filter((told) => told.startsWith('time/other-thing'));
  expect(text).toContain('is on “letter”, this one on none');
});

it('scope, yielding and precedence can say their clause', async () => {
  const spec = `manual m { scope "All" cites paper §4 yields to terms cites paper §3 }\n${source}`;
  const at = folder({ 'a.postil': spec, 'paper.md': paper });
  const { stdout } = await cli(at, ['coverage', '--format', 'json']);
  expect((JSON.parse(stdout) as { buckets: object }).buckets).toMatchObject({ document: 2, uncovered: 2 });
  expect((await cli(at, ['build', '-o', 'out', '--only', 'docs'])).exitCode).toBe(0);
});

describe('records and editions', () => {
  const rules = `${letter}record other { id: text key }
deadline reply on letter until 2026-06-30 { from came to done within 5 workdays  by who }
deadline reply on letter from 2026-07-01 { from came to done within 3 workdays  by who }
penalty late on breach of reply { charge who 5 yuan }
`;
  const scenario = `scenario "another letter" {
  given letter { id: "1", who: "Li", came: 2026-07-01, done: 2026-07-07 }
  expect late of "2" charges 5 yuan
}
`;
  const data = { 'l.csv': 'id,who,came,done\n1,Li,2026-03-06,2026-03-16\n', 'o.csv': 'id\n1\n' };
  const at = () => folder({ 'a.postil': head + rules, 'b.postil': scenario, ...data });

  it('a verdict of another record is told with its key; editions are named by their day', async () => {
    const { stdout } = await cli(at(), ['test', '--coverage']);
    expect(stdout).toContain('there is: reply Li breached 1 workday; late of "1" Li 5.00 yuan');
    expect(stdout).toContain('not fired  late first edition');
    expect(stdout).not.toContain('@');
  });

  it.each(['js', 'interpreter'])('one working day is one: %s', async (engine) => {
    const { stdout } = await cli(at(), ['run', '--data', 'letter=l.csv', '--engine', engine]);
    expect(stdout).toContain('"over by 1 workday"');
  });

  it('explain passes over files of other records, and says so where there is no other', async () => {
    const both = await cli(at(), ['explain', 'late', '--data', 'other=o.csv', '--data', 'letter=l.csv', '--key', '1']);
    expect(both.stdout).toContain('→ Li 5.00 yuan');
    expect((await cli(at(), ['explain', 'late', '--data', 'other=o.csv'])).stderr).toContain('[explain/other-record]');
  });
});

describe('chapters of a paper', () => {
  it.each<[what: string, clauses: [id: string, text: string][], chapters: string[] | undefined]>([
    [
      'English headings, with an annex',
      [
        ['preamble', 'x'],
        ['ChapterI', 'Mail'],
        ['Article1', 'x'],
        ['ChapterII', 'Fines'],
        ['Article2', 'x'],
        ['AnnexA', ''],
      ],
      ['', 'Chapter I Mail', 'Chapter I Mail', 'Chapter II Fines', 'Chapter II Fines', 'Annex A'],
    ],
    [
      'Chinese headings',
      [
        ['第一章', '总则'],
        ['第一条', '为了投递。'],
        ['第二章', '罚则'],
        ['第二条', '扣。'],
        ['附件1', '表'],
        ['表1-1', 'x'],
      ],
      ['第一章 总则', '第一章 总则', '第二章 罚则', '第二章 罚则', '附件1 表', '附件1 表'],
    ],
    [
      'places that say their chapter',
      [
        ['二(一)1', 'x'],
        ['第二章第三条', 'x'],
        ['1.2', 'x'],
      ],
      undefined,
    ],
    [
      'a single heading',
      [
        ['Chapter1', 'Mail'],
        ['Article1', 'x'],
      ],
      undefined,
    ],
  ])('%s', (_, clauses, chapters) => {
    const found = paperChapters(clauses.map(([id, text]) => ({ id, text })));
    expect(found === undefined ? undefined : [...found.values()]).toEqual(chapters);
  });
});
