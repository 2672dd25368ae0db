import { defineDiagnostics } from '../../diagnostics.ts';

const role = 'role 柜员\n';
const procedure = (...lines: string[]) => `${role}procedure 受理 {\n${lines.map((line) => `  ${line}`).join('\n')}\n}`;

/** Limits and what they add up to. */
export const timeDiagnostics = defineDiagnostics('procedure', {
  'limit-type': {
    severity: 'error',
    message: {
      en: (p: { actual: string }) => `A limit is a length of time such as 30 minutes; this is ${p.actual}.`,
      zh: (p: { actual: string }) => `时限应为时长,如 30 分钟;这里是${p.actual}。`,
    },
    why: { en: 'Only a length of time can be counted from a step.', zh: '从某一步起算的只能是时长。' },
    avoid: procedure('starts with 来件', 'step 登记 by 柜员 within 30 元'),
    prefer: procedure('starts with 来件', 'step 登记 by 柜员 within 30 minutes'),
  },
  'limit-not-positive': {
    severity: 'error',
    message: {
      en: (p: { limit: string }) => `Nothing can be done within ${p.limit}.`,
      zh: (p: { limit: string }) => `${p.limit} 之内什么也做不了。`,
    },
    why: { en: 'Every case would be late.', zh: '这样每一件都逾期。' },
    avoid: procedure('starts with 来件', 'step 登记 by 柜员 within 0 minutes'),
    prefer: procedure('starts with 来件', 'step 登记 by 柜员 within 30 minutes'),
  },
  'nothing-to-count-from': {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `From when is the limit of “${p.name}” counted? No step stands before it.`,
      zh: (p: { name: string }) => `“${p.name}”的时限从何时起算?它之前没有步骤。`,
    },
    why: {
      en: 'Name what sets the procedure off, `starts with`, or the step that the limit counts from, `of`.',
      zh: '请用“起于”写明流程从什么事开始,或用“之”写明从哪一步起算。',
    },
    avoid: procedure('step 登记 by 柜员 within 30 minutes'),
    prefer: procedure('starts with 来件', 'step 登记 by 柜员 within 30 minutes'),
  },
  'counted-from-itself': {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `The limit of “${p.name}” counts from the step itself.`,
      zh: (p: { name: string }) => `“${p.name}”的时限从它自己起算。`,
    },
    why: { en: 'It would never be late.', zh: '这样永远不会逾期。' },
    avoid: procedure('step 登记 by 柜员', 'step 归档 by 柜员 after 登记 within 30 minutes of 归档'),
    prefer: procedure('step 登记 by 柜员', 'step 归档 by 柜员 after 登记 within 30 minutes of 登记'),
  },
  'timeout-without-limit': {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `“${p.name}” has no limit that could be over.`,
      zh: (p: { name: string }) => `“${p.name}”没有时限,谈不上超时。`,
    },
    why: { en: 'What takes its place would never come.', zh: '没有时限,代替它的一步永远轮不到。' },
    avoid: procedure('step 登记 by 柜员', 'step 回访 by 柜员 after 登记 on timeout 上报', 'step 上报 by 柜员'),
    prefer: procedure('step 登记 by 柜员', 'step 回访 by 柜员 after 登记 within 2 hours on timeout 上报', 'step 上报 by 柜员'),
  },
  'critical-path': {
    severity: 'warning',
    message: {
      en: (p: { path: string[]; sum: string; overall: string }) =>
        `The limits of the steps add up to ${p.sum}, more than ${p.overall} for the whole: ${p.path.join(' → ')}.`,
      zh: (p: { path: string[]; sum: string; overall: string }) =>
        `各步时限相加为 ${p.sum},超过全程的 ${p.overall}:${p.path.join(' → ')}。`,
    },
    why: {
      en: 'Everyone may be in time and the whole still late; nobody would be to blame.',
      zh: '每一步都不逾期,全程却逾期,找不到该谁负责。',
    },
    avoid: procedure(
      'starts with 来件',
      'overall within 1 hour',
      'step 登记 by 柜员 within 30 minutes',
      'step 归档 by 柜员 after 登记 within 40 minutes',
    ),
    prefer: procedure(
      'starts with 来件',
      'overall within 2 hours',
      'step 登记 by 柜员 within 30 minutes',
      'step 归档 by 柜员 after 登记 within 40 minutes',
    ),
  },
});
