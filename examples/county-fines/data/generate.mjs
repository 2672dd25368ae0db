/**
 * Makes records for this manual, any number of them, always the same ones for a seed. No dependencies, flat memory.
 *
 *   node generate.mjs 1000000 OUT                        all record types in OUT/<record>.ndjson, a million records together
 *   node generate.mjs 1000000 OUT --record 邮件事件       a million of one type
 *   node generate.mjs 1000000 OUT --format csv --seed 7
 *
 * As a module: `recordOf('邮件事件', 41)` is the 42nd record of its type, whichever are made beside it.
 */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FIRST_DAY = Date.UTC(2024, 0, 1) / 86_400_000;
const DAYS = 731;
const PEOPLE = 4000;
const BATCH = 1 << 20;

/** What share of all records each type has, and its columns. */
export const types = {
  邮件事件: {
    share: 0.7,
    make: mailEvent,
    columns: '编号,责任人,种类,情形,数量,发生日,应完成日,完成日,到达日,找回日,完整,责任已清,自取证明,被上级罚,延误情形,丢失认定,报刊定价',
  },
  查处: { share: 0.12, make: inquiry, columns: '编号,责任人,行为,次数,发生日,影响安全,易致事故,情节较重,已发案,损失额,裁量额' },
  上级罚款: { share: 0.02, make: passedOn, columns: '编号,责任人,事由,金额,发生日,监督岗通报' },
  班次: { share: 0.02, make: shifts, columns: '编号,投递员,月份,应出班,实出班' },
  出归班: { share: 0.02, make: round, columns: '编号,投递员,日期,排单出班,排单归班,实际出班,实际归班' },
  公益活动: { share: 0.06, make: activity, columns: '编号,人员,日期,情况,医院证明,发票' },
  质量报告: { share: 0.01, make: report, columns: '编号,当事人,问题,发现时间,报告时间' },
  报表报送: { share: 0.01, make: form, columns: '编号,责任人,报表,期末日,报送日' },
  抽查月报: { share: 0.01, make: spotChecks, columns: '编号,月份,次数' },
  生产奖金: { share: 0.03, make: bonus, columns: '人员,月份,金额' },
};

/** The record of a type at a place, counted from 0. Fields without a value are left out. */
export function recordOf(type, index, seed = 1) {
  const { make } = types[type];
  return make(new Dice(seed, type, index), index);
}

/** Numbers that depend on nothing but seed, type and index (mulberry32). */
class Dice {
  constructor(seed, type, index) {
    let hash = Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b);
    for (let i = 0; i < type.length; i++) hash = Math.imul(hash ^ type.charCodeAt(i), 0x01000193);
    this.state = hash | 0;
  }

  /** An integer from 0 up to and without n. */
  below(n) {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * n);
  }

  /** True so many times in a hundred. */
  hit(percent) {
    return this.below(100) < percent;
  }

  of(list) {
    return list[this.below(list.length)];
  }

  person() {
    return personOf(this.below(PEOPLE));
  }

  day() {
    return FIRST_DAY + this.below(DAYS);
  }
}

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚'];

function personOf(number) {
  const rest = Math.floor(number / surnames.length);
  return surnames[number % surnames.length] + given[rest % given.length] + given[Math.floor(rest / given.length) % given.length];
}

const kinds = weighted({ 给据邮件: 34, 平常邮件: 30, 总包: 13, 报纸: 12, 杂志: 8, 机要总包: 2, 机要文件: 1 });
const delays = ['该发未发', '该封未封', '该投未投', '错投', '信箱到时未开', '分错发错', '未及时准确投交'];
const findings = ['用户查询', '用户申告', '交接不清', '未签收', '无凭据', '未认定'];

