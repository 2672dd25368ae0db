/**
 * The county bureau's fines worked out a second time, from the paper and not from the spec: what each row of the example's data comes to.
 * Shares no code with the engine: its own days, its own list of holidays, amounts in fen.
 */

export type Row = Record<string, string | boolean | undefined>;

/** `['总包延误', 75000]`, `['总包损失', '未决']`, `['私拆隐匿毁弃', '处分']`, in the order of the paper's rules. */
export type Finding = [rule: string, result: number | '未决' | '处分'];

const holidays = [
  ['2024-01-01', 1],
  ['2024-02-10', 8],
  ['2024-04-04', 3],
  ['2024-05-01', 5],
  ['2024-06-10', 1],
  ['2024-09-15', 3],
  ['2024-10-01', 7],
  ['2025-01-01', 1],
  ['2025-01-28', 8],
  ['2025-04-04', 3],
  ['2025-05-01', 5],
  ['2025-05-31', 3],
  ['2025-10-01', 8],
  ['2026-01-01', 3],
] as const;

const dayOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const off = new Set(holidays.flatMap(([first, length]) => Array.from({ length }, (_, index) => dayOf(first) + index)));
const text = (row: Row, name: string) => String(row[name] ?? '');
const yes = (row: Row, name: string, otherwise = false) => (text(row, name) === '' ? otherwise : ['是', 'true'].includes(text(row, name)));
const count = (row: Row, name: string) => Number(text(row, name) || 1);
const fen = (yuan: string) => Math.round(Number(yuan) * 100);

/** The nth delivery day behind a day, counted one by one. */
function deliveryDay(day: number, n: number): number {
  let found = day;
  for (let left = n; left > 0; ) if (!off.has(++found)) left--;
  return found;
}

function deliveryDaysLate(due: number, done: number): number {
  let late = 0;
  for (let day = due + 1; day <= done; day++) if (!off.has(day)) late++;
  return late;
}

export const byHand: Record<string, (row: Row) => Finding[]> = {
  邮件事件: (row) => (['报纸', '杂志'].includes(text(row, '种类')) ? paper(row) : mail(row)).filter(([, result]) => result !== 0),
  查处: inquiry,
  上级罚款: passedOn,
  班次(row) {
    const missed = Number(text(row, '应出班')) - Number(text(row, '实出班'));
    return missed > 0 ? [['少跑班次', 20_000 * missed]] : [];
  },
  出归班(row) {
    const left = text(row, '实际出班');
    const back = text(row, '实际归班');
    const isLate = left !== '' && left > text(row, '排单出班');
    return isLate || (back !== '' && back < text(row, '排单归班')) ? [['未按排单出归班', '处分']] : [];
  },
  公益活动(row) {
    const how = text(row, '情况');
    const fines: Record<string, Finding> = { 无故缺席: ['无故缺席', 2000], 迟到: ['公益活动迟到', 1000], 早退: ['公益活动早退', 1000], 事假: ['事假缺席', 1000] };
    if (how === '病假') return yes(row, '医院证明') && yes(row, '发票') ? [] : [['病假无证明', 1000]];
    return fines[how] === undefined ? [] : [fines[how]];
  },
  质量报告: () => [['未及时报告', '未决']],
  报表报送: (row) => (text(row, '报送日') === '' ? [['报表漏报', '处分']] : [['报表迟报', '未决']]),
  抽查月报: (row) => (Number(text(row, '次数')) < 1 ? [['抽查不足', '处分']] : []),
};

function mail(row: Row): Finding[] {
  const kind = text(row, '种类');
  const state = text(row, '情形');
  const pieces = count(row, '数量');
  const isLost = ['丢失', '损毁', '有进无出'].includes(state);
  if (kind === '机要文件') {
    if (state === '失密') return [['机要件失密', 300_000 * pieces]];
    return isLost ? [['机要件丢损', 300_000 * pieces]] : [];
  }
  const isBag = kind === '总包' || kind === '机要总包';
  const foundAfter = text(row, '找回日') === '' ? Infinity : dayOf(text(row, '找回日')) - dayOf(text(row, '发生日'));
  if (isLost && !(yes(row, '完整') && foundAfter <= 15)) {
    if (kind === '平常邮件') return [];
    const loss: Finding = isBag ? ['总包损失', 50_000 * pieces] : ['给据邮件损失', 10_000 * pieces];
    return [yes(row, '责任已清', true) ? loss : [loss[0], '未决']];
  }
  if (!(isLost || state === '延误') || yes(row, '被上级罚')) return [];
  const due = text(row, '应完成日');
  const done = text(row, '完成日') || text(row, '找回日');
  if (isBag) {
    const rule = `${kind}延误`;
    if (due === '' || done === '') return [[rule, '未决']];
    return [[rule, (kind === '总包' ? 5000 : 30_000) * pieces * Math.max(0, dayOf(done) - dayOf(due))]];
  }
  const rule = `${kind}延误`;
  if (isLost && due === '') return [[rule, '未决']];
  const isOnDelivery = ['', '该投未投', '未及时准确投交'].includes(text(row, '延误情形'));
  const firstDay = off.has(dayOf(due)) ? deliveryDay(dayOf(due), 1) : dayOf(due);
  if (isOnDelivery && due !== '' && done !== '' && deliveryDaysLate(firstDay, dayOf(done)) === 0) return [];
  return [[rule, (kind === '给据邮件' ? 500 : 200) * pieces]];
}

