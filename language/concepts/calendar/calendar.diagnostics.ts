import { defineDiagnostics } from '../../diagnostics.ts';

const calendar = (entries: string) => `calendar 窗口日历 { ${entries} }`;

export const calendarDiagnostics = defineDiagnostics('calendar', {
  'no-week': {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `“${p.name}” does not say which days of the week are worked: \`week monday..friday\`.`,
      zh: (p: { name: string }) => `“${p.name}”没有说明一周哪几天上班,如“周 周一..周五”。`,
    },
    why: { en: 'Without a week there is no working day to count.', zh: '不知道哪几天上班,就数不出工作日。' },
    avoid: calendar('hours 08:30..17:30'),
    prefer: calendar('week monday..friday hours 08:30..17:30'),
  },
  'reversed-week': {
    severity: 'error',
    message: {
      en: () => 'The week runs from Monday to Sunday; this range ends before it begins.',
      zh: () => '一周从周一排到周日,这个范围的末日在首日之前。',
    },
    why: { en: 'It would be a guess which days are meant.', zh: '究竟指哪几天,只能靠猜。' },
    avoid: calendar('week friday..monday'),
    prefer: calendar('week monday..friday'),
  },
  'duplicate-entry': {
    severity: 'error',
    message: {
      en: (p: { entry: string }) => `The calendar says \`${p.entry}\` twice. Keep one.`,
      zh: (p: { entry: string }) => `日历里“${p.entry}”写了两次,请只留一个。`,
    },
    why: { en: 'Of two values only one can hold.', zh: '两个值只能有一个算数。' },
    avoid: calendar('week monday..friday week monday..saturday'),
    prefer: calendar('week monday..saturday'),
  },
  'impossible-time': {
    severity: 'error',
    message: {
      en: (p: { text: string }) => `${p.text} is not a time of day; the last one is 23:59.`,
      zh: (p: { text: string }) => `${p.text} 不是一天中的时刻,最晚是 23:59。`,
    },
    why: { en: 'A counter that closes at no time never closes.', zh: '下班时刻不存在,就等于永不下班。' },
    avoid: calendar('week monday..friday hours 08:30..25:30'),
    prefer: calendar('week monday..friday hours 08:30..17:30'),
  },
  'reversed-hours': {
    severity: 'error',
    message: {
      en: () => 'These hours end before they begin.',
      zh: () => '下班时刻不晚于上班时刻。',
    },
    why: { en: 'No time of day lies between them.', zh: '两者之间没有上班的时间。' },
    avoid: calendar('week monday..friday hours 17:30..08:30'),
    prefer: calendar('week monday..friday hours 08:30..17:30'),
  },
  'unknown-holidays': {
    severity: 'error',
    message: {
      en: (p: { name: string; known: string[]; suggestion?: string }) =>
        `There are no holidays “${p.name}”; known are: ${p.known.join(', ')}.`,
      zh: (p: { name: string; known: string[]; suggestion?: string }) =>
        `没有“${p.name}”的节假日安排;现有:${p.known.join('、')}。`,
    },
    why: {
      en: 'Holidays come from official notices that the tool carries; others would have to be guessed.',
      zh: '节假日取自工具所带的官方通知,别的只能靠猜。',
    },
    avoid: calendar('week monday..friday holidays 中国'),
    prefer: calendar('week monday..friday holidays cn'),
  },
});
