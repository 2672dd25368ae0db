import type { PlanLanguage } from '../plan/plan.ts';
import { systemReason } from './system-reasons.ts';

/** One message in both languages, from its parameters. */
interface Message<P> {
  zh: (p: P) => string;
  en: (p: P) => string;
}

const message = <P>(zh: (p: P) => string, en: (p: P) => string): Message<P> => ({ zh, en });

interface Path {
  path: string;
}

/** Why a file as a whole cannot be read or written: `data/...`; why one record cannot be read: `record/...`. Codes are stable. */
export const messages = {
  'data/not-found': message<Path>(
    (p) => `找不到文件 ${p.path}`,
    (p) => `${p.path} does not exist`,
  ),
  'data/directory': message<Path>(
    (p) => `${p.path} 是文件夹，不是文件`,
    (p) => `${p.path} is a folder, not a file`,
  ),
  'data/no-permission': message<Path>(
    (p) => `没有权限打开 ${p.path}`,
    (p) => `no permission to open ${p.path}`,
  ),
  'data/unreadable': message<Path & { reason: string }>(
    (p) => `读取 ${p.path} 时出错（${systemReason(p.reason, 'zh')}）`,
    (p) => `${p.path} cannot be read (${systemReason(p.reason, 'en')})`,
  ),
  'data/cannot-write': message<Path & { reason: string }>(
    (p) => `无法写入 ${p.path}（${systemReason(p.reason, 'zh')}）`,
    (p) => `${p.path} cannot be written (${systemReason(p.reason, 'en')})`,
  ),
  'data/binary': message<Path>(
    (p) => `${p.path} 不是文本文件：编码不是 UTF-8、GB18030，也不是带标记的 UTF-16`,
    (p) => `${p.path} is not a text file in UTF-8, GB18030, or UTF-16 with a byte order mark`,
  ),
  'data/unknown-format': message<Path>(
    (p) => `看不出 ${p.path} 是什么格式；可用 .ndjson、.json、.csv、.tsv、.xlsx、.xes`,
    (p) => `the format of ${p.path} is not known; use .ndjson, .json, .csv, .tsv, .xlsx or .xes`,
  ),
  'data/unknown-output-format': message<Path>(
    (p) => `不知道按什么格式写 ${p.path}；可用 .ndjson、.csv、.xlsx`,
    (p) => `the format to write ${p.path} in is not known; use .ndjson, .csv or .xlsx`,
  ),
  'data/empty': message<Path>(
    (p) => `${p.path} 是空的：缺少表头行`,
    (p) => `${p.path} is empty: it has no header row`,
  ),
  'data/bad-header': message<Path>(
    (p) => `${p.path} 的表头行引号不成对，或长得不合理`,
    (p) => `the quotes in the header of ${p.path} are wrong, or it is too long`,
  ),
  'data/duplicate-column': message<Path & { column: string }>(
    (p) => `${p.path} 的表头中“${p.column}”出现了不止一次`,
    (p) => `the header of ${p.path} names '${p.column}' more than once`,
  ),
  'data/full-width-delimiter': message<Path & { delimiter: string }>(
    (p) => `${p.path} 的表头用了全角“${p.delimiter}”分隔；请改用半角逗号`,
    (p) => `the header of ${p.path} is separated by the full-width '${p.delimiter}'; use the ASCII comma`,
  ),
  'data/line-endings': message<Path>(
    (p) => `${p.path} 用的是旧式 Mac 换行；请另存为“CSV UTF-8”`,
    (p) => `${p.path} has old Mac line ends; save it as 'CSV UTF-8'`,
  ),
  'data/corrupt-xlsx': message<Path & { reason: Record<PlanLanguage, string> }>(
    (p) => `${p.path} 不是完好的 XLSX 工作簿（${p.reason.zh}）`,
    (p) => `${p.path} is not an intact XLSX workbook (${p.reason.en})`,
  ),
  'data/encrypted-xlsx': message<Path>(
    (p) => `${p.path} 设了打开密码；请取消密码后再用`,
    (p) => `${p.path} is protected by a password; save it without one`,
  ),
  'data/old-xls': message<Path>(
    (p) => `${p.path} 是旧版 Excel（.xls）；请另存为 .xlsx`,
    (p) => `${p.path} is an old Excel file (.xls); save it as .xlsx`,
  ),
  'data/too-large': message<Path & { limit: string }>(
    (p) => `${p.path} 解压后超过 ${p.limit}；请另存为 CSV`,
    (p) => `${p.path} holds more than ${p.limit} unpacked; save it as CSV`,
  ),
  'data/no-sheet': message<Path & { sheet: string; sheets: string[] }>(
    (p) => `${p.path} 中没有工作表“${p.sheet}”；有：${p.sheets.join('、')}`,
    (p) => `${p.path} has no sheet '${p.sheet}'; it has: ${p.sheets.join(', ')}`,
  ),
  'data/no-checklist': message<Path>(
    (p) => `${p.path} 不是填好的检查表：里面没有检查项目的编码`,
    (p) => `${p.path} is no filled-in checklist: it has no ids of items in it`,
  ),
  'record/unknown-item': message<{ field: string }>(
    (p) => `规程里已经没有这一项：${p.field}`,
    (p) => `the manual has no such item any more: '${p.field}'`,
  ),
  'record/not-in-edition': message<{ field: string; from: string | undefined }>(
    (p) => `当日有效的一版${p.from === undefined ? '' : `（${p.from} 起）`}没有这一项：${p.field}`,
    (p) => `the edition in force on that day${p.from === undefined ? '' : ` (from ${p.from})`} has no such item: '${p.field}'`,
  ),
  'record/other-manual': message<{ field: string; manual: string }>(
    (p) => `这一项属于另一份规程“${p.manual}”：${p.field}`,
    (p) => `this item belongs to another manual, '${p.manual}': '${p.field}'`,
  ),
  'record/bad-json': message<object>(
    () => '不是正确的 JSON',
    () => 'not valid JSON',
  ),
  'record/truncated': message<object>(
    () => '文件在这条记录中间断了',
    () => 'the file ends in the middle of this record',
  ),
  'record/not-an-object': message<object>(
    () => '一条记录应当是一个 JSON 对象 {...}',
    () => 'a record must be a JSON object {...}',
  ),
  'record/duplicate-field': message<{ field: string }>(
    (p) => `“${p.field}”在同一条记录里出现了不止一次`,
    (p) => `'${p.field}' stands more than once in the record`,
  ),
  'record/duplicate-key': message<{ field: string; value: string }>(
    (p) => `“${p.field}”${p.value} 前面已经有过`,
    (p) => `'${p.field}' ${p.value} was there before`,
  ),
  'record/too-long': message<{ limit: string }>(
    (p) => `这条记录超过 ${p.limit}`,
    (p) => `the record is longer than ${p.limit}`,
  ),
  'record/too-deep': message<object>(
    () => '这条记录里的括号套得太深',
    () => 'the record nests too deep',
  ),
  'record/bad-encoding': message<object>(
    () => '有的字符按文件的编码读不出来',
    () => 'some characters cannot be read in the encoding of the file',
  ),
  'record/column-count': message<{ expected: number; actual: number }>(
    (p) => `表头有 ${p.expected} 列，这一行有 ${p.actual} 列`,
    (p) => `the header has ${p.expected} columns, this row has ${p.actual}`,
  ),
  'record/bad-quotes': message<object>(
    () => '引号用得不对：字段里的引号要写两个，并给整个字段加引号',
    () => 'wrong quotes: a quote inside a field is doubled, and the field is put in quotes',
  ),
  'record/unclosed-quote': message<object>(
    () => '这一行开了引号却没有收',
    () => 'a quote is opened in this row and never closed',
  ),
  'record/formula-without-result': message<{ field: string }>(
    (p) => `“${p.field}”是公式，但文件里没有存计算结果；请用 Excel 打开并保存一次`,
    (p) => `'${p.field}' is a formula whose result is not stored; open the file in Excel and save it`,
  ),
  'record/error-cell': message<{ field: string; value: string }>(
    (p) => `“${p.field}”的单元格是错误值 ${p.value}`,
    (p) => `the cell of '${p.field}' holds the error ${p.value}`,
  ),
};

export type DataCode = keyof typeof messages;

/** What the message of a code needs to know. */
export type ParametersOf<C extends DataCode> = Parameters<(typeof messages)[C]['zh']>[0];

/** The message of a code, in one language: `dataMessage('data/not-found', { path: 'a.csv' }, 'en')` = `a.csv does not exist`. */
export function dataMessage<C extends DataCode>(code: C, parameters: ParametersOf<C>, language: PlanLanguage): string {
  const text = messages[code][language] as (p: ParametersOf<C>) => string;
  return text(parameters);
}
