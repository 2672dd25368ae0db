/**
 * The time limits of the convenience stations worked out a second time, from the paper and not from the spec. Shares no code with the
 * engine: its own days, its own list of holidays and days made up for them.
 */

export type Row = Record<string, string>;
type Count = (start: number) => number;

const dayOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const holidays: [first: string, days: number][] = [
  ['2025-01-01', 1],
  ['2025-01-28', 8],
  ['2025-04-04', 3],
  ['2025-05-01', 5],
  ['2025-05-31', 3],
  ['2025-10-01', 8],
];
const off = new Set(holidays.flatMap(([first, days]) => Array.from({ length: days }, (_, at) => dayOf(first) + at)));
const madeUp = new Set(['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'].map(dayOf));

/** Day 0, 1970-01-01, was a Thursday. */
function isWorked(day: number): boolean {
  const weekday = (((day + 3) % 7) + 7) % 7;
  return madeUp.has(day) || (weekday < 5 && !off.has(day));
}

function workdays(n: number): Count {
  return (start) => {
    let day = start;
    for (let left = Math.abs(n); left > 0;) {
      day += Math.sign(n);
      if (isWorked(day)) left--;
    }
    return day;
  };
}

function workedBetween(from: number, to: number): number {
  let count = 0;
  for (let day = from + 1; day <= to; day++) if (isWorked(day)) count++;
  return count;
}

/** `勘察期限 J009 163 workday`, for each limit that a row breaks as of a day. */
export function breachesByHand(record: string, row: Row, asOf: string): string[] {
  const found: string[] = [];
  const limit = (rule: string, start: string | undefined, end: string | undefined, count: Count, unit: 'day' | 'workday') => {
    if (!start) return;
    const due = count(dayOf(start));
    const done = dayOf(end || asOf);
    if (done > due) found.push(`${rule} ${row['编号']} ${unit === 'day' ? done - due : workedBetween(due, done)} ${unit}`);
  };
  const inWorkdays = (rule: string, start: string, end: string, n: number) =>
    limit(rule, row[start], row[end], workdays(n), 'workday');
  if (record === '加盟申请') {
    inWorkdays('勘察期限', '上报日', '勘察日', 3);
    inWorkdays('平台安装期限', '通知日', '安装日', 10);
    inWorkdays('令牌安装期限', '通知日', '令牌安装日', 10);
    inWorkdays('助农安装期限', '通知日', '助农安装日', 10);
    inWorkdays('开业回访期限', '开业日', '回访日', 7);
    limit('培训回访期限', row['培训日'], row['培训回访日'], (start) => start + 14, 'day');
  }
  if (record === '配送') inWorkdays(row['批量'] === '是' ? '批量配送期限' : '零星配送期限', '要货日', '送达日', 3);
  if (record === '信息变更' && row['类别'] === '常规') inWorkdays('常规变更审批', '提交日', '批准日', 1);
  if (record === '资费调整') limit('调价通知期限', row['生效日'], row['通知日'], workdays(-5), 'workday');
  if (record === '报送' && dayOf(row['日期'] ?? '') <= dayOf(asOf)) {
    const limits: Record<string, [rule: string, day: number]> = {
      月度统计: ['月度统计期限', 5],
      酬金清单: ['酬金清单期限', 15],
      酬金付款: ['酬金付款期限', 20],
    };
    const [rule, day] = limits[row['报表'] ?? ''] ?? ['', 0];
    const [year = 0, month = 0] = (row['所属月'] ?? '').split('-').map(Number);
    limit(rule, `${row['所属月']}-01`, row['日期'], () => Date.UTC(year, month, day) / 86_400_000, 'day');
  }
  return found;
}
