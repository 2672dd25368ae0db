import type { ConceptHelp } from '../../concept.ts';
import { inForceHelp } from '../../scope/time.help.ts';

export const procedureHelp: ConceptHelp = {
  keywords: {
    ...inForceHelp,
    procedure: {
      zh: '流程:谁先做什么、再做什么、多久之内;用事件日志判定。`流程 中断处置 { 步骤 事故报告 由 值班员 }`',
      en: 'Who does what, in which order and how soon; judged from event logs. `procedure outage { step report by clerk }`',
    },
    'starts with': {
      zh: '起于:使流程开始的事件,本身没有人做。`起于 服务中断`',
      en: 'What sets it off: an event that nobody is asked to do. `starts with outage`',
    },
    'ends with': {
      zh: '止于:做了这一步,全程就结束,未做的都算缺。`止于 事后报告`',
      en: 'The step with which it is over; what is not done by then is missing. `ends with review`',
    },
    overall: {
      zh: '全程:从开始到最后一步的总时限。`全程 限 2 小时`',
      en: 'The limit over the whole, from the start to the last step. `overall within 2 hours`',
    },
    step: {
      zh: '步骤:名称与日志中的活动相同。`步骤 事故报告 由 值班员 限 10 分钟`',
      en: 'A step; its name is the activity of the log. `step report by clerk within 10 minutes`',
    },
    milestone: {
      zh: '节点:发生的事,不由人做。`节点 事件结束 后于 恢复服务`',
      en: 'Something that happens and that nobody does. `milestone closed after restored`',
    },
    by: {
      zh: '由哪个岗位、机构或小组做;写明人数即须由几个不同的人做。`由 2 名 押运员`',
      en: 'The role, unit or group that does it; a number asks for so many different persons. `by 2 escorts`',
    },
    after: {
      zh: '后于哪些步骤:都做了才轮到它。`后于 故障排查, 发布公告`',
      en: 'The steps before it; all of them must be done. `after repair, notice`',
    },
    'any of': {
      zh: '后于 任一:有一个做了就可以。`后于 任一 电话核实, 现场核实`',
      en: 'One of the steps before it is enough. `after any of call, visit`',
    },
    when: {
      zh: '同一步之后的几条路之一,写明何时走。`当 资料不全`',
      en: 'One way of several behind the same step, and when it is taken. `when incomplete`',
    },
    else: {
      zh: '否则:别的路都不适用时走的路。`步骤 受理 由 柜员 后于 核验 否则`',
      en: 'The way where no other applies. `step accept by clerk after check else`',
    },
    within: {
      zh: '限多久:从前一步(或“之”后所写的步骤)做完时起算;多种算法用“或”,结果不同即未决。`限 30 分钟 之 服务中断`',
      en: 'How soon, from the step before or the one that is named; with `or` the paper leaves open which. `within 30 minutes of outage`',
    },
    or: {
      zh: '或:文件没有说清按哪一种算;结果相同才能判定。`限 7 日 或 168 小时`',
      en: 'The paper leaves open which is meant; decided only where all agree. `within 7 days or 168 hours`',
    },
    of: {
      zh: '时限从哪一步起算。`限 7 日 之 事件结束`',
      en: 'The step that a limit counts from. `within 7 days of closed`',
    },
    'not the actor of': {
      zh: '经办人不同于:不得与那一步是同一人。`步骤 复核 由 复核员 经办人不同于 办理`',
      en: 'Not by a person who did that step. `step check by checker not the actor of entry`',
    },
    repeats: {
      zh: '可重复:不写则只做一次。`可重复 不高于 3 次`',
      en: 'It may be done again; otherwise once. `repeats at most 3 times`',
    },
    'at most': {
      zh: '总共不高于几次。`可重复 不高于 3 次`',
      en: 'So many times in all. `repeats at most 3 times`',
    },
    until: {
      zh: '重复到何时(截至)为止。`可重复 截至 "核对相符"`',
      en: 'Until what it is repeated. `repeats until "it agrees"`',
    },
    'on timeout': {
      zh: '超时转:逾期未做,就由这一步代替。`步骤 回访 由 客服 限 2 小时 超时转 上报`',
      en: 'What takes its place where it is not done in time. `step call by agent within 2 hours on timeout report`',
    },
    cites: { zh: '依据哪些条文。`依据 预案 §二(一)`', en: 'The clauses it rests on. `cites plan §2.1`' },
    do: { zh: '做什么。`做 "说明中断原因和影响范围"`', en: 'What is done. `do "state cause and extent"`' },
    uses: {
      zh: '使用别的步骤产出的东西。`使用 恢复时间估计`',
      en: 'It needs what another step produces. `uses estimate`',
    },
    'hands over to': {
      zh: '做完移交给谁。`移交 领导小组`',
      en: 'Who takes over. `hands over to board`',
    },
    produces: {
      zh: '产出什么单据、报告或公告。`产出 事故报告单 { 须含 原因, 影响范围 }`',
      en: 'The document it makes. `produces incident_report { must contain cause, extent }`',
    },
    'must contain': {
      zh: '产出的东西须含哪些内容;日志的 content 列写明实有的。`须含 原因, 影响范围`',
      en: 'What it must hold; the log’s column content says what it held. `must contain cause, extent`',
    },
  },
  snippets: [
    {
      label: { zh: '流程:步骤、时限与移交', en: 'procedure: steps, limits and hand-over' },
      body:
        '{{procedure}} ${1:中断处置|outage_handling} "${2:说明|what it is}" {\n  {{starts with}} ${3:服务中断|outage}\n  {{step}} ${4:事故报告|report} {{by}} ${5:岗位|role_name} {{within}} ${6:10} {{分钟|minutes}}\n' +
        '  {{step}} ${7:指令下达|order} {{by}} ${8:岗位|role_name} {{after}} ${4:事故报告|report}\n  {{ends with}} ${7:指令下达|order}\n}',
    },
    {
      label: { zh: '步骤', en: 'step' },
      body: '{{step}} ${1:名称|name_of_it} {{by}} ${2:岗位|role_name} {{after}} ${3:前一步|step_before} {{within}} ${4:30} {{分钟|minutes}} {\n  {{do}} "${5:做什么|what is done}"\n}',
    },
  ],
};
