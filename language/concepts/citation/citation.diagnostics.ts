import { defineDiagnostics } from '../../diagnostics.ts';

const files = {
  'sources/办法.csv': 'id,clause,statement\nASM-159,二(一)1,总包丢失的每袋扣款\nASM-160,二(一)2,给据邮件丢失的每件扣款\n',
};
const spec = (term: string) => `manual 县局考核 { version "1" }\nsource 办法 from "sources/办法.csv"\n${term}`;

export const citationDiagnostics = defineDiagnostics('citation', {
  'unknown-clause': {
    severity: 'error',
    message: {
      en: (p: { source: string; clause: string; suggestion?: string }) =>
        `“${p.source}” has no clause “${p.clause}”.${p.suggestion ? ` Did you mean “${p.suggestion}”?` : ''}`,
      zh: (p: { source: string; clause: string; suggestion?: string }) =>
        `“${p.source}”里没有条款“${p.clause}”。${p.suggestion ? `是否想写“${p.suggestion}”?` : ''}`,
    },
    why: {
      en: 'A rule that rests on a clause nobody can find does not stand when it is questioned.',
      zh: '依据的条款查不到,规则一旦被质疑就站不住。',
    },
    avoid: spec('term 总包 "按袋计数的邮件" cites 办法 §二(一)3'),
    prefer: spec('term 总包 "按袋计数的邮件" cites 办法 §二(一)1'),
    files,
  },
  'unclear-source': {
    severity: 'error',
    message: {
      en: (p: { clause: string; sources: string[] }) =>
        p.sources.length === 0
          ? `Clause “${p.clause}” of which source? None is declared yet (\`source name from "…"\`).`
          : `Clause “${p.clause}” of which source? Name one of: ${p.sources.join(', ')}.`,
      zh: (p: { clause: string; sources: string[] }) =>
        p.sources.length === 0
          ? `“${p.clause}”是哪个文件的条款?还没有声明文件(“文件 名称 自 "…"”)。`
          : `“${p.clause}”是哪个文件的条款?请写明:${p.sources.join('、')}。`,
    },
    why: {
      en: 'Clause numbers repeat from one paper to the next.',
      zh: '各份文件的条款号会重复,不写明就不知道指哪一份。',
    },
    avoid:
      'source 县办法 from "sources/办法.csv"\nsource 市办法 from "sources/办法.csv"\nterm 总包 "按袋计数的邮件" cites §二(一)1',
    prefer:
      'source 县办法 from "sources/办法.csv"\nsource 市办法 from "sources/办法.csv"\nterm 总包 "按袋计数的邮件" cites 县办法 §二(一)1',
    files,
  },
  'reversed-range': {
    severity: 'error',
    message: {
      en: (p: { from: string; to: string; source: string }) =>
        `In “${p.source}”, “${p.to}” comes before “${p.from}”; this range is empty.`,
      zh: (p: { from: string; to: string; source: string }) => `在“${p.source}”里,“${p.to}”排在“${p.from}”前面,这个范围是空的。`,
    },
    why: { en: 'A range runs in the order of the source.', zh: '范围按原文的先后计。' },
    avoid: spec('term 丢失 "找不到的邮件" cites 办法 §二(一)2 .. §二(一)1'),
    prefer: spec('term 丢失 "找不到的邮件" cites 办法 §二(一)1 .. §二(一)2'),
    files,
  },
  uncited: {
    severity: 'information',
    message: {
      en: () => 'This says nothing of the clause it rests on. Add `cites source §…`.',
      zh: () => '这里没有写依据哪一条。请加上“依据 文件 §…”。',
    },
    why: {
      en: 'Every duty, fine and item of a checklist must be traceable to the paper: that is what an appeal asks for first.',
      zh: '每项职责、扣罚和检查项目都应能查到出处;有人申诉,首先问的就是依据。',
    },
    avoid: spec('role 投递员 { duty "按规定频次出班、归班" }'),
    prefer: spec('role 投递员 { duty "按规定频次出班、归班" cites 办法 §二(一)1 }'),
    files,
  },
});
