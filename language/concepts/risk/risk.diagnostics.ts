import { defineDiagnostics } from '../../diagnostics.ts';

export const riskDiagnostics = defineDiagnostics('risk', {
  untreated: {
    severity: 'warning',
    message: {
      en: (p: { name: string }) => `Nothing is done about “${p.name}”.`,
      zh: (p: { name: string }) => `“${p.name}”没有应对办法。`,
    },
    why: { en: 'A risk that is only named is not lessened.', zh: '只写出来的风险,一点也没有减少。' },
    avoid: 'risk 泄密 "顾客信息泄露"',
    prefer: 'improvement 加密 "系统数据加密"\nrisk 泄密 "顾客信息泄露" mitigated by 加密',
  },
});
