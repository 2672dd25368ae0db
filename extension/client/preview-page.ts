import { pageTheme, pageThemeScript } from './page-theme.ts';

/**
 * Scrolls to what the editor names; a double click names what was clicked. The place is kept when the page of the same manual is printed
 * again, where the editor would keep it for any page. A link within the page is followed here: the editor's own pages do so for links in ASCII only.
 */
const script = `${pageThemeScript}
const vscode = acquireVsCodeApi();
const kept = vscode.getState();
if (kept?.of === document.title) window.scrollTo(0, kept.top);
else if (kept) window.addEventListener('load', () => setTimeout(() => window.scrollTo(0, 0)));
window.addEventListener('scroll', () => vscode.setState({ of: document.title, top: window.scrollY }));
window.addEventListener('message', ({ data }) => document.getElementById(data.anchor)?.scrollIntoView({ block: 'nearest' }));
window.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href^="#"]');
  const target = link && document.getElementById(decodeURIComponent(link.getAttribute('href').slice(1)));
  if (!target) return;
  event.preventDefault();
  event.stopPropagation();
  target.scrollIntoView();
}, true);
window.addEventListener('dblclick', ({ target }) => {
  const anchor = target.closest?.('[id]')?.id;
  if (anchor) vscode.postMessage({ anchor });
});`;

/** A page as it is built, for a webview: only the script of this nonce runs, nothing is loaded. */
export function previewHtml(page: string, nonce: string): string {
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'`;
  return page
    .replace(
      /<meta http-equiv="Content-Security-Policy"[^>]*>/,
      `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    )
    .replace('</head>', `<style>${pageTheme}</style></head>`)
    .replace('</body>', `<script nonce="${nonce}">${script}</script></body>`);
}
