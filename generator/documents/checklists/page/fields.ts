/// <reference lib="dom" />
/** Between the fields of the page and what was entered. */
import { NOTHING, type Entered, type PageData, type State } from './page-data.ts';
import type { PageWords } from './page-words.ts';
import { listenToPads, showDrawings } from './signature.ts';

export interface Listener {
  field(id: string, value: string): void;
  sign: (id: string, value: string) => void;
  part(key: string, part: Partial<Entered>): void;
  photo(key: string, file: File): void;
}

type Input = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Tells of whatever is entered. */
export function listen(listener: Listener): void {
  document.addEventListener('input', ({ target }) => {
    const input = target as HTMLInputElement;
    const { field, sign, part } = input.dataset;
    markEmpty(input);
    if (field !== undefined) return listener.field(field, input.value);
    if (sign !== undefined) return listener.sign(sign, input.value);
    const key = input.closest<HTMLElement>('.item')?.dataset['key'];
    if (key === undefined) return;
    if (input.type === 'radio') return listener.part(key, { answer: input.value });
    if (part === 'answer' || part === 'evidence' || part === 'note') return listener.part(key, { [part]: input.value });
    if (part === 'na') return listener.part(key, { answer: input.checked ? 'na' : '' });
  });
  listenToPads(listener.sign);
  document.addEventListener('change', ({ target }) => {
    const input = target as HTMLInputElement;
    const key = input.closest<HTMLElement>('.item')?.dataset['key'];
    const [file] = input.files ?? [];
    if (input.dataset['part'] !== 'photo' || key === undefined || file === undefined) return;
    listener.photo(key, file);
    input.value = '';
  });
  document.addEventListener('click', ({ target }) => {
    const button = (target as HTMLElement).closest<HTMLElement>('.more-button');
    const box = button?.closest<HTMLElement>('.item');
    if (button === null || box === null || box === undefined) return;
    open(box);
    box.querySelector<HTMLInputElement>('.more input')?.focus();
  });
  // A chosen answer can be taken back: a second click, or the Delete key.
  const takeBack = (target: EventTarget | null) => {
    const input = target as HTMLInputElement;
    const key = input.closest<HTMLElement>('.item')?.dataset['key'];
    if (input.type !== 'radio' || key === undefined) return;
    input.checked = false;
    listener.part(key, { answer: '' });
  };
  let before: HTMLInputElement | undefined;
  document.addEventListener('pointerdown', ({ target }) => {
    const input = (target as HTMLElement).closest('label')?.querySelector<HTMLInputElement>('input[type="radio"]');
    before = input?.checked === true ? input : undefined;
  });
  document.addEventListener('click', ({ target }) => {
    if (target === before && before !== undefined) takeBack(before);
  });
  document.addEventListener('keydown', ({ key, target }) => {
    if (key === 'Delete' || key === 'Backspace') takeBack(target);
  });
}

/** Shows where evidence and a note go. */
export function open(box: HTMLElement): void {
  box.dataset['open'] = '';
  box.querySelector('.more-button')?.setAttribute('aria-expanded', 'true');
}

/** On paper nothing stands in a field that is empty. */
function markEmpty(input: Input): void {
  input.classList.toggle('empty', input.value === '');
}

/** Shows what was entered. */
export function fillIn(data: PageData, state: State, words: PageWords, removePhoto: (key: string, at: number) => void): void {
  for (const input of document.querySelectorAll<Input>('[data-field]'))
    input.value = state.head[input.dataset['field'] ?? ''] ?? '';
  for (const input of document.querySelectorAll<Input>('[data-sign]'))
    input.value = state.signatures[input.dataset['sign'] ?? ''] ?? '';
  for (const input of document.querySelectorAll<Input>('[data-field], [data-sign]')) markEmpty(input);
  showDrawings(state.signatures);
  for (const { key } of data.items) {
    const box = document.getElementById(key);
    if (box === null) continue;
    const entered = state.answers[key] ?? NOTHING;
    for (const input of box.querySelectorAll<HTMLInputElement>('input')) {
      const { part } = input.dataset;
      if (input.type === 'radio') input.checked = input.value === entered.answer;
      else if (part === 'answer') input.value = entered.answer === 'na' ? '' : entered.answer;
      else if (part === 'na') input.checked = entered.answer === 'na';
      else if (part === 'evidence' || part === 'note') input.value = entered[part];
    }
    if (entered.evidence !== '' || entered.note !== '' || entered.photos.length > 0) open(box);
    box.querySelector('.photos')?.replaceChildren(...entered.photos.map((photo, at) => photoItem(photo, at)));

    function photoItem(photo: string, at: number): HTMLElement {
      const line = document.createElement('li');
      const image = document.createElement('img');
      image.src = photo;
      image.alt = words.photo(at + 1);
      const remove = document.createElement('button');
      remove.type = 'button';
      remove.className = 'screen';
      remove.textContent = '×';
      remove.setAttribute('aria-label', words.removePhoto(at + 1));
      remove.addEventListener('click', () => removePhoto(key, at));
      line.append(image, remove);
      return line;
    }
  }
}
