/** One case of a JUnit report; `failure` where it failed: a line for the list, and the whole text. */
export interface JunitCase {
  name: string;
  /** Where it stands: a file's path. */
  suite: string;
  failure?: { message: string; text: string };
  /** Said beside the result, in a case that did not fail. */
  output?: string;
}

/** JUnit XML as CI servers read it: a suite a file, in the order of the cases. No times: the same input gives the same bytes. */
export function junitXml(name: string, cases: readonly JunitCase[]): string {
  const suites = Map.groupBy(cases, ({ suite }) => suite);
  const counts = (list: readonly JunitCase[]) =>
    `tests="${list.length}" failures="${list.filter(({ failure }) => failure !== undefined).length}" errors="0"`;
  const body = [...suites].map(
    ([suite, list]) =>
      `  <testsuite name="${escaped(suite)}" ${counts(list)} skipped="0">\n${list.map(caseXml).join('')}  </testsuite>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${escaped(name)}" ${counts(cases)}>\n${body.join('')}</testsuites>\n`;
}

function caseXml({ name, suite, failure, output }: JunitCase): string {
  const open = `    <testcase name="${escaped(name)}" classname="${escaped(suite)}"`;
  if (failure !== undefined)
    return `${open}>\n      <failure message="${escaped(failure.message)}">${escaped(failure.text)}</failure>\n    </testcase>\n`;
  return output === undefined ? `${open}/>\n` : `${open}>\n      <system-out>${escaped(output)}</system-out>\n    </testcase>\n`;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** XML 1.0 allows no other control characters, and no lone surrogates, not even escaped. */
function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, '\ufffd')
      .replace(/[&<>"'\n\t]/g, (character) => entities[character] ?? character)
  );
}
