import {
  AstUtils,
  Cancellation,
  DefaultIndexManager,
  UriUtils,
  stream,
  type AstNode,
  type AstNodeDescription,
  type LangiumDocument,
  type ReferenceDescription,
  type Stream,
  type URI,
} from 'langium';
import type { Link } from './link.ts';

/** So many changes are remembered file by file; after more, everything is read anew. */
const MOST_CHANGES = 256;

/**
 * The names of each manual. A manual is a folder: the nearest one above a file that declares a `manual`, or else the file's own folder.
 * Kept up to date file by file, with the files that refer to each file, so that an edit looks at nothing but what it touches.
 */
export class ManualIndex extends DefaultIndexManager {
  /** Folder -> name -> what bears it. */
  private readonly names = new Map<string, Map<string, AstNodeDescription[]>>();
  /** Folder -> the manuals that its files declare. */
  private readonly manuals = new Map<string, AstNodeDescription[]>();
  /** File -> the files that it refers to. */
  private readonly dependencies = new Map<string, ReadonlySet<string>>();
  /** File -> the files that refer to it. */
  private readonly dependents = new Map<string, Set<string>>();
  private readonly roots = new Map<string, string>();
  /** Folder -> its files. */
  private readonly files = new Map<string, Map<string, LangiumDocument>>();
  /** Folder -> type -> file -> what it declares of that type. */
  private readonly types = new Map<string, Map<string, Map<string, AstNodeDescription[]>>>();
  /** File -> its place in the order in which files were first seen. Edits do not change it, so that they change no order of names either. */
  private readonly places = new Map<string, number>();
  private changes = 0;
  /** The files that changed last, the latest at the end. */
  private readonly changed: string[] = [];
  private arranged = 0;

  /** Grows with every change of any file: what was worked out at the same version still holds. */
  get version(): number {
    return this.changes;
  }

  /** Grows when a file can have come into another manual. */
  get arrangement(): number {
    return this.arranged;
  }

  /** The files that have changed since a version; undefined where that is too long ago. */
  changedSince(version: number): ReadonlySet<string> | undefined {
    const count = this.changes - version;
    return count > this.changed.length ? undefined : new Set(count === 0 ? [] : this.changed.slice(-count));
  }

  /** The file of this address, where it belongs to the manual of this folder. */
  documentOf(root: string, file: string): LangiumDocument | undefined {
    const document = this.files.get(file.slice(0, file.lastIndexOf('/')))?.get(file);
    return document === undefined || this.manualRoot(document.uri) !== root ? undefined : document;
  }

  /** What bears this name in the manual that the file belongs to. */
  named(uri: URI, name: string): AstNodeDescription[] {
    const folders = this.foldersOf(this.manualRoot(uri));
    if (folders.length === 1) return this.names.get(folders[0] ?? '')?.get(name) ?? [];
    return folders.flatMap((folder) => this.names.get(folder)?.get(name) ?? []);
  }

  /** Everything that is declared in the manual that the file belongs to, file by file. */
  *declared(uri: URI): Iterable<AstNodeDescription> {
    for (const document of this.documentsOf(uri)) yield* this.symbolIndex.get(document.uri.toString()) ?? [];
  }

  /** What is declared of one type (`Source`) in the manual that the file belongs to, file by file: the same list as long as it is the same. */
  declaredOfType(uri: URI, type: string): readonly AstNodeDescription[] {
    const { types } = this.known(uri);
    let declared = types.get(type);
    if (declared === undefined) {
      const files = this.foldersOf(this.manualRoot(uri)).flatMap((folder) => [...(this.types.get(folder)?.get(type) ?? [])]);
      declared = files.sort(([one], [other]) => this.placeOf(one) - this.placeOf(other)).flatMap(([, own]) => own);
      types.set(type, declared);
    }
    return declared;
  }

  /** The files of the manual that the file belongs to. */
  documentsOf(uri: URI): readonly LangiumDocument[] {
    const known = this.known(uri);
    known.documents ??= this.foldersOf(this.manualRoot(uri))
      .flatMap((folder) => [...(this.files.get(folder)?.values() ?? [])])
      .sort((one, other) => this.placeOf(one.uri.toString()) - this.placeOf(other.uri.toString()));
    return known.documents;
  }

  /** What was put together for a manual and still holds. */
  private known(uri: URI): KnownManual {
    const root = this.manualRoot(uri);
    let known = this.knownManuals.get(root);
    if (known === undefined) {
      known = { types: new Map() };
      this.knownManuals.set(root, known);
    }
    return known;
  }

