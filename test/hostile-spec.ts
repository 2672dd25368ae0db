import { inTextFile, specLiteral } from './hostile-texts.ts';

/** A manual in which every place that takes a text has this one: it has no errors, whatever the text. */
export function hostileSpec(text: string): string {
  const t = specLiteral(text);
  return `规程 甲 ${t} { 版本 ${t} 适用范围 ${t} 币种 CNY 口径 ${t} 依据 办法 §1 }
文件 办法 ${t} 自 "sources/办法.csv"
术语 总包 ${t} 依据 办法 §1
机构 县局 ${t}
岗位 局长 ${t} 属于 县局 { 职责 巡查 ${t} 依据 办法 §1 资格 ${t} }
岗位 局员 ${t} 属于 县局 上级 局长 { 职责 ${t} }
小组 组 ${t} { 组长 局长 成员 局员 }
日历 历 ${t} { 周 周一 }
参数 时限 ${t} : 时长 未定 ${t} 因 ${t}
参数 名 : 文本 = ${t} 设定 局长 因 ${t}
记录 事件 ${t} { 编号 ${t} : 文本 主键 日 ${t} : 日期 发生 办结日 : 日期 可缺 人 ${t} : 人员 事由 ${t} : 文本 可缺 算 = 事由 = ${t} }
记录 窗口 ${t} { 编号 : 文本 主键 日 : 日期 发生 网点 ${t} : 机构 评语 : 文本 可缺 }
扣罚 丢失 ${t} 针对 事件 依据 办法 §1 { 当 事由 = ${t} 扣款 人 1 元 处分 人 ${t} 由 局长 }
reward 好 ${t} on 事件 依据 办法 §1 { when 事由 != ${t} grant 人 5 元 }
requirement 须 ${t} on 事件 依据 办法 §1 { must 事由 != ${t} by 人 }
deadline 期 ${t} on 事件 依据 办法 §1 { from 日 to 办结日 within 5 days by 人 }
escalation 追 ${t} on 事件 for each 人 every year 依据 办法 §1 { when 事由 = ${t} 1st -> sanction 人 ${t} by 局长 }
metric 率 ${t} on 事件 依据 办法 §1 { share of 事由 = ${t} for each 人 every month }
target 目 ${t} of 率 every month 依据 办法 §1 { at least 50% }
table 级 ${t} on 事件 依据 办法 §1 { | 事由 || 级别 ${t} |
 | ${t} || ${t} |
 | else || "无" | }
检查表 表 ${t} 针对 窗口 由 局长 每 月 依据 办法 §1 { 部分 仪容 ${t} { 项目 项 ${t} 依据 办法 §2 由 局员 凭证 ${t} 项目 补 ${t} 填 文本 } 合格线 得分 ≥ 80% }
penalty 不合格的 ${t} on failure of 表 依据 办法 §1 { sanction 网点 ${t} by 局长 }
流程 查处 ${t} 依据 办法 §1 { 起于 发现 ${t} 步骤 登记 ${t} 由 局员 限 10 分钟 依据 办法 §1 { 做 ${t} 产出 登记表 ${t} } 步骤 核实 ${t} 由 局长 后于 登记 { 使用 登记表 } 止于 核实 }
例行 月报 ${t} 由 局长 至 县局 每 月 凭证 ${t} 依据 办法 §1
retention 存 ${t} by 局长 keep 6 years 依据 办法 §1
drill 演 ${t} by 组 every year covers ${t} 依据 办法 §1
training 训 ${t} of 局员 by 局长 every year covers ${t}, ${t} 依据 办法 §1
resource 车 ${t} held by 局长 依据 办法 §1
problem 问 ${t} 依据 办法 §1 { addressed by 改 }
improvement 改 ${t} by 局长
risk 险 ${t} mitigated by 改 依据 办法 §1
incident levels 等 ${t} { level 高 ${t} level 低 ${t} }
用例 ${t} { 已知 事件 { 编号: ${t}, 日: 2025-01-01, 人: ${t}, 事由: ${t} } 应得 丢失 之 ${t} 应扣 ${t} 1 元 }
waive "text/vague-time" for 丢失 because ${t}
非规范 办法 §3 因 ${t}`;
}

/** A record that breaks all its rules. */
export function hostileRecord(text: string): Record<string, string> {
  return { 编号: `${text} 1`, 日: '2025-03-01', 人: `${text} 人`, 事由: text };
}

/** The files beside it. */
export function hostileFiles(text: string): Record<string, string> {
  const cell = `"${inTextFile(text).replaceAll('"', '""')}"`;
  return { 'sources/办法.csv': `id,clause,statement\n1,${cell},${cell}\n2,,${cell}\n3,,${cell}\n` };
}
