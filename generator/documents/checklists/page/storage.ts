/// <reference lib="dom" />
/** What was entered, on this device: one entry a form and version. */
import { emptyState, type PageData, type State } from './page-data.ts';

const PREFIX = 'postil-checklist';

export interface Storage {
  load(): State;
  /** False where the device has no room left, or allows no storing. */
  save(state: State): boolean;
  clear(): void;
  /** The state of an earlier version of this form, where this one has none. */
  earlier(): State | undefined;
}

export function openStorage({ id, version }: Pick<PageData, 'id' | 'version'>): Storage {
  const key = `${PREFIX}|${id}|${version}`;
  const read = (name: string): State | undefined => {
    try {
      const text = localStorage.getItem(name);
      return text === null ? undefined : { ...emptyState(), ...(JSON.parse(text) as Partial<State>) };
    } catch {
      return undefined;
    }
  };
  return {
    load: () => read(key) ?? emptyState(),
    save(state) {
      try {
        localStorage.setItem(key, JSON.stringify(state));
        return true;
      } catch {
        return false;
      }
    },
    clear() {
      try {
        localStorage.removeItem(key);
      } catch {
        // Nothing is stored where nothing can be.
      }
    },
    earlier() {
      if (read(key) !== undefined) return undefined;
      try {
        const names = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '');
        const other = names
          .filter((name) => name.startsWith(`${PREFIX}|${id}|`))
          .sort()
          .at(-1);
        return other === undefined ? undefined : read(other);
      } catch {
        return undefined;
      }
    },
  };
}
