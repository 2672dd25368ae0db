import { catalogueOf, type Catalogue } from '../../checklists/catalogue.ts';
import { lowerManual } from '../../plan/lower.ts';
import type { ViewContext } from '../view.ts';
import { formViews, type FormView } from './form.view.ts';

/** Whether a manual has sheets: where it has errors nobody could be judged by them. */
export function hasForms({ manual }: ViewContext): boolean {
  return manual.files.documents.every(
    ({ parseResult, diagnostics = [] }) =>
      parseResult.lexerErrors.length === 0 &&
      parseResult.parserErrors.length === 0 &&
      diagnostics.every(({ severity }) => severity !== ERROR),
  );
}

/** The sheets of a manual with what they are judged by; undefined where it has none. */
export function formsOf(context: ViewContext): { forms: FormView[]; catalogue: Catalogue } | undefined {
  if (!hasForms(context)) return undefined;
  const { files, shared } = context.manual;
  const catalogue = catalogueOf(files, shared, lowerManual({ ...files, language: context.language }, shared));
  return { forms: formViews(catalogue, context), catalogue };
}

const ERROR = 1;
