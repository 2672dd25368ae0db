import type { ConceptHelp } from '../../concept.ts';

export const measureHelp: ConceptHelp = {
  keywords: {
    measure: {
      zh: '数东西用的单位;费率与数量按它核对。`计量 件`',
      en: 'A unit that things are counted in; rates are checked against it. `measure piece`',
    },
    also: {
      zh: '同一单位的别的叫法。`计量 件 亦称 袋, 份, 本`',
      en: 'Other names of the same unit. `measure piece also bag, copy`',
    },
  },
  snippets: [
    {
      label: { zh: '计量:数东西的单位', en: 'measure: a unit to count in' },
      body: '{{measure}} ${1:件|item_unit} {{also}} ${2:袋|bag}, ${3:份|copy}',
    },
  ],
};
