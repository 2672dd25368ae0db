import type { AstNode } from 'langium';
import { isItem, isObligation, isRetention, isStep, type Item } from '../../../language/generated/ast.ts';
import { expressionText, numberText } from '../../../language/expression-text.ts';
import { spellKeyword } from '../../../language/keywords.ts';
import type { Catalogue, CatalogueItem } from '../../checklists/catalogue.ts';
import { answersOf, type AnswerView } from '../../concepts/checklist/checklist.view.ts';
import type { AnswerPlan, ChecklistItemPlan } from '../../plan/checklist-plan.ts';
import type { CitationView, ViewContext } from '../view.ts';
import type { ConsequenceView } from './consequences.view.ts';
import { holdersOf } from './groupings.ts';
import { comma } from '../words.ts';

/** One thing to be seen to, and how it is answered. */
export interface FormItemView {
  /** Permanent: see CatalogueItem. */
  id: string;
  /** The element's anchor; `.2` behind it where the item stands in a second group of the sheet. */
  key: string;
  number: number;
  /** The list's id and the item's name, as the engine has them. */
  list: string;
  item: string;
  name: string;
  text: string;
  /** What one must know to answer: by whom, how soon, its limits. */
  notes: string[];
  /** `地区 为 城市`: where it applies; '' for everywhere. */
  condition: string;
  /** Who has to see to it, as one text; ''. */
  by: string;
  /** To choose from, with n/a where it is allowed; empty where something is written. */
  options: AnswerView[];
  /** What is written where there is nothing to choose. */
  entry: EntryView | undefined;
  mayBeNotApplicable: boolean;
  weight: string;
  evidence: { what: string; when: string; isPhoto: boolean } | undefined;
  mustPass: boolean;
  consequences: ConsequenceView[];
  cites: CitationView[];
}

export interface EntryView {
  kind: 'number' | 'date' | 'text' | 'photo';
  /** Decimals in the unit of the entry; '' for none. */
  min: string;
  max: string;
  /** `不高于 3 件`; ''. */
  hint: string;
}

/** The view of an item at a place of a sheet; everything that does not depend on the place is made once. */
export function itemReader(
  catalogue: Catalogue,
  context: ViewContext,
  consequences: (node: AstNode) => ConsequenceView[],
): (item: CatalogueItem, place: { key: string; number: number }) => FormItemView {
  const views = new Map(catalogue.items.map((item) => [item, itemView(item, context, consequences)]));
  return (item, place) => ({ ...(views.get(item) as FormItemView), ...place });
}

function itemView(
  { id, node, list, plan }: CatalogueItem,
  context: ViewContext,
  consequences: (node: AstNode) => ConsequenceView[],
): FormItemView {
  const { say, language } = context;
  const cites = context.cite('citations' in node ? (node.citations as []) : []);
  const [, , na] = answersOf(context) as [AnswerView, AnswerView, AnswerView];
  const options = optionsOf(plan.answer, context);
  const wording = cites.flatMap(({ clauses }) => clauses.map(({ text }) => text)).find((text) => text !== '') ?? '';
  const text = plan.text !== '' ? plan.text : wording !== '' ? wording : plan.name;
  return {
    id,
    key: '',
    number: 0,
    list: list.id,
    item: plan.name,
    name: plan.name === text ? '' : plan.name,
    text,
    notes: [...notesOf(node, context), ...acceptedOf(plan.answer, context)],
    condition: isItem(node) && node.condition !== undefined ? expressionText(node.condition, language) : '',
    by: holdersOf(node)
      .map(({ name }) => name)
      .join(comma[language]),
    options: options.length > 0 && plan.mayBeNotApplicable ? [...options, na] : options,
    entry: options.length > 0 ? undefined : entryOf(node, plan.answer, context),
    mayBeNotApplicable: plan.mayBeNotApplicable,
    weight: plan.weight,
    evidence: evidenceOf(plan, say),
    mustPass: plan.mustPass,
    consequences: consequences(node),
    cites,
  };
}

function optionsOf(answer: AnswerPlan, context: ViewContext): AnswerView[] {
  if (answer.kind === 'yes/no') return answersOf(context).slice(0, 2);
  return answer.kind === 'choice' ? answer.choices.map((value) => ({ value, label: value })) : [];
}

/** Which answers pass, where that is not plainly `yes`. */
function acceptedOf(answer: AnswerPlan, context: ViewContext): string[] {
  const { language } = context;
  const [, no] = answersOf(context) as [AnswerView, AnswerView, AnswerView];
  const passing = answer.kind === 'choice' ? answer.accepts : answer.kind === 'yes/no' && !answer.accepts ? [no.label] : [];
  return passing.length === 0 ? [] : [`${spellKeyword('accepts', language)} ${passing.join(comma[language])}`];
}

function entryOf(node: AstNode, answer: AnswerPlan, { language }: ViewContext): EntryView {
  if (answer.kind !== 'number') return { kind: answer.kind as EntryView['kind'], min: '', max: '', hint: '' };
  const { min = '', max = '' } = answer;
  const word = (keyword: string) => spellKeyword(keyword, language);
  const written =
    isItem(node) && node.answer?.$type === 'NumberAnswer' ? (node as Item & { answer: { type: { unit?: string } } }) : undefined;
  const unit = written?.answer.type.unit ?? '';
  const bound = (keyword: string, limit: string) => (limit === '' ? [] : [`${word(keyword)} ${limit}`]);
  const bounds = [...bound('at least', min), ...bound('at most', max)].join(comma[language]);
  return { kind: 'number', min, max, hint: [bounds, unit].filter((part) => part !== '').join(' ') };
}

function evidenceOf({ evidence }: ChecklistItemPlan, say: ViewContext['say']): FormItemView['evidence'] {
  if (evidence === undefined) return undefined;
  const when = {
    always: { zh: '', en: '' },
    failed: { zh: '不合格时', en: 'when failed' },
    passed: { zh: '合格时', en: 'when passed' },
  }[evidence.demanded];
  return { what: evidence.what, when: say(when), isPhoto: /照片|拍照|photo/i.test(evidence.what) };
}

function notesOf(node: AstNode, context: ViewContext): string[] {
  const { language, say } = context;
  const word = (keyword: string) => spellKeyword(keyword, language);
  if (isStep(node))
    return [
      ...node.performers.flatMap(({ persons }) =>
        Number(persons ?? 1) < 2 ? [] : [say({ zh: `须 ${persons} 人`, en: `${persons} persons` })],
      ),
      ...node.limits.map(
        ({ spans }) => `${word('within')} ${spans.map((span) => expressionText(span, language)).join(` ${word('or')} `)}`,
      ),
    ];
  if (isRetention(node)) return node.term === undefined ? [] : [`${word('keep')} ${expressionText(node.term, language)}`];
  if (isObligation(node))
    return [
      ...(node.to === undefined ? [] : [`${word('to')} ${node.to.$refText}`]),
      ...(node.minimum === undefined ? [] : [`${word('at least')} ${numberText(node.minimum)}`]),
    ];
  return [];
}
