import type { Fix } from '../../concept.ts';
import { useSuggestion, withoutWord } from '../../fix-edits.ts';
import { keywordOf } from '../../keywords.ts';

const dropOptional: Fix = {
  title: { zh: '去掉“可缺”', en: 'Leave out “optional”' },
  edits: (finding) =>
    keywordOf(finding.text.slice(finding.offset, finding.offset + finding.length)) === 'optional'
      ? withoutWord(finding)
      : undefined,
};

/** Where the values have an order, nobody but the author knows where the rest stands in it. */
const addOther: Fix = {
  title: { zh: '加上“其他”', en: 'Add a value for the rest' },
  isGuess: true,
  edits({ text, offset, length }) {
    const values = text.slice(offset, offset + length);
    if (/[<＜]/.test(values)) return undefined;
    return [{ offset: offset + length, length: 0, text: /[\u3400-\u9fff]/.test(values) ? ', 其他' : ', other' }];
  },
};

export const recordFixes: Record<string, Fix> = {
  'record/open-list': addOther,
  'record/unknown-type': useSuggestion,
  'record/occurs-optional': dropOptional,
  'record/key-optional': dropOptional,
  'record/optional-with-default': dropOptional,
  'record/repeated-flag': { title: { zh: '去掉多写的一个', en: 'Leave out the second one' }, edits: withoutWord },
  'record/scaled-unit': {
    title: { zh: '改用基本单位', en: 'Use the base unit' },
    edits: ({ offset, length, params }) => [{ offset, length, text: (params as { base: string }).base }],
  },
};
