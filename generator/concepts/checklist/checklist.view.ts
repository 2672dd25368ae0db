import { expressionText, numberText } from '../../../language/expression-text.ts';
import {
  isChecklist,
  isChoiceAnswer,
  isPlainAnswer,
  type Answer,
  type Checklist,
  type Item,
  type PassRule,
  type Section,
} from '../../../language/generated/ast.ts';
import { spellKeyword, symbolSpellings } from '../../../language/keywords.ts';
import { plain } from '../../documents/glossary.ts';
import type { CitationView, DocumentLanguage, ElementView, LineView, SectionView, ViewContext } from '../../documents/view.ts';
import { comma, everyText } from '../../documents/words.ts';

/** The checklists within the manual page. */
export interface ChecklistsView extends SectionView {
  checklists: ChecklistView[];
}

/** A checklist with all that a sheet of it needs. */
export interface ChecklistView extends ElementView {
  /** Who checks, and how often. */
  facts: LineView[];
  count: string;
  columns: { number: string; item: string; answer: string; remarks: string };
  sections: ChecklistSectionView[];
}

/** Items that stand in no section are in one without a name. */
export interface ChecklistSectionView {
  anchor: string;
  name: string;
  title: string;
  cites: CitationView[];
  items: ItemView[];
}

export interface ItemView {
  /** Its permanent id: filled-in sheets are read back by it. */
  anchor: string;
  /** 1, 2, 3 … through the whole checklist. */
  number: number;
  name: string;
  text: string;
  /** `分值 2`, `凭证 照片` */
  details: string[];
  answers: AnswerView[];
  cites: CitationView[];
}

export interface AnswerView {
  /** `yes`, `no`, `na`, or the choice itself. */
  value: string;
  label: string;
}

export function checklistsSection(context: ViewContext): ChecklistsView | undefined {
  const checklists = checklistViews(context);
  if (checklists.length === 0) return undefined;
  return { template: 'checklist', anchor: 'checklists', heading: context.say({ zh: '检查表', en: 'Checklists' }), checklists };
}

export function checklistViews(context: ViewContext): ChecklistView[] {
  return context.all(isChecklist).map((checklist) => checklistView(checklist, context));
}

/** How an item is answered where nothing else is said. */
export function answersOf({ say }: ViewContext): AnswerView[] {
  return [
    { value: 'yes', label: say({ zh: '是', en: 'Yes' }) },
    { value: 'no', label: say({ zh: '否', en: 'No' }) },
    { value: 'na', label: say({ zh: '不适用', en: 'N/A' }) },
  ];
}

function checklistView(checklist: Checklist, context: ViewContext): ChecklistView {
  const { say, language } = context;
  let number = 0;
  const item = (node: Item): ItemView => ({
    anchor: context.anchor(node) ?? '',
    number: ++number,
    name: node.name ?? '',
    text: node.text ?? '',
    details: detailsOf(node, context),
    answers: answersTo(node, context),
    cites: context.cite(node.citations),
  });
  const section = (node: Section): ChecklistSectionView => ({ ...context.element(node), items: node.items.map(item) });
  const loose: ChecklistSectionView = { anchor: '', name: '', title: '', cites: [], items: checklist.items.map(item) };
  const facts: LineView[] = [];
  if (checklist.by !== undefined) facts.push({ label: say({ zh: '检查', en: 'Checked by' }), runs: context.name(checklist.by) });
  if (checklist.every !== undefined)
    facts.push({ label: say({ zh: '周期', en: 'How often' }), runs: [plain(everyText(checklist.every, language))] });
  if (checklist.pass !== undefined)
    facts.push({ label: spellKeyword('pass when', language), runs: [plain(passText(checklist.pass, language))] });
  const sections = [...(loose.items.length === 0 ? [] : [loose]), ...checklist.sections.map(section)];
  return {
    ...context.element(checklist),
    facts,
    count: say({ zh: `共 ${number} 项`, en: number === 1 ? '1 item' : `${number} items` }),
    columns: {
      number: say({ zh: '序号', en: 'No.' }),
      item: say({ zh: '检查内容', en: 'Item' }),
      answer: say({ zh: '结果', en: 'Result' }),
      remarks: say({ zh: '备注', en: 'Remarks' }),
    },
    sections,
  };
}

/** As far as it is written. */
function passText({ operator, value }: Partial<PassRule>, language: DocumentLanguage): string {
  const sign = operator === undefined ? '' : (symbolSpellings[operator]?.formatted ?? operator);
  return `${spellKeyword('score', language)} ${sign} ${numberText(value)}`;
}

/** What can be ticked; nothing where something is written in. */
function answersTo({ answer, mayBeNotApplicable }: Item, context: ViewContext): AnswerView[] {
  const [yes, no, na] = answersOf(context) as [AnswerView, AnswerView, AnswerView];
  const choices = isChoiceAnswer(answer)
    ? answer.choices.map(({ name }) => ({ value: name, label: name }))
    : answer === undefined || (isPlainAnswer(answer) && answer.kind === 'yes/no')
      ? [yes, no]
      : [];
  return mayBeNotApplicable ? [...choices, na] : choices;
}

/** `由 营业员`, `当 地区 为 城市`, `填 数 不高于 10`, `分值 2`, `凭证 照片 不合格时`, `必须合格`. */
function detailsOf(item: Item, { language }: ViewContext): string[] {
  const { by, condition, answer, weight, evidence, demanded, mustPass } = item;
  const word = (keyword: string) => spellKeyword(keyword, language);
  const demand = demanded === undefined ? '' : ` ${word(demanded)}`;
  return [
    by === undefined ? undefined : `${word('by')} ${by.$refText}`,
    condition === undefined ? undefined : `${word('when')} ${expressionText(condition, language)}`,
    answer === undefined ? undefined : answerText(answer, language),
    weight === undefined ? undefined : `${word('weight')} ${numberText(weight)}`,
    evidence === undefined ? undefined : `${word('evidence')} ${evidence}${demand}`,
    mustPass ? word('must pass') : undefined,
  ].filter((detail) => detail !== undefined);
}

function answerText(answer: Answer, language: DocumentLanguage): string {
  const word = (keyword: string) => spellKeyword(keyword, language);
  const accepted = (names: string[]) => `${word('accepts')} ${names.join(comma[language])}`;
  if (isChoiceAnswer(answer)) return accepted(answer.accepted.map(({ $refText }) => $refText));
  if (isPlainAnswer(answer))
    return `${word('answer')} ${word(answer.kind)}${answer.accepted === undefined ? '' : ` ${accepted([word(answer.accepted)])}`}`;
  const { type, min, max } = answer;
  const unit = type.unit === undefined ? '' : ` ${word('of')} ${type.unit}`;
  const bound = (keyword: string, limit: typeof min) => (limit === undefined ? '' : ` ${word(keyword)} ${numberText(limit)}`);
  return `${word('answer')} ${word('number')}${unit}${bound('at least', min)}${bound('at most', max)}`;
}
