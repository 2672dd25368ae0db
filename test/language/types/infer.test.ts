import { describe, expect, it, test } from 'vitest';
import { isComputedField, isRecord, type Specification } from '../../../language/generated/ast.ts';
import { typeText } from '../../../language/types/type.ts';
import { checkSpec, services } from '../check-spec.ts';

const fields = `
  编号: text key
  责任人: person
  单位: unit
  发生日: date occurs
  完成日: date optional
  受理: datetime
  响应: datetime optional
  月份: month
  到班: time
  件数: number of 件
  袋数: number of 袋
  天数: number of 日
  次数: number
  几次: number optional
  补数: number default 1
  金额: money
  损失: money optional
  合格率: ratio
  差额: points
  完整: yes/no
  已清: yes/no optional
  情形: one of 丢失, 损毁
  种类: one of 丢失, 报纸
  层级: one of 县局 < 市局
  旧级: one of 县局 < 市局 optional
  有清 = 已清 is present and 已清
  有损 = 损失 > 100 元
  算出 = 损失 default 0 元
  未算 = 损失`;

/** `金额`, with a question mark where it may be missing, and the codes of what was found. */
async function typed(expression: string): Promise<string> {
  const spec = `manual 试行 { calendar 工作历 }\ncalendar 工作历 { week monday..friday }\ncalendar 投递历 { week monday..saturday }
measure 件\nmeasure 袋\nunit 县局机关\nrole 支局长\nparameter 基数 : money = 100 元 set by 县局 because "试行"\nparameter 空额 : money unbound
parameter 利率 : ratio = 0.5‰/日 set by 县局 because "试行"
record 事件 {${fields}\n  结果 = ${expression}\n}`;
  const { document, diagnostics } = await checkSpec(spec);
  const record = (document.parseResult.value as Specification).declarations.find(isRecord);
  const result = record?.members.filter(isComputedField).find(({ name }) => name === '结果');
  const { type, optional } = services.shared.postil.Types.ofNamed(result);
  const codes = diagnostics.filter(({ severity }) => severity !== 4).map(({ code }) => String(code));
  return [type === undefined ? '?' : typeText(type, 'zh') + (optional ? '?' : ''), ...codes].join(' ');
}

