import { defineDiagnostics } from '../../diagnostics.ts';

const roles = 'role 柜员\nrole 复核员\n';
const procedure = (...lines: string[]) => `${roles}procedure 受理 {\n${lines.map((line) => `  ${line}`).join('\n')}\n}`;

/** Who does the steps. */
export const peopleDiagnostics = defineDiagnostics('procedure', {
  'no-actor': {
    severity: 'warning',
    message: {
      en: (p: { name: string }) => `Nobody is said to do “${p.name}”.`,
      zh: (p: { name: string }) => `“${p.name}”没有写明由谁做。`,
    },
    why: {
      en: 'What is everyone’s task is nobody’s. Something that happens of itself is a `milestone`.',
      zh: '没有写明由谁做,就可能没有人做。自行发生的事请用“节点”。',
    },
    avoid: procedure('step 登记', 'step 复核 by 复核员, 柜员 after 登记'),
    prefer: procedure('step 登记 by 柜员', 'step 复核 by 复核员 after 登记'),
  },
  'milestone-actor': {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `“${p.name}” is a milestone: nobody does it. What somebody does is a \`step\`.`,
      zh: (p: { name: string }) => `“${p.name}”是节点,不由人做。由人做的请用“步骤”。`,
    },
    why: { en: 'A milestone only marks that something has happened.', zh: '节点只标明某事已经发生。' },
    avoid: procedure('step 登记 by 柜员, 复核员', 'milestone 办结 by 柜员 after 登记'),
    prefer: procedure('step 登记 by 柜员, 复核员', 'milestone 办结 after 登记'),
  },
  'unit-actor': {
    severity: 'information',
    message: {
      en: (p: { name: string }) => `“${p.name}” is a unit; which role in it does this step?`,
      zh: (p: { name: string }) => `“${p.name}”是机构;由其中哪个岗位做?`,
    },
    why: { en: 'Units do nothing; people in them do.', zh: '做事的是人;只写机构,还是找不到人。' },
    avoid: `unit 支局\n${procedure('step 登记 by 支局', 'step 复核 by 复核员, 柜员 after 登记')}`,
    prefer: `unit 支局\n${procedure('step 登记 by 柜员', 'step 复核 by 复核员 after 登记')}`,
  },
  'whole-number': {
    severity: 'error',
    message: {
      en: (p: { number: string }) => `${p.number} is no whole number from 1 up.`,
      zh: (p: { number: string }) => `${p.number} 不是大于零的整数。`,
    },
    why: { en: 'Persons and times are counted.', zh: '人数和次数只能是整数。' },
    avoid: procedure('step 登记 by 柜员 repeats at most 0 times', 'step 复核 by 复核员 after 登记'),
    prefer: procedure('step 登记 by 柜员 repeats at most 2 times', 'step 复核 by 复核员 after 登记'),
  },
  'one-person-custody': {
    severity: 'warning',
    message: {
      en: (p: { name: string; persons: number; performer: string; seats: number }) =>
        `“${p.name}” takes ${p.persons} persons, but “${p.performer}” is ${p.seats === 1 ? 'one' : `${p.seats}`}.`,
      zh: (p: { name: string; persons: number; performer: string; seats: number }) =>
        `“${p.name}”须 ${p.persons} 人做,而“${p.performer}”只有 ${p.seats} 人。`,
    },
    why: {
      en: 'Where two must be present and there is only one, the rule is broken or the work is not done.',
      zh: '要两人在场而只有一人,不是违规就是做不成。',
    },
    avoid: `${roles}group 押运组 { head 柜员 }\nprocedure 受理 { step 押运 by 2 押运组  step 复核 by 复核员 after 押运 }`,
    prefer: `${roles}group 押运组 { head 柜员 members 复核员 }\nprocedure 受理 { step 押运 by 2 押运组 }`,
  },
  'same-role': {
    severity: 'warning',
    message: {
      en: (p: { name: string; other: string; role: string }) =>
        `“${p.name}” must not be done by whoever did “${p.other}”, but both are done by “${p.role}”.`,
      zh: (p: { name: string; other: string; role: string }) => `“${p.name}”与“${p.other}”不得同一人做,却都由“${p.role}”做。`,
    },
    why: {
      en: 'On a shift with one person in that role the two cannot be kept apart.',
      zh: '当班只有一人时,就分不开了。',
    },
    avoid: procedure('step 登记 by 柜员', 'step 复核 by 柜员 not the actor of 登记 after 登记', 'step 归档 by 复核员 after 复核'),
    prefer: procedure('step 登记 by 柜员', 'step 复核 by 复核员 not the actor of 登记 after 登记'),
  },
  'hands-over-to-nobody': {
    severity: 'warning',
    message: {
      en: (p: { name: string; receiver: string }) =>
        `“${p.name}” hands over to “${p.receiver}”, who does nothing in this procedure behind it.`,
      zh: (p: { name: string; receiver: string }) => `“${p.name}”移交给“${p.receiver}”,而后面没有“${p.receiver}”做的步骤。`,
    },
    why: { en: 'What is handed over and not taken up gets lost.', zh: '交出去没人接着做,事情就断了。' },
    avoid: procedure('step 登记 by 柜员 { hands over to 复核员 }', 'step 归档 by 柜员 after 登记'),
    prefer: procedure('step 登记 by 柜员 { hands over to 复核员 }', 'step 复核 by 复核员 after 登记'),
  },
  'idle-member': {
    severity: 'information',
    message: {
      en: (p: { name: string; group: string }) => `“${p.name}” sits in “${p.group}” but is given no task of its own.`,
      zh: (p: { name: string; group: string }) => `“${p.name}”是“${p.group}”的成员,却没有自己的任务。`,
    },
    why: {
      en: 'A seat without a task is filled by name only; say what the member is there for.',
      zh: '只列名而没有任务,等于挂名;请写明其职责或步骤。',
    },
    avoid: `${roles}group 应急小组 { head 柜员 members 复核员 }\nprocedure 受理 { step 登记 by 应急小组 }`,
    prefer: `${roles}group 应急小组 { head 柜员 members 复核员 }\nprocedure 受理 { step 登记 by 应急小组  step 复核 by 复核员 after 登记 }`,
  },
});