function mailEvent(dice, index) {
  const kind = dice.of(kinds);
  const isLost = kind === '机要文件' || dice.hit(18);
  const day = dice.day();
  const event = { 编号: `E${index + 1}`, 责任人: dice.person(), 种类: kind, 情形: isLost ? lossOf(kind, dice) : '延误' };
  if (dice.hit(60)) event.数量 = 1 + dice.below(kind === '总包' || kind === '机要总包' ? 3 : 20);
  event.发生日 = dateText(day);
  if (kind === '报纸' || kind === '杂志') return paper(event, day, isLost, dice);
  const due = day + dice.below(3);
  if (dice.hit(97)) event.应完成日 = dateText(due);
  if (isLost) return lost(event, day, dice);
  if (dice.hit(96)) event.完成日 = dateText(due + dice.of([0, 0, 0, 1, 1, 2, 3, 5, 8]));
  if (dice.hit(5)) event.被上级罚 = true;
  if (dice.hit(40)) event.延误情形 = dice.of(delays);
  return event;
}

function lossOf(kind, dice) {
  if (kind === '机要文件' && dice.hit(30)) return '失密';
  return dice.of(['丢失', '丢失', '丢失', '丢失', '损毁', '有进无出']);
}

function paper(event, day, isLost, dice) {
  if (isLost) {
    if (dice.hit(50)) event.丢失认定 = dice.of(findings);
    if (dice.hit(20)) event.报刊定价 = yuan(100 + dice.below(5000));
    return event;
  }
  if (dice.hit(98)) event.到达日 = event.发生日;
  if (dice.hit(97)) event.完成日 = dateText(day + dice.of([1, 1, 1, 2, 2, 3, 4, 9]));
  if (dice.hit(6)) event.自取证明 = true;
  return event;
}

function lost(event, day, dice) {
  if (dice.hit(45)) {
    event.找回日 = dateText(day + dice.below(22));
    event.完整 = dice.hit(85);
  }
  if (dice.hit(10)) event.责任已清 = false;
  return event;
}

const acts = ['私拆', '隐匿', '毁弃', '瞒报', '未报', '手续不全', '空白凭证违规', '未督查', '资金违规', '该发现未发现', '资料不全'];
const limits = { 手续不全: [10, 20], 空白凭证违规: [50, 300], 未督查: [50, 100], 资金违规: [100, 1000], 该发现未发现: [20, 100], 资料不全: [10, 30] };

function inquiry(dice, index) {
  const act = dice.of(acts);
  const found = { 编号: `C${index + 1}`, 责任人: dice.person(), 行为: act };
  const times = dice.hit(20) && act !== '未督查' ? 1 + dice.below(4) : 1;
  if (times > 1) found.次数 = times;
  found.发生日 = dateText(dice.day());
  if (act === '手续不全') found.影响安全 = dice.hit(70);
  if (act === '空白凭证违规' && dice.hit(20)) found.易致事故 = false;
  if (act === '瞒报' && dice.hit(20)) found.情节较重 = true;
  if (act === '未督查' || act === '资金违规') found.已发案 = dice.hit(40);
  if (act === '资金违规' && found.已发案 && dice.hit(90)) found.损失额 = yuan(dice.below(5_000_000));
  if (act === '瞒报' || act === '未报' || dice.hit(5)) return found;
  const [low, high] = limits[act] ?? [300, 1500];
  // One in twenty is decided outside its limits.
  const yuanDecided = (dice.hit(5) ? high + 1 : low + dice.below(high - low + 1)) * times;
  found.裁量额 = yuanDecided;
  return found;
}

function passedOn(dice, index) {
  const fine = { 编号: `U${index + 1}`, 责任人: dice.person(), 事由: dice.of(['邮件延误', '全程时限', '处理规格', '报表']) };
  fine.金额 = yuan(1000 + dice.below(50_000));
  fine.发生日 = dateText(dice.day());
  if (dice.hit(10)) fine.监督岗通报 = false;
  return fine;
}

function shifts(dice, index) {
  const due = 24 + dice.below(4);
  const missed = dice.of([0, 0, 0, 0, 1, 2]);
  return { 编号: `S${index + 1}`, 投递员: dice.person(), 月份: monthText(dice.day()), 应出班: due, 实出班: due - missed };
}

function round(dice, index) {
  const trip = { 编号: `R${index + 1}`, 投递员: dice.person(), 日期: dateText(dice.day()), 排单出班: '08:00', 排单归班: '16:30' };
  if (dice.hit(98)) trip.实际出班 = timeText(470 + dice.below(12));
  if (dice.hit(98)) trip.实际归班 = timeText(989 + dice.below(30));
  return trip;
}

