/**
 * The pictures of the documentation (docs/images/), of what the built command line makes: npm run screenshots. The small manual is the
 * first one of README.zh.md, the other is examples/county-fines.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
    clip: part({ to: 'table' }),
  },
  {
    name: 'county-checklist-phone',
    manual: 'county',
    page: 'checklists/综合管理抽查.html',
    width: 390,
    scale: 2,
    clip: part({ to: 'tr[id$=票款安全]' }),
  },
];

/** The upper left of the window. */
const top = (height) => `() => ({ x: 0, y: 0, width: innerWidth, height: ${height} })`;

pictures.push(
  { name: 'site-fines', manual: 'county', page: 'docs/penalties.html', width: 1280, scale: 1.25, clip: top(620) },
  { name: 'site-procedure', manual: 'outage', page: 'docs/procedures.html', width: 1180, scale: 1.25, clip: top(760) },
  { name: 'site-raci', manual: 'outage', page: 'docs/raci.html', width: 1180, scale: 1.25, clip: top(680) },
  { name: 'site-role-phone', manual: 'outage', page: 'docs/group-技术支持组.html', width: 390, scale: 2, clip: top(760) },
);

const work = mkdtempSync(join(tmpdir(), 'postil-screenshots-'));
const chromium = await openChromium();
try {
  writeFirstManual(join(work, 'specs'));
  postil('build', join(work, 'specs'), '-o', join(work, 'first'));
  postil('build', join(root, 'examples/county-fines'), '-o', join(work, 'county'));
  postil('build', join(root, 'examples/counter-outage'), '-o', join(work, 'outage'), '--only', 'docs');
  mkdirSync(images, { recursive: true });
  for (const { name, manual, page, width, scale, clip } of pictures) {
    const url = pathToFileURL(join(work, manual, page)).href;
    const png = withPalette(await chromium.picture({ url, width, height: 800, scale, clip }));
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

function postil(...args) {
  const { status } = spawnSync(process.execPath, [join(root, 'generator/cli/postil.mjs'), ...args, '--lang', 'zh'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`postil ${args.join(' ')}: ${status}`);
}