function paper(row: Row): Finding[] {
  const isPaper = text(row, '种类') === '报纸';
  const pieces = count(row, '数量');
  if (['丢失', '有进无出'].includes(text(row, '情形'))) {
    const isEstablished = text(row, '丢失认定') !== '未认定';
    const price = text(row, '报刊定价');
    const fines: Finding[] = [[isPaper ? '报纸丢失' : '杂志丢失', (isPaper ? 200 : 1000) * pieces]];
    if (price !== '') fines.push(['报刊定价另计', fen(price)]);
    return fines.map(([rule, result]) => [rule, isEstablished ? result : '未决']);
  }
  if (text(row, '情形') !== '延误' || yes(row, '自取证明')) return [];
  const rule = isPaper ? '报纸逾期' : '杂志逾期';
  if (text(row, '到达日') === '' || text(row, '完成日') === '') return [[rule, '未决']];
  const due = deliveryDay(dayOf(text(row, '到达日')), isPaper ? 1 : 2);
  return [[rule, (isPaper ? 50 : 100) * pieces * deliveryDaysLate(due, dayOf(text(row, '完成日')))]];
}

/** Yuan a time, and whether it is so much each time. */
const ranges: Record<string, [low: number, high: number, isEachTime: boolean]> = {
  手续不全: [10, 20, true],
  空白凭证违规: [50, 300, true],
  未督查: [50, 100, false],
  资金违规: [100, 1000, true],
  该发现未发现: [20, 100, true],
  资料不全: [10, 30, true],
};

function inquiry(row: Row): Finding[] {
  const act = text(row, '行为');
  const times = count(row, '次数');
  const decided = text(row, '裁量额');
  const within = (low: number, high: number): number | '未决' =>
    decided !== '' && Number(decided) >= low && Number(decided) <= high ? fen(decided) : '未决';
  if (['私拆', '隐匿', '毁弃'].includes(act)) {
    return [
      ['私拆隐匿毁弃', within(300 * times, Infinity)],
      ['私拆隐匿毁弃', '处分'],
    ];
  }
  if (act === '瞒报' || act === '未报') {
    const fine: Finding = ['瞒报未报', 20_000 * times];
    return act === '瞒报' && yes(row, '情节较重') ? [fine, ['瞒报追责', '处分']] : [fine];
  }
  if (act === '手续不全' && !yes(row, '影响安全')) return [];
  if (act === '空白凭证违规' && !yes(row, '易致事故', true)) return [];
  if (act === '未督查' && !yes(row, '已发案')) return [];
  const [low, high, isEachTime] = ranges[act] ?? [0, 0, true];
  const factor = isEachTime ? times : 1;
  const findings: Finding[] = [[act, within(low * factor, high * factor)]];
  if (act !== '资金违规' || !yes(row, '已发案')) return findings;
  const loss = text(row, '损失额');
  return [...findings, ['资金发案赔偿', loss === '' ? '未决' : fen(loss)], ['资金发案追责', '处分']];
}

function passedOn(row: Row): Finding[] {
  const why = text(row, '事由');
  const isShare = why === '全程时限' || why === '处理规格';
  const amount = fen(text(row, '金额'));
  const rule = `${why}罚款转承`;
  if (isShare && !yes(row, '监督岗通报', true)) return [[rule, '未决']];
  return amount === 0 ? [] : [[rule, amount]];
}

export interface Settled {
  due: number;
  deducted: number;
  owed: number;
}

/** Month by month: what is owed is taken from the bonus as far as it goes, the rest waits for the next month. */
export function settleByHand(dues: ReadonlyMap<string, number>, bonuses: ReadonlyMap<string, number>): Map<string, Settled> {
  let owed = 0;
  const months = [...new Set([...dues.keys(), ...bonuses.keys()])].sort();
  return new Map(
    months.map((month) => {
      const due = dues.get(month) ?? 0;
      const deducted = Math.min(owed + due, bonuses.get(month) ?? 0);
      owed += due - deducted;
      return [month, { due, deducted, owed }];
    }),
  );
}
