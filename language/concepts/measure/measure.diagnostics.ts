import { defineDiagnostics } from '../../diagnostics.ts';

export const measureDiagnostics = defineDiagnostics('measure', {
  'built-in': {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `“${p.name}” is a unit of the language already and cannot be declared again.`,
      zh: (p: { name: string }) => `“${p.name}”是语言自带的单位,不能再声明。`,
    },
    why: {
      en: 'Money and time have one meaning everywhere; a measure counts things.',
      zh: '钱和时间的单位处处同义;计量单位只用来数东西。',
    },
    avoid: 'measure 件 also 日',
    prefer: 'measure 件 also 袋',
  },
  'repeated-alias': {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `“${p.name}” is named twice here. Leave it out.`,
      zh: (p: { name: string }) => `这里“${p.name}”写了两次,请去掉一个。`,
    },
    why: {
      en: 'Other names are for other words; a repeated one is a slip, often for another measure.',
      zh: '“亦称”后面应是别的叫法;重复的常是笔误,本想写另一个单位。',
    },
    avoid: 'measure 件 also 袋, 件',
    prefer: 'measure 件 also 袋',
  },
});
