/**
 * H: the county fines as a good engineer writes them by hand for speed. Objects in; amount in fen and the rules that fired out; integers
 * only. Trusts its input: no validation, no reasons, no undecided.
 */

import type { Raw } from './records.ts';

export interface Charged {
  /** Fen. */
  amount: number;
  rules: string[];
}

const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** Days since 1970 of `YYYY-MM-DD`. */
export type DayOf = (text: string) => number;

/** With the platform's own parser, as most would write it. */
export const dayByPlatform: DayOf = (text) => Date.parse(text) / 86_400_000;

/** With a parser of its own, which trusts its input: right from 1901 to 2099. */
export const dayByCharacters: DayOf = (text) => {
  const year = 1000 * text.charCodeAt(0) + 100 * text.charCodeAt(1) + 10 * text.charCodeAt(2) + text.charCodeAt(3) - 53328;
  const month = 10 * text.charCodeAt(5) + text.charCodeAt(6) - 528;
  const day = 10 * text.charCodeAt(8) + text.charCodeAt(9) - 528;
  const leap = month <= 2 ? year - 1 : year;
  return 365 * (year - 1970) + ((leap - 1968) >> 2) + (DAYS_BEFORE[month - 1] ?? 0) + day - 1;
};

/** `holidays`: ISO dates without delivery. */
export function byHand(holidays: readonly string[], dayOf: DayOf): (record: string, raw: Raw) => Charged {
  const off = new Set(holidays.map(dayOf));

  /** The nth delivery day after `day`. */
  const deliveryDay = (day: number, n: number): number => {
    let found = day;
    for (let left = n; left > 0;) if (!off.has(++found)) left--;
    return found;
  };
  const deliveryDays = (from: number, to: number): number => {
    let count = 0;
    for (let day = from + 1; day <= to; day++) if (!off.has(day)) count++;
    return count;
  };

  const isLost = (kind: string): boolean => kind === '丢失' || kind === '损毁' || kind === '有进无出';
  const isRescued = (r: Raw): boolean =>
    r.完整 === true && r.找回日 !== null && isLost(r.情形) && dayOf(r.找回日) <= dayOf(r.发生日) + 15;
  const daysLate = (r: Raw): number => {
    const done = r.完成日 ?? r.找回日;
    return done === null || r.应完成日 === null ? 0 : dayOf(done) - dayOf(r.应完成日);
  };

  function mail(r: Raw): Charged {
    const rules: string[] = [];
    let amount = 0;
    const count = r.数量 ?? 1;
    switch (r.种类) {
      case '总包': {
        const rescued = isRescued(r);
        if (isLost(r.情形) && !rescued && r.责任已清) {
          amount += 50000 * count;
          rules.push('总包损失');
        }
        if (r.情形 === '延误' || rescued) {
          const days = daysLate(r);
          if (days > 0) {
            amount += 5000 * count * days;
            rules.push('总包延误');
          }
        }
        break;
      }
      case '机要总包':
        if (r.情形 === '延误' || isRescued(r)) {
          const days = daysLate(r);
          if (days > 0) {
            amount += 30000 * count * days;
            rules.push('机要总包延误');
          }
        }
        break;
      case '给据邮件': {
        const rescued = isRescued(r);
        if (isLost(r.情形) && !rescued && r.责任已清) {
          amount += 10000 * count;
          rules.push('给据邮件损失');
        }
        if ((r.情形 === '延误' || rescued) && !r.被上级罚) {
          amount += 500 * count;
          rules.push('给据邮件延误');
        }
        break;
      }
      case '平常邮件':
        if ((r.情形 === '延误' || isRescued(r)) && !r.被上级罚) {
          amount += 200 * count;
          rules.push('平常邮件延误');
        }
        break;
      case '机要文件':
        if (r.情形 === '失密') {
          amount += 300000 * count;
          rules.push('机要失密');
        } else if (r.情形 === '丢失' || r.情形 === '损毁') {
          amount += 300000 * count;
          rules.push('机要丢损');
        }
        break;
      case '报纸':
        if (r.情形 === '丢失') {
          amount += 200 * count;
          rules.push('丢报纸');
        } else if (r.情形 === '延误' && !r.自取证明 && r.完成日 !== null && r.到达日 !== null) {
          const days = deliveryDays(deliveryDay(dayOf(r.到达日), 1), dayOf(r.完成日));
          if (days > 0) {
            amount += 50 * count * days;
            rules.push('报纸逾期');
          }
        }
        break;
      case '杂志':
        if (r.情形 === '丢失') {
          amount += 1000 * count;
          rules.push('丢杂志');
        } else if (r.情形 === '延误' && !r.自取证明 && r.完成日 !== null && r.到达日 !== null) {
          const days = deliveryDays(deliveryDay(dayOf(r.到达日), 2), dayOf(r.完成日));
          if (days > 0) {
            amount += 100 * count * days;
            rules.push('杂志逾期');
          }
        }
        break;
    }
    return { amount, rules };
  }

  function inquiry(r: Raw): Charged {
    const rules: string[] = [];
    let amount = 0;
    const count = r.次数 ?? 1;
    const decide = (rule: string, min: number, max: number): void => {
      if (r.裁量额 === null) return;
      const decided = Math.round(r.裁量额 * 100);
      if (decided < min * count || decided > max * count || decided === 0) return;
      amount += decided;
      rules.push(rule);
    };
    switch (r.行为) {
      case '私拆':
      case '隐匿':
      case '毁弃':
        if (r.裁量额 !== null && r.裁量额 >= 300 * count) amount += Math.round(r.裁量额 * 100);
        rules.push('私拆隐匿毁弃');
        break;
      case '瞒报':
      case '未报':
        amount += 20000 * count;
        rules.push('瞒报');
        break;
      case '手续不全':
        if (r.影响安全) decide('手续不全', 1000, 2000);
        break;
      case '空白凭证违规':
        decide('空白凭证违规', 5000, 30000);
        break;
      case '未督查':
        if (r.已发案) decide('未督查', 5000, 10000);
        break;
      case '资金违规':
        decide('资金违规', 10000, 100000);
        if (r.已发案) {
          amount += r.损失额 === null ? 0 : Math.round(r.损失额 * 100);
          rules.push('资金发案赔偿');
        }
        break;
      case '该发现未发现':
        decide('该发现未发现', 2000, 10000);
        break;
      case '资料不全':
        decide('资料不全', 1000, 3000);
        break;
    }
    return { amount, rules };
  }

  function activity(r: Raw): Charged {
    switch (r.情况) {
      case '无故缺席':
        return { amount: 2000, rules: ['公益活动无故缺席'] };
      case '迟到':
        return { amount: 1000, rules: ['公益活动迟到'] };
      case '早退':
        return { amount: 1000, rules: ['公益活动早退'] };
      case '事假':
        return { amount: 1000, rules: ['公益活动事假'] };
      case '病假':
        return r.医院证明 && r.发票 ? { amount: 0, rules: [] } : { amount: 1000, rules: ['病假无证明'] };
    }
    return { amount: 0, rules: [] };
  }

  function shift(r: Raw): Charged {
    return r.应出班 > r.实出班 ? { amount: 20000 * (r.应出班 - r.实出班), rules: ['少跑班次'] } : { amount: 0, rules: [] };
  }

  function passedOn(r: Raw): Charged {
    const amount = Math.round(r.金额 * 100);
    return amount === 0 ? { amount, rules: [] } : { amount, rules: [`${r.事由}罚款转承`] };
  }

  return (record, raw) => {
    switch (record) {
      case '邮件事件':
        return mail(raw);
      case '查处':
        return inquiry(raw);
      case '公益活动':
        return activity(raw);
      case '班次':
        return shift(raw);
      default:
        return passedOn(raw);
    }
  };
}
