import { extname } from 'node:path';
import { usageError } from '../usage-error.ts';
import type { CliCommand } from './command.ts';
import { dataOption, judge, judgingOptions, type RunOptions } from './run.ts';

interface NoticesOptions extends RunOptions {
  out: string;
  subject?: string[];
  month?: string;
  templates?: string;
  wordTemplate?: string;
}

/** Judges data files, and writes a notice for each person charged. */
export const noticesCommand: CliCommand<NoticesOptions> = {
  usage: 'notices [paths...]',
  summary: { zh: '给每个被扣款、处分的人出一份通知书', en: 'write a notice for each person who is charged' },
  options: [
    dataOption,
    {
      flags: '-o, --out <file>',
      words: { zh: '写入 .docx（Word）或 .html（打印）', en: 'a .docx for Word, or a .html to print' },
      required: true,
    },
    {
      flags: '--subject <name>',
      words: { zh: '只要这个人或单位的；可重复', en: 'only for this person or unit; repeatable' },
      repeatable: true,
    },
    { flags: '--month <month>', words: { zh: '只要这个月的，如 2025-03', en: 'only of this month, as 2025-03' } },
    {
      flags: '--templates <dir>',
      words: { zh: '用此文件夹中的模板替换自带模板（.html）', en: 'templates that replace our own of the same path (.html)' },
    },
    {
      flags: '--word-template <file>',
      words: { zh: '取用此 .docx 或 .dotx 的样式（.docx）', en: 'a .docx or .dotx whose styles are taken (.docx)' },
    },
    ...judgingOptions,
  ],
  examples: [
    'postil notices examples/county-fines --data 邮件事件=mail.csv --month 2025-03 --out notices.docx',
    'postil notices examples/county-fines --data 邮件事件=mail.csv --subject 张三 --out notices.html',
  ],
  async run(session, paths, options) {
    const kind = extname(options.out).toLowerCase();
    if (kind !== '.html' && kind !== '.docx')
      throw usageError('cli/bad-value', { name: '--out', value: options.out, expected: '.docx, .html' });
    if (options.month !== undefined && !/^\d{4}-(0[1-9]|1[0-2])$/.test(options.month))
      throw usageError('cli/bad-value', { name: '--month', value: options.month, expected: 'YYYY-MM' });
    const [{ loadOne }, { openNotices }] = await Promise.all([import('./load-manuals.ts'), import('./notices/notice-output.ts')]);
    const loaded = await loadOne(session, paths);
    if ('code' in loaded) return loaded.code;
    const notices = await openNotices({ session, loaded, options, kind });
    const code = await judge(session, paths, options, notices.open);
    if (notices.count > 0) session.note({ zh: `通知书 ${notices.count} 份`, en: `notices: ${notices.count}` });
    if (notices.unnamed > 0)
      session.warn({
        zh: `有 ${notices.unnamed} 项没有指明是谁，列在最后一份，姓名留空`,
        en: `${notices.unnamed} name nobody: they stand in the last notice, whose name is left blank`,
      });
    return code;
  },
};
