import { defineDiagnostics } from '../../diagnostics.ts';

const files = {
  'sources/办法.csv': 'id,clause,statement\nASM-158,一,为提高质量制定本办法\nASM-159,二(一)1,总包丢失的每袋扣款\n',
};
const spec = (...lines: string[]) =>
  ['manual 县局考核 { version "1" }', 'source 办法 from "sources/办法.csv"', ...lines].join('\n');
const cited = 'term 总包 "按袋计数的邮件" cites 办法 §二(一)1';

interface Contradiction {
  ids: string[];
  kind: 'not operative' | 'missing';
  /** The note names clauses from one to another. */
  isRow: boolean;
}

/** So many clauses are named, the others counted. */
const SHOWN = 5;

export const coverageDiagnostics = defineDiagnostics('coverage', {
  uncovered: {
    severity: 'warning',
    message: {
      en: (p: { source: string; count: number; clauses: number; first: string[]; ids: string[] }) =>
        `${p.count} of ${p.clauses} clauses of “${p.source}” are not covered: ${p.first.join(', ')}${p.count > p.first.length ? ' …' : ''}. Cite them, or say that they are \`not operative\`.`,
      zh: (p: { source: string; count: number; clauses: number; first: string[]; ids: string[] }) =>
        `“${p.source}”共 ${p.clauses} 条,有 ${p.count} 条没有落实:${p.first.join('、')}${p.count > p.first.length ? ' 等' : ''}。请在规则里写明依据,或声明为“非规范”。`,
    },
    why: {
      en: 'What the paper says and no rule covers is forgotten without anybody noticing.',
      zh: '原文说了而规则没有写的,会在无人察觉时漏掉。',
    },
    avoid: spec(cited),
    prefer: spec(cited, 'not operative 办法 §一 because "目的,不设要求"'),
    files,
  },
  contradiction: {
    severity: 'error',
    message: {
      en: (p: Contradiction) =>
        `A rule rests on ${p.ids.slice(0, SHOWN).join(', ')}${p.ids.length > SHOWN ? ` and ${p.ids.length - SHOWN} more` : ''}, and a note says that it is ${p.kind === 'missing' ? 'missing from the paper' : 'not operative'}. Only one can be true.${p.isRow ? ' “..” takes in every clause between the two, in the order of the paper.' : ''}`,
      zh: (p: Contradiction) =>
        `${p.ids.slice(0, SHOWN).join('、')}${p.ids.length > SHOWN ? ` 等 ${p.ids.length} 条` : ''} 既有规则依据它,又声明为“${p.kind === 'missing' ? '缺失' : '非规范'}”,两者只能有一个成立。${p.isRow ? '“..”包括原文里两条之间的所有条款。' : ''}`,
    },
    why: {
      en: 'Either the rule has no ground, or the clause was put aside by mistake.',
      zh: '要么规则没有根据,要么条款被误当作不设要求。',
    },
    avoid: spec(
      'role 投递员 { duty "赔偿丢失的总包" cites 办法 §二(一)1 }',
      'not operative 办法 §一, §二(一)1 because "不设要求"',
    ),
    prefer: spec('role 投递员 { duty "赔偿丢失的总包" cites 办法 §二(一)1 }', 'not operative 办法 §一 because "目的,不设要求"'),
    files,
  },
  'no-reason': {
    severity: 'warning',
    message: {
      en: (p: { kind: 'not operative' | 'missing' }) =>
        `Say why the clause is ${p.kind === 'missing' ? 'missing' : 'not operative'}: \`because "…"\`.`,
      zh: (p: { kind: 'not operative' | 'missing' }) => `请说明为什么${p.kind === 'missing' ? '缺失' : '不作规范'}:“因 "…"”。`,
    },
    why: {
      en: 'A clause that is put aside without a reason looks like one that was forgotten.',
      zh: '不说理由就放过的条款,看起来和漏掉的一样。',
    },
    avoid: spec(cited, 'not operative 办法 §一'),
    prefer: spec(cited, 'not operative 办法 §一 because "目的,不设要求"'),
    files,
  },
});
