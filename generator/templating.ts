/**
 * Templates print view models for people. They are Handlebars, stricter: a field that the view does not have, a value that is no text or
 * number, and markup that would go out unescaped are errors that name template and line. The only helpers are `if`, `unless`, `each`,
 * `with` and `lookup`: whatever needs more is decided in the view.
 */
import Handlebars from 'handlebars';
import { escapeHtml, escapeMarkdown } from './escaping.ts';

/** Template texts by their path from the generator's folder: `concepts/penalty/penalty.html.hbs`. */
export type TemplateTexts = ReadonlyMap<string, string>;
export type TemplateFormat = 'html' | 'md';

export interface Templates {
  /** Prints a view by the template of this name: `penalty` is the file `penalty.html.hbs`, in whatever folder. Throws TemplateError. */
  render(name: string, view: object): string;
}

/** A template that is wrong, or does not fit its view. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';

  /** `line` and `column` count from 1. `field`: the one that the view lacks, where that is the fault. */
  constructor(
    readonly problem: string,
    readonly place: { template: string; line: number; column?: number; field?: string },
  ) {
    super(`${place.template}:${place.line}: ${problem}`);
  }
}

/** The given templates, with those of the same path in `overrides` instead. */
export function overrideTemplates(own: TemplateTexts, overrides: TemplateTexts): TemplateTexts {
  return new Map([...own, ...overrides]);
}

/** Makes the templates of a format ready to print; each can include any other by its name: `{{> citation}}`. Throws TemplateError. */
export function createTemplates(texts: TemplateTexts, format: TemplateFormat): Templates {
  const environment = Handlebars.create();
  environment.registerHelper('escape', (value: unknown, options: { loc: hbs.AST.SourceLocation }) => {
    if (typeof value !== 'string' && typeof value !== 'number')
      throw new ValueError(`a text is needed here, not ${String(value)}`, options.loc);
    return escapes[format](String(value));
  });
  for (const [path, text] of texts) {
    const [, name, language] = FILE_NAME.exec(path) ?? [];
    if (name === undefined || !included[format].includes(language ?? '')) continue;
    if (name in environment.partials)
      throw new TemplateError(`there is another template named ${name}`, { template: path, line: 1 });
    environment.registerPartial(name, compile(environment, path, text));
  }
  return {
    render(name, view) {
      const template = environment.partials[name] as Handlebars.TemplateDelegate | undefined;
      if (template === undefined)
        throw new TemplateError('there is no such template', { template: `${name}.${format}.hbs`, line: 1 });
      return template(view);
    },
  };
}

const FILE_NAME = /([^/]+)\.(html|css|md)\.hbs$/;
const included: Record<TemplateFormat, string[]> = { html: ['html', 'css'], md: ['md'] };
const escapes: Record<TemplateFormat, (text: string) => string> = { html: escapeHtml, md: escapeMarkdown };
const helpers = ['escape', 'if', 'unless', 'each', 'with', 'lookup'];

function compile(environment: typeof Handlebars, path: string, text: string): Handlebars.TemplateDelegate {
  const template = guarded(path, () => {
    const program = environment.parse(text, { srcName: path });
    new Strictness(path).accept(program);
    const knownHelpers = Object.fromEntries(helpers.map((name) => [name, true]));
    return environment.compile(program, { strict: true, knownHelpers, knownHelpersOnly: true, preventIndent: true });
  });
  return (view, options) => guarded(path, () => template(view, options));
}

/** Every path must exist in the view, and everything printed goes through the escape of the format. */
class Strictness extends Handlebars.Visitor {
  constructor(private readonly path: string) {
    super();
  }

  override PathExpression(path: hbs.AST.PathExpression): void {
    if (!path.data) Object.assign(path, { strict: true });
  }

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    super.MustacheStatement(mustache);
    const { loc } = mustache;
    if (!mustache.escaped)
      throw new TemplateError('text must not go out unescaped: write {{…}}', { template: this.path, ...loc.start });
    const value =
      mustache.params.length === 0
        ? mustache.path
        : { type: 'SubExpression', path: mustache.path, params: mustache.params, hash: mustache.hash, loc };
    const escape = { type: 'PathExpression', data: false, depth: 0, parts: ['escape'], original: 'escape', loc };
    Object.assign(mustache, { path: escape, params: [value], hash: undefined, escaped: false });
  }
}

class ValueError extends Error {
  readonly lineNumber: number;

  constructor(message: string, place: hbs.AST.SourceLocation) {
    super(message);
    this.lineNumber = place.start.line;
  }
}

/** Says template and line with whatever goes wrong; the innermost template has it first. */
function guarded<T>(template: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof TemplateError || !(error instanceof Error)) throw error;
    const [, field] = /^"(.+)" not defined in /.exec(error.message) ?? [];
    const { lineNumber = Number(/on line (\d+)/.exec(error.message)?.[1] ?? 1), column } = error as Error & {
      lineNumber?: number;
      column?: number;
    };
    const place = { template, line: lineNumber, ...(column === undefined ? {} : { column: column + 1 }) };
    if (field !== undefined) throw new TemplateError(`the view has no field ${field}`, { ...place, field });
    throw new TemplateError(error.message, place);
  }
}
