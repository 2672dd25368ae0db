import { templates as ownTemplates } from '../generated/templates.ts';
import { createTemplates, overrideTemplates, type TemplateFormat, type Templates, type TemplateTexts } from '../templating.ts';

export type Printer = Record<TemplateFormat, Templates>;

/** Our own templates, or those given instead of them, by the same paths. Compiled once for each set. */
export function printerFor(overrides: TemplateTexts | undefined): Printer {
  const key = overrides ?? ownTemplates;
  let printer = printers.get(key);
  if (printer === undefined) {
    const texts = overrides === undefined ? ownTemplates : overrideTemplates(ownTemplates, overrides);
    printer = { html: createTemplates(texts, 'html'), md: createTemplates(texts, 'md') };
    printers.set(key, printer);
  }
  return printer;
}

const printers = new WeakMap<TemplateTexts, Printer>();
