import type { AstNode } from 'langium';
import {
  isCharge,
  isChecklist,
  isDeadlineSubject,
  isDrill,
  isGrant,
  isItem,
  isMust,
  isObligation,
  isPerformers,
  isHandOver,
  isResource,
  isResponsible,
  isRetention,
  isRung,
  isSanction,
  isShare,
  isSplit,
  isStep,
  isTraining,
  type Requirement,
  type Step,
} from '../../../../language/generated/ast.ts';
import { limitText } from '../../../concepts/procedure/flow-chart.ts';
import { frequencyRuns } from '../../../concepts/obligation/obligation.view.ts';
import { deadlineRuns } from '../../../concepts/deadline/deadline.view.ts';
import { amountView, effectViews } from '../../../concepts/penalty/effect.view.ts';
import { numberText } from '../../../../language/expression-text.ts';
import { spellKeyword, type EnglishKeyword } from '../../../../language/keywords.ts';
import { plain } from '../../glossary.ts';
import type { TextRun, ViewContext } from '../../view.ts';
import { colon, everyText, joinRuns, rungText } from '../../words.ts';
import type { Mention } from './mentions.ts';

/** What the place that names somebody asks of them, in short: `限 10 分钟`, `500 元/袋 × 数量`. */
export function detailOf({ node }: Mention, context: ViewContext): TextRun[] {
  const { language } = context;
  const word = (keyword: EnglishKeyword): TextRun => plain(`${spellKeyword(keyword, language)} `);
  if (isPerformers(node) || isHandOver(node)) return isStep(node.$container) ? stepRuns(node.$container, context) : [];
  if (isDeadlineSubject(node)) return deadlineRuns(node.$container, context);
  if (isObligation(node) || isDrill(node) || isTraining(node)) return frequencyRuns(node, context);
  if (isRetention(node)) return node.term === undefined ? [] : [word('keep'), ...context.expression(node.term)];
  if (isResource(node)) return node.quantity === undefined ? [] : [word('quantity'), plain(numberText(node.quantity))];
  if (isResponsible(node)) return mustRuns(node.$container, context);
  if (isChecklist(node) && node.every !== undefined) return [plain(everyText(node.every, language))];
  if (isItem(node)) return [plain(node.text ?? '')];
  if (isGrant(node)) return amountView(node, context).what;
  const effect = isShare(node) && isSplit(node.$container) ? node.$container : node;
  if (!isCharge(effect) && !isSanction(effect) && !isSplit(effect)) return [];
  return joinRuns(
    effectViews(effect, context, rungRuns(effect.$container, context)).map(({ head, what, note }) => [
      ...head,
      ...(head.length === 0 ? [] : [plain(' ')]),
      ...what,
      ...(note.length === 0 ? [] : [plain(' '), ...note]),
    ]),
    language,
  );
}

/** At which time it comes, where it is on a ladder. */
function rungRuns(node: AstNode | undefined, context: ViewContext): TextRun[] {
  return isRung(node) ? [plain(rungText(node, context.language))] : [];
}

function mustRuns({ clauses }: Requirement, context: ViewContext): TextRun[] {
  return joinRuns(
    clauses.filter(isMust).map(({ condition }) => context.expression(condition)),
    context.language,
  );
}

function stepRuns(step: Step, context: ViewContext): TextRun[] {
  const { language } = context;
  const limits = step.limits.map((limit) => `${spellKeyword('within', language)} ${limitText(limit, context)}`);
  const texts = [...limits, ...step.does.map(({ text }) => text ?? '')].filter((text) => text !== '');
  const procedure = step.$container;
  const name = { ...plain(procedure.title ?? procedure.name), href: context.anchor(procedure) };
  return [name, ...(texts.length === 0 ? [] : [plain(colon[language]), plain(texts.join(context.say({ zh: '；', en: '; ' })))])];
}
