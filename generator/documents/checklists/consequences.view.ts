import type { AstNode } from 'langium';
import {
  isCase,
  isChecklist,
  isEffect,
  isEscalation,
  isItem,
  isObligation,
  isDeadline,
  isOtherwise,
  isPenalty,
  isProcedure,
  isStep,
  isVeto,
  type Declaration,
  type Penalty,
} from '../../../language/generated/ast.ts';
import { effectViews } from '../../concepts/penalty/effect.view.ts';
import type { TextRun, ViewContext } from '../view.ts';

/** What follows where something is not as it must be: `扣罚 无工牌：扣款 网点 20 元`. */
export interface ConsequenceView {
  /** The rule's anchor on the manual's page. */
  anchor: string;
  rule: string;
  /** Who pays how much, in words; '' where the rule says no amount. */
  effect: string;
  /** The same in brackets, to stand behind the rule: `（扣款 网点 20 元）`, ` (charge outlet 20 yuan)`; ''. */
  note: string;
}

interface Norm extends AstNode {
  name: string;
  title?: string;
  failed?: { ref?: AstNode | undefined };
  items?: { ref?: AstNode | undefined }[];
  deviated?: { ref?: AstNode | undefined };
  steps?: { ref?: AstNode | undefined }[];
  breach?: { ref?: AstNode | undefined };
}

/** Of an element: the rules that name it, or all of what it belongs to. For a checklist: the rules on the list as a whole. */
export function consequencesOf(context: ViewContext): (node: AstNode) => ConsequenceView[] {
  const norms = context.all((node): node is Declaration => isPenalty(node) || isVeto(node) || isEscalation(node)) as Norm[];
  const view = (norm: Norm): ConsequenceView => {
    const effect = isPenalty(norm) ? effectText(norm, context) : '';
    return {
      anchor: context.anchor(norm) ?? '',
      rule: norm.title === undefined ? norm.name : `${norm.name} ${norm.title}`,
      effect,
      note: effect === '' ? '' : context.say({ zh: `（${effect}）`, en: ` (${effect})` }),
    };
  };
  const of = (norm: Norm, node: AstNode): boolean => {
    const items = (norm.items ?? []).map(({ ref }) => ref);
    if (isChecklist(node)) return norm.failed?.ref === node && items.length === 0;
    if (isItem(node)) return items.includes(node);
    if (isStep(node) && isProcedure(node.$container)) {
      const steps = (norm.steps ?? []).map(({ ref }) => ref);
      return norm.deviated?.ref === node.$container && (steps.length === 0 || steps.includes(node));
    }
    return (isObligation(node) || isDeadline(node)) && norm.breach?.ref === node;
  };
  return (node) => norms.filter((norm) => of(norm, node)).map(view);
}

function effectText({ clauses }: Penalty, context: ViewContext): string {
  const text = (runs: readonly TextRun[]) => runs.map((run) => run.text).join('');
  const effects = clauses.flatMap((clause) =>
    isEffect(clause) ? [clause] : isCase(clause) || isOtherwise(clause) ? clause.effects : [],
  );
  const said = effects
    .flatMap((effect) => effectViews(effect, context))
    .map(({ what, subjects, note }) => [text(subjects), text(what), text(note)].filter((part) => part !== '').join(' '));
  return [...new Set(said)].join(context.say({ zh: '；', en: '; ' }));
}
