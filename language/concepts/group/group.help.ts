import type { ConceptHelp } from '../../concept.ts';

export const groupHelp: ConceptHelp = {
  keywords: {
    group: {
      zh: '为某件事组成的小组。`小组 应急小组 { 组长 营业部经理 成员 窗口负责人 }`',
      en: 'People who act together. `group emergency { head manager members clerk }`',
    },
    head: { zh: '组长,为小组负责。`组长 营业部经理`', en: 'Who answers for the group. `head manager`' },
    deputy: { zh: '副组长。`副组长 技术支持部经理, 客服部经理`', en: 'Who stands in for the head. `deputy engineer, clerk`' },
    members: {
      zh: '成员:岗位、机构或别的小组。`成员 窗口负责人, 后勤保障部`',
      en: 'Roles, units or other groups. `members clerk, stores`',
    },
  },
  snippets: [
    {
      label: { zh: '小组', en: 'group' },
      body: '{{group}} ${1:小组|team} {\n  {{head}} ${2:岗位|role_name}\n  {{members}} ${3:岗位|role_name}\n}',
    },
  ],
};
