import type { ConceptHelp } from '../../concept.ts';

export const roleHelp: ConceptHelp = {
  keywords: {
    role: {
      zh: '一个岗位及其职责。`岗位 投递员 属于 县局 上级 支局长 { 职责 "按班投递" }`',
      en: 'A role and its duties. `role carrier in county reports to head { duty "deliver each round" }`',
    },
    in: { zh: '岗位在哪个机构。`岗位 投递员 属于 县局`', en: 'The unit that the role is in. `role carrier in county`' },
    'reports to': { zh: '上级岗位。`岗位 投递员 上级 支局长`', en: 'The role above it. `role carrier reports to head`' },
    duty: {
      zh: '一项职责。`职责 按班投递 "按规定频次出班、归班"`',
      en: 'A duty. `duty rounds "leaves and returns by the schedule"`',
    },
    qualification: {
      zh: '任职资格。`资格 "持有效上岗证"`',
      en: 'What the holder must be or have. `qualification "holds a valid permit"`',
    },
  },
  snippets: [
    {
      label: { zh: '岗位:职责', en: 'role: its duties' },
      body: '{{role}} ${1:岗位|role_name} "${2:全称|full name}" {\n  {{duty}} ${3:名称|name_of_it} "${4:内容|what is to be done}"\n}',
    },
    { label: { zh: '职责', en: 'duty' }, body: '{{duty}} ${1:名称|name_of_it} "${2:内容|what is to be done}"' },
  ],
};
