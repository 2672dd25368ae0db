import { defineDiagnostics } from '../../diagnostics.ts';

export const problemDiagnostics = defineDiagnostics('problem', {
  'no-measure': {
    severity: 'warning',
    message: {
      en: (p: { name: string }) => `No improvement addresses “${p.name}”.`,
      zh: (p: { name: string }) => `“${p.name}”没有对策。`,
    },
    why: { en: 'A problem that nobody works on stays.', zh: '没有人管的问题,不会自己好。' },
    avoid: 'parameter 基线 : ratio unbound "没有数"\nproblem 投递迟 "投递不及时" { measured by 基线 }',
    prefer:
      'improvement 重排路线 "重排投递路线"\nparameter 基线 : ratio unbound "没有数"\nproblem 投递迟 "投递不及时" { addressed by 重排路线 measured by 基线 }',
  },
  'no-metric': {
    severity: 'warning',
    message: {
      en: (p: { name: string }) => `Nothing shows whether “${p.name}” gets less.`,
      zh: (p: { name: string }) => `“${p.name}”没有衡量的办法,好没好看不出来。`,
    },
    why: { en: 'What is not measured cannot be shown to have improved.', zh: '不衡量,就说不出好了没有。' },
    avoid: 'improvement 重排路线 "重排投递路线"\nproblem 投递迟 "投递不及时" { addressed by 重排路线 }',
    prefer:
      'improvement 重排路线 "重排投递路线"\nparameter 基线 : ratio unbound "没有数"\nproblem 投递迟 "投递不及时" { addressed by 重排路线 measured by 基线 }',
  },
  aimless: {
    severity: 'information',
    message: {
      en: (p: { name: string }) => `“${p.name}” addresses no problem and no risk.`,
      zh: (p: { name: string }) => `“${p.name}”不对应任何问题或风险。`,
    },
    why: { en: 'Work that answers nothing cannot be judged.', zh: '不知为了什么的举措,没法评判。' },
    avoid: 'improvement 重排路线 "重排投递路线"',
    prefer: 'improvement 重排路线 "重排投递路线"\nrisk 积压 "旺季积压" mitigated by 重排路线',
  },
});