describe('types that fit', () => {
  test.each([
    // Literals and names
    ['1.5', '数'],
    ['3 件', '数(件)'],
    ['50 元/袋/日', '数(元/袋/日)'],
    ['2 小时', '数(分钟)'],
    ['2 周', '数(日)'],
    ['1 年', '数(个月)'],
    ['5 工作日', '数(工作日)'],
    ['1 万元', '金额'],
    ['80%', '比率'],
    ['1.6 pp', '百分点'],
    ['"甲"', '文本'],
    ['yes', '是/否'],
    ['2024-09-01', '日期'],
    ['2024-09', '月份'],
    ['08:30', '时刻'],
    ['2024-09-01T08:30', '日期时间'],
    ['责任人', '人员'],
    ['县局机关', '机构'],
    ['支局长', '文本'],
    ['基数', '金额'],
    ['空额', '金额'],
    ['损失', '金额?'],
    ['补数', '数'],
    ['未算', '金额?'],
    ['算出', '金额'],
    ['(损失)', '金额?'],
    ['-差额', '百分点'],
    // Arithmetic
    ['金额 + 5 元', '金额'],
    ['500 元/袋 × 袋数', '金额'],
    ['50 元/袋/日 × 袋数 × 天数', '金额'],
    ['金额 ÷ 3', '金额'],
    ['金额 ÷ 5 元', '数'],
    ['次数 × 件数', '数(件)'],
    ['金额 × 合格率', '金额'],
    ['合格率 × 金额', '金额'],
    ['合格率 - 95%', '百分点'],
    ['合格率 - 2 pp', '比率'],
    ['差额 + 1 pp', '百分点'],
    ['差额 ÷ 1 pp', '数'],
    ['合格率 ÷ 2', '比率'],
    ['发生日 + 3 日', '日期'],
    ['发生日 - 1 个月', '日期'],
    ['发生日 + 3 工作日', '日期'],
    ['2024-09-10 - 发生日', '数(日)'],
    ['受理 + 24 小时', '日期时间'],
    ['17:30 - 到班', '数(分钟)'],
    ['abs(到班 - 08:30) > 15 分钟', '是/否'],
    ['if 到班 < 08:30 then 08:30 - 到班 else 0 分钟', '数(分钟)'],
    ['08:30 - 到班 + 24 小时', '数(分钟)'],
    ['2 元/分钟 × (到班 - 08:30)', '金额'],
    ['月份 + 2 个月', '月份'],
    ['月份 - 2024-01', '数(个月)'],
    // Shares by time
    ['0.5‰/天', '比率(%/日)'],
    ['1%/工作日', '比率(%/工作日)'],
    ['2%/month', '比率(%/个月)'],
    ['利率', '比率(%/日)'],
    ['0.5‰/day × 天数', '比率'],
    ['天数 × 利率', '比率'],
    ['金额 × 0.5‰/天', '数(元/日)'],
    ['金额 × 0.5‰/天 × 天数', '金额'],
    ['0.5‰/天 × 金额 × 天数', '金额'],
    ['金额 × (0.5‰/天 × 天数)', '金额'],
    ['合格率 + 0.5‰/天 × 天数', '比率'],
    ['合格率 × 利率', '比率(%/日)'],
    ['2 × 利率 + 1‰/日', '比率(%/日)'],
    ['利率 ÷ 0.5‰/日', '数'],
    ['利率 × 利率', '比率(%/日²)'],
    ['金额 ÷ 利率', '数(元·日)'],
    ['-利率', '比率(%/日)'],
    ['max(利率, 1‰/日)', '比率(%/日)'],
    ['金额 × 1%/个月 × (月份 - 2024-01)', '金额'],
    ['金额 × 1%/工作日 × workdays(发生日, 2024-10-01)', '金额'],
    ['利率 > 0.3‰/日', '是/否'],
    // Conditions
    ['情形 is 丢失', '是/否'],
    ['情形 is 种类', '是/否'],
    ['层级 >= 市局', '是/否'],
    ['完成日 > 发生日', '是/否'],
    ['责任人 is "张三"', '是/否'],
    ['单位 is 县局机关', '是/否'],
    ['次数 ÷ (几次 default 1) >= 80%', '是/否'],
    ['情形 not in (丢失, 损毁)', '是/否'],
    ['完成日 within 15 days of 发生日', '是/否'],
    ['发生日 within 5 workdays of 2024-09-01', '是/否'],
    ['响应 within 24 hours of 受理', '是/否'],
    ['not 完整 and 已清 or 情形 is 丢失', '是/否'],
    ['完成日 is missing', '是/否'],
    ['未算 is present', '是/否'],
    // Choices, defaults and calls
    ['if 完整 then 金额 else 0 元', '金额'],
    ['if 完整 then 损失 else 0 元', '金额?'],
    ['if 完整 then 丢失 else 情形', '枚举(丢失、损毁)'],
    ['损失 default 0 元', '金额'],
    ['损失 default 损失', '金额?'],
    ['max(金额, 5 元, 基数)', '金额'],
    ['较小(层级, 市局)', '枚举(县局、市局)'],
    ['max(发生日, 2024-09-01)', '日期'],
    ['舍整(次数 ÷ 3)', '数'],
    ['abs(差额)', '百分点'],
    ['monthOf(发生日)', '月份'],
    ['所在日(受理)', '日期'],
    ['workdays(发生日, 2024-10-01)', '数(工作日)'],
    ['workday(发生日, 3, 投递历)', '日期'],
    ['workday(发生日, -2 工作日)', '日期'],
  ])('%s is %s', async (expression, type) => {
    expect(await typed(expression)).toBe(type);
  });
});

