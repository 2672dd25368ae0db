/** What a row of a filled-in checklist holds besides its head: which item, what was answered, what shows it, and what is to be said. */
export interface AnswerColumns {
  item: string;
  answer: string;
  evidence: string;
  note: string;
}

/** The head of a checklist that is about no record of its own. */
export interface HeadColumns {
  key: string;
  date: string;
  subject: string;
  inspector: string;
}

/** By the language of the manual. */
export const checklistColumns: Record<'zh' | 'en', AnswerColumns & HeadColumns> = {
  zh: {
    key: '编号',
    date: '日期',
    subject: '对象',
    inspector: '检查人',
    item: '项目',
    answer: '答案',
    evidence: '凭证',
    note: '说明',
  },
  en: {
    key: 'id',
    date: 'date',
    subject: 'subject',
    inspector: 'inspector',
    item: 'item',
    answer: 'answer',
    evidence: 'evidence',
    note: 'note',
  },
};

/** The names that no field of a head may bear. */
export const answerColumns: ReadonlySet<string> = new Set(
  Object.values(checklistColumns).flatMap(({ item, answer, evidence, note }) => [item, answer, evidence, note]),
);
