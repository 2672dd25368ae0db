import { defineDiagnostics } from '../../diagnostics.ts';

export const obligationDiagnostics = defineDiagnostics('obligation', {
  'no-title': {
    severity: 'warning',
    message: {
      en: (p: { name: string }) => `“${p.name}” does not say what it is.`,
      zh: (p: { name: string }) => `“${p.name}”没有说明。`,
    },
    why: {
      en: 'Documents print the title; a name alone tells a reader little.',
      zh: '文档里印的是说明;光有名称,读的人看不明白。',
    },
    avoid: 'obligation example',
    prefer: 'obligation example "What this obligation is"',
  },
});
