import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fieldsOf } from '../../documents/template-fields.ts';
import { templates } from '../../generated/templates.ts';
import { viewModels, type ViewModel } from '../../generated/view-models.ts';
import { usageError } from '../../usage-error.ts';
import { writeOutput } from '../../write-output.ts';

/**
 * Writes every template into the folder, by the paths that `--templates` reads, with a README of their view models. Returns how many.
 * Throws UsageError (build/not-empty) for a folder that holds anything and is not forced, DataFileError.
 */
export async function ejectTemplates(folder: string, { shown, force }: { shown: string; force: boolean }): Promise<number> {
  const present = await readdir(folder).catch(() => []);
  if (present.length > 0 && !force) throw usageError('build/not-empty', { path: shown });
  for (const [path, text] of templates) await writeOutput(join(folder, path), text);
  await writeOutput(join(folder, 'README.md'), templatesReadme());
  return templates.size;
}

/** How templates are written, which fields each reads, and what the fields hold. */
export function templatesReadme(): string {
  const rows = [...templates].map(
    ([path, text]) =>
      `| \`${path}\` | ${fieldsOf(text)
        .map((field) => `\`${field}\``)
        .join(' ')} |`,
  );
  return `${HEAD}
## Templates and the fields they read · 模板及其字段

| Template 模板 | Fields 字段 |
| --- | --- |
${rows.join('\n')}

## View models · 视图模型

${viewModels.map(modelText).join('\n\n')}
`;
}

function modelText({ name, path, doc, extends: bases, fields }: ViewModel): string {
  const head = `### ${name}${bases.length === 0 ? '' : ` (${bases.join(', ')})`}`;
  const lines = fields.map(
    (field) => `- \`${field.name}\`: \`${field.type}\`${field.doc === '' ? '' : ` ${escaped(field.doc)}`}`,
  );
  return [head, '', `${escaped(doc)}${doc === '' ? '' : ' '}(\`${path}\`)`, '', ...lines].join('\n');
}

function escaped(text: string): string {
  return text.replace(/[<>]/g, '\\$&');
}

const HEAD = `# Templates · 模板

These are the templates of the documents, [Handlebars](https://handlebarsjs.com). Change those that you want to be different, delete the
others, and build with \`postil build -o out --templates THIS-FOLDER\`: a template replaces ours of the same path.
这些是文档的模板（Handlebars）。修改需要的，其余可删除，再以 \`postil build -o out --templates 本文件夹\` 生成：同一路径的模板替换自带的。

- Views decide, templates print. The only helpers are \`if\`, \`unless\`, \`each\`, \`with\` and \`lookup\`; \`{{> name}}\` prints a part by the
  template of that name.
- Every text is escaped; \`{{{…}}}\` is an error. So is a field that the view does not have: the message names file, line and field.
- Links are written \`href="#id"\`, with permanent ids: on which page of the site an id stands is settled when the site is put together.
  Headings begin at \`h2\`, too: a page of the site has them one level higher.
- Word and Markdown are made from the printed pages.
`;
