/** A run says for which norms on units and periods it had no record: that nothing was missed is not known. */
import { describe, expect, it } from 'vitest';
import { cli, folder } from './cli.ts';

const manual = `manual duties "Duties" { version "1" }
unit outlets
unit north under outlets
unit south under outlets
record visit {
  id     : text key
  outlet : unit
  day_of : date occurs
}
record parcel {
  id     : text key
  outlet : unit
  day_of : date occurs
  late   : yes/no default no
}
obligation visits "Each outlet every quarter" by outlets of each outlets every quarter {
  on visit for each outlet
}
metric in_time "In time" on parcel {
  share of not late
  for each outlet
  every month
}
target in_time_80 "At least 80%" of in_time every month { at least 80% }
`;
const visit = '{"id":"1","outlet":"north","day_of":"2024-01-10"}\n';
const parcel = '{"id":"1","outlet":"north","day_of":"2024-01-10"}\n';
const files = { 'm.postil': manual, 'visit.ndjson': visit, 'parcel.ndjson': parcel, 'none.ndjson': '' };

describe.each(['js', 'interpreter'])('with the engine %s', (engine) => {
  const said = async (data: string[], ...more: string[]) => {
    const { stderr } = await cli(folder(files), ['run', '--engine', engine, ...data.flatMap((one) => ['--data', one]), ...more]);
    return /.*(?:could not be judged|无从判定).*/.exec(stderr)?.[0];
  };

  it.each<[string, string[], string | undefined]>([
    ['no parcels', ['visit=visit.ndjson'], '1 target or recurring duty had no records and could not be judged: in_time_80'],
    ['no visits', ['parcel=parcel.ndjson'], '1 target or recurring duty had no records and could not be judged: visits'],
    [
      'an empty file',
      ['parcel=none.ndjson'],
      '2 targets or recurring duties had no records and could not be judged: visits, in_time_80',
    ],
    ['both', ['visit=visit.ndjson', 'parcel=parcel.ndjson'], undefined],
  ])('%s', async (_, data, line) => {
    expect(await said(data, '--as-of', '2024-06-30')).toBe(line);
  });

  it('records behind the last day are none', async () => {
    expect(await said(['visit=visit.ndjson', 'parcel=parcel.ndjson'], '--as-of', '2023-12-31')).toContain('visits, in_time_80');
  });

  it('in Chinese', async () => {
    expect(await said(['visit=visit.ndjson'], '--lang', 'zh')).toBe('1 条指标或定期要求没有记录，无从判定：in_time_80');
  });

  it('not with --quiet', async () => {
    expect(await said(['visit=visit.ndjson'], '--quiet')).toBeUndefined();
  });
});
