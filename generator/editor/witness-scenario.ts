/** The case that a finding shows, judged as the manual is now, as the text of a scenario. */
import type { DiagnosticData } from '../../language/diagnostics.ts';
import type { KeywordSpelling } from '../../language/keywords.ts';
import type { PostilLspSharedServices } from '../../language/lsp/lsp-services.ts';
import { spellingToWrite } from '../../language/lsp/keyword-help.ts';
import type { Witness } from '../../language/proof/witness.ts';
import type { PostilSharedServices } from '../../language/services.ts';
import { lowerManual } from '../plan/lower.ts';
import { withManual, type EditorManual } from './editor-manual.ts';
import { judgeByHand } from './judge-record.ts';

/** Undefined where the manual cannot be judged, or the record not be read. */
export function scenarioOf(witness: Witness, uri: string, shared: PostilSharedServices): Promise<string | undefined> {
  return withManual(uri, shared, (manual) => {
    if (!canBeJudged(manual)) return undefined;
    const judged = judgeByHand(lowerManual(manual, shared), witness, spellingIn(manual, uri, shared));
    return 'scenario' in judged ? judged.scenario : undefined;
  });
}

/** A server that has the engine at hand writes cases as scenarios. */
export function writeCases(shared: PostilLspSharedServices): void {
  shared.lsp.Cases.write = (witness, uri) => scenarioOf(witness, uri, shared);
}

/** The spelling of keywords in what is written into a file of the manual. */
export function spellingIn({ documents }: EditorManual, uri: string, shared: PostilSharedServices): KeywordSpelling {
  const document = documents.find((one) => one.uri.toString() === uri);
  return document === undefined ? 'zh' : spellingToWrite(document, shared);
}

/** What has a case to show means something, wrong as it is; other errors leave it open what is meant. */
function canBeJudged({ documents }: EditorManual): boolean {
  const errors = documents.flatMap(({ diagnostics }) => diagnostics ?? []).filter(({ severity }) => severity === 1);
  return errors.every(({ data }) => (data as DiagnosticData | undefined)?.witness !== undefined);
}
