import { isWaiver } from '../../../language/generated/ast.ts';
import type { SectionView, TextRun, ViewContext } from '../../documents/view.ts';
import { plain } from '../../documents/glossary.ts';

/** Every finding that is let pass, in the order of the manual. */
export interface WaiversView extends SectionView {
  waivers: { codes: string; target: TextRun[]; reason: string }[];
}

export function waiversSection(context: ViewContext): WaiversView | undefined {
  const waivers = context.all(isWaiver);
  if (waivers.length === 0) return undefined;
  return {
    template: 'waiver',
    anchor: 'waivers',
    heading: context.say({ zh: '豁免', en: 'Waivers' }),
    waivers: waivers.map(({ codes, target, part, reason }) => ({
      codes: codes.join(' '),
      target: [...context.name(target), ...(part === undefined ? [] : [plain(` · ${part}`)])],
      reason: reason ?? '',
    })),
  };
}
