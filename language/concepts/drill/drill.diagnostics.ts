import { defineDiagnostics } from '../../diagnostics.ts';

export const drillDiagnostics = defineDiagnostics('drill', {
  'no-rhythm': {
    severity: 'warning',
    message: {
      en: (p: { name: string }) => `“${p.name}” does not say how often it is held.`,
      zh: (p: { name: string }) => `“${p.name}”没有写多久一次。`,
    },
    why: { en: 'A drill without a date is put off for ever.', zh: '不写多久一次的演练,总会往后拖。' },
    avoid: 'drill 中断演练 "网点中断" covers "停电"',
    prefer: 'drill 中断演练 "网点中断" every half-year covers "停电"',
  },
  'no-topics': {
    severity: 'information',
    message: {
      en: (p: { name: string }) => `“${p.name}” does not say what is drilled.`,
      zh: (p: { name: string }) => `“${p.name}”没有写练什么。`,
    },
    why: { en: 'What must be covered can only be checked if it is written.', zh: '写明练什么,才查得出有没有练到。' },
    avoid: 'drill 中断演练 "网点中断" every half-year',
    prefer: 'drill 中断演练 "网点中断" every half-year covers "停电"',
  },
});