describe('types that do not fit', () => {
  test.each([
    ['金额 + 件数', '? expression/unit-mismatch'],
    ['件数 + 袋数', '? expression/unit-mismatch'],
    ['件数 > 3', '是/否 expression/unit-mismatch'],
    ['发生日 + 3', '? expression/unit-mismatch'],
    ['受理 + 1 日', '? expression/unit-mismatch'],
    ['到班 + 8 小时', '? expression/unit-mismatch'],
    ['到班 - 30 分钟', '? expression/unit-mismatch'],
    ['到班 + 到班', '? expression/unit-mismatch'],
    ['受理 - 到班', '? expression/unit-mismatch'],
    ['到班 - 08:30 > 1 日', '是/否 expression/unit-mismatch'],
    ['发生日 + 发生日', '? expression/unit-mismatch'],
    ['责任人 + 1', '? expression/unit-mismatch'],
    ['-责任人', '? expression/type-mismatch'],
    ['金额 ÷ 0', '金额 expression/division-by-zero'],
    ['利率 > 0.5‰', '是/否 expression/type-mismatch'],
    ['利率 + 0.5‰', '? expression/unit-mismatch'],
    ['利率 + 0.5‰/工作日', '? expression/unit-mismatch'],
    ['金额 × 利率 × 次数 + 金额', '? expression/unit-mismatch'],
    ['1%/工作日 × 天数 + 合格率', '? expression/unit-mismatch'],
    ['70 元/周', '? expression/rate-unit'],
    ['5 pp/日', '? expression/rate-unit'],
    ['5 %/周', '? expression/rate-unit'],
    ['5 元/筐', '? expression/unknown-unit'],
    ['合格率 + 2 pp > 差额', '是/否 expression/ratio-and-points'],
    ['差额 + 80%', '? expression/ratio-and-points'],
    ['情形 is "丢失"', '是/否 expression/type-mismatch'],
    ['情形 > 丢失', '是/否 expression/not-ordered'],
    ['完整 > no', '是/否 expression/not-ordered'],
    ['情形 is 层级', '是/否 expression/type-mismatch'],
    ['次数 and 完整', '是/否 expression/type-mismatch'],
    ['not 次数', '是/否 expression/type-mismatch'],
    ['次数 in (1, "二")', '是/否 expression/type-mismatch'],
    ['次数 within 3 日 of 发生日', '是/否 expression/type-mismatch'],
    ['完成日 within 3 日 of 受理', '是/否 expression/type-mismatch'],
    ['完成日 within 3 小时 of 发生日', '是/否 expression/unit-mismatch'],
    ['if 次数 then 1 else 2', '数 expression/type-mismatch'],
    ['if 完整 then 1 else 2 元', '? expression/unit-mismatch'],
    ['损失 default 2', '? expression/unit-mismatch'],
    ['max(次数, 金额)', '? expression/unit-mismatch'],
    ['max(责任人, "甲")', '人员 expression/not-ordered'],
    ['floor(发生日)', '? expression/type-mismatch'],
    ['monthOf(受理)', '? expression/type-mismatch'],
    ['dateOf(发生日)', '? expression/type-mismatch'],
    ['workdays(发生日, 3)', '? expression/type-mismatch'],
    ['workday(发生日, 3 日)', '? expression/unit-mismatch'],
    ['max(次数)', '? expression/argument-count'],
    ['sum(次数)', '? expression/unknown-function'],
    ['投递历', '? expression/not-a-value'],
    ['次数 is present', '是/否 expression/always-present'],
    ['2024-02-30', '日期 expression/impossible-date'],
    ['25:00', '时刻 expression/impossible-date'],
    ['无此字段', '? name/unresolved'],
    ['结果 + 1', '? record/circle'],
  ])('%s: %s', async (expression, found) => {
    expect(await typed(expression)).toBe(found);
  });
});

