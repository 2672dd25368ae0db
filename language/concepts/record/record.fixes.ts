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

export const recordFixes: Record<string, Fix> = {
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
