import { defineDiagnostics } from '../diagnostics.ts';

/** Names between declarations. */
export const nameDiagnostics = defineDiagnostics('name', {
  unresolved: {
    severity: 'error',
    message: {
      en: (p: { name: string; type: string; suggestion?: string }) =>
        `There is no “${p.name}” here.${p.suggestion ? ` Did you mean “${p.suggestion}”?` : ''}`,
      zh: (p: { name: string; type: string; suggestion?: string }) =>
        `这里没有“${p.name}”。${p.suggestion ? `是否想写“${p.suggestion}”?` : ''}`,
    },
    why: {
      en: 'A rule that reads a field nobody declared would never apply, and nobody would notice.',
      zh: '规则若引用没有声明的名称,就永远不会生效,也没有人会发现。',
    },
    avoid: 'record 事件 { 编号: text key  责任人: person  发生日: date occurs }\npenalty 迟报 on 事件 { charge 责任 5 元 }',
    prefer: 'record 事件 { 编号: text key  责任人: person  发生日: date occurs }\npenalty 迟报 on 事件 { charge 责任人 5 元 }',
  },
  duplicate: {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `“${p.name}” is declared more than once.`,
      zh: (p: { name: string }) => `“${p.name}”声明了不止一次。`,
    },
    why: {
      en: 'One noun, one name: with two, nobody knows which one a rule means.',
      zh: '一物一名;有两个同名者,就不知道规则指哪一个。',
    },
    avoid: 'role 投递员\nrole 投递员 "城区投递员"',
    prefer: 'role 投递员\nrole 城区投递员 "城区投递员"',
  },
  unused: {
    severity: 'hint',
    message: {
      en: (p: { name: string }) => `“${p.name}” is declared but used nowhere.`,
      zh: (p: { name: string }) => `“${p.name}”声明了但没有用到。`,
    },
    why: { en: 'Often the sign of a rule that was forgotten.', zh: '常常说明漏写了规则。' },
    avoid: 'record 事件 { 编号: text key  发生日: date occurs }',
    prefer: 'record 事件 { 编号: text key  责任人: person  发生日: date occurs }\npenalty 迟报 on 事件 { charge 责任人 5 元 }',
  },
});