  private readonly knownManuals = new Map<string, KnownManual>();

  /** Folders have got another manual, or there are others. */
  private rearrange(): void {
    this.byRoot = undefined;
    this.roots.clear();
    this.knownManuals.clear();
    this.arranged++;
  }

  private noteChange(file: string): void {
    this.changes++;
    this.changed.push(file);
    if (this.changed.length > 2 * MOST_CHANGES) this.changed.splice(0, MOST_CHANGES);
  }

  /** The references to the node, in its own file and in those that refer to it; no other file is looked at. */
  override findAllReferences(target: AstNode): Stream<ReferenceDescription> {
    const into = this.referencesInto(AstUtils.getDocument(target).uri.toString());
    return stream(into.filter((reference) => reference.target === target));
  }

  /** How often each node of a file is referred to, from anywhere. */
  countReferences(uri: URI): Map<AstNode, number> {
    const counts = new Map<AstNode, number>();
    for (const { target } of this.referencesInto(uri.toString()))
      if (target !== undefined) counts.set(target, (counts.get(target) ?? 0) + 1);
    return counts;
  }

  /** The references of a file, and of those that refer to it. */
  private referencesInto(uri: string): Link[] {
    const sources = [uri, ...(this.dependents.get(uri) ?? [])];
    return sources.flatMap((source) => (this.referenceIndex.get(source) ?? []) as Link[]);
  }

  /** Whether any file refers to the node. */
  isReferenced(node: AstNode): boolean {
    const document = AstUtils.getDocument(node);
    const own = this.referenced(document.uri.toString());
    if (own.has(node)) return true;
    for (const source of this.dependents.get(document.uri.toString()) ?? []) if (this.referenced(source).has(node)) return true;
    return false;
  }

  /** The nodes that a file's references lead to. */
  private referenced(uri: string): Set<AstNode | undefined> {
    const references = this.referenceIndex.get(uri) as Link[] | undefined;
    if (references === undefined) return new Set();
    let targets = this.targets.get(references);
    if (targets === undefined) {
      targets = new Set(references.map(({ target }) => target));
      this.targets.set(references, targets);
    }
    return targets;
  }

  private readonly targets = new WeakMap<Link[], Set<AstNode | undefined>>();

  /** The manual that the file belongs to, where one is declared: the first, should there be several. */
  manual(uri: URI): AstNodeDescription | undefined {
    return this.manuals.get(this.manualRoot(uri))?.[0];
  }

  /** The folder of the manual that the file belongs to. */
  manualRoot(uri: URI): string {
    const folder = folderOf(uri);
    let root = this.roots.get(folder);
    if (root === undefined) {
      root = this.rootOfFolder(folder);
      this.roots.set(folder, root);
    }
    return root;
  }

  override async updateContent(document: LangiumDocument, cancelToken = Cancellation.CancellationToken.None): Promise<void> {
    this.forget(document.uri);
    await super.updateContent(document, cancelToken);
    const folder = folderOf(document.uri);
    const file = document.uri.toString();
    if (!this.places.has(file)) this.places.set(file, this.places.size);
    this.addFile(folder, document);
    this.noteChange(file);
    const names = this.names.get(folder) ?? new Map<string, AstNodeDescription[]>();
    this.names.set(folder, names);
    const declared = this.symbolIndex.get(file) ?? [];
    for (const description of declared) {
      names.set(description.name, this.inPlace(names.get(description.name), description));
      if (description.type === 'Manual') this.setManuals(folder, this.inPlace(this.manuals.get(folder), description));
    }
    const types = this.types.get(folder) ?? new Map<string, Map<string, AstNodeDescription[]>>();
    this.types.set(folder, types);
    const known = this.known(document.uri);
    for (const [type, ofType] of Map.groupBy(declared, (description) => description.type)) {
      const files = types.get(type) ?? new Map<string, AstNodeDescription[]>();
      types.set(type, files.set(file, ofType));
      known.types.delete(type);
    }
  }

  private addFile(folder: string, document: LangiumDocument): void {
    const file = document.uri.toString();
    const files = this.files.get(folder);
    if (files === undefined) {
      this.files.set(folder, new Map([[file, document]]));
      this.rearrange();
      return;
    }
    const before = files.get(file);
    if (before === document) return;
    files.set(file, document);
    const known = this.known(document.uri);
    // What was taken out to be read again goes back to its place.
    known.documents =
      before === undefined ? known.documents?.toSpliced(this.placeAmong(known.documents, file), 0, document) : undefined;
  }

