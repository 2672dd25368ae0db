import { defineDiagnostics } from '../../diagnostics.ts';

const source = (path: string) => `source 办法 "综合管理考核办法" from "${path}"`;
const good = { 'sources/办法.csv': 'id,clause,statement\nASM-159,二(一)1,总包丢失的每袋扣款\nASM-160,二(一)1,找回的除外\n' };

/** The first few lines. */
function some(lines: readonly number[], comma: string): string {
  return `${lines.slice(0, 5).join(comma)}${lines.length > 5 ? ' …' : ''}`;
}

/** `“月份”, “金额”`, as many as are worth reading. */
function quoted(names: readonly string[], comma: string): string {
  return `${names
    .slice(0, 8)
    .map((name) => `“${name.slice(0, 30)}”`)
    .join(comma)}${names.length > 8 ? ' …' : ''}`;
}

export const sourceDiagnostics = defineDiagnostics('source', {
  'not-found': {
    severity: 'error',
    message: {
      en: (p: { path: string }) => `There is no file “${p.path}” beside this one.`,
      zh: (p: { path: string }) => `找不到文件“${p.path}”(路径从本文件所在文件夹算起)。`,
    },
    why: {
      en: 'Without the text of the paper no citation can be checked, and nobody sees which clauses are not covered.',
      zh: '没有原文,就无法核对依据,也看不出哪些条款还没有落实。',
    },
    avoid: source('sources/没有.csv'),
    prefer: source('sources/办法.csv'),
    files: good,
  },
  unreadable: {
    severity: 'error',
    message: {
      en: (p: { path: string }) => `“${p.path}” cannot be read: it is no plain file, or you may not open it.`,
      zh: (p: { path: string }) => `“${p.path}”读不出来:它不是普通文件(比如是文件夹),或者没有打开它的权限。`,
    },
    why: {
      en: 'Without the text of the paper no citation can be checked.',
      zh: '没有原文,就无法核对依据。',
    },
    avoid: source('sources'),
    prefer: source('sources/办法.csv'),
    files: good,
  },
  'not-clauses': {
    severity: 'error',
    message: {
      en: ({ path, columns }: { path: string; columns?: string[] }) =>
        columns === undefined
          ? `“${path}” is no text file. Save a Word, PDF or Excel file as Markdown or CSV.`
          : `“${path}” is no file of clauses: it has no column “id”${columns.length === 0 ? '' : `, but ${quoted(columns, ', ')}`}.`,
      zh: ({ path, columns }: { path: string; columns?: string[] }) =>
        columns === undefined
          ? `“${path}”不是文本文件。Word、PDF、Excel 文件请另存为 Markdown 或 CSV。`
          : `“${path}”不是条款文件:没有“编号”(id)这一列${columns.length === 0 ? '' : `,只有${quoted(columns, '、')}`}。`,
    },
    why: {
      en: 'Clauses are found by their id; a file without ids has nothing to cite.',
      zh: '条款靠编号查找;没有编号的文件无从引用。',
    },
    avoid: source('sources/汇总.csv'),
    prefer: source('sources/办法.csv'),
    files: { ...good, 'sources/汇总.csv': '月份,金额\n2024-08,500\n' },
    example: { path: '…', columns: ['月份', '金额'] },
  },
  'bad-quotes': {
    severity: 'error',
    message: {
      en: (p: { line: number }) =>
        `The quotes in line ${p.line} of the file are wrong: a quote inside a cell is doubled, and the cell is put in quotes.`,
      zh: (p: { line: number }) => `文件第 ${p.line} 行的引号不对:格子里的引号要写两个,并给整个格子加引号。`,
    },
    why: {
      en: 'Where quotes are wrong, nobody can tell where a clause ends.',
      zh: '引号不对,就分不清一条到哪里为止。',
    },
    avoid: source('sources/引号.csv'),
    prefer: source('sources/办法.csv'),
    files: { ...good, 'sources/引号.csv': 'id,statement\nASM-159,"总包丢失的每袋扣款\nASM-160,找回的除外\n' },
    example: { line: 2 },
  },
  'repeated-column': {
    severity: 'error',
    message: {
      en: (p: { column: string }) => `Several columns of the file are called “${p.column}”; only the first is read.`,
      zh: (p: { column: string }) => `文件里有几列都叫“${p.column}”,只读了第一列。`,
    },
    why: { en: 'What stands in the other column is lost.', zh: '另一列里的内容没有读到。' },
    avoid: source('sources/重列.csv'),
    prefer: source('sources/办法.csv'),
    files: { ...good, 'sources/重列.csv': 'id,statement,statement\nASM-159,总包丢失的,每袋扣款\n' },
  },
  'no-text': {
    severity: 'warning',
    message: {
      en: () => 'No column of the file holds the text of the clauses; it is called “statement” or “text”.',
      zh: () => '文件里没有条款原文这一列,它应叫“内容”、“条文”或“要求”。',
    },
    why: {
      en: 'Without its text nobody sees what a cited clause says.',
      zh: '没有原文,就看不到所引的条款写了什么。',
    },
    avoid: source('sources/目录.csv'),
    prefer: source('sources/办法.csv'),
    files: { ...good, 'sources/目录.csv': 'id,原文\nASM-159,总包丢失的每袋扣款\n' },
  },
  outside: {
    severity: 'error',
    message: {
      en: (p: { path: string }) =>
        `“${p.path}” is an address or an absolute path. Put the file beside this one and name it from here, such as “sources/county.csv”.`,
      zh: (p: { path: string }) => `“${p.path}”是网址或绝对路径。请把文件放到本文件旁边,写相对路径,如“sources/办法.csv”。`,
    },
    why: {
      en: 'A manual must read the same on every machine, also without a net.',
      zh: '规程在每台电脑上都要读得一样,不联网也一样。',
    },
    avoid: source('https://example.org/办法.csv'),
    prefer: source('sources/办法.csv'),
    files: good,
  },
  'no-clauses': {
    severity: 'warning',
    message: {
      en: (p: { path: string }) =>
        `No clause was found in “${p.path}”. In Markdown a clause begins with “§4.2”, “[ASM-159]” or “第五条”; in CSV it is a row.`,
      zh: (p: { path: string }) =>
        `“${p.path}”里没有找到条款。Markdown 中条款以“§4.2”“[ASM-159]”或“第五条”开头;CSV 中一行是一条。`,
    },
    why: {
      en: 'A source without clauses looks fully covered although nothing was checked.',
      zh: '没有条款的文件看起来全都落实了,其实什么也没有核对。',
    },
    avoid: source('sources/办法.md'),
    prefer: source('sources/办法-条款.md'),
    files: { 'sources/办法.md': '总包丢失的每袋扣款。\n', 'sources/办法-条款.md': '§1 总包丢失的每袋扣款。\n' },
  },
  'duplicate-id': {
    severity: 'error',
    message: {
      en: (p: { id: string; lines: number[]; count: number }) =>
        `Clause “${p.id}” stands ${p.lines.length} times in the file (lines ${p.lines.join(', ')})${p.count > 1 ? `, and ${p.count - 1} more ids are repeated` : ''}. Each clause needs an id of its own.`,
      zh: (p: { id: string; lines: number[]; count: number }) =>
        `文件里条款“${p.id}”出现了 ${p.lines.length} 次(第 ${p.lines.join('、')} 行)${p.count > 1 ? `,另有 ${p.count - 1} 个编号重复` : ''}。每条要有自己的编号。`,
    },
    why: {
      en: 'A citation of a repeated id could mean either clause.',
      zh: '编号重复,引用时就不知道指哪一条。',
    },
    avoid: source('sources/重号.csv'),
    prefer: source('sources/办法.csv'),
    files: { ...good, 'sources/重号.csv': 'id,statement\nASM-159,总包丢失的每袋扣款\nASM-159,找回的除外\n' },
  },
  'clause-without-id': {
    severity: 'error',
    message: {
      en: (p: { lines: number[] }) => `Some clauses of the file have no id (lines ${p.lines.join(', ')}).`,
      zh: (p: { lines: number[] }) => `文件里有条款没有编号(第 ${p.lines.join('、')} 行)。`,
    },
    why: { en: 'A clause without an id can never be cited.', zh: '没有编号的条款永远引用不到。' },
    avoid: source('sources/缺号.csv'),
    prefer: source('sources/办法.csv'),
    files: { ...good, 'sources/缺号.csv': 'id,statement\nASM-159,总包丢失的每袋扣款\n,找回的除外\n' },
  },
  'row-too-long': {
    severity: 'error',
    message: {
      en: (p: { lines: number[] }) =>
        `Some rows have more cells than the header (lines ${some(p.lines, ', ')}); what is too much is not read. A text with a comma needs quotes around it.`,
      zh: (p: { lines: number[] }) =>
        `有的行比表头多出格子(第 ${some(p.lines, '、')} 行),多出的没有读。文字里有逗号的,要用引号括起来。`,
    },
    why: {
      en: 'A clause that is cut off at a comma reads as if it said less.',
      zh: '在逗号处断开的条款,读起来像是少要求了一截。',
    },
    avoid: source('sources/断开.csv'),
    prefer: source('sources/办法.csv'),
    files: { ...good, 'sources/断开.csv': 'id,statement\nASM-159,总包丢失的,每袋扣款\n' },
  },
  'bad-encoding': {
    severity: 'error',
    message: {
      en: (p: { lines: number[] }) =>
        `The file has characters that cannot be read (lines ${some(p.lines, ', ')}). Save it as UTF-8.`,
      zh: (p: { lines: number[] }) => `文件里有读不出来的字符(第 ${some(p.lines, '、')} 行)。请存成 UTF-8。`,
    },
    why: {
      en: 'Text in several encodings in one file, or damaged on its way, no longer says what the paper says.',
      zh: '一个文件里混了几种编码,或者传送中受了损,读到的就不是原文。',
    },
    avoid: source('sources/受损.csv'),
    prefer: source('sources/办法.csv'),
    files: { ...good, 'sources/受损.csv': 'id,statement\nASM-159,总包丢\ufffd的每袋扣款\n' },
  },
  'no-file': {
    severity: 'information',
    message: {
      en: (p: { name: string }) =>
        `“${p.name}” names no file (\`from "sources/…"\`), so its clauses cannot be checked or counted.`,
      zh: (p: { name: string }) => `“${p.name}”没有给出文件(“自 "sources/…"”),它的条款无法核对,也不计入覆盖。`,
    },
    why: {
      en: 'Only with the text at hand can the tool say what is cited wrongly and what is not covered yet.',
      zh: '有了原文,才能指出引错的条款和还没有落实的条款。',
    },
    avoid: 'source 办法 "综合管理考核办法"',
    prefer: source('sources/办法.csv'),
    files: good,
  },
});
