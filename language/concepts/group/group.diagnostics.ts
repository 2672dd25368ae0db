import { defineDiagnostics } from '../../diagnostics.ts';

const roles = 'role 营业部经理\nrole 窗口负责人\n';
const task = 'obligation 例会 by 应急小组 every month';

export const groupDiagnostics = defineDiagnostics('group', {
  'no-head': {
    severity: 'warning',
    message: {
      en: (p: { name: string }) => `The group “${p.name}” has no head.`,
      zh: (p: { name: string }) => `小组“${p.name}”没有组长。`,
    },
    why: { en: 'What a group owes, its head answers for.', zh: '小组的事由组长负责;没有组长就无人负责。' },
    avoid: `${roles}group 应急小组 { members 营业部经理, 窗口负责人 }`,
    prefer: `${roles}group 应急小组 { head 营业部经理 members 窗口负责人 }`,
  },
  'no-task': {
    severity: 'information',
    message: {
      en: (p: { name: string }) => `The group “${p.name}” is set up, and nothing says what it does.`,
      zh: (p: { name: string }) => `小组“${p.name}”成立了,却没有写它做什么。`,
    },
    why: {
      en: 'A group without a task meets and decides nothing; name the step, the obligation or the checklist that is its own.',
      zh: '没有任务的小组形同虚设;请写明归它的步骤、例行工作或检查表。',
    },
    avoid: `${roles}group 应急小组 { head 营业部经理 members 窗口负责人 }`,
    prefer: `${roles}group 应急小组 { head 营业部经理 members 窗口负责人 }\n${task}`,
  },
  'repeated-holder': {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `“${p.name}” sits in this group twice.`,
      zh: (p: { name: string }) => `“${p.name}”在这个小组里出现了两次。`,
    },
    why: {
      en: 'One who is counted twice leaves a seat empty: two persons are needed where the group has two seats.',
      zh: '同一岗位占两个位置,实际就少了一人。',
    },
    avoid: `${roles}group 应急小组 { head 营业部经理 members 窗口负责人, 营业部经理 }`,
    prefer: `${roles}group 应急小组 { head 营业部经理 members 窗口负责人 }`,
  },
  circle: {
    severity: 'error',
    message: {
      en: (p: { path: string[] }) => `A group cannot be a member of itself: ${p.path.join(' → ')}.`,
      zh: (p: { path: string[] }) => `小组不能是自己的成员:${p.path.join(' → ')}。`,
    },
    why: { en: 'Nobody could say who is in it.', zh: '这样就说不清小组里究竟有谁。' },
    avoid: `${roles}group 应急小组 { head 营业部经理 members 应急小组 }`,
    prefer: `${roles}group 应急小组 { head 营业部经理 members 窗口负责人 }`,
  },
});
