import { defineDiagnostics } from '../../diagnostics.ts';

export const roleDiagnostics = defineDiagnostics('role', {
  circle: {
    severity: 'error',
    message: {
      en: (p: { path: string[] }) => `A role cannot report to itself: ${p.path.join(' → ')}.`,
      zh: (p: { path: string[] }) => `岗位不能以自己为上级:${p.path.join(' → ')}。`,
    },
    why: { en: 'A chain of command must end somewhere.', zh: '上下级总要有个头,否则出了事无处上报。' },
    avoid: 'role 支局长 reports to 投递员 { duty "管理支局" }\nrole 投递员 reports to 支局长 { duty "按班投递" }',
    prefer: 'role 支局长 { duty "管理支局" }\nrole 投递员 reports to 支局长 { duty "按班投递" }',
  },
  unused: {
    severity: 'hint',
    message: {
      en: (p: { name: string }) => `The role “${p.name}” has no duty, and nothing refers to it.`,
      zh: (p: { name: string }) => `岗位“${p.name}”没有职责,也没有别处提到它。`,
    },
    why: { en: 'Often the sign of duties that were forgotten.', zh: '常常说明漏写了职责。' },
    avoid: 'role 投递员',
    prefer: 'role 投递员 { duty "按班投递" }',
  },
  'duplicate-duty': {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `The role has two duties named “${p.name}”.`,
      zh: (p: { name: string }) => `这个岗位有两项职责都叫“${p.name}”。`,
    },
    why: { en: 'A duty is referred to by its name.', zh: '职责要靠名称来引用。' },
    avoid: 'role 投递员 {\n  duty 投递 "按班投递"\n  duty 投递 "按址投递"\n}',
    prefer: 'role 投递员 {\n  duty 按班投递 "按班投递"\n  duty 按址投递 "按址投递"\n}',
  },
  'two-owners': {
    severity: 'warning',
    message: {
      en: (p: { other: string }) => `“${p.other}” has the same duty; nobody can say who answers for it.`,
      zh: (p: { other: string }) => `“${p.other}”也有这项职责,出了事说不清归谁。`,
    },
    why: { en: 'What two are to do, each leaves to the other.', zh: '两个人都管的事,往往谁也不管。' },
    avoid: 'role 投递员 { duty "投递前核对名址" }\nrole 内部处理员 { duty "投递前核对名址" }',
    prefer: 'role 投递员 { duty "投递前核对名址" }\nrole 内部处理员 { duty "分拣时核对名址" }',
  },
  'empty-duty': {
    severity: 'error',
    message: {
      en: () => 'This duty has no text.',
      zh: () => '这项职责没有内容。',
    },
    why: { en: 'Nobody can fulfil a duty that is not said.', zh: '没有说明的职责,谁也无法履行。' },
    avoid: 'role 投递员 { duty 按班投递 "" }',
    prefer: 'role 投递员 { duty 按班投递 "按规定频次出班、归班" }',
  },
});