describe('a value that may be missing', () => {
  const missing = 'expression/possibly-missing';

  test.each([
    ['损失 + 1 元', '金额 expression/possibly-missing'],
    ['-损失', '金额?'],
    ['max(损失, 1 元)', '金额 expression/possibly-missing'],
    ['损失 > 1 元', '是/否'],
    ['已清', '是/否?'],
  ])('%s: %s', async (expression, found) => {
    expect(await typed(expression)).toBe(found);
  });

  test.each([
    ['if 损失 is present then 损失 + 1 元 else 0 元'],
    ['if 损失 is missing then 0 元 else 损失 + 1 元'],
    ['if not (损失 is missing) then 损失 + 1 元 else 0 元'],
    ['if 损失 > 5 元 then 损失 - 5 元 else 0 元'],
    ['if 有损 then 损失 - 5 元 else 0 元'],
    ['if 完整 and 损失 is present then 损失 - 5 元 else 0 元'],
    ['if not (损失 is missing or 完成日 is missing) and 完成日 - 发生日 > 1 日 then 损失 - 5 元 else 0 元'],
    ['损失 is present and 损失 + 1 元 > 5 元'],
    ['损失 is missing or 损失 + 1 元 > 5 元'],
    ['(损失 is present) and (完整 and 损失 + 1 元 > 5 元)'],
    ['完成日 within 3 日 of 发生日 and 完成日 - 发生日 > 1 日'],
    ['旧级 in (县局, 市局) and max(旧级, 县局) is 县局'],
    ['(if 损失 is present then 损失 else 0 元) + 1 元'],
    ['(损失 default 0 元) + 1 元'],
    ['几次 is present and 几次 > 3 and 几次 × 2 > 5'],
  ])('is there in %s', async (expression) => {
    expect(await typed(expression)).not.toContain(missing);
  });

  test.each([
    ['if 损失 is missing then 损失 + 1 元 else 0 元'],
    ['if 损失 is present then 0 元 else 损失 + 1 元'],
    ['损失 is present or 损失 + 1 元 > 5 元'],
    ['损失 + 1 元 > 5 元 and 损失 is present'],
    ['(损失 is present or 完整) and 损失 + 1 元 > 5 元'],
    ['not (损失 > 5 元) and 损失 + 1 元 > 5 元'],
    ['if not 有损 then 损失 + 1 元 else 0 元'],
    ['if 旧级 not in (县局, 市局) then max(旧级, 县局) else 县局'],
    ['(if 完整 then 损失 else 0 元) + 1 元'],
  ])('is not surely there in %s', async (expression) => {
    expect(await typed(expression)).toContain(missing);
  });

  const penalty = (clauses: string) => `manual 试行 { version "1" }
record 事件 { 编号: text key  责任人: person  发生日: date occurs  损失: money optional  完整: yes/no optional
  有损 = 完整 and 损失 > 5 元
}
penalty 赔偿 on 事件 { ${clauses} }`;

  test.each([
    ['when 损失 is present charge 责任人 损失 + 1 元', true],
    ['charge 责任人 损失 + 1 元 when 损失 is present', true],
    ['needs 损失 is present charge 责任人 损失', true],
    ['unless 损失 is missing charge 责任人 损失', true],
    ['when 有损 charge 责任人 损失', true],
    ['when 损失 > 5 元 unless 损失 + 1 元 > 9 元 charge 责任人 损失', true],
    ['when 完整 charge 责任人 损失', false],
    ['unless 损失 is present charge 责任人 损失', false],
    ['unless 损失 + 1 元 > 9 元 when 损失 is present charge 责任人 5 元', false],
    ['charge 责任人 损失 × 50%', false],
  ])('in a rule, %s: %s', async (clauses, isThere) => {
    const { diagnostics } = await checkSpec(penalty(clauses));
    expect(diagnostics.some(({ code }) => code === missing)).toBe(!isThere);
  });

  test.each([
    ['and another one', () => '完整'],
    ['twice each', (index: number) => `甲${index}`],
  ])('is found through many fields that are computed from one another, %s', async (_, other) => {
    const chain = Array.from({ length: 60 }, (_, index) => `  甲${index + 1} = 甲${index} and ${other(index)}`).join('\n');
    const spec = `record 事件 { 编号: text key  发生日: date occurs  损失: money optional  完整: yes/no\n  甲0 = 损失 is present\n${chain}\n  末 = 甲60 and 损失 + 1 元 > 5 元\n}`;
    const { diagnostics } = await checkSpec(spec);
    expect(diagnostics.map(({ code }) => code)).not.toContain(missing);
  });

  it('is not looked for in a circle without end', async () => {
    expect(await typed('结果 and 损失 + 1 元 > 5 元')).toContain('record/circle');
  });
});
