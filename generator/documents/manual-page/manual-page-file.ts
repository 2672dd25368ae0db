import { planLanguage } from '../../concepts/manual/manual.lower.ts';
import type { DocumentRequest, GeneratedFile } from '../build-documents.ts';
import { printerFor, type Printer } from '../printers.ts';
import { createViewContext } from '../view-context.ts';
import type { ViewContext } from '../view.ts';
import { manualPage } from './manual-page.view.ts';

/** The manual as one page, to read beside the editor and to print: `docs/manual.html`. Throws TemplateError. */
export function manualPageOf({
  manual,
  shared,
  templates,
}: Pick<DocumentRequest, 'manual' | 'shared' | 'templates'>): GeneratedFile {
  return manualPageFile(createViewContext({ files: manual, shared }, planLanguage(manual)), printerFor(templates));
}

export function manualPageFile(context: ViewContext, { html }: Printer): GeneratedFile {
  return { path: 'docs/manual.html', content: html.render('manual-page', manualPage(context)) };
}
