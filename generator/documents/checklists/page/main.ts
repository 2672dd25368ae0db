/// <reference lib="dom" />
/** The script of a checklist page: keeps what is entered, judges it as the engine does, and gives it out as a file. */
import { formJudge, type JudgedForm, type JudgedItem } from './judge-form.ts';
import { fillIn, listen, open } from './fields.ts';
import { NOTHING, type Entered, type PageData, type State, emptyState } from './page-data.ts';
import { pageWords } from './page-words.ts';
import { smallPhoto } from './photo.ts';
import { resultsOf, stateOf } from './results-file.ts';
import { openStorage } from './storage.ts';

const data = JSON.parse(document.getElementById('form-data')?.textContent ?? '{}') as PageData;
const words = pageWords[data.language];
const storage = openStorage(data);
const judge = formJudge(data);
const earlier = storage.earlier();
let state: State = earlier === undefined ? storage.load() : carriedOver(earlier);
let notice = earlier === undefined ? '' : words.takeUp;

listen({
  field(id, value) {
    state.head[id] = value;
    changed();
  },
  sign(id, value) {
    state.signatures[id] = value;
    const day = id.replace(/drawn$/, 'date');
    if (day !== id && value !== '' && (state.signatures[day] ?? '') === '') {
      state.signatures[day] = today();
      fillIn(data, state, words, removePhoto);
    }
    changed();
  },
  part: (key, part) => change(key, part),
  async photo(key, file) {
    try {
      const photo = await smallPhoto(file);
      change(key, { photos: [...entered(key).photos, photo] });
    } catch {
      say(words.badPhoto);
    }
    fillIn(data, state, words, removePhoto);
  },
});
element('export').addEventListener('click', exportResults);
element('print').addEventListener('click', () => print());
element('clear').addEventListener('click', () => {
  if (!confirm(words.confirmClear)) return;
  storage.clear();
  replace(emptyState());
});
element<HTMLInputElement>('import').addEventListener(
  'change',
  ({ currentTarget }) => void importResults(currentTarget as HTMLInputElement),
);
document
  .getElementById('filter')
  ?.addEventListener('change', ({ currentTarget }) => showGroup((currentTarget as HTMLSelectElement).value));
fillIn(data, state, words, removePhoto);
show();

function entered(key: string): Entered {
  return state.answers[key] ?? { ...NOTHING };
}

function change(key: string, part: Partial<Entered>): void {
  state.answers[key] = { ...entered(key), ...part };
  changed();
}

function removePhoto(key: string, at: number): void {
  change(key, { photos: entered(key).photos.filter((_, place) => place !== at) });
  fillIn(data, state, words, removePhoto);
}

function changed(): void {
  begin();
  notice = storage.save(state) ? '' : words.noRoom;
  show();
}

/** The first thing entered gives the sheet its number and day, where nobody has. */
function begin(): void {
  const now = new Date();
  const day = today();
  const given = new Map([
    ['@date', day],
    ['@key', `${day.replaceAll('-', '')}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`],
  ]);
  let isNew = false;
  for (const { id, input } of data.fields) {
    const value = given.get(id);
    if (value === undefined || state.head[id] !== undefined || (id === '@date' ? input !== 'date' : input !== 'text')) continue;
    state.head[id] = value;
    isNew = true;
  }
  if (isNew) fillIn(data, state, words, removePhoto);
}

/** As people count here: `2025-03-10`. */
function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function replace(other: State): void {
  state = other;
  storage.save(state);
  fillIn(data, state, words, removePhoto);
  show();
}

function show(): void {
  const judged = judge(state);
  for (const item of data.items) showItem(item.key, judged.items.get(item.key));
  const meter = element('meter');
  const percent = judged.asked === 0 ? 0 : Math.floor((judged.answered * 100) / judged.asked);
  meter.setAttribute('aria-valuenow', String(percent));
  (meter.firstElementChild as HTMLElement).style.width = `${percent}%`;
  say([words.status(judged), notice].filter((text) => text !== '').join(' · '));
  showOutcome(judged);
}

function showItem(key: string, item: JudgedItem | undefined): void {
  const box = document.getElementById(key);
  if (box === null || item === undefined) return;
  box.hidden = item.state === 'hidden';
  box.dataset['state'] = item.state;
  const isDemanded = item.missing.length > 0 && item.isAnswered;
  if (item.state === 'failed' || item.state === 'na' || isDemanded) open(box);
  const problem = problemOf(key, item, box.dataset['evidence'] ?? '');
  const line = box.querySelector<HTMLElement>('.problem');
  if (line === null) return;
  line.hidden = problem === '';
  line.textContent = problem;
}

function problemOf(key: string, item: JudgedItem, evidence: string): string {
  if (item.state === 'na') return entered(key).note.trim() === '' ? words.reason : '';
  if (item.state === 'waiting') return words.problem(item, '');
  if (!item.isAnswered || (item.missing.length === 0 && item.fault === undefined)) return '';
  return words.problem(item, evidence);
}

function showOutcome(judged: JudgedForm): void {
  const verdict = element('verdict');
  const isBegun = judged.answered > 0;
  verdict.textContent = !isBegun ? '' : judged.whole === undefined ? words.counts(judged) : words.outcome[judged.whole];
  verdict.dataset['outcome'] = judged.whole ?? '';
  const missing = isBegun ? data.fields.filter(({ id, isRequired }) => isRequired && (state.head[id] ?? '').trim() === '') : [];
  const problems = [...missing.map(({ label }) => words.field(label)), ...judged.badFields.values()];
  element('problems').replaceChildren(
    ...problems.map((text) => {
      const line = document.createElement('li');
      line.textContent = text;
      return line;
    }),
  );
}

function exportResults(): void {
  const results = resultsOf(data, state);
  const link = document.createElement('a');
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(results, null, 2)}\n`], { type: 'application/json' }));
  link.href = url;
  link.download = `${[data.title, state.head['@key'] ?? '']
    .join(' ')
    .trim()
    .replace(/[^\p{L}\p{N}_-]+/gu, '_')}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  say(words.exported);
}

async function importResults(input: HTMLInputElement): Promise<void> {
  const file = input.files?.[0];
  if (file === undefined) return;
  input.value = '';
  const read = await file.text().then(
    (text) => parsed(text),
    () => undefined,
  );
  const back = stateOf(data, read);
  if (back === undefined) return say(words.badFile);
  notice = back.lost.length > 0 ? words.lost(back.lost) : words.imported;
  replace(back.state);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What was entered into an earlier version of the form, as far as the items are still there; nobody has signed this one. */
function carriedOver(earlier: State): State {
  const keys = new Set(data.items.map(({ key }) => key));
  return {
    ...earlier,
    answers: Object.fromEntries(Object.entries(earlier.answers).filter(([key]) => keys.has(key))),
    signatures: Object.fromEntries(Object.entries(earlier.signatures).filter(([id]) => !id.endsWith('.drawn'))),
  };
}

function showGroup(key: string): void {
  for (const group of document.querySelectorAll<HTMLElement>('section.group')) group.hidden = key !== '' && group.id !== key;
}

function say(text: string): void {
  const status = element('status');
  if (status.textContent !== text) status.textContent = text;
}

function element<T extends HTMLElement = HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}
