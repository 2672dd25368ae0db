import { isMetric, type Aggregate, type Expression, type Metric } from '../../../language/generated/ast.ts';
import { spellKeyword } from '../../../language/keywords.ts';
import { plain } from '../../documents/glossary.ts';
import type { ElementView, LineView, SectionView, TextRun, ViewContext } from '../../documents/view.ts';
import { joinRuns } from '../../documents/words.ts';

/** How each metric is counted. */
export interface MetricsView extends SectionView {
  metrics: (ElementView & { lines: LineView[] })[];
}

export function metricSection(context: ViewContext): MetricsView | undefined {
  const metrics = context.all(isMetric);
  if (metrics.length === 0) return undefined;
  return {
    template: 'metric',
    anchor: 'metrics',
    heading: context.say({ zh: '指标', en: 'Metrics' }),
    metrics: metrics.map((metric) => ({ ...context.element(metric), lines: linesOf(metric, context) })),
  };
}

function linesOf(metric: Metric, context: ViewContext): LineView[] {
  const { language, say } = context;
  const word = (keyword: string): string => spellKeyword(keyword, language);
  const groups = joinRuns(metric.dimensions.map(context.name), language);
  const { reported } = metric;
  return [
    { label: say({ zh: '计算', en: 'Counted' }), runs: measured(metric, context) },
    ...(groups.length === 0 ? [] : [{ label: word('for each'), runs: groups }]),
    ...(metric.period === undefined ? [] : [{ label: word('every'), runs: [plain(word(metric.period))] }]),
    ...(reported === undefined ? [] : [{ label: word('or reported in'), runs: measured(reported, context) }]),
  ];
}

interface Measured {
  record: Metric['record'];
  aggregate: Aggregate;
  among?: Expression;
}

/** `投递邮件：占比 妥投日 = 到达日，其中 地区 为 城市` */
function measured({ record, aggregate, among }: Measured, context: ViewContext): TextRun[] {
  const { language, say } = context;
  const only = [plain(`${say({ zh: '，', en: ', ' })}${spellKeyword('among', language)} `), ...context.expression(among)];
  return [
    ...context.name(record),
    plain(say({ zh: '：', en: ': ' })),
    ...aggregateRuns(aggregate, context),
    ...(among === undefined ? [] : only),
  ];
}

function aggregateRuns(aggregate: Aggregate | undefined, context: ViewContext): TextRun[] {
  const word = (keyword: string): TextRun => plain(`${spellKeyword(keyword, context.language)} `);
  switch (aggregate?.$type) {
    case 'CountOf':
      return [plain(spellKeyword('count', context.language))];
    case 'SumOf':
      return [word('sum of'), ...context.expression(aggregate.value)];
    case 'AverageOf':
      return [word('average of'), ...context.expression(aggregate.value)];
    case 'ShareOf':
      return [word('share of'), ...context.expression(aggregate.condition)];
    case 'RatioOf':
      return [...context.expression(aggregate.value), plain(' ÷ '), ...context.expression(aggregate.total)];
    case 'PercentileOf':
      return [word('percentile'), plain(`${aggregate.rank ?? ''} `), word('of'), ...context.expression(aggregate.value)];
    default:
      return [];
  }
}
