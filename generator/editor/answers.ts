/** What an editor asks of a manual beyond the language itself: to run, to print. */
import { AstUtils, URI, type AstNode } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { isScenario, isSource } from '../../language/generated/ast.ts';
import { formatEdits } from '../../language/lsp/formatter.ts';
import { flatAst } from '../../language/scope/flat-ast.ts';
import type { CitedClause, EditorRequests, ManualScenarios } from '../../language/server/editor-requests.ts';
import type { PostilSharedServices } from '../../language/services.ts';
import { anchorsOf } from '../documents/anchors.ts';
import { manualPageOf } from '../documents/manual-page/manual-page-file.ts';
import { createInterpreter } from '../engine/index.ts';
import { lowerManual } from '../plan/lower.ts';
import { runScenarios } from '../scenarios/run-scenarios.ts';
import { documentsOf, uriIn, withManual, type EditorManual } from './editor-manual.ts';
import { judgeByHand, recordForms } from './judge-record.ts';
import { spellingIn } from './witness-scenario.ts';
import { scenarioCoverage } from './scenario-coverage.ts';

export type Answers = {
  [M in keyof EditorRequests]: (asked: EditorRequests[M][0], shared: PostilSharedServices) => Promise<EditorRequests[M][1]>;
};

export const answers: Answers = {
  'postil/scenarios': (_asked, shared) => scenarios(shared),

  'postil/runScenarios': ({ uri, ids }, shared) =>
    withManual(uri, shared, (manual) => {
      if (manual.errors > 0) return { errors: manual.errors };
      const plan = lowerManual(manual, shared);
      const only = ids === undefined ? undefined : new Set(ids);
      const run = runScenarios(plan, createInterpreter(plan), only);
      return {
        outcomes: run.results.map(({ id, ok, file, failures }) => ({
          id,
          ok,
          failures: failures.map((failure) => ({ ...failure, uri: uriIn(manual, file), line: failure.line - 1 })),
        })),
        ...scenarioCoverage({ plan, manual, run }, only),
      };
    }),

  'postil/check': ({ uri }, shared) =>
    withManual(uri, shared, ({ name, root, documents }) => {
      const { clauses, buckets } = shared.postil.Coverage.of(URI.parse(uri));
      return {
        name,
        folder: root.toString(),
        ...settledFolders(URI.parse(uri), shared),
        files: documents.map((document) => ({ uri: document.uri.toString(), diagnostics: document.diagnostics ?? [] })),
        clauses: { all: clauses, uncovered: buckets.uncovered },
      };
    }),

  'postil/page': ({ uri }, shared) =>
    withManual(uri, shared, (manual) => {
      const { content: html } = manualPageOf({ manual, shared });
      return { title: manual.manual?.title ?? manual.name, html, places: placesOf(manual, shared) };
    }),

  'postil/clauses': ({ uri, source }, shared) => withManual(uri, shared, (manual) => citedClauses(source, uri, manual, shared)),

  'postil/coverage': ({ uri }, shared) =>
    withManual(uri, shared, (manual) => {
      const { sources } = shared.postil.Coverage.of(URI.parse(uri));
      return {
        name: manual.name,
        sources: sources.map(({ source }) => ({ source, clauses: citedClauses(source, uri, manual, shared) })),
      };
    }),

  'postil/recordForms': ({ uri }, shared) =>
    withManual(uri, shared, (manual) => {
      if (manual.errors > 0) return { errors: manual.errors };
      return { name: manual.name, forms: recordForms(lowerManual(manual, shared)) };
    }),

  'postil/judge': ({ uri, record, values }, shared) =>
    withManual(uri, shared, (manual) => {
      if (manual.errors > 0) return { errors: manual.errors };
      const spelling = spellingIn(manual, uri, shared);
      return judgeByHand(lowerManual(manual, shared), { record, values }, spelling);
    }),

  async 'postil/documents'({ uri }, shared) {
    const { buildDocuments } = await import('../documents/build-documents.ts');
    return withManual(uri, shared, (manual) => {
      if (manual.errors > 0) return { errors: manual.errors };
      return { folder: manual.root.toString(), files: buildDocuments({ manual, shared }) };
    });
  },

  'postil/spell': ({ uri, keywords }, shared) =>
    withManual(uri, shared, ({ documents }) => {
      const document = documents.find((one) => one.uri.toString() === URI.parse(uri).toString());
      if (document === undefined) return undefined;
      const { textDocument } = document;
      return formatEdits(document, { keywords })?.map(({ offset, length, text }) => ({
        range: { start: textDocument.positionAt(offset), end: textDocument.positionAt(offset + length) },
        newText: text,
      }));
    }),
};

