import { defineDiagnostics } from '../../diagnostics.ts';

export const termDiagnostics = defineDiagnostics('term', {
  unused: {
    severity: 'hint',
    message: {
      en: (p: { name: string }) => `The term “${p.name}” is defined, but no text of the manual uses it.`,
      zh: (p: { name: string }) => `定义了术语“${p.name}”,但规程里没有一处用到它。`,
    },
    why: {
      en: 'Either the manual calls the thing by another word, or the definition is not needed.',
      zh: '要么规程里换了叫法,要么这条定义多余。',
    },
    avoid: 'term 总包 "汇封成袋、按袋计数的邮件"\nrole 投递员 { duty "清点邮袋" }',
    prefer: 'term 总包 "汇封成袋、按袋计数的邮件"\nrole 投递员 { duty "清点总包" }',
  },
  'no-definition': {
    severity: 'warning',
    message: {
      en: (p: { name: string }) => `The term “${p.name}” has no definition.`,
      zh: (p: { name: string }) => `术语“${p.name}”没有释义。`,
    },
    why: { en: 'A glossary that only lists words explains nothing.', zh: '只列词、不释义的术语表说明不了什么。' },
    avoid: 'term 总包\nrole 投递员 { duty "清点总包" }',
    prefer: 'term 总包 "汇封成袋、按袋计数的邮件"\nrole 投递员 { duty "清点总包" }',
  },
  'used-before': {
    severity: 'information',
    message: {
      en: (p: { name: string }) => `The term “${p.name}” is used before it is defined here.`,
      zh: (p: { name: string }) => `术语“${p.name}”在这条释义之前就用到了。`,
    },
    why: {
      en: 'Whoever reads from the front takes the word as they know it, and learns too late what it means here. Put the terms into the first file.',
      zh: '从前往后读的人会照自己的理解去做,读到释义时已经晚了。请把术语放在最前面的文件里。',
    },
    avoid: 'role 投递员 { duty "清点总包" }\nterm 总包 "汇封成袋、按袋计数的邮件"',
    prefer: 'term 总包 "汇封成袋、按袋计数的邮件"\nrole 投递员 { duty "清点总包" }',
  },
});
