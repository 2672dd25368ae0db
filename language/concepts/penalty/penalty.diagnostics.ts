import { defineDiagnostics, type Words } from '../../diagnostics.ts';

const record =
  'measure 袋\nrecord 事件 { 编号: text key  责任人: person  发生日: date occurs  袋数: number of 袋  裁量额: money optional }';
const penalty = (body: string) => `${record}\npenalty 迟报 on 事件 {\n  ${body}\n}`;

const missed = [
  'record 投递 { 编号: text key  单位名: unit  到达日: date occurs  妥投: yes/no }',
  'metric 妥投率 on 投递 { share of 妥投 for each 单位名 every month }',
  'target 妥投达标 of 妥投率 { at least 80% }',
  'penalty 妥投扣减 on miss of 妥投达标 {\n',
].join('\n');

const incentive = (rate: string) =>
  `measure 袋
record 事件 { 编号: text key  责任人: person  发生日: date occurs  袋数: number of 袋  已找回: yes/no  延误天数: number of 日 default 0 }
penalty 丢失 on 事件 { unless 已找回 charge 责任人 100 元/袋 × 袋数 }
penalty 延误 on 事件 { when 已找回 charge 责任人 ${rate} × 袋数 × 延误天数 }`;

const triggered = (rule: string) =>
  `record 事件 { 编号: text key  责任人: person  发生日: date occurs  情形: one of 迟报, 漏报 }\n${rule}\npenalty 漏报 on 事件 { when 情形 is 漏报  charge 责任人 9 元 }`;

