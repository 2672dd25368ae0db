import type { FormField, RecordForm } from '../../language/server/editor-requests.ts';

/** The labels of the form, in the language of the editor. */
export interface FormWords {
  title: string;
  record: string;
  judge: string;
  save: string;
  yes: string;
  no: string;
  required: string;
  none: string;
  rejected: string;
  broken: string;
}

const style = `body.vscode-dark, body.vscode-high-contrast { color-scheme: dark; }
body.vscode-light, body.vscode-high-contrast-light { color-scheme: light; }
body { padding: 0 1.25rem 2rem; max-width: 46rem; color: var(--vscode-foreground); font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); line-height: 1.5; }
h1 { font-size: 1.35em; font-weight: 600; }
form { display: grid; grid-template-columns: minmax(7rem, max-content) minmax(10rem, 1fr); gap: .45rem .9rem; align-items: center; margin-top: 1rem; }
form[hidden] { display: none; }
label { justify-self: end; text-align: right; }
label .must { color: var(--vscode-errorForeground); }
label small { display: block; color: var(--vscode-descriptionForeground); }
.input { display: flex; gap: .4rem; align-items: center; }
input, select { flex: 1; min-width: 0; font: inherit; color: var(--vscode-input-foreground); background: var(--vscode-input-background); border: 1px solid var(--vscode-input-border, var(--vscode-widget-border, transparent)); padding: .28rem .45rem; border-radius: 2px; }
input:focus, select:focus, button:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: -1px; }
.unit { color: var(--vscode-descriptionForeground); min-width: 2.5em; }
.actions { grid-column: 2; display: flex; gap: .6rem; margin-top: .5rem; }
button { font: inherit; border: 1px solid var(--vscode-button-border, transparent); border-radius: 2px; padding: .35rem .9rem; cursor: pointer; color: var(--vscode-button-foreground); background: var(--vscode-button-background); }
button:hover { background: var(--vscode-button-hoverBackground); }
button.second { color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground); border-color: var(--vscode-button-border, var(--vscode-widget-border)); }
button.second:hover { background: var(--vscode-button-secondaryHoverBackground); }
button.head { padding: 0; font-weight: 600; text-align: start; background: none; }
button.head:enabled { color: var(--vscode-textLink-foreground); }
button.head:enabled:hover { background: none; text-decoration: underline; }
button.head:disabled { color: inherit; cursor: default; }
#record { margin-top: .3rem; width: 100%; }
#verdicts { margin-top: 1.4rem; }
article { border-left: 3px solid var(--vscode-charts-blue); background: var(--vscode-textBlockQuote-background); padding: .5rem .9rem; margin: .6rem 0; }
article.penalty, article.sanction, article.miss, article.breach, article.veto, article.deviation { border-color: var(--vscode-charts-red); }
article.undecided, article.conflict { border-color: var(--vscode-charts-yellow); }
article.reward, article.exempt { border-color: var(--vscode-charts-green); }
article ul { margin: .3rem 0 .2rem; padding-left: 1.2rem; }
article .cites { color: var(--vscode-descriptionForeground); font-size: .92em; }
.wrong { color: var(--vscode-errorForeground); }`;

