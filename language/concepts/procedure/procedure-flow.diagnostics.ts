import { defineDiagnostics } from '../../diagnostics.ts';

const role = 'role 柜员\n';
const procedure = (...lines: string[]) => `${role}procedure 受理 {\n${lines.map((line) => `  ${line}`).join('\n')}\n}`;
const list = (names: readonly string[]) => names.map((name) => `“${name}”`);

export const flowDiagnostics = defineDiagnostics('procedure', {
  'no-steps': {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `“${p.name}” has no steps.`,
      zh: (p: { name: string }) => `“${p.name}”没有步骤。`,
    },
    why: { en: 'Nobody could follow it, and no log be judged by it.', zh: '没有步骤,既没法照做,也没法对照日志判定。' },
    avoid: 'procedure 受理 { starts with 来件 }',
    prefer: procedure('starts with 来件', 'step 登记 by 柜员'),
  },
  'duplicate-step': {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `There are two steps named “${p.name}”.`,
      zh: (p: { name: string }) => `有两个步骤都叫“${p.name}”。`,
    },
    why: {
      en: 'A log names the step that was done; it must be clear which. What is done again `repeats`.',
      zh: '日志按名称认步骤,重名就分不清。同一步要再做,请写“可重复”。',
    },
    avoid: procedure('step 登记 by 柜员', 'step 登记 by 柜员 after 登记'),
    prefer: procedure('step 登记 by 柜员', 'step 复登 by 柜员 after 登记'),
  },
  'repeated-clause': {
    severity: 'error',
    message: {
      en: (p: { clause: string }) => `\`${p.clause}\` stands here a second time; only one can be meant.`,
      zh: (p: { clause: string }) => `“${p.clause}”写了两次,不知以哪个为准。`,
    },
    why: { en: 'Which of two a reader takes would be left to chance.', zh: '两处不一样时,各人理解就不同。' },
    avoid: procedure('starts with 来件', 'starts with 来电', 'step 登记 by 柜员'),
    prefer: procedure('starts with 来件', 'step 登记 by 柜员'),
  },
  unreachable: {
    severity: 'error',
    message: {
      en: (p: { name: string; waits: string[] }) =>
        `Nothing leads to “${p.name}”: it waits for ${list(p.waits).join(', ')}, which cannot come before it.`,
      zh: (p: { name: string; waits: string[] }) => `永远轮不到“${p.name}”:它要等的${list(p.waits).join('、')}不会先做完。`,
    },
    why: {
      en: 'Steps that wait for one another never begin. What may come round again is `after any of`.',
      zh: '互相等待的步骤谁也开始不了。要能回头重做,请用“后于 任一”。',
    },
    avoid: procedure('step 登记 by 柜员', 'step 核对 by 柜员 after 登记, 更正', 'step 更正 by 柜员 after 核对'),
    prefer: procedure(
      'step 登记 by 柜员',
      'step 核对 by 柜员 after any of 登记, 更正',
      'step 更正 by 柜员 after 核对 when 有误',
      'step 归档 by 柜员 after 核对 else',
    ),
  },
  'no-exit': {
    severity: 'error',
    message: {
      en: (p: { names: string[] }) => `There is no way out of the circle ${p.names.join(' → ')}.`,
      zh: (p: { names: string[] }) => `${p.names.join(' → ')} 绕成一圈,没有出口。`,
    },
    why: { en: 'Whoever follows it goes round for ever.', zh: '照着做就永远做不完。' },
    avoid: procedure('step 登记 by 柜员', 'step 核对 by 柜员 after any of 登记, 更正', 'step 更正 by 柜员 after 核对'),
    prefer: procedure(
      'step 登记 by 柜员',
      'step 核对 by 柜员 after any of 登记, 更正',
      'step 更正 by 柜员 after 核对 when 有误',
      'step 归档 by 柜员 after 核对 else',
    ),
  },
  'dead-end': {
    severity: 'warning',
    message: {
      en: (p: { name: string; end: string }) => `From “${p.name}” nothing leads to the end, “${p.end}”.`,
      zh: (p: { name: string; end: string }) => `“${p.name}”之后到不了终点“${p.end}”。`,
    },
    why: {
      en: 'The procedure may be over before this step is done, and nobody would miss it.',
      zh: '终点一到,这一步没做完也没人发觉。',
    },
    avoid: procedure('step 登记 by 柜员', 'step 通知 by 柜员 after 登记', 'step 归档 by 柜员 after 登记', 'ends with 归档'),
    prefer: procedure(
      'step 登记 by 柜员',
      'step 通知 by 柜员 after 登记',
      'step 归档 by 柜员 after 登记, 通知',
      'ends with 归档',
    ),
  },
  'no-else': {
    severity: 'warning',
    message: {
      en: (p: { names: string[] }) =>
        `What if no condition holds? ${list(p.names).join(', ')} have no way with \`else\` beside them.`,
      zh: (p: { names: string[] }) => `条件都不成立时怎么办?${list(p.names).join('、')}之外没有“否则”的一路。`,
    },
    why: {
      en: 'Where a case fits no condition, everyone does as they think; and a log cannot show that a way is missing.',
      zh: '遇到不合任何条件的情形,各人自行其是;对照日志也看不出少走了一路。',
    },
    avoid: procedure('step 核对 by 柜员', 'step 退回 by 柜员 after 核对 when 有误'),
    prefer: procedure('step 核对 by 柜员', 'step 退回 by 柜员 after 核对 when 有误', 'step 归档 by 柜员 after 核对 else'),
  },
  'not-yet-produced': {
    severity: 'warning',
    message: {
      en: (p: { name: string; product: string; producer: string }) =>
        `“${p.name}” uses “${p.product}”, but “${p.producer}”, which makes it, need not come before it.`,
      zh: (p: { name: string; product: string; producer: string }) =>
        `“${p.name}”要用“${p.product}”,但产出它的“${p.producer}”不一定先做完。`,
    },
    why: {
      en: 'Steps side by side begin together: what one makes is not there yet for the other.',
      zh: '并行的步骤同时开始,一边要用的东西另一边还没做出来。',
    },
    avoid: procedure(
      'step 登记 by 柜员',
      'step 估时 by 柜员 after 登记 { produces 预计时间 }',
      'step 公告 by 柜员 after 登记 { uses 预计时间 }',
    ),
    prefer: procedure(
      'step 登记 by 柜员',
      'step 估时 by 柜员 after 登记 { produces 预计时间 }',
      'step 公告 by 柜员 after 估时 { uses 预计时间 }',
    ),
  },
  'log-record': {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `\`${p.name}\` is the name of event logs; call this record otherwise.`,
      zh: (p: { name: string }) => `“${p.name}”是事件日志的名称,请给这种记录另起名。`,
    },
    why: {
      en: 'Procedures are judged from the built-in record `log`: case, activity, actor, role, time, content, procedure.',
      zh: '流程靠内建的记录 log 判定,它有 case、activity、actor、role、time、content、procedure 各列。',
    },
    avoid: `${procedure('step 登记 by 柜员')}\nrecord log { 编号: text key  time: datetime occurs }`,
    prefer: procedure('step 登记 by 柜员'),
  },
});
