/**
 * The pictures of the documentation (docs/images/), of what the built command line makes: npm run screenshots. The small manual is the
 * first one of README.zh.md, the others are examples. Word and Excel files are shown as LibreOffice prints them (soffice, pdftoppm).
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openChromium } from './chromium.mjs';
import { withPalette } from './png-palette.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const images = join(root, 'docs/images');
const limit = 250 * 1024;

/** What is shown, as a function in the page: the width of the window, from the top of one element (or of the page) to the end of another. */
const part = ({ from, to }) => `() => {
  const edge = (selector) => document.querySelector(selector).getBoundingClientRect();
  const top = ${from === undefined ? '0' : `edge(${JSON.stringify(from)}).top - 16`};
  const left = ${from === undefined ? '0' : `edge(${JSON.stringify(from)}).left - 16`};
  return { x: left, y: top, width: innerWidth - left, height: edge(${JSON.stringify(to)}).bottom + 16 - top };
}`;

/** The upper left of the window. */
const top = (height) => `() => ({ x: 0, y: 0, width: innerWidth, height: ${height} })`;

const pictures = [
  {
    name: 'first-fines',
    manual: 'first',
    page: 'docs/manual.html',
    width: 900,
    scale: 2,
    clip: part({ from: '#penalties', to: '.schedule' }),
  },
  {
    name: 'first-checklist',
    manual: 'first',
    page: 'checklists/仪容检查.html',
    width: 900,
    scale: 2,
    clip: part({ to: 'section.group' }),
  },
  {
    name: 'county-checklist-phone',
    manual: 'county',
    page: 'checklists/综合管理抽查.html',
    width: 390,
    scale: 2,
    height: 1200,
    clip: top(1200),
  },
];

pictures.push(
  { name: 'site-fines', manual: 'county', page: 'docs/penalties.html', width: 1280, scale: 1.25, clip: top(620) },
  { name: 'site-procedure', manual: 'outage', page: 'docs/procedures.html', width: 1180, scale: 1.25, clip: top(760) },
  { name: 'site-raci', manual: 'outage', page: 'docs/raci.html', width: 1180, scale: 1.25, clip: top(680) },
  { name: 'site-role-phone', manual: 'outage', page: 'docs/group-技术支持组.html', width: 390, scale: 2, clip: top(760) },
);

/** Pages of office files, side by side. */
const office = [
  { name: 'word-manual', file: 'outage/docs/manual.docx', pages: [2, 8, 9], width: 420 },
  { name: 'excel-checklist', file: 'county/checklists/综合管理抽查.xlsx', pages: [2], width: 800 },
];
for (const { name, pages, width } of office) {
  const clip = `() => ({ x: 0, y: 0, width: innerWidth, height: document.body.scrollHeight })`;
  pictures.push({ name, manual: 'office', page: `${name}.html`, width: 20 + (width + 20) * pages.length, scale: 1.5, clip });
}

const work = mkdtempSync(join(tmpdir(), 'postil-screenshots-'));
const chromium = await openChromium();
try {
  writeFirstManual(join(work, 'specs'));
  postil('build', join(work, 'specs'), '-o', join(work, 'first'));
  postil('build', join(root, 'examples/county-fines'), '-o', join(work, 'county'));
  postil('build', join(root, 'examples/counter-outage'), '-o', join(work, 'outage'), '--only', 'docs');
  for (const pages of office) writePages(pages);
  mkdirSync(images, { recursive: true });
  for (const { name, manual, page, width, height = 800, scale, clip } of pictures) {
    const url = pathToFileURL(join(work, manual, page)).href;
    const png = withPalette(await chromium.picture({ url, width, height, scale, clip }));
    if (png.length > limit) throw new Error(`${name}.png has ${png.length} bytes, more than ${limit}.`);
    writeFileSync(join(images, `${name}.png`), png);
    console.log(`docs/images/${name}.png ${Math.ceil(png.length / 1024)} KB`);
  }
} finally {
  await chromium.close();
  rmSync(work, { recursive: true, force: true });
}

/** The files of README.zh.md's first manual: ```postil file=first/投递.postil */
function writeFirstManual(folder) {
  mkdirSync(folder, { recursive: true });
  const blocks = readFileSync(join(root, 'README.zh.md'), 'utf8').matchAll(/^```\w+ file=first\/(\S+)\n([\s\S]*?)^```$/gm);
  for (const [, path, text] of blocks) writeFileSync(join(folder, path), text);
}

/** Prints an office file and writes a page that shows some of its sheets of paper. */
function writePages({ name, file, pages, width }) {
  const folder = join(work, 'office');
  const printed = join(folder, name);
  mkdirSync(printed, { recursive: true });
  tool('soffice', '--headless', '--convert-to', 'pdf', '--outdir', printed, join(work, file));
  const pdf = join(printed, basename(file).replace(/\.\w+$/, '.pdf'));
  for (const number of pages)
    tool('pdftoppm', '-png', '-r', '110', '-singlefile', '-f', number, '-l', number, pdf, join(printed, `${number}`));
  const style = `body{margin:0;padding:10px;background:#ddd;display:flex;align-items:flex-start}img{width:${width}px;margin:10px;box-shadow:0 1px 4px #888}`;
  const sheets = pages.map((number) => `<img src="${name}/${number}.png">`).join('');
  writeFileSync(join(folder, `${name}.html`), `<!doctype html><style>${style}</style><body>${sheets}`);
}

function tool(name, ...args) {
  const { status, error } = spawnSync(name, args.map(String), { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${name}: ${error?.message ?? status}`);
}

function postil(...args) {
  const { status } = spawnSync(process.execPath, [join(root, 'generator/cli/postil.mjs'), ...args, '--lang', 'zh'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`postil ${args.join(' ')}: ${status}`);
}
