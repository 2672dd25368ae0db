import { GrammarUtils, type AstNode, type LangiumDocument } from 'langium';
import type { CodeLensProvider } from 'langium/lsp';
import type { CodeLens, Command } from 'vscode-languageserver';
import { isScenario, isSource, isSpecification, type Scenario, type Source } from '../generated/ast.ts';
import { languageOfDocument } from '../message-language.ts';
import type { PostilLspServices } from './lsp-services.ts';

/** Above scenarios a way to run them, above sources how many clauses are covered, above other names how often they are used. */
export class PostilCodeLenses implements CodeLensProvider {
  constructor(private readonly services: PostilLspServices) {}

  provideCodeLens(document: LangiumDocument): CodeLens[] {
    const { value } = document.parseResult;
    if (!isSpecification(value)) return [];
    const counts = this.services.shared.workspace.IndexManager.countReferences(document.uri);
    return value.declarations.flatMap((node) => {
      const name = GrammarUtils.findNodeForProperty(node.$cstNode, 'name');
      if (name === undefined) return [];
      const commands = this.commands(node, counts.get(node) ?? 0, document);
      return commands.map((command) => ({ range: name.range, command }));
    });
  }

  private commands(node: AstNode, uses: number, document: LangiumDocument): Command[] {
    if (isScenario(node)) return [run(node, document)];
    const used = uses === 0 ? [] : [references(node, uses, document)];
    return isSource(node) ? [...used, ...this.covered(node, document)] : used;
  }

  private covered({ name }: Source, document: LangiumDocument): Command[] {
    const { sources } = this.services.shared.postil.Coverage.of(document.uri);
    const coverage = sources.find(({ source }) => source === name);
    if (coverage === undefined || coverage.clauses === 0) return [];
    const done = coverage.clauses - coverage.buckets.uncovered;
    const zh = languageOfDocument(document) === 'zh';
    const title = zh ? `${coverage.clauses} 条中已落实 ${done} 条` : `${done} of ${coverage.clauses} clauses covered`;
    return [{ title, command: 'postil.showCoverage', arguments: [document.uri.toString(), name] }];
  }
}

function run({ name }: Scenario, document: LangiumDocument): Command {
  const title = languageOfDocument(document) === 'zh' ? '执行用例' : 'Run scenario';
  return { title, command: 'postil.runScenario', arguments: [document.uri.toString(), name] };
}

function references(node: AstNode, uses: number, document: LangiumDocument): Command {
  const title = languageOfDocument(document) === 'zh' ? `用到 ${uses} 处` : uses === 1 ? '1 reference' : `${uses} references`;
  const place = GrammarUtils.findNodeForProperty(node.$cstNode, 'name')?.range.start;
  return { title, command: 'postil.showReferences', arguments: [document.uri.toString(), place] };
}
