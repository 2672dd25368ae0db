import type { DocumentLanguage } from '../view.ts';

/** What sheets say around the items, in every format; the page's script says the rest. */
export interface FormLabels {
  number: string;
  item: string;
  answer: string;
  evidence: string;
  note: string;
  weight: string;
  result: string;
  basis: string;
  by: string;
  applies: string;
  mustPass: string;
  fails: string;
  listFails: string;
  photo: string;
  head: string;
  group: string;
  all: string;
  choose: string;
  passLine: string;
  progress: string;
  outcome: string;
  signOff: string;
  inspector: string;
  inspected: string;
  signed: string;
  signedOn: string;
  drawn: string;
  draw: string;
  wipe: string;
  objection: string;
  export: string;
  import: string;
  clear: string;
  print: string;
  offline: string;
  notApplicable: string;
  skip: string;
  checklists: string;
  more: string;
  colon: string;
}

export function formLabels(language: DocumentLanguage): FormLabels {
  return labels[language];
}

const labels: Record<DocumentLanguage, FormLabels> = {
  zh: {
    number: '序号',
    item: '检查内容',
    answer: '结果',
    evidence: '凭证',
    note: '说明',
    weight: '分值',
    result: '判定',
    basis: '依据',
    by: '由',
    applies: '适用',
    mustPass: '必须合格',
    fails: '不合格的后果',
    listFails: '整表不合格的后果',
    photo: '拍照或选照片',
    head: '检查信息',
    group: '只看',
    all: '全部',
    choose: '请选择',
    passLine: '合格线',
    progress: '进度',
    outcome: '结论',
    signOff: '签字确认',
    inspector: '检查人签字',
    inspected: '被检单位签字',
    signed: '姓名',
    signedOn: '日期',
    drawn: '手写签名',
    draw: '在这里手写签名，或只填姓名',
    wipe: '擦去重签',
    objection: '被检单位意见',
    export: '导出结果',
    import: '导入结果',
    clear: '清空重填',
    print: '打印',
    offline: '填写的内容只保存在这台设备上,不联网。',
    notApplicable: '不适用',
    skip: '跳到正文',
    checklists: '检查表',
    more: '凭证与说明',
    colon: '：',
  },
  en: {
    number: 'No.',
    item: 'Item',
    answer: 'Answer',
    evidence: 'Evidence',
    note: 'Note',
    weight: 'Weight',
    result: 'Result',
    basis: 'Rests on',
    by: 'by',
    applies: 'Applies',
    mustPass: 'must pass',
    fails: 'If it fails',
    listFails: 'If the list fails',
    photo: 'Take or choose a photo',
    head: 'About this check',
    group: 'Show only',
    all: 'Everything',
    choose: 'Choose',
    passLine: 'Passes when score is',
    progress: 'Progress',
    outcome: 'Outcome',
    signOff: 'Sign-off',
    inspector: 'Signed, inspector',
    inspected: 'Signed, inspected',
    signed: 'Name',
    signedOn: 'Date',
    drawn: 'drawn signature',
    draw: 'Sign here by hand, or type the name only',
    wipe: 'Wipe and sign again',
    objection: 'Remarks of the inspected',
    export: 'Export results',
    import: 'Import results',
    clear: 'Start again',
    print: 'Print',
    offline: 'What you enter stays on this device; nothing is sent.',
    notApplicable: 'N/A',
    skip: 'Skip to the text',
    checklists: 'Checklists',
    more: 'Evidence and note',
    colon: ': ',
  },
};
