/**
 * The documents of a manual: the manual as a site and as one page, its checklists to print. Pure: the caller writes the files.
 */
import type { PostilSharedServices } from '../../language/services.ts';
import { planLanguage } from '../concepts/manual/manual.lower.ts';
import type { ManualFiles } from '../plan/lowering.ts';
import type { TemplateTexts } from '../templating.ts';
import { checklistIndex } from './checklists/checklist-index.view.ts';
import { formCsv } from './checklists/form-csv.ts';
import { formPage } from './checklists/form-page.view.ts';
import { pagePolicy, withScript } from './checklists/form-script.ts';
import { formsOf, hasForms } from './checklists/forms.ts';
import { manualPageFile } from './manual-page/manual-page-file.ts';
import { markdownFiles } from './markdown/markdown-files.ts';
import { printerFor, type Printer } from './printers.ts';
import type { ManualTexts } from './site/changes/changes.view.ts';
import { printedSite, siteFiles } from './site/site.ts';
import type { ViewContext } from './view.ts';
import { createViewContext } from './view-context.ts';

/** `docs`: the manual as a site, and as one page. `checklists`: sheets to fill in. */
const documentKinds = ['docs', 'checklists'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export interface DocumentRequest {
  /** `language` in it is that of labels and keywords; absent: the manual's own. */
  manual: ManualFiles;
  shared: PostilSharedServices;
  /** Absent: all kinds. */
  only?: readonly DocumentKind[];
  /** The kinds that stand in the same folder in the end, so that one may lead to another; absent: those asked for. */
  beside?: readonly DocumentKind[];
  /** Templates to use instead of our own, by the same paths. */
  templates?: TemplateTexts;
  /** An earlier version, to say what changed. */
  since?: ManualTexts;
}

/** A file to be written: its path from the output folder, with forward slashes. */
export interface GeneratedFile {
  path: string;
  content: string;
}

/** The files of the documents asked for; the same manual gives the same bytes. Throws TemplateError for a template that does not fit. */
export function buildDocuments({
  manual,
  shared,
  only = documentKinds,
  beside = only,
  templates,
  since,
}: DocumentRequest): GeneratedFile[] {
  const context = createViewContext({ files: manual, shared }, planLanguage(manual));
  const printer = printerFor(templates);
  return documentKinds
    .filter((kind) => only.includes(kind))
    .flatMap((kind) => builders[kind](context, printer, { since, beside }));
}

const builders: Record<
  DocumentKind,
  (
    context: ViewContext,
    printer: Printer,
    surroundings: { since: ManualTexts | undefined; beside: readonly DocumentKind[] },
  ) => GeneratedFile[]
> = {
  docs(context, printer, { since, beside }) {
    const hasChecklists = beside.includes('checklists') && hasForms(context);
    const site = printedSite(context, printer.html, { since, hasChecklists });
    return [...siteFiles(site, context, printer.html), manualPageFile(context, printer), ...markdownFiles(site)];
  },
  checklists(context, { html, md }) {
    const made = formsOf(context);
    if (made === undefined) return [];
    const { forms, catalogue } = made;
    const index = checklistIndex(forms, context);
    return [
      ...(index === undefined
        ? []
        : [
            { path: 'checklists/index.html', content: html.render('checklist-index', index) },
            { path: 'checklists/index.md', content: md.render('checklist-index', index) },
          ]),
      ...forms.flatMap((form): GeneratedFile[] => {
        const view = formPage(form, pagePolicy);
        return [
          {
            path: `checklists/${form.path}.html`,
            content: withScript(html.render('checklist-form', view), form, catalogue.plan),
          },
          { path: `checklists/${form.path}.md`, content: md.render('checklist-form', view) },
          { path: `checklists/${form.path}.csv`, content: formCsv(form) },
        ];
      }),
    ];
  },
};
