import {
  commands,
  EventEmitter,
  l10n,
  languages,
  Position,
  Range,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
} from 'vscode';
import type { ExtensionContext, TreeDataProvider } from 'vscode';
import type { CitedClause, ManualCoverage } from '../../language/server/editor-requests.ts';
import { bucketNames } from './code-lenses.ts';
import type { ManualAtHand } from './manual-at-hand.ts';
import type { Server } from './server.ts';

type Bucket = CitedClause['bucket'];
type Source = ManualCoverage['sources'][number];

type Node = { source: Source } | { bucket: Bucket; clauses: CitedClause[] } | { clause: CitedClause };

const QUIET_MS = 500;
/** What nothing covers comes first: it is what there is to do. */
const ORDER: readonly Bucket[] = ['uncovered', 'missing', 'rule', 'checklist', 'document', 'notOperative'];
const ICONS: Record<Bucket, ThemeIcon> = {
  uncovered: new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
  missing: new ThemeIcon('question'),
  rule: new ThemeIcon('law'),
  checklist: new ThemeIcon('checklist'),
  document: new ThemeIcon('book'),
  notOperative: new ThemeIcon('circle-slash'),
};

/** The clauses of the manual at hand by source and bucket; a clause leads to what cites it, or to itself where nothing does. */
export function registerCoverageView(context: ExtensionContext, server: Server, atHand: ManualAtHand): void {
  const tree = new CoverageTree(server, atHand);
  const view = window.createTreeView('postil.coverage', { treeDataProvider: tree, showCollapseAll: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void tree.refresh().then((name) => (view.description = name ?? '')), QUIET_MS);
  };
  context.subscriptions.push(
    view,
    window.onDidChangeActiveTextEditor(soon),
    languages.onDidChangeDiagnostics(soon),
    commands.registerCommand('postil.showClause', (uri: string, line: number) => show({ uri, line })),
    commands.registerCommand(
      'postil.goToClause',
      (node: Node) => 'clause' in node && node.clause.place && show(node.clause.place),
    ),
    { dispose: () => clearTimeout(timer) },
  );
  soon();
}

class CoverageTree implements TreeDataProvider<Node> {
  private readonly changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private coverage: ManualCoverage | undefined;

  constructor(
    private readonly server: Server,
    private readonly atHand: ManualAtHand,
  ) {}

  /** The manual's name. */
  async refresh(): Promise<string | undefined> {
    const { uri } = this.atHand;
    this.coverage = uri && (await this.server.ask('postil/coverage', { uri: uri.toString() }));
    this.changed.fire(undefined);
    return this.coverage?.name;
  }

  getChildren(node?: Node): Node[] {
    if (node === undefined) return (this.coverage?.sources ?? []).map((source) => ({ source }));
    if ('source' in node) {
      const byBucket = Map.groupBy(node.source.clauses, ({ bucket }) => bucket);
      return ORDER.flatMap((bucket) => {
        const clauses = byBucket.get(bucket);
        return clauses === undefined ? [] : [{ bucket, clauses }];
      });
    }
    return 'clauses' in node ? node.clauses.map((clause) => ({ clause })) : [];
  }

  getTreeItem(node: Node): TreeItem {
    if ('source' in node) return sourceItem(node.source);
    return 'clauses' in node ? bucketItem(node) : clauseItem(node.clause);
  }
}

function sourceItem({ source, clauses }: Source): TreeItem {
  const item = new TreeItem(source, TreeItemCollapsibleState.Expanded);
  const covered = clauses.filter(({ bucket }) => bucket !== 'uncovered').length;
  item.description = `${covered} / ${clauses.length}`;
  item.tooltip = l10n.t('clauses covered: {0} of {1}', covered, clauses.length);
  item.iconPath = new ThemeIcon('file-text');
  return item;
}

function bucketItem({ bucket, clauses }: { bucket: Bucket; clauses: CitedClause[] }): TreeItem {
  const open = bucket === 'uncovered' ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(bucketNames()[bucket], open);
  item.description = String(clauses.length);
  item.iconPath = ICONS[bucket];
  return item;
}

function clauseItem({ id, text, uses, place }: CitedClause): TreeItem {
  const item = new TreeItem(`§${id}`);
  item.description = text;
  item.tooltip = text;
  if (place !== undefined) item.contextValue = 'clause';
  const target = uses[0] ?? place;
  if (target !== undefined)
    item.command = { command: 'postil.showClause', title: l10n.t('Show'), arguments: [target.uri, target.line] };
  return item;
}

async function show({ uri, line }: { uri: string; line: number }): Promise<void> {
  const at = new Position(line, 0);
  await window.showTextDocument(Uri.parse(uri), { selection: new Range(at, at) });
}
