import type { ConceptHelp } from '../../concept.ts';
import { inForceHelp } from '../../scope/time.help.ts';

export const trainingHelp: ConceptHelp = {
  keywords: {
    ...inForceHelp,
    training: {
      zh: '培训:培训谁、多久一次、多少学时、讲什么。`培训 礼仪 "服务礼仪" 之 营业员 每 年 于 8 小时 涵盖 "文明用语"`',
      en: 'Who is trained in what, how often and how long. `training manners "service" of clerk every year for 8 hours covers "greeting"`',
    },
    of: { zh: '培训谁。`之 营业员`', en: 'Who is trained. `of clerk`' },
    by: { zh: '由谁培训。`由 人事部`', en: 'Who gives it. `by personnel`' },
    'at least': { zh: '每期至少几次。`不低于 2`', en: 'How often in a period at least. `at least 2`' },
    for: { zh: '多少学时。`于 8 小时`', en: 'For how long. `for 8 hours`' },
    covers: { zh: '讲什么。`涵盖 "文明用语"`', en: 'What is taught. `covers "greeting"`' },
  },
  snippets: [
    {
      label: { zh: '培训', en: 'training' },
      body: '{{training}} ${1:礼仪|manners} "${2:服务礼仪|Manners in service}" {{of}} ${3:营业员|clerk} {{every}} {{year}} {{covers}} "${4:文明用语|courteous words}"',
    },
  ],
};
