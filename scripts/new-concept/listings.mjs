/** The lists of the trunk with the new room in them: `{ path, text }`. Throws where a list is not as expected. */
export function listings({ name, chinese, constant, type }, read) {
  const key = name.includes('-') ? `'${name}'` : name;
  return [
    edited('language/postil.langium', read, [
      [/((?:^import 'concepts\/.*\n)+)/m, `$1import 'concepts/${name}/${name}'\n`],
      [/(^Declaration:[^;]*);/m, `$1 | ${type};`],
    ]),
    edited('language/keywords.ts', read, [[/(^ {2}\/\/ What a norm says of itself\n)/m, `  ${key}: '${chinese}',\n$1`]]),
    edited('language/concepts/index.ts', read, [
      [/((?:^import .*\n)+)/m, `$1import { ${constant}Concept } from './${name}/${name}.concept.ts';\n`],
      [/(^\];)/m, `  ${constant}Concept,\n$1`],
    ]),
    edited('language/scope/name.checks.ts', read, [
      [/(^export const nameChecks[\s\S]*?)(^\};)/m, `$1  ${type}: [declaredNameMustBeUnique],\n$2`],
    ]),
    edited('language/concepts/coverage/coverage-matrix.ts', read, [
      [/(^const bucketByType[\s\S]*?)(^\};)/m, `$1  ${type}: 'document',\n$2`],
    ]),
    edited('generator/documents/anchors.ts', read, [[/(^const kinds[\s\S]*?)(^\};)/m, `$1  ${type}: '${name}',\n$2`]]),
    edited('generator/concepts/sections.ts', read, [
      [/((?:^import .*\n)+)/m, `$1import { ${constant}Section } from './${name}/${name}.view.ts';\n`],
      [/(^ {2}clauseIndexSection,)/m, `  ${constant}Section,\n$1`],
    ]),
  ];
}

function edited(path, read, replacements) {
  let text = read(path);
  for (const [place, replacement] of replacements) {
    if (!place.test(text)) throw new Error(`${path} is not as expected: ${place} is not in it.`);
    text = text.replace(place, replacement);
  }
  return { path, text };
}