export const penaltyDiagnostics = defineDiagnostics('penalty', {
  'no-trigger': {
    severity: 'information',
    message: {
      en: (p: { name: string; record: string }) =>
        `“${p.name}” has no condition: it falls on every “${p.record}”, although others judge them case by case.`,
      zh: (p: { name: string; record: string }) => `“${p.name}”没有条件:每一条“${p.record}”都要罚,而别的规则是分情形的。`,
    },
    why: {
      en: 'A fine that nothing triggers falls on those who did nothing wrong; mostly its condition was forgotten.',
      zh: '什么都不用发生就要罚,没有过错的也罚了;多半是漏写了条件。',
    },
    avoid: triggered('penalty 迟报 on 事件 { charge 责任人 5 元 }'),
    prefer: triggered('penalty 迟报 on 事件 { when 情形 is 迟报  charge 责任人 5 元 }'),
  },
  'no-effect': {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `“${p.name}” imposes nothing: no charge and no sanction.`,
      zh: (p: { name: string }) => `“${p.name}”既不扣款也不处分。`,
    },
    why: { en: 'A penalty without an effect reads like a rule and is none.', zh: '没有后果的扣罚看似规则,其实不是。' },
    avoid: penalty('when 袋数 > 1 袋'),
    prefer: penalty('when 袋数 > 1 袋\n  charge 责任人 5 元'),
  },
  'not-money': {
    severity: 'error',
    message: {
      en: (p: NotMoney) =>
        `A charge is money, but this is ${p.actual}.${p.per ? ` Multiply it by a number of ${p.per.join(' and of ')}.` : p.number ? ` Write “${p.number} 元”.` : ''}`,
      zh: (p: NotMoney) =>
        `扣款应为金额,这里是${p.actual}。${p.per ? `请再乘以${p.per.map((unit) => `${unit}数`).join('和')}。` : p.number ? `请写“${p.number} 元”。` : ''}`,
    },
    why: {
      en: 'A rate becomes an amount only with a count; a bare number may be anything.',
      zh: '费率要乘上数量才是金额;光一个数,什么都可能是。',
    },
    avoid: penalty('charge 责任人 500 元/袋'),
    prefer: penalty('charge 责任人 500 元/袋 × 袋数'),
  },
  'not-positive': {
    severity: 'error',
    message: {
      en: (p: { amount: string }) => `“${p.amount}” takes nothing from anybody; a charge is above zero.`,
      zh: (p: { amount: string }) => `“${p.amount}”等于不扣;扣款额应大于零。`,
    },
    why: {
      en: 'A charge of nothing or less is a slip, or a reward in the wrong place.',
      zh: '零或负的扣款不是笔误,就是把奖励写错了地方。',
    },
    avoid: penalty('charge 责任人 0 元'),
    prefer: penalty('charge 责任人 5 元'),
  },
  'range-reversed': {
    severity: 'error',
    message: {
      en: (p: { min: string; max: string }) => `The range ends (${p.max}) below where it begins (${p.min}).`,
      zh: (p: { min: string; max: string }) => `区间的上限(${p.max})低于下限(${p.min})。`,
    },
    why: { en: 'No amount lies in such a range.', zh: '没有哪个数额落在这样的区间里。' },
    avoid: penalty('charge 责任人 20 元 .. 10 元 at discretion 裁量额'),
    prefer: penalty('charge 责任人 10 元 .. 20 元 at discretion 裁量额'),
  },
  'no-discretion': {
    severity: 'warning',
    message: {
      en: () => 'Somebody must choose an amount here: add `at discretion` with the field that holds what was decided.',
      zh: () => '这里的数额要由人来定:请加“裁量”,并写明记裁量结果的字段。',
    },
    why: {
      en: 'Until an amount is chosen the verdict stays undecided; the field is where the choice is written down.',
      zh: '没有定下数额,结论就是“未决”;字段是记下所定数额的地方。',
    },
    avoid: penalty('charge 责任人 10 元 .. 20 元'),
    prefer: penalty('charge 责任人 10 元 .. 20 元 at discretion 裁量额'),
  },
  'discretion-type': {
    severity: 'error',
    message: {
      en: (p: { name: string; actual: string }) => `The amount decided is money, but “${p.name}” is ${p.actual}.`,
      zh: (p: { name: string; actual: string }) => `裁量的结果应为金额,“${p.name}”却是${p.actual}。`,
    },
    why: { en: 'What was decided must lie in the range, so it is an amount.', zh: '所定的数要落在区间内,所以必须是金额。' },
    avoid: penalty('charge 责任人 10 元 .. 20 元 at discretion 袋数'),
    prefer: penalty('charge 责任人 10 元 .. 20 元 at discretion 裁量额'),
  },
  'discretion-without-range': {
    severity: 'error',
    message: {
      en: (p: { amount: string }) =>
        `“${p.amount}” is fixed, so nothing is left to discretion. Give a range (\`10 元 .. 20 元\`) or a minimum (\`at least 10 元\`).`,
      zh: (p: { amount: string }) => `“${p.amount}”已经定死,没有可裁量的。请写区间(10 元 .. 20 元)或下限(不低于 10 元)。`,
    },
    why: {
      en: 'Either the manual fixes the amount or a person does, not both.',
      zh: '数额要么由规程定,要么由人定,不能两样都要。',
    },
    avoid: penalty('charge 责任人 10 元 at discretion 裁量额'),
    prefer: penalty('charge 责任人 at least 10 元 at discretion 裁量额'),
  },
  subject: {
    severity: 'error',
    message: {
      en: (p: { name: string; actual: string }) =>
        `Nobody can be charged through “${p.name}”: it is ${p.actual}, not a person, unit or text.`,
      zh: (p: { name: string; actual: string }) => `“${p.name}”是${p.actual},扣不到谁的头上;应为人员、机构或文本字段。`,
    },
    why: { en: 'A fine falls on somebody by name.', zh: '罚款总要落到某个人或机构。' },
    avoid: penalty('charge 袋数 5 元'),
    prefer: penalty('charge 责任人 5 元'),
  },
  'overrides-other-record': {
    severity: 'error',
    message: {
      en: (p: { name: string; record: string }) =>
        `“${p.name}” judges “${p.record}”; a rule can only override rules on its own record.`,
      zh: (p: { name: string; record: string }) => `“${p.name}”针对的是“${p.record}”;只能优先于针对同一种记录的规则。`,
    },
    why: { en: 'Which of two rules goes first is asked for one record at a time.', zh: '哪条优先,是就同一条记录而言的。' },
    avoid: `${record}\nrecord 投诉 { 编号: text key  责任人: person  发生日: date occurs }\npenalty 迟报 on 事件 { charge 责任人 5 元 }\npenalty 漏报 on 投诉 { overrides 迟报 charge 责任人 9 元 }`,
    prefer: `${record}\npenalty 迟报 on 事件 { charge 责任人 5 元 }\npenalty 漏报 on 事件 { when 袋数 > 1 袋 overrides 迟报 charge 责任人 9 元 }`,
  },
  'overrides-itself': {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `“${p.name}” cannot override itself.`,
      zh: (p: { name: string }) => `“${p.name}”不能优先于自己。`,
    },
    why: { en: 'It would apply only where it does not.', zh: '那就成了不适用时才适用。' },
    avoid: penalty('overrides 迟报\n  charge 责任人 5 元'),
    prefer: penalty('charge 责任人 5 元'),
  },
  'override-circle': {
    severity: 'error',
    message: {
      en: (p: { way: string }) => `These rules override one another in a circle: ${p.way}.`,
      zh: (p: { way: string }) => `这些规则互相优先,成了圈:${p.way}。`,
    },
    why: {
      en: 'Each would keep the other from applying; nobody could say which one holds.',
      zh: '每一条都让另一条不适用,说不出到底用哪条。',
    },
    avoid: `${record}\npenalty 迟报 on 事件 { overrides 漏报 charge 责任人 5 元 }\npenalty 漏报 on 事件 { overrides 迟报 charge 责任人 9 元 }`,
    prefer: `${record}\npenalty 迟报 on 事件 { charge 责任人 5 元 }\npenalty 漏报 on 事件 { when 袋数 > 1 袋 overrides 迟报 charge 责任人 9 元 }`,
  },
  'never-broken': {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `No record shows whether “${p.name}” is kept; its breach never follows.`,
      zh: (p: { name: string }) => `没有记录说明“${p.name}”做到没有,永远判不出违反。`,
    },
    why: {
      en: 'Behind it say in braces which records show it, and how often it is due.',
      zh: '要在它后面的花括号里写明看哪种记录,并写明多久一次。',
    },
    avoid: `${record}\nunit 安全部\ndrill 演习 "演习" by 安全部 every year covers "停电"\npenalty 未演 on breach of 演习 { charge 安全部 100 元 }`,
    prefer: `${record}\nunit 安全部\ndrill 演习 "演习" by 安全部 every year covers "停电" { on 事件 }\npenalty 未演 on breach of 演习 { charge 安全部 100 元 }`,
  },
  'perverse-incentive': {
    severity: 'warning',
    message: {
      en: (p: { daily: string; flat: string; days: string }) =>
        `From day ${p.days} on “${p.daily}” costs more than “${p.flat}”: whoever is late had better be worse.`,
      zh: (p: { daily: string; flat: string; days: string }) =>
        `从第 ${p.days} 天起,“${p.daily}”比“${p.flat}”扣得还多:轻的反而罚得重。`,
    },
    why: {
      en: 'Where the lesser breach costs more, it pays not to make good: a bag found late is dearer than a bag lost.',
      zh: '轻的比重的罚得多,就没有人愿意补救:晚找回一袋,还不如不找回。',
    },
    avoid: incentive('10 元/袋/天'),
    prefer: incentive('10 元/袋/天').replace(
      '10 元/袋/天 × 袋数 × 延误天数',
      'min(10 元/袋/天 × 袋数 × 延误天数, 100 元/袋 × 袋数)',
    ),
  },
  'otherwise-alone': {
    severity: 'error',
    message: {
      en: () => 'There is no case that this is the other one of: write `when … ->` before it.',
      zh: () => '前面没有分情形的“当 … ->”,谈不上“其他情形”。',
    },
    why: { en: 'Otherwise means that none of the cases holds.', zh: '“其他情形”是指所列情形都不成立。' },
    avoid: penalty('otherwise -> charge 责任人 5 元'),
    prefer: penalty('when 袋数 > 1 袋 -> charge 责任人 9 元\n  otherwise -> charge 责任人 5 元'),
  },
  'rectify-limit': {
    severity: 'error',
    message: {
      en: () => 'Say what is done until when: `rectify 整改日 within 30 days of 发现日`.',
      zh: () => '请写明以哪个日期为准、限多久:“限期整改 整改日 限 30 日 之 发现日”。',
    },
    why: { en: 'Without a limit nobody is ever late.', zh: '没有期限,就永远不算逾期。' },
    avoid: penalty('rectify 袋数 > 1 袋\n  charge 责任人 5 元'),
    prefer: penalty('rectify 整改日 within 30 days of 发生日\n  charge 责任人 5 元').replace(
      '裁量额:',
      '整改日: date optional  裁量额:',
    ),
  },
  'share-type': {
    severity: 'error',
    message: {
      en: (p: { actual: string }) => `A share is a percentage, but this is ${p.actual}.`,
      zh: (p: { actual: string }) => `份额应为百分比,这里是${p.actual}。`,
    },
    why: { en: 'Shares of one fine are parts of a whole.', zh: '同一笔罚款的份额,是整体的几分之几。' },
    avoid: penalty('split 500 元 among 责任人 300 元, 经理 200 元').replace('record', 'role 经理\nrecord'),
    prefer: penalty('split 500 元 among 责任人 60%, 经理 40%').replace('record', 'role 经理\nrecord'),
  },
  'shares-sum': {
    severity: 'error',
    message: {
      en: (p: { sum: string }) => `The shares sum to ${p.sum}, not to 100%.`,
      zh: (p: { sum: string }) => `份额合计 ${p.sum},不是 100%。`,
    },
    why: {
      en: 'Either part of the fine falls on nobody, or more is taken than the fine.',
      zh: '不是有一部分罚款没人承担,就是扣得比罚款还多。',
    },
    avoid: penalty('split 500 元 among 责任人 60%, 经理 30%').replace('record', 'role 经理\nrecord'),
    prefer: penalty('split 500 元 among 责任人 60%, 经理 40%').replace('record', 'role 经理\nrecord'),
  },
  'several-whens': {
    severity: 'information',
    message: {
      en: () => 'This is a second condition: both must hold for the rule to apply.',
      zh: () => '这是第二个条件:两个都成立,规则才适用。',
    },
    why: {
      en: 'Whoever expects “one of the two” reads it wrongly; `and` or `or` says it plainly.',
      zh: '容易误以为满足其一即可;写成“且”或“或”就清楚了。',
    },
    avoid: penalty('when 袋数 > 1 袋\n  when 袋数 < 9 袋\n  charge 责任人 5 元'),
    prefer: penalty('when 袋数 > 1 袋 and 袋数 < 9 袋\n  charge 责任人 5 元'),
  },
  'constant-condition': {
    severity: 'warning',
    message: {
      en: (p: ConstantCondition) => outcomes[`${p.clause} ${p.value}`].en,
      zh: (p: ConstantCondition) => outcomes[`${p.clause} ${p.value}`].zh,
    },
    why: { en: 'A condition that cannot change decides nothing.', zh: '不会变的条件,等于没有条件。' },
    example: { clause: 'when', value: 'yes' },
    avoid: penalty('when yes\n  charge 责任人 5 元'),
    prefer: penalty('charge 责任人 5 元'),
  },
  'step-type': {
    severity: 'error',
    message: {
      en: (p: { step: string; distance: string }) => `A step of ${p.step} does not measure ${p.distance}.`,
      zh: (p: { step: string; distance: string }) => `一档是${p.step},要量的却是${p.distance},量不了。`,
    },
    why: {
      en: 'A shortfall of shares is in percentage points: `per 1 pp of shortfall`, not per 1%.',
      zh: '比率之差是百分点:写 `按每 1 个百分点 之 差额`,不是 1%。',
    },
    avoid: `${missed}  charge 单位名 1000 元 per 1% of 差额\n}`,
    prefer: `${missed}  charge 单位名 1000 元 per 1 pp of 差额\n}`,
  },
  'step-not-positive': {
    severity: 'error',
    message: {
      en: (p: { step: string }) => `“${p.step}” is no step: nothing can be counted in it.`,
      zh: (p: { step: string }) => `“${p.step}”不能作一档:数不出几档。`,
    },
    why: { en: 'The charge counts how many steps fit in.', zh: '扣款按够几档来算。' },
    avoid: `${missed}  charge 单位名 1000 元 per full 0 pp of 差额\n}`,
    prefer: `${missed}  charge 单位名 1000 元 per full 1 pp of 差额\n}`,
  },
});

interface NotMoney {
  actual: string;
  /** The units that a rate must be multiplied by. */
  per?: string[];
  /** A number written without a unit. */
  number?: string;
}

interface ConstantCondition {
  clause: 'when' | 'unless' | 'needs';
  value: 'yes' | 'no';
}

const never: Words = { zh: '这样写,规则永远不适用。', en: 'So written, the rule never applies.' };
const idle: Words = { zh: '这个条件不起作用,可以去掉。', en: 'This condition changes nothing; leave it out.' };

const outcomes: Record<`${ConstantCondition['clause']} ${ConstantCondition['value']}`, Words> = {
  'when yes': {
    zh: '这样写,规则总是适用;可以去掉这个条件。',
    en: 'So written, the rule always applies; leave the condition out.',
  },
  'when no': never,
  'unless yes': never,
  'unless no': idle,
  'needs yes': idle,
  'needs no': { zh: '这样写,结论永远是“未决”。', en: 'So written, the verdict is always undecided.' },
};
