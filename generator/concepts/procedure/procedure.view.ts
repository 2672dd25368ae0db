import { isProcedure, type Procedure, type Step, type StepRepetition } from '../../../language/generated/ast.ts';
import { spellKeyword } from '../../../language/keywords.ts';
import { plain } from '../../documents/glossary.ts';
import type { ElementView, LineView, SectionView, TextRun, ViewContext } from '../../documents/view.ts';
import { joinRuns } from '../../documents/words.ts';
import { flowChart, limitText } from './flow-chart.ts';
import { swimlane, type Swimlane } from './swimlane.ts';

/** Every procedure of the manual: its picture, and its steps in words. */
export interface ProceduresView extends SectionView {
  columns: { step: string; by: string; when: string; what: string; cites: string };
  procedures: ProcedureView[];
}

export interface ProcedureView extends ElementView {
  facts: LineView[];
  picture: Swimlane;
  steps: StepView[];
}

export interface StepView extends ElementView {
  by: TextRun[];
  /** After what, under which condition, how soon, how often. */
  when: LineView[];
  /** What is done, made and handed over. */
  what: LineView[];
}

export function procedureSection(context: ViewContext): ProceduresView | undefined {
  const procedures = context.all(isProcedure);
  if (procedures.length === 0) return undefined;
  return {
    template: 'procedure',
    anchor: 'procedures',
    heading: context.say({ zh: '流程', en: 'Procedures' }),
    columns: {
      step: context.say({ zh: '步骤', en: 'Step' }),
      by: context.say({ zh: '由谁', en: 'Who' }),
      when: context.say({ zh: '何时', en: 'When' }),
      what: context.say({ zh: '做什么', en: 'What' }),
      cites: context.say({ zh: '依据', en: 'Rests on' }),
    },
    procedures: procedures.map((procedure) => procedureView(procedure, context)),
  };
}

function procedureView(procedure: Procedure, context: ViewContext): ProcedureView {
  const { language, say } = context;
  const facts: LineView[] = [
    ...procedure.starts.map((start) => ({
      label: spellKeyword('starts with', language),
      runs: [plain(start.title === undefined ? start.name : `${start.name} ${start.title}`)],
    })),
    ...procedure.overall.map((limit) =>
      line('overall', `${spellKeyword('within', language)} ${limitText(limit, context)}`, context),
    ),
    ...procedure.ends.map((end) => ({ label: spellKeyword('ends with', language), runs: context.name(end) })),
  ];
  const name = procedure.title ?? procedure.name ?? '';
  return {
    ...context.element(procedure),
    facts,
    picture: swimlane(flowChart(procedure, context), say({ zh: `${name}的泳道图`, en: `Swimlanes of ${name}` })),
    steps: procedure.steps.map((step) => stepView(step, context)),
  };
}

function stepView(step: Step, context: ViewContext): StepView {
  const { language } = context;
  const list = (keyword: string, references: readonly { $refText: string }[]): LineView[] =>
    references.length === 0
      ? []
      : [{ label: spellKeyword(keyword, language), runs: joinRuns(references.map(context.name), language) }];
  const persons = step.performers.find((performers) => performers.persons !== undefined)?.persons;
  const roles = joinRuns(
    step.performers.flatMap((performers) => performers.roles.map(context.name)),
    language,
  );
  return {
    ...context.element(step),
    by: persons === undefined ? roles : [plain(context.say({ zh: `${persons} 名 `, en: `${persons} ` })), ...roles],
    when: [
      ...step.joins.flatMap(({ anyOf, steps }) =>
        list(anyOf ? 'after any of' : 'after', steps).map((shown) => ({ ...shown, label: afterLabel(anyOf, context) })),
      ),
      ...step.choices.map((choice) =>
        choice.else ? { label: spellKeyword('else', language), runs: [] } : line('when', choice.text ?? '', context),
      ),
      ...step.limits.map((limit) => line('within', limitText(limit, context), context)),
      ...step.separations.flatMap(({ steps }) => list('not the actor of', steps)),
      ...step.repetitions.map((repetition) => line('repeats', repetitionText(repetition, context), context)),
      ...step.fallbacks.flatMap((fallback) => list('on timeout', [fallback.step])),
    ],
    what: [
      ...step.does.map(({ text }) => line('do', text ?? '', context)),
      ...step.inputs.flatMap(({ products }) => list('uses', products)),
      ...step.products.flatMap((product) => [
        line('produces', [product.name, product.title].filter(Boolean).join(' '), context),
        ...product.requirements.map(({ contents }) =>
          line('must contain', contents.map((content) => content.name).join(context.say({ zh: '、', en: ', ' })), context),
        ),
      ]),
      ...step.handOvers.flatMap(({ receivers }) => list('hands over to', receivers)),
    ],
  };
}

/** `不高于 3 次`, `截至 供电恢复`; '' where nothing ends it. */
function repetitionText({ most, until }: StepRepetition, { language, say }: ViewContext): string {
  if (most !== undefined) return say({ zh: `不高于 ${most} 次`, en: `at most ${most} times` });
  return until === undefined ? '' : `${spellKeyword('until', language)} ${until}`;
}

function afterLabel(anyOf: boolean, { language }: ViewContext): string {
  const after = spellKeyword('after', language);
  return anyOf ? `${after}${language === 'zh' ? '' : ' '}${spellKeyword('any of', language)}` : after;
}

function line(keyword: string, text: string, { language }: ViewContext): LineView {
  return { label: spellKeyword(keyword, language), runs: [plain(text)] };
}
