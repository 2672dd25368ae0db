import { describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { DiagnosticData } from '../../language/diagnostics.ts';
import { allDiagnostics } from '../../language/explain-diagnostic.ts';
import { checkFixture, findingsIn, fixtures, marksIn } from './fixture.ts';

const HINT = 4;
const nonsense = /undefined|null|NaN|\[object/;

describe('every fixture has the findings it marks, and no others', () => {
  it.each(fixtures)('$code', async ({ code, text, files, ignoresHints }) => {
    const { others, ...main } = await checkFixture({ text, files });
    const keep = (finding: Diagnostic) => !(ignoresHints && finding.severity === HINT);
    const checked = [main, ...Object.values(others)];
    const marks = checked.map((file) => marksIn(file.text));
    expect(checked.map((file) => findingsIn(file, keep))).toEqual(marks);
    expect(marks.flat().join('\n')).toContain(`${code} at`);
    for (const { data } of checked.flatMap(({ diagnostics }) => diagnostics)) expectWords(data as DiagnosticData);
  });
});

function expectWords({ code, params }: DiagnosticData): void {
  const message = allDiagnostics.get(code)?.message;
  for (const language of ['zh', 'en'] as const) {
    const said = message?.[language](params as never);
    expect(said).toBeTruthy();
    expect(said).not.toMatch(nonsense);
  }
}

describe('every code', () => {
  const marked = new Set(fixtures.flatMap(({ text, files }) => [text, ...Object.values(files).map(String)]).flatMap(codesIn));

  it.each([...allDiagnostics.keys()])('%s is marked in a fixture', (code) => {
    expect(marked).toContain(code);
  });

  it('that is marked is in a catalogue', () => {
    expect([...marked].filter((code) => !allDiagnostics.has(code))).toEqual([]);
  });
});

function codesIn(text: string): string[] {
  return marksIn(text).map((mark) => mark.split(' ')[0] ?? '');
}
