import { defineDiagnostics } from '../../diagnostics.ts';

const item = 'checklist 窗口服务 { item 答复 "及时答复客户" }';
const waive = (code: string, name = '窗口服务', reason = '原文如此') =>
  `${item}\nwaive "${code}" for ${name} because "${reason}"`;

export const waiverDiagnostics = defineDiagnostics('waiver', {
  'unknown-code': {
    severity: 'error',
    message: {
      en: (p: { code: string; suggestion?: string }) =>
        `There is no kind of finding “${p.code}”.${p.suggestion ? ` Did you mean “${p.suggestion}”?` : ''}`,
      zh: (p: { code: string; suggestion?: string }) =>
        `没有“${p.code}”这种问题。${p.suggestion ? `是否想写“${p.suggestion}”?` : ''}`,
    },
    why: { en: 'A waiver that names nothing keeps nothing quiet.', zh: '编号写错的豁免什么也豁免不了。' },
    avoid: waive('text/vague-times'),
    prefer: waive('text/vague-time'),
  },
  'not-waivable': {
    severity: 'error',
    message: {
      en: (p: { code: string }) => `“${p.code}” cannot be waived: with it, the manual has no meaning that could be run.`,
      zh: (p: { code: string }) => `“${p.code}”不能豁免:有这种问题,规程就没有能执行的意思。`,
    },
    why: { en: 'Only what can be understood in spite of it can be waived.', zh: '只有不妨碍理解的问题才能豁免。' },
    avoid: waive('checklist/empty'),
    prefer: waive('text/vague-time'),
  },
  'no-reason': {
    severity: 'error',
    message: { en: () => 'A waiver gives its reason.', zh: () => '豁免要写明理由。' },
    why: { en: 'Whoever reads the manual later must see why it was let pass.', zh: '以后读规程的人要看得出为什么放过。' },
    avoid: waive('text/vague-time', '窗口服务', ' '),
    prefer: waive('text/vague-time'),
  },
  unused: {
    severity: 'information',
    message: {
      en: (p: { code: string; name: string }) => `“${p.name}” has no finding “${p.code}” (any more); the waiver can go.`,
      zh: (p: { code: string; name: string }) => `“${p.name}”没有(或不再有)“${p.code}”这个问题,豁免可以删去。`,
    },
    why: { en: 'A waiver left behind would hide the fault when it comes back.', zh: '留着的豁免会盖住以后再出现的问题。' },
    avoid: 'term 总包 "汇封成袋的邮件"\nwaive "text/vague-time" for 总包 because "原文如此"',
    prefer: 'term 总包 "及时汇封成袋的邮件"\nwaive "text/vague-time" for 总包 because "原文如此"',
  },
});
