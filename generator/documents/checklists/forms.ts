import { catalogueOf, type Catalogue } from '../../checklists/catalogue.ts';
import { lowerManual } from '../../plan/lower.ts';
import type { ViewContext } from '../view.ts';
import { formViews, type FormView } from './form.view.ts';

/** The sheets of a manual with what they are judged by; undefined where it has errors: nobody could be judged by it. */
export function formsOf(context: ViewContext): { forms: FormView[]; catalogue: Catalogue } | undefined {
  const { files, shared } = context.manual;
  const isSound = files.documents.every(
    ({ parseResult, diagnostics = [] }) =>
      parseResult.lexerErrors.length === 0 &&
      parseResult.parserErrors.length === 0 &&
      diagnostics.every(({ severity }) => severity !== ERROR),
  );
  if (!isSound) return undefined;
  const catalogue = catalogueOf(files, shared, lowerManual({ ...files, language: context.language }, shared));
  return { forms: formViews(catalogue, context), catalogue };
}

const ERROR = 1;
