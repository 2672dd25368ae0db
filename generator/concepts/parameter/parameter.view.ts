import { isParameter } from '../../../language/generated/ast.ts';
import { spellKeyword } from '../../../language/keywords.ts';
import type { ElementView, SectionView, TextRun, ViewContext } from '../../documents/view.ts';

/** What whoever applies the manual sets; what nobody has set yet says so. */
export interface ParametersView extends SectionView {
  columns: { name: string; type: string; value: string; reason: string; cites: string };
  unbound: string;
  /** How many are not set; '' where all are. */
  warning: string;
  parameters: (ElementView & { type: TextRun[]; value: TextRun[]; setter: string; reason: string; note: string })[];
}

export function parametersSection(context: ViewContext): ParametersView | undefined {
  const parameters = context.all(isParameter);
  if (parameters.length === 0) return undefined;
  const unbound = parameters.filter(({ value }) => value === undefined).length;
  const setBy = (setter: string) => context.say({ zh: `由 ${setter} 设定`, en: `set by ${setter}` });
  return {
    template: 'parameter',
    anchor: 'parameters',
    heading: context.say({ zh: '参数', en: 'Parameters' }),
    columns: {
      name: context.say({ zh: '参数', en: 'Parameter' }),
      type: context.say({ zh: '类型', en: 'Type' }),
      value: context.say({ zh: '取值', en: 'Value' }),
      reason: context.say({ zh: '说明', en: 'Remarks' }),
      cites: context.say({ zh: '依据', en: 'Rests on' }),
    },
    unbound: spellKeyword('unbound', context.language),
    warning: unbound === 0 ? '' : warning(unbound, context),
    parameters: parameters.map((parameter) => ({
      ...context.element(parameter),
      type: context.dataType(parameter.type),
      value: context.expression(parameter.value),
      setter: parameter.setter === undefined ? '' : setBy(parameter.setter),
      reason: parameter.reason ?? '',
      note: parameter.note ?? '',
    })),
  };
}

function warning(count: number, { say }: ViewContext): string {
  return say({
    zh: `尚有 ${count} 项未定：凡以其为据的，判定结果为“未决”。`,
    en:
      count === 1
        ? 'One is not set yet: what rests on it stays undecided.'
        : `${count} are not set yet: what rests on them stays undecided.`,
  });
}
