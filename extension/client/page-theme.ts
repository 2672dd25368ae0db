/**
 * The page of a manual in the colours of the editor, whatever those of the computer are: the page's own dark or light set, as a reader may
 * choose it there too, and the editor's colours before them.
 */
export const pageTheme = `:root:root:root {
  --paper: var(--vscode-editor-background); --raised: var(--vscode-editorWidget-background); --ink: var(--vscode-editor-foreground);
  --soft: var(--vscode-descriptionForeground); --line: var(--vscode-editorWidget-border, #8884); --strong-line: var(--vscode-descriptionForeground);
  --accent: var(--vscode-textLink-foreground); --tint: var(--vscode-textBlockQuote-background);
}
body { padding: 0; background: var(--paper); font-size: var(--vscode-font-size, 1rem); }`;

/** Part of the script of the page: chooses the set, now and when the editor's theme changes. */
export const pageThemeScript = `const themed = () => {
  const is = (theme) => document.body.classList.contains(theme);
  const isLight = is('vscode-light') || is('vscode-high-contrast-light');
  document.documentElement.dataset.theme = isLight ? 'light' : 'dark';
};
themed();
new MutationObserver(themed).observe(document.body, { attributeFilter: ['class'] });`;
