import type { ViewContext } from '../../view.ts';
import { textDiff, type DiffPiece } from './text-diff.ts';

/** Everything of a manual that has a permanent id, in words. */
export interface ManualTexts {
  title: string;
  /** `版本 2024.1` */
  facts: string[];
  texts: ManualText[];
}

export interface ManualText {
  id: string;
  title: string;
  text: string;
  /** The page that it stands on, by its heading. */
  page: string;
}

/** What changed since an earlier version, by the pages of the site. */
export interface ChangesView {
  /** The earlier version. */
  since: string;
  /** `新增 3 项，删除 1 项，修改 5 项` */
  summary: string;
  parts: { heading: string; changes: ChangeView[] }[];
}

export interface ChangeView {
  kind: 'added' | 'removed' | 'changed';
  kindName: string;
  /** Where it stands; '' for what is gone. */
  href: string;
  title: string;
  pieces: { isOld: boolean; isNew: boolean; text: string }[];
}

/** Compares by permanent ids: what keeps its name is the same, wherever it stands. */
export function changesPage(before: ManualTexts, after: ManualTexts, { say }: ViewContext): ChangesView {
  const old = new Map(before.texts.map((text) => [text.id, text]));
  const present = new Set(after.texts.map(({ id }) => id));
  const names = {
    added: say({ zh: '新增', en: 'added' }),
    removed: say({ zh: '删除', en: 'removed' }),
    changed: say({ zh: '修改', en: 'changed' }),
  };
  const change = (kind: ChangeView['kind'], { id, title, page }: ManualText, pieces: DiffPiece[]) => ({
    page,
    change: {
      kind,
      kindName: names[kind],
      href: kind === 'removed' ? '' : id,
      title,
      pieces: pieces.map((piece) => ({ isOld: piece.kind === 'old', isNew: piece.kind === 'new', text: piece.text })),
    },
  });
  const changes = [
    ...after.texts.flatMap((text) => {
      const earlier = old.get(text.id);
      if (earlier === undefined) return [change('added', text, [{ kind: 'new', text: text.text }])];
      return earlier.text === text.text && earlier.title === text.title
        ? []
        : [change('changed', text, textDiff(earlier.text, text.text))];
    }),
    ...before.texts
      .filter(({ id }) => !present.has(id))
      .map((text) => change('removed', text, [{ kind: 'old', text: text.text }])),
  ];
  const count = (kind: ChangeView['kind']) => changes.filter((one) => one.change.kind === kind).length;
  return {
    since: [before.title, ...before.facts].join(' · '),
    summary:
      changes.length === 0
        ? say({ zh: '没有变化。', en: 'Nothing changed.' })
        : say({
            zh: `新增 ${count('added')} 项，删除 ${count('removed')} 项，修改 ${count('changed')} 项。`,
            en: `${count('added')} added, ${count('removed')} removed, ${count('changed')} changed.`,
          }),
    parts: [...Map.groupBy(changes, ({ page }) => page)].map(([heading, these]) => ({
      heading,
      changes: these.map((one) => one.change),
    })),
  };
}