  /** Where a file goes among others that are in order. */
  private placeAmong(documents: readonly LangiumDocument[], file: string): number {
    const place = this.placeOf(file);
    let [from, to] = [0, documents.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.placeOf(documents[middle]?.uri.toString() ?? '') < place) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** Its place in the order of the manual's files. */
  placeOf(file: string): number {
    return this.places.get(file) ?? Infinity;
  }

  /** With the description behind those of earlier files. */
  private inPlace(others: AstNodeDescription[] | undefined, description: AstNodeDescription): AstNodeDescription[] {
    if (others === undefined) return [description];
    const place = this.placeOf(description.documentUri.toString());
    const at = others.findIndex((other) => this.placeOf(other.documentUri.toString()) > place);
    return others.toSpliced(at < 0 ? others.length : at, 0, description);
  }

  override removeContent(uri: URI): void {
    this.forget(uri);
    const folder = folderOf(uri);
    const files = this.files.get(folder);
    const document = files?.get(uri.toString());
    if (document !== undefined) {
      files?.delete(uri.toString());
      const known = this.known(uri);
      known.documents = known.documents?.filter((other) => other !== document);
    }
    if (files?.size === 0) {
      this.files.delete(folder);
      this.rearrange();
    }
    this.noteChange(uri.toString());
    super.removeContent(uri);
  }

  override async updateReferences(document: LangiumDocument, cancelToken = Cancellation.CancellationToken.None): Promise<void> {
    const source = document.uri.toString();
    await super.updateReferences(document, cancelToken);
    const targets = new Set<string>();
    for (const target of this.referenced(source))
      if (target !== undefined) targets.add(AstUtils.getDocument(target).uri.toString());
    targets.delete(source);
    this.dependencies.set(source, targets);
    for (const target of targets) {
      const sources = this.dependents.get(target);
      if (sources === undefined) this.dependents.set(target, new Set([source]));
      else sources.add(source);
    }
  }

  override removeReferences(uri: URI): void {
    const source = uri.toString();
    for (const target of this.dependencies.get(source) ?? []) this.dependents.get(target)?.delete(source);
    this.dependencies.delete(source);
    super.removeReferences(uri);
  }

  override isAffected(document: LangiumDocument, changedUris: Set<string>): boolean {
    const source = document.uri.toString();
    for (const changed of changedUris) if (this.dependents.get(changed)?.has(source)) return true;
    return false;
  }

  /** The other files that a file refers to. */
  filesReferredTo(uri: URI): Iterable<string> {
    return this.dependencies.get(uri.toString()) ?? [];
  }

  private forget(uri: URI): void {
    const folder = folderOf(uri);
    const names = this.names.get(folder);
    for (const description of this.symbolIndex.get(uri.toString()) ?? []) {
      const others = names?.get(description.name)?.filter((other) => !UriUtils.equals(other.documentUri, uri)) ?? [];
      if (others.length === 0) names?.delete(description.name);
      else names?.set(description.name, others);
      if (description.type === 'Manual')
        this.setManuals(
          folder,
          (this.manuals.get(folder) ?? []).filter((other) => other !== description),
        );
    }
    if (names?.size === 0) this.names.delete(folder);
    const known = this.known(uri);
    for (const [type, files] of this.types.get(folder) ?? []) if (files.delete(uri.toString())) known.types.delete(type);
  }

  private setManuals(folder: string, manuals: AstNodeDescription[]): void {
    if (manuals.length === 0) this.manuals.delete(folder);
    else this.manuals.set(folder, manuals);
    this.rearrange();
  }

  private byRoot: Map<string, string[]> | undefined;

  private foldersOf(root: string): string[] {
    if (this.byRoot === undefined) {
      this.byRoot = new Map();
      for (const folder of this.files.keys()) {
        const its = this.rootOfFolder(folder);
        this.byRoot.set(its, [...(this.byRoot.get(its) ?? []), folder]);
      }
    }
    return this.byRoot.get(root) ?? [];
  }

  private rootOfFolder(folder: string): string {
    for (let at = folder; at.includes('/'); at = at.slice(0, at.lastIndexOf('/'))) if (this.manuals.has(at)) return at;
    return folder;
  }
}

interface KnownManual {
  types: Map<string, readonly AstNodeDescription[]>;
  documents?: readonly LangiumDocument[] | undefined;
}

const folders = new WeakMap<URI, string>();

function folderOf(uri: URI): string {
  let folder = folders.get(uri);
  if (folder === undefined) {
    const text = uri.toString();
    folder = text.slice(0, text.lastIndexOf('/'));
    folders.set(uri, folder);
  }
  return folder;
}
