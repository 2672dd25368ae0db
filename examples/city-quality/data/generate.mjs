/**
 * Makes records for this manual, any number of them, always the same ones for a seed. No dependencies, flat memory.
 *
 *   node generate.mjs 1000000 OUT            mail, problems, complaints and false reports in OUT/<record>.ndjson, a million together
 *   node generate.mjs 1000000 OUT --seed 7
 */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FIRST_DAY = Date.UTC(2024, 0, 1) / 86_400_000;
const DAYS = 366;
const BATCH = 1 << 20;

/** What share of all records each type has. */
export const types = {
  投递邮件: { share: 0.96, make: mail },
  突出问题: { share: 0.02, make: problem },
  有理由投诉: { share: 0.01, make: complaint },
  虚假信息: { share: 0.01, make: falsehood },
};

const units = ['城东局', '城西局', '城南局', '城北局', '开发区局', '临江局', '山口局', '平湖局', '青石局', '白沙局'];
const products = ['国内小包', '国内小包', '嘉丽购', '嘉丽购', '京东', '京东', '代投速递', '约投挂号', '普邮'];
const levels = ['县局', '市分公司', '省公司', '集团公司'];

/** The record of a type at a place, counted from 0. Fields without a value are left out. */
export function recordOf(type, index, seed = 1) {
  return types[type].make(dice(seed, type, index), index);
}

/** Numbers below n that depend on nothing but seed, type and index (mulberry32). */
function dice(seed, type, index) {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b) ^ type.codePointAt(0)) | 0;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * n);
  };
}

function mail(below, index) {
  const day = FIRST_DAY + below(DAYS);
  const product = products[below(products.length)];
  const item = {
    编号: `M${index + 1}`,
    责任单位: units[below(units.length)],
    产品: product,
    地区: below(100) < 60 ? '城市' : '农村',
    到达日: dateText(day),
  };
  // Most are delivered within the hour; few lie until they count as lost, and few of those never leave.
  const late = below(1000);
  if (late < 997) item.妥投日 = dateText(day + (late < 800 ? 0 : late < 950 ? 1 + below(2) : late < 994 ? 3 + below(4) : 8 + below(12)));
  if (product === '嘉丽购' && below(100) < 11) item.拒收 = true;
  if (below(1000) < 2) item.信息及时接收 = false;
  if (below(100) < 30) item.实时反馈 = false;
  if (below(1000) < 2) item.话传预告 = false;
  if (below(1000) < 1) item.投诉 = true;
  return item;
}

function problem(below, index) {
  const record = { 编号: `W${index + 1}`, 责任单位: units[below(units.length)], 发生日: dateText(FIRST_DAY + below(DAYS)) };
  return { ...record, 特别突出: below(100) < 5, 整改不力: below(100) < 10 };
}

function complaint(below, index) {
  const record = { 编号: `T${index + 1}`, 责任单位: units[below(units.length)], 发生日: dateText(FIRST_DAY + below(DAYS)) };
  return { ...record, 妥善解决: below(100) < 90, 再投诉层级: ['无', ...levels.slice(1)][below(4)] };
}

function falsehood(below, index) {
  const record = { 编号: `X${index + 1}`, 责任单位: units[below(units.length)], 发生日: dateText(FIRST_DAY + below(DAYS)) };
  return { ...record, 查实层级: levels[below(4)], 件数: 1 + below(3) };
}

const dates = new Map();

function dateText(day) {
  let text = dates.get(day);
  if (text === undefined) dates.set(day, (text = new Date(day * 86_400_000).toISOString().slice(0, 10)));
  return text;
}

function write(path, type, count, seed) {
  const file = openSync(path, 'w');
  let text = '';
  for (let index = 0; index < count; index++) {
    text += `${JSON.stringify(recordOf(type, index, seed))}\n`;
    if (text.length < BATCH) continue;
    writeSync(file, text);
    text = '';
  }
  writeSync(file, text);
  closeSync(file);
}

function main([count, folder, ...rest]) {
  const seed = Number(rest[0] === '--seed' ? rest[1] : 1);
  const total = Number(count);
  if (folder === undefined || !Number.isSafeInteger(total) || total < 0 || !Number.isSafeInteger(seed)) {
    process.stderr.write('node generate.mjs N DIR [--seed 1]\n');
    process.exitCode = 2;
    return;
  }
  mkdirSync(folder, { recursive: true });
  for (const [type, { share }] of Object.entries(types))
    write(join(folder, `${type}.ndjson`), type, Math.round(total * share), seed);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
