import type { ConceptHelp } from '../../concept.ts';

export const sourceHelp: ConceptHelp = {
  keywords: {
    source: {
      zh: '原文:纸面办法的条款文件(CSV 或 Markdown),供引用和核对。`文件 办法 "考核办法" 自 "sources/办法.csv"`',
      en: 'The paper: a file with its clauses (CSV or Markdown), to be cited and checked. `source rules "County rules" from "sources/rules.csv"`',
    },
    from: {
      zh: '条款文件在哪里,从本文件所在文件夹算起。`自 "sources/办法.csv"`',
      en: 'Where the file of clauses is, seen from this file. `from "sources/rules.csv"`',
    },
  },
  snippets: [
    {
      label: { zh: '文件:原文的条款', en: 'source: the clauses of the paper' },
      body: '{{source}} ${1:办法|rules} "${2:全称|full name}" {{from}} "sources/${3:办法.csv|rules.csv}"',
    },
  ],
};
