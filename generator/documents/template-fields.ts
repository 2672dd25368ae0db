import Handlebars from 'handlebars';

/** The fields that a template reads, as it writes them, each once: `heading`, `labels.search`. Throws Handlebars' errors. */
export function fieldsOf(template: string): string[] {
  const fields = new Set<string>();
  const visitor = new Handlebars.Visitor();
  visitor.PathExpression = ({ data, original, parts }) => {
    if (!data && parts.length > 0 && !HELPERS.has(original)) fields.add(parts.join('.'));
  };
  // The name of a part is no field.
  const visitPart = ({ name, params }: Pick<hbs.AST.PartialStatement, 'name' | 'params'>) => {
    if (name.type === 'SubExpression') visitor.accept(name);
    for (const param of params) visitor.accept(param);
  };
  visitor.PartialStatement = visitPart;
  visitor.PartialBlockStatement = (partial) => {
    visitPart(partial);
    visitor.accept(partial.program);
  };
  visitor.accept(Handlebars.parse(template));
  return [...fields];
}

const HELPERS = new Set(['if', 'unless', 'each', 'with', 'lookup']);
