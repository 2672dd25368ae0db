import type { Fix } from '../../concept.ts';
import { withoutListItem } from '../../fix-edits.ts';

export const groupFixes: Record<string, Fix> = {
  'group/repeated-holder': { title: { zh: '去掉重复的一处', en: 'Leave the repeated one out' }, edits: withoutListItem },
};
