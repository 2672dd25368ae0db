/**
 * The documents of a manual: the manual as a page, its checklists to print. Pure: the caller writes the files.
 */
import type { PostilSharedServices } from '../../language/services.ts';
import { planLanguage } from '../concepts/manual/manual.lower.ts';
import { templates as ownTemplates } from '../generated/templates.ts';
import type { ManualFiles } from '../plan/lowering.ts';
import { createTemplates, overrideTemplates, type TemplateFormat, type Templates, type TemplateTexts } from '../templating.ts';
import { checklistSheets } from './checklists/checklist-sheets.view.ts';
import { manualPage } from './manual-page/manual-page.view.ts';
import type { ViewContext } from './view.ts';
import { createViewContext } from './view-context.ts';

/** `docs`: the manual as a page. `checklists`: sheets to fill in. */
export const documentKinds = ['docs', 'checklists'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export interface DocumentRequest {
  /** `language` in it is that of labels and keywords; absent: the manual's own. */
  manual: ManualFiles;
  shared: PostilSharedServices;
  /** Absent: all kinds. */
  only?: readonly DocumentKind[];
  /** Templates to use instead of our own, by the same paths. */
  templates?: TemplateTexts;
}

/** A file to be written: its path from the output folder, with forward slashes. */
export interface GeneratedFile {
  path: string;
  content: string;
}

/** The files of the documents asked for; the same manual gives the same bytes. Throws TemplateError for a template that does not fit. */
export function buildDocuments({ manual, shared, only = documentKinds, templates }: DocumentRequest): GeneratedFile[] {
  const context = createViewContext({ files: manual, shared }, planLanguage(manual));
  const printer = printerOf(templates === undefined ? ownTemplates : overrideTemplates(ownTemplates, templates));
  return documentKinds.filter((kind) => only.includes(kind)).flatMap((kind) => builders[kind](context, printer));
}

const builders: Record<DocumentKind, (context: ViewContext, printer: Record<TemplateFormat, Templates>) => GeneratedFile[]> = {
  docs: (context, { html }) => [{ path: 'docs/index.html', content: html.render('manual-page', manualPage(context)) }],
  checklists(context, { html, md }) {
    const { index, sheets } = checklistSheets(context);
    const both = (name: string, path: string, view: object): GeneratedFile[] => [
      { path: `checklists/${path}.html`, content: html.render(name, view) },
      { path: `checklists/${path}.md`, content: md.render(name, view) },
    ];
    return [
      ...(index === undefined ? [] : both('checklist-index', 'index', index)),
      ...sheets.flatMap(({ path, view }) => both('checklist-sheet', path, view)),
    ];
  },
};

const printers = new WeakMap<TemplateTexts, Record<TemplateFormat, Templates>>();

/** Templates are compiled once for each set of them. */
function printerOf(texts: TemplateTexts): Record<TemplateFormat, Templates> {
  let printer = printers.get(texts);
  if (printer === undefined) {
    printer = { html: createTemplates(texts, 'html'), md: createTemplates(texts, 'md') };
    printers.set(texts, printer);
  }
  return printer;
}
