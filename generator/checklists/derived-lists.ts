/**
 * What a manual asks of people without a checklist of its own, as lists to tick: the duties and qualifications of each role, the steps of each procedure,
 * what recurs, and the norms that somebody must keep. They are judged like any checklist, by the same ids as documents have.
 */
import type { AstNode } from 'langium';
import {
  isDeadline,
  isObligation,
  isProcedure,
  isRequirement,
  isRetention,
  isRole,
  type Citation,
  type Declaration,
  type Duty,
  type Qualification,
  type Step,
} from '../../language/generated/ast.ts';
import { checklistColumns } from '../../language/values/answer-columns.ts';
import type { PostilSharedServices } from '../../language/services.ts';
import { listOf, type LoweredChecklist } from '../concepts/checklist/checklist.lower.ts';
import { lowerCitations } from '../concepts/citation/citation.lower.ts';
import { planLanguage } from '../concepts/manual/manual.lower.ts';
import type { ChecklistItemPlan } from '../plan/checklist-plan.ts';
import type { Lowering, ManualFiles } from '../plan/lowering.ts';
import type { SourcePlace } from '../plan/plan.ts';

/** What sort of element the items of a list stand for. */
export type DerivedKind = 'duty' | 'step' | 'obligation' | 'norm';

export interface DerivedList extends LoweredChecklist {
  kind: DerivedKind;
  /** By item, in its order: the element that it stands for. */
  nodes: AstNode[];
}

interface Asked {
  node: AstNode & { citations?: Citation[] };
  name: string;
  text: string;
  evidence?: ChecklistItemPlan['evidence'];
}

/** All of them, in the order of the manual; lists without items are left out. Call it for files without errors only. */
export function derivedLists(files: ManualFiles, shared: PostilSharedServices): DerivedList[] {
  const declarations: Declaration[] = files.documents.flatMap(({ parseResult: { value } }) => value.declarations);
  // What data files are matched by never follows the language that is asked for.
  const language = planLanguage({ manual: files.manual, documents: files.documents });
  const lowering = {
    index: shared.workspace.IndexManager,
    sources: shared.postil.Sources,
    language,
    columns: checklistColumns[language],
  } as Lowering;
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const list = (kind: DerivedKind, name: string, asked: readonly Asked[]): DerivedList[] =>
    asked.length === 0
      ? []
      : [{ kind, nodes: asked.map(({ node }) => node), ...listOf(partsOf(name, asked, lowering), lowering) }];
  return [
    ...declarations
      .filter(isRole)
      .flatMap((role) =>
        list('duty', say(`岗位 ${role.name}`, `role ${role.name}`), [
          ...role.duties.map(duty),
          ...role.qualifications.map(qualification),
        ]),
      ),
    ...declarations.filter(isProcedure).flatMap(({ name, steps }) =>
      list(
        'step',
        say(`流程 ${name}`, `procedure ${name}`),
        steps.filter(({ kind }) => kind === 'step').map((node) => step(node, say('；', '; '))),
      ),
    ),
    ...list(
      'obligation',
      say('例行工作 检查', 'recurring work check'),
      declarations.filter(isObligation).map((node) => ({
        node,
        name: node.name,
        text: node.title ?? '',
        ...(node.evidence === undefined ? {} : { evidence: { what: node.evidence, demanded: 'passed' as const } }),
      })),
    ),
    ...list(
      'norm',
      say('规范要求 检查', 'norms check'),
      declarations
        .filter((node) => isRequirement(node) || isDeadline(node) || isRetention(node))
        .map((node) => ({ node, name: node.name, text: node.title ?? '' })),
    ),
  ];
}

function duty(node: Duty): Asked {
  return { node, name: node.name ?? node.text, text: node.text };
}

/** What whoever holds the post has to have. */
function qualification(node: Qualification): Asked {
  return { node, name: node.text, text: node.text };
}

/** Its title and what is done, as one text. */
function step(node: Step, semicolon: string): Asked {
  return {
    node,
    name: node.name,
    text: [node.title ?? '', ...node.does.map(({ text }) => text)].filter((text) => text !== '').join(semicolon),
  };
}

function partsOf(name: string, asked: readonly Asked[], lowering: Lowering) {
  const taken = new Set<string>();
  const items = asked.map(({ node, name: wanted, text, evidence }): ChecklistItemPlan => {
    let own = wanted;
    for (let number = 2; taken.has(own); number++) own = `${wanted} ${number}`;
    taken.add(own);
    return {
      name: own,
      text,
      answer: { kind: 'yes/no', accepts: true },
      weight: '1',
      ...(evidence === undefined ? {} : { evidence }),
      mustPass: false,
      mayBeNotApplicable: true,
      cites: lowerCitations(node.citations ?? [], lowering),
    };
  });
  return { id: name, name, cites: [], items, source: NOWHERE };
}

/** They stand in no place of their own. */
const NOWHERE: SourcePlace = { file: '', line: 0, character: 0 };
