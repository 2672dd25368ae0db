import { defineDiagnostics } from '../../diagnostics.ts';

export const incidentDiagnostics = defineDiagnostics('incident', {
  'one-level': {
    severity: 'warning',
    message: {
      en: (p: { name: string }) => `“${p.name}” has fewer than two levels, so it tells nothing apart.`,
      zh: (p: { name: string }) => `“${p.name}”不到两个等级,分不出轻重。`,
    },
    why: { en: 'Levels are there to answer the grave and the slight differently.', zh: '分级是为了轻重有别。' },
    avoid: 'incident levels 中断分级 { level 一级 "全局中断" }',
    prefer: 'incident levels 中断分级 { level 一级 "全局中断" level 二级 "一处中断" }',
  },
  'response-order': {
    severity: 'warning',
    message: {
      en: (p: { name: string; other: string }) => `“${p.name}” is graver than “${p.other}”, yet has longer to respond.`,
      zh: (p: { name: string; other: string }) => `“${p.name}”比“${p.other}”严重,响应反而更慢。`,
    },
    why: { en: 'The graver the incident, the sooner somebody must act.', zh: '越严重,越要快。' },
    avoid:
      'incident levels 中断分级 { level 一级 "全局" response within 60 minutes level 二级 "一处" response within 30 minutes }',
    prefer:
      'incident levels 中断分级 { level 一级 "全局" response within 30 minutes level 二级 "一处" response within 60 minutes }',
  },
});