/** Everything that came from a specification goes into the page as text. */
const script = `const vscode = acquireVsCodeApi();
const words = JSON.parse(document.getElementById('words').textContent);
const chosen = document.getElementById('record');
const verdicts = document.getElementById('verdicts');
const forms = [...document.forms];
let scenario = '';
const element = (tag, text, className) => { const made = document.createElement(tag); made.textContent = text ?? ''; if (className) made.className = className; return made; };
const current = () => forms[chosen.selectedIndex];
const keep = () => vscode.setState({ at: chosen.selectedIndex, values: forms.map((form) => Object.fromEntries(new FormData(form))) });
const show = () => { forms.forEach((form, at) => { form.hidden = at !== chosen.selectedIndex; }); verdicts.replaceChildren(); };
const kept = vscode.getState();
if (kept && kept.values.length === forms.length) {
  chosen.selectedIndex = kept.at;
  forms.forEach((form, at) => { for (const [name, value] of Object.entries(kept.values[at])) { const input = form.elements.namedItem(name); if (input) input.value = value; } });
}
show();
chosen.addEventListener('change', () => { show(); keep(); });
for (const form of forms) {
  form.addEventListener('input', keep);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const values = {};
    for (const [name, value] of new FormData(form)) values[name] = value;
    for (const input of form.querySelectorAll('[data-mark]')) if (values[input.name] !== '') values[input.name] += input.dataset.mark;
    vscode.postMessage({ do: 'judge', record: form.dataset.record, values });
  });
}
const tell = (data) => {
  verdicts.replaceChildren();
  if (!data || 'errors' in data) return verdicts.append(element('p', words.broken, 'wrong'));
  if ('rejections' in data) {
    verdicts.append(element('p', words.rejected, 'wrong'));
    const list = element('ul');
    for (const reason of data.rejections) list.append(element('li', reason));
    return verdicts.append(list);
  }
  scenario = data.scenario;
  if (data.verdicts.length === 0) verdicts.append(element('p', words.none));
  for (const verdict of data.verdicts) {
    const card = element('article', '', verdict.kind);
    const head = element('button', verdict.text, 'head');
    head.disabled = verdict.file === undefined;
    head.addEventListener('click', () => vscode.postMessage({ do: 'show', file: verdict.file, line: verdict.line }));
    const list = element('ul');
    for (const reason of verdict.because) list.append(element('li', reason));
    card.append(head, list, element('div', verdict.cites.join(' · '), 'cites'));
    verdicts.append(card);
  }
  const save = element('button', words.save, 'second');
  save.addEventListener('click', () => vscode.postMessage({ do: 'save', scenario }));
  verdicts.append(save);
};
window.addEventListener('message', ({ data }) => { tell(data); verdicts.scrollIntoView({ block: 'nearest' }); });`;

/** The forms of all record types, one shown at a time; only the script of this nonce runs, nothing is loaded. */
export function formHtml(forms: readonly RecordForm[], words: FormWords, nonce: string): string {
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'`;
  const choices = forms.map(({ record, title }) => option(record, title === undefined ? record : `${record} ${title}`));
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escaped(words.title)}</title><style>${style}</style></head>
<body><h1>${escaped(words.title)}</h1>
<label for="record">${escaped(words.record)}</label><select id="record">${choices.join('')}</select>
${forms.map((form) => oneForm(form, words)).join('\n')}
<section id="verdicts" aria-live="polite"></section>
<script type="application/json" id="words">${JSON.stringify(words).replace(/</g, '\\u003c')}</script>
<script nonce="${nonce}">${script}</script></body></html>`;
}

function oneForm({ record, fields }: RecordForm, words: FormWords): string {
  const rows = fields.map((field, at) => {
    const id = `${escaped(record)}-${at}`;
    const mark = field.isRequired ? ` <span class="must" title="${escaped(words.required)}">*</span>` : '';
    const title = field.title === undefined ? '' : `<small>${escaped(field.title)}</small>`;
    return `<label for="${id}">${escaped(field.name)}${mark}${title}</label>${input(field, id, words)}`;
  });
  return `<form data-record="${escaped(record)}" hidden novalidate>${rows.join('\n')}<div class="actions"><button>${escaped(words.judge)}</button></div></form>`;
}

function input(field: FormField, id: string, words: FormWords): string {
  const name = `id="${id}" name="${escaped(field.name)}"`;
  const given = field.default ?? '';
  switch (field.input) {
    case 'choice':
      return box(select(name, field.choices ?? [], (choice) => choice, given));
    case 'yes-no':
      return box(select(name, ['yes', 'no'], (choice) => (choice === 'yes' ? words.yes : words.no), given));
    case 'number': {
      const isShare = field.unit === '%' || field.unit === 'pp';
      const mark = isShare ? ` data-mark="${escaped(field.unit ?? '')}"` : '';
      const value = given.replace(/[^0-9.-].*$/, '');
      return box(
        `<input ${name} inputmode="decimal"${mark} value="${escaped(value)}"><span class="unit">${escaped(field.unit ?? '')}</span>`,
      );
    }
    case 'text':
      return box(`<input ${name} value="${escaped(given)}">`);
    default:
      return box(
        `<input ${name} type="${field.input === 'datetime' ? 'datetime-local' : field.input}" value="${escaped(given)}">`,
      );
  }
}

function select(name: string, values: readonly string[], label: (value: string) => string, given: string): string {
  return `<select ${name}><option value=""></option>${values.map((value) => option(value, label(value), value === given)).join('')}</select>`;
}

function option(value: string, label: string, isChosen = false): string {
  return `<option value="${escaped(value)}"${isChosen ? ' selected' : ''}>${escaped(label)}</option>`;
}

function box(content: string): string {
  return `<div class="input">${content}</div>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
