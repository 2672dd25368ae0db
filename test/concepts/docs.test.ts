import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sections } from '../../generator/concepts/sections.ts';
import { templates } from '../../generator/generated/templates.ts';
import { createTemplates } from '../../generator/templating.ts';
import { contextOf, documentsOf } from '../documents/build.ts';

/** `test/concepts/<concept>/docs/<name>.postil` becomes `<name>.html`: the concept's section of the manual page. */
const folder = fileURLToPath(new URL('.', import.meta.url));
const specs = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.split(sep))
  .filter(([, room, name]) => room === 'docs' && name?.endsWith('.postil'))
  .map(([concept = '', , name = '']) => ({ concept, path: join(folder, concept, 'docs', name.slice(0, -'.postil'.length)) }));

const files = {
  'sources/办法.csv': 'id,clause,statement\n1,二(一)1,总包按袋扣款\n2,二(一)2,"抽查三个方面:\n票款、考勤、服务"\n3,,总则\n',
};
const html = createTemplates(templates, 'html');

describe('what concepts become in documents', () => {
  it('is looked at for each section', () => {
    expect(new Set(specs.map(({ concept }) => concept)).size).toBe(sections.length);
  });

  it.each(specs)('$concept ($path)', async ({ concept, path }) => {
    const context = await contextOf(readFileSync(`${path}.postil`, 'utf8'), files);
    const view = sections.map((section) => section(context)).find((section) => section?.template === concept);
    await expect(html.render(concept, view ?? {})).toMatchFileSnapshot(`${path}.html`);
  });

  it.each(['index', '窗口服务'])('checklist (Markdown: %s)', async (name) => {
    const spec = readFileSync(join(folder, 'checklist', 'docs', 'checklist.postil'), 'utf8');
    const file = (await documentsOf(spec, { files, only: ['checklists'] })).find(({ path }) => path === `checklists/${name}.md`);
    await expect(file?.content).toMatchFileSnapshot(join(folder, 'checklist', 'docs', `${name}.md`));
  });
});
