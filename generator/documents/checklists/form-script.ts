/** The script of a form's page and what it works on, as text within the page: it needs no network and no other file. */
import { pageScript, pageScriptHash } from '../../generated/checklist-page.ts';
import type { Plan } from '../../plan/plan.ts';
import type { FormView } from './form.view.ts';
import type { PageData } from './page/page-data.ts';
import { pagePlan } from './page-plan.ts';

/** Only this script may run; the page may show photos that it holds itself, and load nothing. */
export const pagePolicy = `default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:; script-src 'sha256-${pageScriptHash}'`;

/** The page with its script at its end. */
export function withScript(html: string, form: FormView, plan: Plan): string {
  const end = html.lastIndexOf('</body>');
  const at = end < 0 ? html.length : end;
  // No sign of JSON needs "<", and so no text ends the element that it stands in; what no page may hold is escaped, too.
  const data = JSON.stringify(pageData(form, plan)).replace(
    /[<\u007f-\u009f\u2028\u2029]|\p{Noncharacter_Code_Point}/gu,
    escaped,
  );
  return `${html.slice(0, at)}<script type="application/json" id="form-data">${data}</script>\n<script>${pageScript}</script>\n${html.slice(at)}`;
}

/** `\u003c` for `<`, in two halves for what lies beyond the first plane. */
function escaped(sign: string): string {
  return Array.from({ length: sign.length }, (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
}

function pageData(form: FormView, plan: Plan): PageData {
  const items = form.groups.flatMap(({ key: group, items }) => items.map((item) => ({ ...item, group })));
  return {
    id: form.id,
    version: form.version,
    manual: form.manualName,
    title: form.title,
    language: form.lang === 'en' ? 'en' : 'zh',
    plan: pagePlan(plan, new Set(items.map(({ list }) => list))),
    ...(form.list === undefined ? {} : { list: form.list }),
    fields: form.fields.map(({ id, label, isRequired, input }) => ({ id, label, isRequired, input })),
    items: items.map(({ key, id, list, item, group, name, text, entry }) => ({
      key,
      id,
      list,
      item,
      group,
      text: name === '' ? text : `${name} ${text}`,
      entry: entry?.kind ?? 'choice',
    })),
  };
}
