import MiniSearch from 'minisearch';
import { queryWords, searchWords } from '../site/search-words.ts';
import type { SearchData } from './search-data.ts';

declare global {
  interface Window {
    postilSearch?: SearchData;
  }
}

const MOST = 30;
const AROUND = 40;

/** Finds while one types; the index comes with the first question. Words of the page itself stand in the form's data attributes. */
export function searchBox(form: HTMLFormElement): void {
  const input = form.querySelector('input');
  const list = form.querySelector<HTMLElement>('[data-results]');
  const status = form.querySelector<HTMLElement>('[role="status"]');
  if (input === null || list === null || status === null) return;
  let finder: Promise<Finder> | undefined;
  const show = async () => {
    const question = input.value.trim();
    finder ??= loaded(form.dataset['index'] ?? '').then(finderOf);
    const found = question === '' ? [] : (await finder)(question);
    if (question !== input.value.trim()) return;
    list.replaceChildren(...found.slice(0, MOST).map((entry) => resultOf(entry, question)));
    list.hidden = found.length === 0;
    status.hidden = question === '';
    status.textContent =
      found.length === 0 ? (form.dataset['none'] ?? '') : (form.dataset['found'] ?? '').replace('#', String(found.length));
  };
  input.addEventListener('input', () => void show());
  input.addEventListener('focus', () => void (finder ??= loaded(form.dataset['index'] ?? '').then(finderOf)));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('a')?.click();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      input.value = '';
      void show();
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const places = [input, ...list.querySelectorAll('a')];
    const at = places.indexOf(document.activeElement as HTMLAnchorElement);
    places[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
    event.preventDefault();
  });
}

interface Found {
  href: string;
  page: string;
  title: string;
  text: string;
}
type Finder = (question: string) => Found[];

function loaded(src: string): Promise<SearchData> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.addEventListener('load', () => resolve(window.postilSearch ?? { manual: [], pages: [], entries: [] }));
    script.addEventListener('error', reject);
    document.head.append(script);
  });
}

function finderOf({ pages, entries }: SearchData): Finder {
  const index = new MiniSearch<{ id: number; title: string; text: string }>({
    fields: ['title', 'text'],
    tokenize: searchWords,
    processTerm: (term) => term,
  });
  index.addAll(entries.map(([, , title, text], id) => ({ id, title, text })));
  const options = { tokenize: queryWords, prefix: true, combineWith: 'AND', boost: { title: 4 } } as const;
  return (question) =>
    index.search(question, options).flatMap(({ id }) => {
      const [page, anchor, title, text] = entries[id as number] ?? [0, '', '', ''];
      const [path, name] = pages[page] ?? ['', ''];
      return { href: `${path}${anchor === '' ? '' : `#${anchor}`}`, page: name, title, text };
    });
}

function resultOf({ href, page, title, text }: Found, question: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = href;
  const where = document.createElement('small');
  where.textContent = page;
  const excerpt = document.createElement('span');
  excerpt.append(...marked(around(text, question), question));
  const name = document.createElement('b');
  name.append(...marked(title, question));
  link.append(name, where, excerpt);
  item.append(link);
  return item;
}

/** The part of the text in which the question is met first. */
function around(text: string, question: string): string {
  const at = placeOf(text, question);
  const start = Math.max(0, at - AROUND);
  const end = Math.max(0, at) + 2 * AROUND;
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}

function placeOf(text: string, question: string): number {
  const low = text.toLowerCase();
  const whole = low.indexOf(question.toLowerCase());
  if (whole >= 0) return whole;
  return (
    queryWords(question)
      .map((word) => low.indexOf(word))
      .find((place) => place >= 0) ?? -1
  );
}

function marked(text: string, question: string): (string | HTMLElement)[] {
  const at = text.toLowerCase().indexOf(question.toLowerCase());
  if (at < 0 || question === '') return [text];
  const mark = document.createElement('mark');
  mark.textContent = text.slice(at, at + question.length);
  return [text.slice(0, at), mark, text.slice(at + question.length)];
}
