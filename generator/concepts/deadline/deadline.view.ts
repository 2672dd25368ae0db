import {
  isAheadLimit,
  isDeadline,
  isDeadlineCounting,
  isDeadlineSpan,
  isDeadlineSubject,
  isLapse,
  isMonthDayLimit,
  isNthDayLimit,
  isUnlessClause,
  isWhenClause,
  isWithinLimit,
  type Deadline,
  type DeadlineLimit,
  type DeadlineSpan,
} from '../../../language/generated/ast.ts';
import { numberText } from '../../../language/expression-text.ts';
import { spellKeyword, type EnglishKeyword } from '../../../language/keywords.ts';
import { plain } from '../../documents/glossary.ts';
import type { ElementView, LineView, SectionView, TextRun, ViewContext } from '../../documents/view.ts';
import { joinRuns, periodText } from '../../documents/words.ts';

/** What may take how long. */
export interface DeadlineSectionView extends SectionView {
  columns: { name: string; limit: string; applies: string; cites: string };
  entries: DeadlineView[];
}

export interface DeadlineView extends ElementView {
  /** `自 2024-08-01 起`; '' where it is not bounded. */
  period: string;
  /** `自 受理时间 至 响应时间`, `限 24 小时`. */
  limits: TextRun[][];
  /** When it applies, how days are counted, whom it falls on. */
  conditions: LineView[];
}

export function deadlineSection(context: ViewContext): DeadlineSectionView | undefined {
  const nodes = context.all(isDeadline);
  if (nodes.length === 0) return undefined;
  const { say } = context;
  return {
    template: 'deadline',
    anchor: 'deadlines',
    heading: say({ zh: '时限', en: 'Deadlines' }),
    columns: {
      name: say({ zh: '时限', en: 'Deadline' }),
      limit: say({ zh: '期限', en: 'Limit' }),
      applies: say({ zh: '适用与责任', en: 'Applies' }),
      cites: say({ zh: '依据', en: 'Rests on' }),
    },
    entries: nodes.map((node) => ({
      ...context.element(node),
      period: periodText(node, context.language),
      limits: limitsOf(node, context),
      conditions: conditionsOf(node, context),
    })),
  };
}

/** The limits of a deadline in one line: `自 受理时间 至 响应时间 限 24 小时`. */
export function deadlineRuns(deadline: Deadline, context: ViewContext): TextRun[] {
  return joinRuns(limitsOf(deadline, context), context.language, context.say({ zh: '；', en: '; ' }));
}

function limitsOf({ clauses }: Deadline, context: ViewContext): TextRun[][] {
  return clauses.flatMap((clause): TextRun[][] => {
    if (isDeadlineSpan(clause)) return [[...spanRuns(clause, context), ...limitRuns(clause.limit, context)]];
    if (!isLapse(clause)) return [];
    const { language } = context;
    return [
      [
        word('over', language),
        ...context.expression(clause.span),
        word(' counts as', language),
        ...context.name(clause.field),
        plain(' '),
        ...context.expression(clause.value),
      ],
    ];
  });
}

function spanRuns({ start, end }: DeadlineSpan, context: ViewContext): TextRun[] {
  const { language } = context;
  const from = start === undefined ? [] : [word('from', language), ...context.expression(start), plain(' ')];
  return [...from, word('to', language), ...context.expression(end)];
}

function limitRuns(limit: DeadlineLimit | undefined, context: ViewContext): TextRun[] {
  const { language, say } = context;
  if (limit === undefined) return [];
  const calendar =
    'calendar' in limit && limit.calendar !== undefined
      ? [plain(say({ zh: '，按', en: ', by ' })), ...context.name(limit.calendar)]
      : [];
  const time =
    'time' in limit && limit.time !== undefined ? [plain(say({ zh: `，${limit.time} 前`, en: `, before ${limit.time}` }))] : [];
  if (isWithinLimit(limit)) {
    const reading = limit.reading === undefined ? [] : [word(`，${limit.reading}`, language)];
    return [word(' within', language), ...context.expression(limit.span), ...calendar, ...reading, ...time];
  }
  if (isNthDayLimit(limit)) {
    const day = numberText(limit.day);
    return [
      plain(say({ zh: ` 第 ${day}${limit.day.units.length === 0 ? ' 日' : ''}`, en: ` up to day ${day}` })),
      ...calendar,
      ...time,
    ];
  }
  if (isMonthDayLimit(limit)) {
    const month = spellKeyword(limit.month, language);
    const day = limit.day.value;
    const shift = limit.shift === undefined ? [] : [word(`，${limit.shift}`, language)];
    return [plain(say({ zh: ` ${month} ${day} 日前`, en: ` before day ${day} of ${month}` })), ...shift, ...calendar];
  }
  if (!isAheadLimit(limit))
    return [plain(say({ zh: ` 当日 ${limit.time ?? ''} 前`, en: ` the same day before ${limit.time ?? ''}` }))];
  const span = context.expression(limit.span);
  const event = context.expression(limit.event);
  if (language === 'en') return [plain(' at least '), ...span, ...calendar, plain(' before '), ...event];
  return [plain(' '), ...event, plain(' 前不少于 '), ...span, ...calendar];
}

/** `，按日` or ` by the day`: what stands before the keyword goes before its spelling. */
function word(keyword: string, language: ViewContext['language']): TextRun {
  const [, before = '', name = ''] = /^([^a-z]*)(.*)$/.exec(keyword) ?? [];
  const lead = language === 'en' && before === '，' ? ', ' : before;
  return { text: `${lead}${spellKeyword(name as EnglishKeyword, language)} `, href: undefined, kind: '' };
}

function conditionsOf({ record, clauses }: Deadline, context: ViewContext): LineView[] {
  const { language } = context;
  const label = (keyword: EnglishKeyword) => spellKeyword(keyword, language);
  const lines = clauses.flatMap((clause): LineView[] => {
    if (isWhenClause(clause)) return [{ label: label('when'), runs: context.expression(clause.condition) }];
    if (isUnlessClause(clause)) return [{ label: label('unless'), runs: context.expression(clause.condition) }];
    if (isDeadlineCounting(clause)) return [{ label: label('counting'), runs: [plain(label(clause.start))] }];
    return isDeadlineSubject(clause) ? [{ label: label('by'), runs: context.name(clause.subject) }] : [];
  });
  return [{ label: label('on'), runs: context.name(record) }, ...lines];
}
