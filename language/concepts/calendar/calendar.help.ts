import type { ConceptHelp } from '../../concept.ts';
import type { EnglishKeyword } from '../../keywords.ts';

export const calendarHelp: ConceptHelp = {
  keywords: {
    calendar: {
      zh: '工作日历:哪几天上班,几点到几点。`日历 邮政工作日 { 周 周一..周五 节假日 cn }`',
      en: 'Which days are worked, and from when to when. `calendar post_days { week monday..friday holidays cn }`',
    },
    week: { zh: '一周哪几天上班。`周 周一..周五`', en: 'The days of the week that are worked. `week monday..friday`' },
    hours: { zh: '每天从几点到几点。`工时 08:30..17:30`', en: 'From when to when each day. `hours 08:30..17:30`' },
    holidays: {
      zh: '按哪里的法定节假日和调休安排。`节假日 cn`',
      en: 'Whose statutory holidays and make-up working days apply. `holidays cn`',
    },
    ...weekdays({
      monday: ['周一', 'Monday'],
      tuesday: ['周二', 'Tuesday'],
      wednesday: ['周三', 'Wednesday'],
      thursday: ['周四', 'Thursday'],
      friday: ['周五', 'Friday'],
      saturday: ['周六', 'Saturday'],
      sunday: ['周日', 'Sunday'],
    }),
  },
  snippets: [
    {
      label: { zh: '日历:工作日', en: 'calendar: working days' },
      body: '{{calendar}} ${1:工作日历|working_days} {\n  {{week}} {{monday}}..{{friday}}\n  {{hours}} ${2:08:30}..${3:17:30}\n  {{holidays}} cn\n}',
    },
  ],
};

function weekdays(names: Partial<Record<EnglishKeyword, [zh: string, en: string]>>): ConceptHelp['keywords'] {
  const entries = Object.entries(names).map(([day, [zh, en]]) => [
    day,
    { zh: `${zh}。\`周 ${zh}\``, en: `${en}. \`week ${day}\`` },
  ]);
  return Object.fromEntries(entries) as ConceptHelp['keywords'];
}