const turnout = weighted({ 到场: 80, 无故缺席: 3, 迟到: 5, 早退: 3, 事假: 4, 病假: 5 });

function activity(dice, index) {
  const seen = { 编号: `A${index + 1}`, 人员: dice.person(), 日期: dateText(dice.day()), 情况: dice.of(turnout) };
  if (seen.情况 === '病假') Object.assign(seen, { 医院证明: dice.hit(80), 发票: dice.hit(80) });
  return seen;
}

function report(dice, index) {
  const day = dateText(dice.day());
  const minute = 480 + dice.below(400);
  const problem = dice.of(['丢失', '损毁', '积压', '延误', '冒领', '其他']);
  const sent = `${day}T${timeText(minute + dice.below(300))}`;
  return { 编号: `Q${index + 1}`, 当事人: dice.person(), 问题: problem, 发现时间: `${day}T${timeText(minute)}`, 报告时间: sent };
}

function form(dice, index) {
  const day = dice.day();
  const sent = { 编号: `F${index + 1}`, 责任人: dice.person(), 报表: dice.of(['业务报表', '财务报表', '统计报表']), 期末日: dateText(day) };
  if (dice.hit(90)) sent.报送日 = dateText(day + dice.below(12));
  return sent;
}

function spotChecks(dice, index) {
  return { 编号: `K${index + 1}`, 月份: monthText(dice.day()), 次数: dice.below(4) };
}

/** Person by person within a month: nobody has two bonuses a month within the two years. */
function bonus(dice, index) {
  const month = Math.floor(index / PEOPLE) % 24;
  const day = Date.UTC(2024, month, 1) / 86_400_000;
  return { 人员: personOf(index % PEOPLE), 月份: monthText(day), 金额: 600 + 100 * dice.below(15) };
}

function weighted(weights) {
  return Object.entries(weights).flatMap(([name, weight]) => new Array(weight).fill(name));
}

const dates = new Map();

function dateText(day) {
  let text = dates.get(day);
  if (text === undefined) dates.set(day, (text = new Date(day * 86_400_000).toISOString().slice(0, 10)));
  return text;
}

function monthText(day) {
  return dateText(day).slice(0, 7);
}

function timeText(minute) {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

function yuan(fen) {
  return `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
}

/** Writes `count` records of a type to `path`. */
function write(path, type, count, { seed, format }) {
  const columns = types[type].columns.split(',');
  const file = openSync(path, 'w');
  let text = format === 'csv' ? `${types[type].columns}\n` : '';
  for (let index = 0; index < count; index++) {
    const record = recordOf(type, index, seed);
    text += format === 'csv' ? `${columns.map((column) => cell(record[column])).join(',')}\n` : `${JSON.stringify(record)}\n`;
    if (text.length > BATCH) {
      writeSync(file, text);
      text = '';
    }
  }
  writeSync(file, text);
  closeSync(file);
}

function cell(value) {
  if (value === undefined) return '';
  return typeof value === 'boolean' ? (value ? '是' : '否') : String(value);
}

function main([count, folder, ...rest]) {
  const option = (name, fallback) => (rest.includes(name) ? rest[rest.indexOf(name) + 1] : fallback);
  const only = option('--record');
  const format = option('--format', 'ndjson');
  const seed = Number(option('--seed', 1));
  const total = Number(count);
  const isUsed = folder !== undefined && Number.isSafeInteger(total) && total >= 0 && Number.isSafeInteger(seed);
  if (!isUsed || (only !== undefined && !Object.hasOwn(types, only)) || !['ndjson', 'csv'].includes(format)) {
    process.stderr.write(`node generate.mjs N DIR [--record ${Object.keys(types).join('|')}] [--format ndjson|csv] [--seed 1]\n`);
    process.exitCode = 2;
    return;
  }
  mkdirSync(folder, { recursive: true });
  for (const type of only === undefined ? Object.keys(types) : [only]) {
    const share = only === undefined ? Math.round(total * types[type].share) : total;
    write(join(folder, `${type}.${format}`), type, share, { seed, format });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
