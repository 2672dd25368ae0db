import {
  AstUtils,
  Cancellation,
  CstUtils,
  DefaultDocumentValidator,
  GrammarUtils,
  interruptAndCheck,
  type AstNode,
  type LangiumDocument,
  type LangiumCoreServices,
  type ParseResult,
  type ReferenceInfo,
} from 'langium';
import type { Diagnostic, DiagnosticRelatedInformation, Range } from 'vscode-languageserver-types';
import type { CheckContext, Check } from './concept.ts';
import {
  isEscalation,
  isGiven,
  isPenalty,
  isRequirement,
  isReward,
  isVeto,
  isWaiver,
  isLevelType,
  type Escalation,
  type Given,
  type Penalty,
  type Requirement,
  type Reward,
  type Veto,
} from './generated/ast.ts';
import { concepts } from './concepts/index.ts';
import type { CodedEntry, DiagnosticData, MessageLanguage, Place, RelatedPlace, Report, Severity } from './diagnostics.ts';
import { allDiagnostics } from './explain-diagnostic.ts';
import { languageOfDocument } from './message-language.ts';
import { nearest } from './nearest.ts';
import { flatAst } from './scope/flat-ast.ts';
import { nameDiagnostics } from './scope/name.diagnostics.ts';
import { nameChecks } from './scope/name.checks.ts';
import { timeChecks } from './scope/time.checks.ts';
import { syntaxDiagnostics } from './syntax.diagnostics.ts';
import { lexingFindings, parsingFindings, type SyntaxFinding } from './syntax-findings.ts';
import { ownerChecks } from './owners/owners.checks.ts';
import { textChecks } from './text/text.checks.ts';
import type { Witness } from './proof/witness.ts';
import type { PostilServices } from './services.ts';
import { Waivers, type Waived } from './waivers.ts';

const severities: Record<Severity, 1 | 2 | 3 | 4> = { error: 1, warning: 2, information: 3, hint: 4 };

/** Each overflow of the stack costs milliseconds. */
const ENOUGH = 20;

/** How many unknown names of a file are compared with all others: with more, the file is no spec, or a name is missing everywhere. */
const MOST_SUGGESTIONS = 200;

/** Runs the checks of all concepts along the flat tree, and says syntax and name faults in plain words. */
export class PostilValidator extends DefaultDocumentValidator {
  /** What went wrong in our own code; the other checks went on. Whoever asks for findings must not pass over these. */
  readonly faults: unknown[] = [];
  private readonly services: PostilServices;
  private readonly checks = new Map<string, Check<AstNode>[]>();
  readonly waivers: Waivers;

  constructor(services: LangiumCoreServices) {
    super(services);
    this.services = services as PostilServices;
    const { workspace, postil } = this.services.shared;
    this.waivers = new Waivers({
      index: workspace.IndexManager,
      version: () => `${workspace.IndexManager.version} ${postil.Sources.version}`,
      entries: () => allDiagnostics,
      findings: (document) => this.allFindings(document),
    });
    for (const table of [nameChecks, timeChecks, textChecks, ownerChecks, ...concepts.map((concept) => concept.checks)]) {
      for (const [type, checks] of Object.entries(table)) {
        const known = this.checks.get(type) ?? [];
        this.checks.set(type, known.concat(checks as Check<AstNode>[]));
      }
    }
  }

  protected override async validateAst(
    root: AstNode,
    _options: unknown,
    cancelToken = Cancellation.CancellationToken.None,
  ): Promise<Diagnostic[]> {
    await interruptAndCheck(cancelToken);
    const found: Diagnostic[] = [];
    const document = root.$document as LangiumDocument;
    const waived: Waived[] = [];
    const context = this.context(this.reporter(document, found, waived));
    const deep = this.run(flatAst(root).nodes, context);
    // Many small expressions that lead from one to the next can be too much for the stack, too.
    if (deep !== undefined) context.report(syntaxDiagnostics['too-deep'], {}, { node: deep });
    this.waivers.pass(document, waived);
    return found;
  }

  private context(report: Report): CheckContext {
    const { postil, workspace } = this.services.shared;
    const { Sources: sources, Types: types, Coverage: coverage } = postil;
    return { report, index: workspace.IndexManager, sources, types, coverage, waivers: this.waivers };
  }

  /** Code and place of all findings, waived or not; waivers themselves are left out. */
  private allFindings(document: LangiumDocument): { code: string; node: AstNode }[] {
    const found: { code: string; node: AstNode }[] = [];
    const nodes = flatAst(document.parseResult.value).nodes.filter((node) => !isWaiver(node));
    this.run(
      nodes,
      this.context(({ code }, _params, { node }) => void found.push({ code, node })),
    );
    return found;
  }

  /** The first node whose check was too much for the stack; after some of those it gives up. */
  private run(nodes: readonly AstNode[], context: CheckContext): AstNode | undefined {
    const deep: AstNode[] = [];
    for (const node of nodes) {
      for (const check of this.checks.get(node.$type) ?? []) {
        try {
          check(node, context);
        } catch (error) {
          if (error instanceof RangeError) deep.push(node);
          else this.faults.push(error);
          if (deep.length === ENOUGH) return deep[0];
        }
      }
    }
    return deep[0];
  }

