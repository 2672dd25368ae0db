import { AstUtils, type AstNode, type LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { isSpecification, isWaiver, type Waiver } from './generated/ast.ts';
import type { CodedEntry, Severity } from './diagnostics.ts';
import type { ManualIndex } from './scope/manual-index.ts';
import { derived, ManualParts } from './scope/manual-parts.ts';

/** A finding that a waiver lets pass. */
export interface Waived {
  finding: Diagnostic;
  reason: string;
}

interface Library {
  index: ManualIndex;
  /** What was found is found anew when this changes. */
  version(): string;
  entries(): ReadonlyMap<string, CodedEntry<never>>;
  /** Code and place of all findings of a document, whether they are waived or not. */
  findings(document: LangiumDocument): readonly { code: string; node: AstNode }[];
}

/** What does not keep the manual from having a meaning. */
export function isWaivable({ severity, waivable }: { severity: Severity; waivable?: boolean | undefined }): boolean {
  return severity !== 'error' || waivable === true;
}

/** The waivers of every manual, and what they let pass. */
export class Waivers {
  private readonly found = new WeakMap<LangiumDocument, { version: string; findings: ReturnType<Library['findings']> }>();
  private readonly passed = new WeakMap<LangiumDocument, Waived[]>();

  constructor(private readonly library: Library) {}

  /** The waiver that lets a finding of this code at this node pass. */
  of({ code, severity, waivable }: Pick<CodedEntry<never>, 'code' | 'severity' | 'waivable'>, node: AstNode): Waiver | undefined {
    if (!isWaivable({ severity, waivable })) return undefined;
    return byCode(waiversIn.of(AstUtils.getDocument(node).uri, this.library.index))
      .get(code)
      ?.find((waiver) => covers(waiver, node));
  }

  /** What was let pass in a document, at its last check. */
  passedIn(document: LangiumDocument): readonly Waived[] {
    return this.passed.get(document) ?? [];
  }

  pass(document: LangiumDocument, waived: readonly Waived[]): void {
    this.passed.set(document, [...waived]);
  }

  /** Whether the waiver lets anything pass: it may lie in another file. */
  isUsed(waiver: Waiver, code: string): boolean {
    const target = waiver.target.ref;
    if (target === undefined) return false;
    return this.findings(AstUtils.getDocument(target)).some((found) => found.code === code && covers(waiver, found.node));
  }

  entryOf(code: string): CodedEntry<never> | undefined {
    return this.library.entries().get(code);
  }

  codes(): Iterable<string> {
    return this.library.entries().keys();
  }

  private findings(document: LangiumDocument): ReturnType<Library['findings']> {
    const version = this.library.version();
    const known = this.found.get(document);
    if (known?.version === version) return known.findings;
    const findings = this.library.findings(document);
    this.found.set(document, { version, findings });
    return findings;
  }
}

const waiversIn = new ManualParts<Waiver>(({ parseResult: { value } }) =>
  isSpecification(value) ? value.declarations.filter(isWaiver) : [],
);

const byCode = derived((waivers: readonly Waiver[]): ReadonlyMap<string, Waiver[]> => {
  const found = new Map<string, Waiver[]>();
  for (const waiver of waivers) for (const code of waiver.codes) found.set(code, [...(found.get(code) ?? []), waiver]);
  return found;
});

/** Whether the node lies in what the waiver names: in the part, where it names one. */
function covers({ target, part }: Waiver, node: AstNode): boolean {
  let isInPart = part === undefined;
  for (let at: AstNode | undefined = node; at !== undefined; at = at.$container) {
    if ('name' in at && at.name === part) isInPart = true;
    if (at === target?.ref) return isInPart;
  }
  return false;
}
