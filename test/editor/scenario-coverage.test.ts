/** What the scenarios reach, as the editor paints it beside the text. */
import { URI } from 'langium';
import { expect, it } from 'vitest';
import { answers } from '../../generator/editor/answers.ts';
import { createPostilLspServices } from '../../language/lsp/lsp-services.ts';
import { PostilFileSystem } from '../../language/node-file-system.ts';
import { folder } from '../cli/cli.ts';

const text = `manual m { language en }
record outage {
  number : text key
  head   : person
  day    : date occurs
  sites  : number
  core   : yes/no
}
table levels "Levels" on outage {
  | sites  | core || grade  |
  | ≥ 10   | -    || high   |
  | 1 .. 9 | yes  || high   |
  | 1 .. 9 | no   || middle |
  | else          || small  |
}
penalty high_outage on outage {
  when grade is high and core
  unless sites = 9
  charge head 500 元
}
scenario "three sites" {
  given outage { number: "1", head: "Wang", day: 2025-03-01, sites: 3, core: yes }
  expect high_outage charges "Wang" 500 元
}
scenario "none" {
  given outage { number: "2", head: "Wang", day: 2025-03-01, sites: 0, core: yes }
  expect total 0 元
}
`;

it('counts rules, the ways of their conditions and the rows of tables, for the scenarios that ran', async () => {
  const at = URI.file(folder({ 'm.postil': text }));
  const { shared } = createPostilLspServices(PostilFileSystem);
  const workspaceFolders = [{ uri: at.toString(), name: 'm' }];
  shared.workspace.WorkspaceManager.initialize({ processId: null, rootUri: null, capabilities: {}, workspaceFolders });
  await shared.workspace.WorkspaceManager.initialized({});
  const uri = `${at.toString()}/m.postil`;
  const run = async (ids?: string[]) => {
    const answer = await answers['postil/runScenarios']({ uri, ...(ids && { ids }) }, shared);
    if ('errors' in answer) throw new Error(`${answer.errors} errors`);
    return answer;
  };
  const { rules, rows } = await run();
  expect(rows).toEqual([10, 11, 12, 13].map((line) => ({ uri, line, isHit: line === 11 || line === 13 })));
  expect(rules.filter(({ rule }) => rule === 'high_outage')).toEqual([
    {
      rule: 'high_outage',
      uri,
      line: 15,
      scenarios: 1,
      conditions: [
        { text: expect.stringContaining('grade') as string, yes: true, no: true },
        { text: expect.stringContaining('core') as string, yes: true, no: false },
        { text: expect.stringContaining('sites') as string, yes: true, no: false },
      ],
    },
  ]);
  const second = await run(['scenario-2']);
  expect(second.rows.map(({ isHit }) => isHit)).toEqual([false, false, false, true]);
});