  /** As the manual's people have settled it. */
  override async validateDocument(
    document: LangiumDocument,
    options?: object,
    token?: Cancellation.CancellationToken,
  ): Promise<Diagnostic[]> {
    const found = await super.validateDocument(document, options, token);
    const { severity } = this.services.shared.postil.Settings.of(document.uri);
    if (severity.size === 0) return found;
    return found.flatMap((finding) => {
      const level = severity.get(String(finding.code));
      if (level === 'off') return [];
      return level === undefined ? finding : { ...finding, severity: severities[level] };
    });
  }

  /** What the text of a file tells without any other file. */
  syntaxFindings({ parseResult }: LangiumDocument): Diagnostic[] {
    const found: Diagnostic[] = [];
    this.processLexingErrors(parseResult, found);
    this.processParsingErrors(parseResult, found);
    return found;
  }

  protected override processLexingErrors(parseResult: ParseResult, diagnostics: Diagnostic[]): void {
    this.pushPlain(lexingFindings(parseResult), parseResult, diagnostics);
  }

  protected override processParsingErrors(parseResult: ParseResult, diagnostics: Diagnostic[]): void {
    this.pushPlain(parsingFindings(parseResult), parseResult, diagnostics);
  }

  protected override processLinkingErrors(document: LangiumDocument, diagnostics: Diagnostic[]): void {
    const report = this.reporter(document, diagnostics);
    let unresolved = 0;
    for (const { reference, container, property, index } of flatAst(document.parseResult.value).references) {
      if (!('ref' in reference) || reference.error === undefined || reference.$refText === '') continue;
      if (perhapsFields.has(property) && isAboutUnknownRecord(container)) continue;
      // What is no type is told with the types that there are.
      if (isLevelType(container)) continue;
      const name = reference.$refText;
      const suggestion =
        ++unresolved > MOST_SUGGESTIONS ? undefined : nearest(name, this.candidates({ reference, container, property }));
      const params = suggestion === undefined ? { name, type: container.$type } : { name, type: container.$type, suggestion };
      report(
        nameDiagnostics.unresolved,
        params,
        index === undefined ? { node: container, property } : { node: container, property, index },
      );
    }
  }

  private candidates(reference: ReferenceInfo): Iterable<string> {
    return this.services.references.ScopeProvider.getScope(reference)
      .getAllElements()
      .map((description) => description.name);
  }

  private pushPlain(findings: readonly SyntaxFinding[], parseResult: ParseResult, diagnostics: Diagnostic[]): void {
    const language = languageOfDocument(parseResult.value.$document as LangiumDocument);
    for (const { entry, params, range } of findings) diagnostics.push(diagnostic(entry, params, range, language));
  }

  private reporter(document: LangiumDocument, found: Diagnostic[], waived?: Waived[]): Report {
    const language = languageOfDocument(document);
    return (entry, params, place) => {
      if (isNameless(params)) return;
      const related = (place.related ?? []).map((other) => relatedInformation(other, language));
      const finding = {
        ...diagnostic(entry, params, rangeOf(place), language, place.witness),
        ...(related.length > 0 ? { relatedInformation: related } : {}),
        ...(place.unused === true ? { tags: [1 as const] } : {}),
      };
      const waiver = waived === undefined ? undefined : this.waivers.of(entry, place.node);
      if (waiver === undefined) found.push(finding);
      else waived?.push({ finding, reason: waiver.reason });
    };
  }
}

/** What has no name is half written: the parser has said so. */
function isNameless(params: unknown): boolean {
  return typeof params === 'object' && params !== null && 'name' in params && params.name === undefined;
}

function diagnostic<P>(entry: CodedEntry<P>, params: P, range: Range, language: MessageLanguage, witness?: Witness): Diagnostic {
  const data: DiagnosticData = { code: entry.code, params, ...(witness === undefined ? {} : { witness }) };
  return {
    source: 'postil',
    code: entry.code,
    severity: severities[entry.severity],
    message: entry.message[language](params),
    range,
    data,
  };
}

function relatedInformation(place: RelatedPlace, language: MessageLanguage): DiagnosticRelatedInformation {
  const uri = place.node.$cstNode?.root.astNode.$document?.uri.toString() ?? '';
  return { location: { uri, range: rangeOf(place) }, message: place.message[language] };
}

/** The text range of a place: the property's, else the node's. */
function rangeOf(place: Place): Range {
  if (place.range !== undefined) return place.range;
  const node =
    place.property === undefined ? undefined : GrammarUtils.findNodeForProperty(place.node.$cstNode, place.property, place.index);
  const cst = node ?? place.node.$cstNode;
  return cst === undefined
    ? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
    : CstUtils.toDocumentSegment(cst).range;
}

const perhapsFields = new Set(['target', 'subjects', 'discretion', 'field']);

/** Fields of a record that is no known name cannot be known either: the record is reported, once. */
function isAboutUnknownRecord(node: AstNode): boolean {
  const about = AstUtils.getContainerOfType(node, hasRecord);
  return about !== undefined && about.record?.error !== undefined;
}

function hasRecord(node: AstNode): node is Penalty | Requirement | Reward | Veto | Escalation | Given {
  return isPenalty(node) || isRequirement(node) || isReward(node) || isVeto(node) || isEscalation(node) || isGiven(node);
}