/** Lets the server answer what the editor asks beyond the protocol. */
export function answerEditor(connection: Connection, shared: PostilSharedServices): void {
  for (const [method, answer] of Object.entries(answers) as [string, Answers[keyof Answers]][])
    connection.onRequest(method, (asked: never) => answer(asked, shared) as Promise<unknown>);
}

/** Listed even while the text is broken; the ids are those that lowering gives. */
async function scenarios(shared: PostilSharedServices): Promise<ManualScenarios[]> {
  const { WorkspaceManager, LangiumDocuments, IndexManager } = shared.workspace;
  await WorkspaceManager.ready;
  const byFolder = Map.groupBy(LangiumDocuments.all, ({ uri }) => IndexManager.manualRoot(uri));
  return [...byFolder].flatMap(([folder, [first]]) => {
    const documents = first === undefined ? [] : documentsOf(first.uri.toString(), shared);
    const all = documents.flatMap(({ parseResult: { value } }) => value.declarations).filter(isScenario);
    if (first === undefined || all.length === 0) return [];
    const name = IndexManager.manual(first.uri)?.name ?? decodeURIComponent(folder.split('/').at(-1) ?? folder);
    return {
      folder,
      name,
      scenarios: all.map((scenario, index) => ({
        id: `scenario-${index + 1}`,
        name: scenario.name,
        uri: AstUtils.getDocument(scenario).uri.toString(),
        range: rangeOf(scenario),
      })),
    };
  });
}

/** The clauses of a source, and where they are cited. */
function citedClauses(source: string, uri: string, { documents }: EditorManual, shared: PostilSharedServices): CitedClause[] {
  const { Coverage, Sources } = shared.postil;
  const at = URI.parse(uri);
  const items = Coverage.of(at).sources.find((one) => one.source === source)?.items ?? [];
  const declared = documents.flatMap(({ parseResult: { value } }) => value.declarations).filter(isSource);
  const node = declared.find(({ name }) => name === source);
  const file = node && Sources.of(node)?.uri?.toString();
  const clauses = new Map((node && Sources.clauses(node)?.clauses)?.map((clause) => [clause.id, clause]));
  return items.map(({ id, text, bucket }) => {
    const clause = clauses.get(id);
    const uses = clause === undefined ? [] : Coverage.usesOf(clause, at).map(({ node }) => placeOf(node));
    const place = clause === undefined || file === undefined ? undefined : { uri: file, line: clause.line };
    return { id, text, bucket, ...(place === undefined ? {} : { place }), uses };
  });
}

function settledFolders(uri: URI, { postil: { Settings } }: PostilSharedServices) {
  const [output, templates] = [Settings.folder('output', uri), Settings.folder('templates', uri)];
  return {
    ...(output === undefined ? {} : { outputFolder: output.toString() }),
    ...(templates === undefined ? {} : { templateFolder: templates.toString() }),
  };
}

function placesOf(manual: EditorManual, shared: PostilSharedServices) {
  const anchors = anchorsOf({ files: manual, shared });
  return manual.documents.flatMap((document) =>
    flatAst(document.parseResult.value).nodes.flatMap((node) => {
      const anchor = anchors.of(node);
      return anchor === undefined ? [] : [{ anchor, uri: document.uri.toString(), line: rangeOf(node).start.line }];
    }),
  );
}

function placeOf(node: AstNode) {
  return { uri: AstUtils.getDocument(node).uri.toString(), line: rangeOf(node).start.line };
}

function rangeOf({ $cstNode }: AstNode) {
  const start = { line: 0, character: 0 };
  return $cstNode?.range ?? { start, end: start };
}
