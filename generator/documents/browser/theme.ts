const KEY = 'postil-theme';

/** Sets the theme that was chosen before, at once; returns what makes a button change it. */
export function themeSwitch(root: HTMLElement): (button: HTMLElement) => void {
  const chosen = remembered();
  if (chosen !== null) root.dataset['theme'] = chosen;
  return (button) => {
    button.addEventListener('click', () => {
      const theme = isDark(root) ? 'light' : 'dark';
      root.dataset['theme'] = theme;
      remember(theme);
    });
  };
}

function isDark({ dataset }: HTMLElement): boolean {
  return dataset['theme'] === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : dataset['theme'] === 'dark';
}

/** A browser may forbid a page from a disk to keep anything. */
function remembered(): string | null {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === 'light' || theme === 'dark' ? theme : null;
  } catch {
    return null;
  }
}

function remember(theme: string): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // It holds for this page only.
  }
}
