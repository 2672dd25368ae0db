/**
 * Specs of any size for measuring the language: each file declares a record with its terms, role and calendar, and rules on its own record
 * and on that of the file before it, in Chinese keywords with names that begin with keywords.
 */
export function generatedSpec(number: number, rules: number): string {
  const own = `记录_事件${number}`;
  const other = number === 0 ? own : `记录_事件${number - 1}`;
  const lines = [
    `术语 术语${number} "第${number}类邮件,按袋计数和交接"`,
    `岗位 责任岗${number} "第${number}处理班"`,
    `记录 ${own} "第${number}类质量事件" {`,
    `  编号 : 文本 主键`,
    `  责任人 : 人员`,
    `  种类 : 枚举 总包, 给据邮件, 平常邮件, 报纸, 杂志, 机要文件`,
    `  情形 : 枚举 丢失, 损毁, 延误, 失密`,
    `  数量 : 数 默认 1`,
    `  金额 : 金额 默认 0 元`,
    `  发生日 : 日期 发生`,
    `  找回日 : 日期 可缺`,
    `  完整 : 是否 可缺`,
    `  延误天数 : 数 之 日 默认 0`,
    `  已补救 = 情形 属于 (丢失, 损毁) 且 完整 且 找回日 限 15 日 之 发生日`,
    `}`,
  ];
  for (let rule = 0; rule < rules; rule++) {
    const kind = ['总包', '给据邮件', '平常邮件', '报纸', '杂志', '机要文件'][rule % 6];
    lines.push(
      `扣罚 扣罚规则${number}_${rule} "第${rule}条:${kind}处理不当" 针对 ${rule % 5 === 4 ? other : own} {`,
      `  当 种类 为 ${kind} 且 (情形 属于 (丢失, 损毁) 或 数量 ≥ ${rule + 2}) // 第 ${rule} 条`,
      `  除非 已补救`,
      `  扣款 责任人 ${rule + 1} 元 × 数量 + 金额 × ${rule % 90}%`,
      `}`,
    );
  }
  return `${lines.join('\n')}\n`;
}
