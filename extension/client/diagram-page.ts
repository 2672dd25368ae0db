import { pageTheme, pageThemeScript } from './page-theme.ts';

export interface Picture {
  svg: string;
  /** The style sheet of the page that it stands in. */
  style: string;
}

/** The picture of a procedure in the page of its manual. */
export function pictureIn(page: string, anchor: string): Picture | undefined {
  const start = page.indexOf(`id="${anchor}"`);
  const from = start < 0 ? -1 : page.indexOf('<svg class="flow"', start);
  const to = page.indexOf('</svg>', from);
  if (from < 0 || to < 0) return undefined;
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
  return { svg: page.slice(from, to + '</svg>'.length), style };
}

const style = `nav { position: sticky; top: 0; display: flex; gap: .4rem; padding: .5rem .75rem; background: var(--paper); border-bottom: 1px solid var(--line); }
nav button { font: var(--vscode-font-size) var(--vscode-font-family); color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground); border: 1px solid var(--vscode-button-border, var(--line)); border-radius: 2px; padding: .15rem .7rem; cursor: pointer; }
nav button:hover { background: var(--vscode-button-secondaryHoverBackground); }
main { overflow: auto; padding: 1rem; } .flow { max-width: none !important; }`;

/** Zooms with the wheel and Ctrl, or the buttons, and keeps its place when it is drawn again; a saved picture carries the colours it has on the screen. */
const script = `${pageThemeScript}
const vscode = acquireVsCodeApi();
const svg = document.querySelector('svg.flow');
const [, , width, height] = svg ? svg.getAttribute('viewBox').split(' ').map(Number) : [];
const main = document.querySelector('main');
const kept = vscode.getState() ?? {};
let zoom = kept.zoom ?? Math.min(1, Math.max(0.5, (innerWidth - 48) / width));
const keep = () => vscode.setState({ zoom, left: main.scrollLeft, top: scrollY });
const show = () => { svg.setAttribute('width', width * zoom); svg.setAttribute('height', height * zoom); };
const by = (factor) => { zoom = Math.min(4, Math.max(0.25, zoom * factor)); show(); keep(); };
const STYLES = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline'];
const alone = () => {
  const copy = svg.cloneNode(true);
  const from = [svg, ...svg.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, at) => {
    const computed = getComputedStyle(from[at]);
    for (const name of STYLES) element.style.setProperty(name, computed.getPropertyValue(name));
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', width);
  copy.setAttribute('height', height);
  copy.style.background = getComputedStyle(document.body).backgroundColor;
  return new XMLSerializer().serializeToString(copy);
};
const png = () => new Promise((resolve) => {
  const image = new Image();
  image.onload = () => {
    const canvas = document.createElement('canvas');
    canvas.width = width * 2;
    canvas.height = height * 2;
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    resolve(canvas.toDataURL('image/png').split(',')[1]);
  };
  image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(alone());
});
if (svg) {
  show();
  main.scrollLeft = kept.left ?? 0;
  scrollTo(0, kept.top ?? 0);
  window.addEventListener('scroll', keep, true);
  document.querySelector('nav').addEventListener('click', async ({ target }) => {
    const { act } = target.dataset;
    if (act === 'in') by(1.25);
    if (act === 'out') by(0.8);
    if (act === 'svg') vscode.postMessage({ save: 'svg', content: alone() });
    if (act === 'png') vscode.postMessage({ save: 'png', content: await png() });
  });
  window.addEventListener('wheel', (event) => { if (event.ctrlKey) { event.preventDefault(); by(event.deltaY < 0 ? 1.1 : 0.9); } }, { passive: false });
  svg.addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (!link) return;
    event.preventDefault();
    vscode.postMessage({ anchor: decodeURIComponent(link.getAttribute('href').slice(1)) });
  });
}`;

/** In the language of the editor; the nonce of the page's script. */
interface DiagramWords {
  nonce: string;
  /** Where there is no picture. */
  empty: string;
  out: string;
  in: string;
  save: string;
}

/** A page with the picture alone; only the script of this nonce runs, nothing is loaded. */
export function diagramHtml(picture: Picture | undefined, { nonce, empty, ...labels }: DiagramWords): string {
  const policy = `default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'`;
  const shown = picture === undefined ? `<p>${empty}</p>` : picture.svg;
  const button = (act: string, sign: string, title: string) => `<button data-act="${act}" title="${title}">${sign}</button>`;
  const zoom = button('out', '−', labels.out) + button('in', '+', labels.in);
  const buttons = zoom + button('svg', 'SVG', `${labels.save} (SVG)`) + button('png', 'PNG', `${labels.save} (PNG)`);
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<style>${picture?.style ?? ''}</style><style>${pageTheme}</style><style>${style}</style></head>
<body>${picture === undefined ? '' : `<nav>${buttons}</nav>`}<main>${shown}</main><script nonce="${nonce}">${script}</script></body></html>`;
}
