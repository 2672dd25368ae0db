import { URI, type LangiumDocument } from 'langium';
import type { MessageLanguage } from '../language/diagnostics.ts';
import { isManual, type Specification } from '../language/generated/ast.ts';
import type { PostilSharedServices } from '../language/services.ts';
import { shownPath, unreadable, type SpecDiagnostic } from './spec-diagnostic.ts';
import { byCodeUnits } from './code-unit-order.ts';
import { readSpec, specFilesIn } from './spec-files.ts';

type Problem = (language: MessageLanguage) => SpecDiagnostic;

/** Specs taken from the disk: each file is read and parsed once. */
export class SpecShelf {
  private readonly made = new Map<string, LangiumDocument<Specification> | Problem>();

  constructor(
    private readonly shared: PostilSharedServices,
    private readonly cwd: string,
  ) {}

  /** The parsed file; undefined where it cannot be read. */
  document(path: string): LangiumDocument<Specification> | undefined {
    let made = this.made.get(path);
    if (made === undefined) this.made.set(path, (made = this.make(path)));
    return typeof made === 'function' ? undefined : made;
  }

  /** Why a file cannot be read. */
  problemOf(path: string, language: MessageLanguage): SpecDiagnostic | undefined {
    const made = this.made.get(path);
    return typeof made === 'function' ? made(language) : undefined;
  }

  /** In order of their paths. */
  documents(): LangiumDocument<Specification>[] {
    return [...this.made].sort(([a], [b]) => byCodeUnits(a, b)).flatMap(([, made]) => (typeof made === 'function' ? [] : [made]));
  }

  /** Whether a file directly in the folder declares a manual. */
  isManualFolder(folder: string): boolean {
    const known = this.folders.get(folder);
    if (known !== undefined) return known;
    const declares = specFilesIn(folder).some((path) => this.declaresManual(path));
    this.folders.set(folder, declares);
    return declares;
  }

  private readonly folders = new Map<string, boolean>();
  private readonly texts = new Map<string, string>();

  private declaresManual(path: string): boolean {
    const made = this.made.get(path);
    if (made === undefined) {
      const read = readSpec(path, path);
      if (!('text' in read) || !/(?:manual|规程)[\s\u3000]/.test(read.text)) return false;
      this.texts.set(path, read.text);
    }
    return this.document(path)?.parseResult.value.declarations.some(isManual) ?? false;
  }

  private make(path: string): LangiumDocument<Specification> | Problem {
    const shown = shownPath(path, this.cwd);
    const known = this.texts.get(path);
    const read = known === undefined ? readSpec(path, shown) : { text: known };
    if ('problem' in read) return (language) => unreadable(read.problem, shown, language);
    return this.shared.workspace.LangiumDocumentFactory.fromString<Specification>(read.text, URI.file(path));
  }
}
