// Writes generator/generated/view-models.ts: what the view models say of themselves, for those who write templates of their own.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const folder = fileURLToPath(new URL('../generator/', import.meta.url));

/** Interfaces and types that views are made of stand in these files. */
const holds = /(\.view|\/view|\/grid|\/cards|\/page-head|\/swimlane|\/form-labels)\.ts$/;
const paths = readdirSync(folder, { recursive: true })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => holds.test(path))
  .sort();

const models = paths.flatMap((path) => {
  const file = ts.createSourceFile(path, readFileSync(join(folder, path), 'utf8'), ts.ScriptTarget.Latest, true);
  const text = (node) => node.getText(file).replace(/\s+/g, ' ');
  return file.statements
    .filter((node) => ts.isInterfaceDeclaration(node) && isPlain(node))
    .map((node) => ({
      name: node.name.text,
      path,
      doc: docOf(node),
      extends: (node.heritageClauses ?? []).flatMap(({ types }) => types.map(text)),
      fields: node.members.map((member) => ({ name: member.name.getText(file), type: text(member.type), doc: docOf(member) })),
    }));
});

writeFileSync(
  join(folder, 'generated', 'view-models.ts'),
  `export interface ViewModel {
  name: string;
  /** The file that declares it, from the generator's folder. */
  path: string;
  doc: string;
  extends: string[];
  fields: { name: string; type: string; doc: string }[];
}

/** Every view model, by file. Written by scripts/bundle-view-models.mjs. */
export const viewModels: readonly ViewModel[] = ${JSON.stringify(models, null, 1)};
`,
);

/** Data alone: no methods, and no nodes of the spec. */
function isPlain(node) {
  return node.members.every((member) => ts.isPropertySignature(member) && !/\b(AstNode|ManualFiles)\b/.test(member.getText()));
}

function docOf(node) {
  return ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .map(({ comment }) => (typeof comment === 'string' ? comment : (ts.getTextOfJSDocComment(comment) ?? '')))
    .join(' ')
    .replace(/\s+/g, ' ');
}
