import { defineDiagnostics } from '../../diagnostics.ts';

export const resourceDiagnostics = defineDiagnostics('resource', {
  'no-holder': {
    severity: 'warning',
    message: {
      en: (p: { name: string }) => `Nobody holds “${p.name}”.`,
      zh: (p: { name: string }) => `“${p.name}”没有写由谁保管。`,
    },
    why: { en: 'What nobody keeps is not there when it is needed.', zh: '没人保管的东西,用的时候就找不到。' },
    avoid: 'measure 台\nresource 对讲机 "各组通信" quantity 12 台',
    prefer: 'measure 台\nunit 后勤组\nresource 对讲机 "各组通信" quantity 12 台 held by 后勤组',
  },
  'no-quantity': {
    severity: 'information',
    message: {
      en: (p: { name: string }) => `“${p.name}” does not say how many there must be.`,
      zh: (p: { name: string }) => `“${p.name}”没有写要多少。`,
    },
    why: { en: 'Whether there is enough can only be counted against a number.', zh: '没有数,就没法核对够不够。' },
    avoid: 'measure 台\nunit 后勤组\nresource 对讲机 "各组通信" held by 后勤组',
    prefer: 'measure 台\nunit 后勤组\nresource 对讲机 "各组通信" quantity 12 台 held by 后勤组',
  },
  'count-type': {
    severity: 'error',
    message: {
      en: (p: { actual: string; expected?: string }) =>
        `What is counted is ${p.actual}${p.expected === undefined ? ', not a number' : `; the quantity is ${p.expected}`}.`,
      zh: (p: { actual: string; expected?: string }) =>
        `盘点的是${p.actual}${p.expected === undefined ? ',不是数' : `,配备的却是${p.expected}`}。`,
    },
    why: { en: 'Only numbers of the same thing can be held against one another.', zh: '只有同一样东西的数才能相比。' },
    avoid:
      'measure 台\nunit 后勤组\nrecord 盘点 { 编号: text key  日期: date occurs  对讲机数: number of 台  备注: text }\nresource 对讲机 "各组通信" quantity 12 台 held by 后勤组 { on 盘点 count 备注 }',
    prefer:
      'measure 台\nunit 后勤组\nrecord 盘点 { 编号: text key  日期: date occurs  对讲机数: number of 台  备注: text }\nresource 对讲机 "各组通信" quantity 12 台 held by 后勤组 { on 盘点 count 对讲机数 }',
  },
});
