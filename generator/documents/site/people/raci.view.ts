import {
  isChecklist,
  isGroup,
  isObligation,
  isProcedure,
  isRole,
  type Holder as SeatHolder,
  type Procedure,
  type Step,
} from '../../../../language/generated/ast.ts';
import type { AstNode } from 'langium';
import type { GridSectionView } from '../../grid.ts';
import { plain } from '../../glossary.ts';
import type { TextRun, ViewContext } from '../../view.ts';
import type { Holder } from './mentions.ts';

/** Who does, answers for, is asked about and is told of each duty, each step and each piece of recurring work. */
export interface RaciView {
  /** How each letter is derived. */
  legend: { letter: string; meaning: string }[];
  sections: GridSectionView[];
}

type Letter = 'R' | 'A' | 'C' | 'I';
type Letters = Map<SeatHolder, Set<Letter>>;

/** Undefined where nobody does anything. */
export function raciPage(context: ViewContext): RaciView | undefined {
  const { say } = context;
  const sections = [
    ...dutySections(context),
    ...context.all(isProcedure).map((procedure) =>
      section(
        context.anchor(procedure) ?? '',
        procedure.title ?? procedure.name,
        procedure.steps.map((step) => [step, ofStep(step, procedure)]),
        context,
      ),
    ),
    section(
      'recurring',
      say({ zh: '例行工作', en: 'Recurring duties' }),
      context.all(isObligation).map((node) => [node, answering([node.by?.ref], [node.to?.ref])]),
      context,
    ),
    section(
      'checks',
      say({ zh: '检查', en: 'Checks' }),
      context.all(isChecklist).map((node) => [node, answering([node.by?.ref, ...node.items.map(({ by }) => by?.ref)])]),
      context,
    ),
  ].filter((one) => one !== undefined);
  return sections.length === 0 ? undefined : { legend: legend(context), sections };
}

function legend({ say }: ViewContext): RaciView['legend'] {
  return [
    {
      letter: 'R',
      meaning: say({
        zh: '执行：规程写明“由”其办理，或写在其职责里',
        en: 'responsible: the manual says that it is done by them, or is a duty of theirs',
      }),
    },
    {
      letter: 'A',
      meaning: say({
        zh: '负责：执行者的上级；执行者是小组的，为其组长；规程没有写上级的，由执行者自己负责（A R）',
        en: 'accountable: who the responsible report to; of a group, its head; where the manual names no superior, they themselves (A R)',
      }),
    },
    {
      letter: 'C',
      meaning: say({ zh: '征询：本步骤所用成果的制作者', en: 'consulted: who makes what the step uses' }),
    },
    {
      letter: 'I',
      meaning: say({
        zh: '知会：规程写明“移交”或“报送”的对象',
        en: 'informed: whom the manual says it is handed over or reported to',
      }),
    },
  ];
}

/** The duties of the roles, unit by unit. */
function dutySections(context: ViewContext): (GridSectionView | undefined)[] {
  const heading = context.say({ zh: '岗位职责', en: 'Duties' });
  return [...Map.groupBy(context.all(isRole), ({ unit }) => unit?.ref)].map(([unit, roles]) =>
    section(
      unit === undefined ? 'duties' : `duties-${context.anchor(unit) ?? ''}`,
      unit === undefined ? heading : `${heading} · ${unit.name}`,
      roles.flatMap((role) => role.duties.map((duty): Work => [duty, answering([role])])),
      context,
    ),
  );
}

function ofStep(step: Step, procedure: Procedure): Letters {
  const products = step.inputs.flatMap(({ products: used }) => used.map(({ ref }) => ref));
  const makers = procedure.steps.filter(
    (other) => other !== step && other.products.some((product) => products.includes(product)),
  );
  return answering(
    performersOf(step),
    step.handOvers.flatMap(({ receivers }) => receivers.map(({ ref }) => ref)),
    makers.flatMap(performersOf),
  );
}

function performersOf(step: Step): (SeatHolder | undefined)[] {
  return step.performers.flatMap(({ roles }) => roles.map(({ ref }) => ref));
}

type Holders = readonly (SeatHolder | undefined)[];

function answering(responsible: Holders, informed: Holders = [], consulted: Holders = []): Letters {
  const letters: Letters = new Map();
  const give = (holders: Holders, letter: Letter) => {
    for (const holder of holders) {
      if (holder === undefined) continue;
      const its = letters.get(holder) ?? new Set();
      if (letter === 'R' || letter === 'A' || !its.has('R')) letters.set(holder, its.add(letter));
    }
  };
  give(responsible, 'R');
  give(responsible.flatMap(superiorsOf), 'A');
  give(consulted, 'C');
  give(informed, 'I');
  return letters;
}

function superiorsOf(holder: Holder | undefined): Holders {
  if (holder === undefined) return [];
  if (isRole(holder)) return [holder.superior?.ref ?? holder];
  const heads = isGroup(holder) ? holder.seats.filter(({ kind }) => kind === 'head') : [];
  return heads.length === 0 ? [holder] : heads.flatMap(({ holders }) => holders.map(({ ref }) => ref));
}

/** What is to be done, with the letters of those whom it concerns. */
type Work = [node: AstNode & { name?: string; text?: string }, letters: Letters];

function section(id: string, heading: string, work: readonly Work[], context: ViewContext): GridSectionView | undefined {
  const people = [...new Set(work.flatMap(([, letters]) => [...letters.keys()]))];
  if (people.length === 0) return undefined;
  const rows = work
    .filter(([, letters]) => letters.size > 0)
    .map(([node, letters]): TextRun[][] => [
      [{ ...plain(node.name ?? node.text ?? ''), href: context.anchor(node) }],
      ...people.map((holder) => [plain([...'ARCI'].filter((letter) => letters.get(holder)?.has(letter as Letter)).join(' '))]),
    ]);
  const columns = [context.say({ zh: '事项', en: 'What' }), ...people.map(({ name }) => name)];
  return { anchor: `raci-${id}`, heading, note: '', grid: { label: heading, kind: 'matrix', columns, rows } };
}
