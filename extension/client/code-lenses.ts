import { commands, l10n, Position, Range, Uri, window } from 'vscode';
import type { ExtensionContext, Location } from 'vscode';
import type { CitedClause } from '../../language/server/editor-requests.ts';
import type { Server } from './server.ts';

/** What stands behind the code lenses of the server. */
export function registerCodeLenses(context: ExtensionContext, server: Server): void {
  context.subscriptions.push(
    commands.registerCommand('postil.showReferences', (uri: string, place: { line: number; character: number }) =>
      showReferences(Uri.parse(uri), new Position(place.line, place.character)),
    ),
    commands.registerCommand('postil.showCoverage', async (uri: string, source: string) =>
      showClauses(source, (await server.ask('postil/clauses', { uri, source })) ?? []),
    ),
  );
}

async function showReferences(uri: Uri, position: Position): Promise<void> {
  const found = await commands.executeCommand<Location[]>('vscode.executeReferenceProvider', uri, position);
  await commands.executeCommand('editor.action.showReferences', uri, position, found);
}

/** The clauses of a source, uncovered ones first; the one chosen leads to what cites it, or to itself where nothing does. */
async function showClauses(source: string, clauses: CitedClause[]): Promise<void> {
  const picks = clauses
    .map(({ id, text, bucket, uses, place }) => ({
      label: `§${id}`,
      description: bucketNames()[bucket],
      detail: text,
      bucket,
      target: uses[0] ?? place,
    }))
    .sort((a, b) => Number(b.bucket === 'uncovered') - Number(a.bucket === 'uncovered'));
  const chosen = await window.showQuickPick(picks, { title: source, matchOnDescription: true, matchOnDetail: true });
  const target = chosen?.target;
  if (target === undefined) return;
  const at = new Position(target.line, 0);
  await window.showTextDocument(Uri.parse(target.uri), { selection: new Range(at, at) });
}

/** In the language of the editor. */
export function bucketNames(): Record<CitedClause['bucket'], string> {
  return {
    rule: l10n.t('rule'),
    checklist: l10n.t('checklist'),
    document: l10n.t('document'),
    notOperative: l10n.t('not operative'),
    missing: l10n.t('missing'),
    uncovered: l10n.t('uncovered'),
  };
}
