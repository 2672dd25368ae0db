import type { AstNode } from 'langium';
import { citationViews } from '../concepts/citation/citation.view.ts';
import { dataTypeRuns, expressionRuns } from '../concepts/expression/expression.view.ts';
import { isTerm, type Declaration } from '../../language/generated/ast.ts';
import { anchorsOf } from './anchors.ts';
import { glossaryOf, plain } from './glossary.ts';
import { isVersioned } from '../../language/scope/versions.ts';
import { periodText } from './words.ts';
import type { DocumentLanguage, ManualSource, ViewContext } from './view.ts';

/** What the views of one manual share: made once for all of its documents. */
export function createViewContext(manual: ManualSource, language: DocumentLanguage): ViewContext {
  const declarations: Declaration[] = manual.files.documents.flatMap(({ parseResult }) => parseResult.value.declarations);
  const all: ViewContext['all'] = (is) => declarations.filter((declaration) => is(declaration));
  const anchors = anchorsOf(manual);
  const anchor = (node: AstNode | undefined) => (node === undefined ? undefined : anchors.of(node));
  const glossary = glossaryOf(all(isTerm), anchor);

  const context: ViewContext = {
    manual,
    language,
    say: (words) => words[language],
    all,
    anchor,
    clause(source, clause) {
      const place = clause.place === clause.id ? '' : (clause.place ?? '');
      return { anchor: anchors.ofClause(source, clause), id: clause.id, place, text: clause.text };
    },
    element(node) {
      return {
        anchor: anchor(node) ?? '',
        name: node.name ?? '',
        title: titleOf(node, language),
        cites: context.cite(node.citations ?? []),
      };
    },
    cite: (citations) => citationViews(citations, context),
    name: (reference) => (reference === undefined ? [] : [{ ...plain(reference.$refText), href: anchor(reference.ref) }]),
    expression: (expression) => expressionRuns(expression, context),
    dataType: (type) => dataTypeRuns(type, context),
    glossary: () => glossary.reader(),
  };
  return context;
}

/** These print on their own when they are in force. */
const DATED: ReadonlySet<string> = new Set(['Penalty', 'Deadline', 'Reward', 'Target']);

/** The title, and when the norm is in force. */
function titleOf(node: AstNode & { title?: string }, language: DocumentLanguage): string {
  const period = isVersioned(node) && !DATED.has(node.$type) ? periodText(node, language) : '';
  return [node.title ?? '', period].filter((text) => text !== '').join(language === 'zh' ? '，' : ', ');
}
