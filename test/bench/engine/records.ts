/** Records of the county fines for benches: the same seed gives the same records. */

type Random = () => number;

const KINDS = ['总包', '机要总包', '给据邮件', '平常邮件', '机要文件', '报纸', '杂志'];
const CASES = ['丢失', '损毁', '有进无出', '延误', '延误', '延误', '失密'];
const CONDUCTS = [
  '私拆',
  '隐匿',
  '毁弃',
  '瞒报',
  '未报',
  '手续不全',
  '空白凭证违规',
  '未督查',
  '资金违规',
  '该发现未发现',
  '资料不全',
];
const STATES = ['到场', '无故缺席', '迟到', '早退', '事假', '病假'];
const REASONS = ['邮件延误', '全程时限', '处理规格', '报表'];

export interface Records {
  /** Record names. */
  names: string[];
  /** As JSON.parse gives them, absent values null. */
  raws: Raw[];
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- cells of any kind, as a hand-written engine reads them
export type Raw = Record<string, any>;

export function countyRecords(count: number, seed = 1): Records {
  const random = generator(seed);
  const names = new Array<string>(count);
  const raws = new Array<Raw>(count);
  for (let i = 0; i < count; i++) {
    const [name, make] = kindOf(random());
    names[i] = name;
    raws[i] = JSON.parse(JSON.stringify(make(i, random))) as Raw;
  }
  return { names, raws };
}

/** Eight in ten are mail. */
function kindOf(roll: number): [string, (i: number, random: Random) => Raw] {
  if (roll < 0.8) return ['邮件事件', mail];
  if (roll < 0.9) return ['查处', inquiry];
  if (roll < 0.96) return ['公益活动', activity];
  return roll < 0.98 ? ['班次', shift] : ['上级罚款', passedOn];
}

function mail(i: number, random: Random): Raw {
  const at = Math.floor(random() * 340);
  const found = random() < 0.3;
  return {
    编号: `E${i}`,
    责任人: person(random),
    种类: pick(KINDS, random),
    情形: pick(CASES, random),
    数量: 1 + Math.floor(random() * 9),
    发生日: day(at),
    应完成日: day(at),
    完成日: random() < 0.8 ? day(at + Math.floor(random() * 12)) : null,
    到达日: day(at),
    找回日: found ? day(at + Math.floor(random() * 20)) : null,
    完整: found ? random() < 0.8 : null,
    责任已清: random() < 0.95,
    自取证明: random() < 0.05,
    被上级罚: random() < 0.05,
  };
}

function inquiry(i: number, random: Random): Raw {
  const hasDiscretion = random() < 0.7;
  return {
    编号: `C${i}`,
    责任人: person(random),
    行为: pick(CONDUCTS, random),
    次数: 1 + Math.floor(random() * 3),
    发生日: day(Math.floor(random() * 340)),
    影响安全: random() < 0.5,
    已发案: random() < 0.3,
    损失额: random() < 0.3 ? Math.floor(random() * 100000) / 100 : null,
    裁量额: hasDiscretion ? Math.floor(random() * 400) : null,
  };
}

function activity(i: number, random: Random): Raw {
  return {
    编号: `A${i}`,
    人员: person(random),
    日期: day(Math.floor(random() * 340)),
    情况: pick(STATES, random),
    医院证明: random() < 0.5,
    发票: random() < 0.5,
  };
}

function shift(i: number, random: Random): Raw {
  return {
    编号: `S${i}`,
    投递员: person(random),
    月份: day(Math.floor(random() * 340)).slice(0, 7),
    应出班: 26,
    实出班: 22 + Math.floor(random() * 5),
  };
}

function passedOn(i: number, random: Random): Raw {
  return {
    编号: `P${i}`,
    责任人: person(random),
    事由: pick(REASONS, random),
    金额: Math.floor(random() * 100000) / 100,
    发生日: day(Math.floor(random() * 340)),
  };
}

function person(random: Random): string {
  return `投递员${Math.floor(random() * 300)}`;
}

/** The nth day of 2025. */
function day(n: number): string {
  return new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10);
}

function pick(values: readonly string[], random: Random): string {
  return values[Math.floor(random() * values.length)] ?? '';
}

/** Mulberry32. */
function generator(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
