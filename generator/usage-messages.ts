import type { MessageLanguage } from '../language/diagnostics.ts';
import { systemReason } from './data/system-reasons.ts';

interface Message<P> {
  zh: (p: P) => string;
  en: (p: P) => string;
}

const message = <P>(zh: (p: P) => string, en: (p: P) => string): Message<P> => ({ zh, en });

interface Suggested {
  suggestion?: string | undefined;
}

const meantZh = ({ suggestion }: Suggested): string => (suggestion === undefined ? '' : `；是否为“${suggestion}”？`);
const meantEn = ({ suggestion }: Suggested): string => (suggestion === undefined ? '' : `; did you mean '${suggestion}'?`);

/** Why a command cannot begin: the wrong use of it, or specs that are not there. Codes are stable. */
const usageMessages = {
  'cli/unknown-command': message<{ name: string } & Suggested>(
    (p) => `没有命令“${p.name}”${meantZh(p)}`,
    (p) => `there is no command '${p.name}'${meantEn(p)}`,
  ),
  'cli/unknown-option': message<{ name: string } & Suggested>(
    (p) => `没有选项 ${p.name}${meantZh(p)}`,
    (p) => `there is no option ${p.name}${meantEn(p)}`,
  ),
  'cli/missing-value': message<{ name: string }>(
    (p) => `选项 ${p.name} 后面缺少内容`,
    (p) => `option ${p.name} needs a value`,
  ),
  'cli/missing-argument': message<{ name: string }>(
    (p) => `缺少参数 ${p.name}`,
    (p) => `the argument ${p.name} is missing`,
  ),
  'cli/missing-option': message<{ name: string }>(
    (p) => `必须给出选项 ${p.name}`,
    (p) => `the option ${p.name} is required`,
  ),
  'cli/too-many-arguments': message<{ detail: string }>(
    (p) => `参数太多：${p.detail}`,
    (p) => `too many arguments: ${p.detail}`,
  ),
  'cli/bad-value': message<{ name: string; value: string; expected: string } & Suggested>(
    (p) => `选项 ${p.name} 不能是“${p.value}”，应为 ${p.expected}${meantZh(p)}`,
    (p) => `option ${p.name} cannot be '${p.value}'; it is ${p.expected}${meantEn(p)}`,
  ),
  'cli/conflict': message<{ name: string; other: string }>(
    (p) => `选项 ${p.name} 不能与 ${p.other} 同时使用`,
    (p) => `option ${p.name} cannot stand together with ${p.other}`,
  ),
  'cli/bad-usage': message<{ detail: string }>(
    (p) => `用法不对：${p.detail}`,
    (p) => `wrong use: ${p.detail}`,
  ),
  'cli/no-command': message<object>(
    () => '要做什么？用 postil --help 查看全部命令',
    () => 'what shall be done? postil --help lists the commands',
  ),
  'spec/not-found': message<{ path: string }>(
    (p) => `找不到 ${p.path}`,
    (p) => `${p.path} does not exist`,
  ),
  'spec/not-a-spec': message<{ path: string }>(
    (p) => `${p.path} 不是 .postil 文件，也不是文件夹`,
    (p) => `${p.path} is neither a .postil file nor a folder`,
  ),
  'spec/none': message<{ path: string }>(
    (p) => `${p.path} 中没有 .postil 文件；可用 postil init 新建一份规程`,
    (p) => `there is no .postil file in ${p.path}; postil init makes a first manual`,
  ),
  'spec/no-permission': message<{ path: string }>(
    (p) => `没有权限读取 ${p.path}`,
    (p) => `no permission to read ${p.path}`,
  ),
  'spec/unreadable': message<{ path: string; reason: string }>(
    (p) => `无法读取 ${p.path}（${systemReason(p.reason, 'zh')}）`,
    (p) => `${p.path} cannot be read (${systemReason(p.reason, 'en')})`,
  ),
  'spec/binary': message<{ path: string }>(
    (p) => `${p.path} 不是文本文件（应为 UTF-8、GB18030 或带标记的 UTF-16）`,
    (p) => `${p.path} is not a text file in UTF-8, GB18030, or UTF-16 with a byte order mark`,
  ),
  'spec/too-large': message<{ path: string; limit: string }>(
    (p) => `${p.path} 超过 ${p.limit}；规程文件不会这么大`,
    (p) => `${p.path} is larger than ${p.limit}; no spec is`,
  ),
  'spec/no-manual': message<{ path: string }>(
    (p) => `${p.path} 中没有“规程”声明（manual），因此无法生成或执行`,
    (p) => `no file in ${p.path} declares a 'manual', so there is nothing to build or run`,
  ),
  'spec/several-manuals': message<{ names: string[] }>(
    (p) => `这里有 ${p.names.length} 份规程（${p.names.join('、')}）；请给出其中一份的文件夹`,
    (p) => `there are ${p.names.length} manuals here (${p.names.join(', ')}); name the folder of one`,
  ),
  'run/bad-data': message<{ value: string }>(
    (p) => `--data 应写成 记录=文件，而不是“${p.value}”`,
    (p) => `--data takes RECORD=FILE, not '${p.value}'`,
  ),
  'run/no-data': message<{ records: string[] }>(
    (p) => `请用 --data 记录=文件 给出数据；这份规程的记录：${p.records.join('、')}`,
    (p) => `give data with --data RECORD=FILE; the records of this manual: ${p.records.join(', ')}`,
  ),
  'run/unknown-record': message<{ name: string; records: string[] } & Suggested>(
    (p) => `规程中没有记录“${p.name}”，只有：${p.records.join('、')}${meantZh(p)}`,
    (p) => `the manual has no record '${p.name}'; it has: ${p.records.join(', ')}${meantEn(p)}`,
  ),
  'run/same-output': message<{ path: string }>(
    (p) => `${p.path} 不能既是输入又是输出，也不能用作两个输出`,
    (p) => `${p.path} cannot be both read and written, nor written twice`,
  ),
  'run/same-data': message<{ path: string }>(
    (p) => `${p.path} 给了不止一次；每个文件只能给一次`,
    (p) => `${p.path} is given more than once; each file is judged once`,
  ),
  'explain/unknown': message<{ name: string } & Suggested>(
    (p) => `没有叫“${p.name}”的规则或诊断代码${meantZh(p)}`,
    (p) => `there is no rule or diagnostic code '${p.name}'${meantEn(p)}`,
  ),
  'explain/no-record': message<{ record: string; key?: string | undefined }>(
    (p) => (p.key === undefined ? `数据中没有“${p.record}”记录` : `数据中没有主键为“${p.key}”的“${p.record}”记录`),
    (p) => (p.key === undefined ? `the data hold no '${p.record}'` : `the data hold no '${p.record}' with the key '${p.key}'`),
  ),
  'explain/other-record': message<{ rule: string; record: string; given: string }>(
    (p) => `规则“${p.rule}”针对“${p.record}”，而数据是“${p.given}”`,
    (p) => `rule '${p.rule}' is about '${p.record}', the data are '${p.given}'`,
  ),
  'notices/too-many': message<{ limit: number }>(
    (p) => `要通知的事项超过 ${p.limit} 项，一个文件放不下；请用 --subject 或 --month 选出一部分，或把数据分开`,
    (p) =>
      `there are more than ${p.limit} matters to notify, too many for one file; choose with --subject or --month, or split the data`,
  ),
  'build/not-empty': message<{ path: string }>(
    (p) => `${p.path} 不是空文件夹，也不是 postil 生成的；请换一个文件夹，或加 --force`,
    (p) => `${p.path} is not empty and was not made by postil; take another folder, or add --force`,
  ),
  'build/not-a-folder': message<{ path: string }>(
    (p) => `${p.path} 不是文件夹`,
    (p) => `${p.path} is not a folder`,
  ),
  'build/outside': message<{ path: string }>(
    (p) => `${p.path} 是指向输出文件夹之外的链接，不写`,
    (p) => `${p.path} is a link that leads out of the output folder; it is not written`,
  ),
  'build/unknown-template': message<{ path: string } & Suggested>(
    (p) => `没有 ${p.path} 这个模板可替换${meantZh(p)}`,
    (p) => `there is no template ${p.path} to replace${meantEn(p)}`,
  ),
  'build/no-earlier': message<{ path: string; name: string }>(
    (p) => `${p.path} 里没有“${p.name}”的早先版本（应为早先生成的文件夹，或早先的规程文件夹）`,
    (p) =>
      `${p.path} holds no earlier version of '${p.name}': it should be a folder that was built, or a folder of earlier specs`,
  ),
  'build/word-template': message<{ path: string }>(
    (p) => `${p.path} 不是 Word 文件（.docx 或 .dotx），取不出样式`,
    (p) => `${p.path} is no Word file (.docx or .dotx) that styles could be taken from`,
  ),
  'build/template': message<{ path: string; line: number; problem: string }>(
    (p) => `模板 ${p.path} 第 ${p.line} 行不对：${p.problem}`,
    (p) => `template ${p.path}, line ${p.line}: ${p.problem}`,
  ),
  'import/kind': message<{ path: string }>(
    (p) => `${p.path} 不是 Word（.docx）或 Markdown（.md）文件；旧的 .doc 和 PDF 请先在 Word 中另存为 .docx`,
    (p) => `${p.path} is neither a Word (.docx) nor a Markdown (.md) file; save an old .doc or a PDF as .docx in Word first`,
  ),
  'import/folder': message<{ path: string }>(
    (p) => `${p.path} 是文件夹；请给出其中的一个 Word（.docx）或 Markdown（.md）文件`,
    (p) => `${p.path} is a folder; name a Word (.docx) or Markdown (.md) file in it`,
  ),
  'import/encrypted': message<{ path: string }>(
    (p) => `${p.path} 有密码，或是旧格式（.doc）；请在 Word 中去掉密码，另存为 .docx`,
    (p) => `${p.path} has a password or is in the old format (.doc); take the password away in Word and save it as .docx`,
  ),
  'import/broken': message<{ path: string }>(
    (p) => `${p.path} 不是完整的 Word 文件；请在 Word 中打开，另存一份再导入`,
    (p) => `${p.path} is no whole Word file; open it in Word and save it again`,
  ),
  'import/too-large': message<{ path: string; limit: string }>(
    (p) => `${p.path} 的文字超过 ${p.limit}；请拆成几份`,
    (p) => `${p.path} has more than ${p.limit} of text; split it`,
  ),
  'import/empty': message<{ path: string }>(
    (p) => `${p.path} 里没有文字（扫描件请先识别成文字）`,
    (p) => `there is no text in ${p.path} (a scan has to be turned into text first)`,
  ),
  'init/exists': message<{ path: string }>(
    (p) => `${p.path} 已经存在，不覆盖；请换一个文件夹`,
    (p) => `${p.path} exists already and is not overwritten; take another folder`,
  ),
};

export type UsageCode = keyof typeof usageMessages;

/** What the message of a code needs to know. */
export type UsageParameters<C extends UsageCode> = Parameters<(typeof usageMessages)[C]['zh']>[0];

/** The message of a code in one language: `usageMessage('spec/not-found', { path: 'a' }, 'en')` = `a does not exist`. */
export function usageMessage<C extends UsageCode>(code: C, parameters: UsageParameters<C>, language: MessageLanguage): string {
  const text = usageMessages[code][language] as (p: UsageParameters<C>) => string;
  return text(parameters);
}
