/** A checklist as a person fills it in: on a phone, without a network, in a real browser; and what the engine then says of it. */
import { mkdtempSync, readFileSync, rmSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asRecords, fixture } from '../checklists/fixture.ts';
import { cli, parsedLines } from '../cli/cli.ts';
import { openBrowser } from './open-browser.ts';
import { picture } from './picture.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
/** One red pixel. */
const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
);
const HOSTILE = '</script><script>window.hit=1</script><img src=x onerror="window.hit=2">';

let at: string;
let browser: Browser;

beforeAll(async () => {
  at = mkdtempSync(join(tmpdir(), 'postil-browser-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(at, path)), { recursive: true });
    writeFileSync(join(at, path), text);
  };
  for (const [path, text] of Object.entries(fixture())) write(path, text);
  write('records.ndjson', asRecords());
  const hostile = fixture((manual) => manual.replaceAll('着装整洁，个人卫生良好', HOSTILE.replaceAll('"', '\\"')));
  for (const [path, text] of Object.entries(hostile)) write(`hostile/${path}`, text);
  const build = (spec: string, out: string, ...more: string[]) =>
    cli(at, ['build', spec, '-o', out, '--only', 'checklists', ...more]);
  expect(await build('manual.postil', 'out')).toMatchObject({ exitCode: 0 });
  expect(await build('manual.postil', 'english', '--lang', 'en')).toMatchObject({ exitCode: 0 });
  expect(await build('hostile', 'hostile-out')).toMatchObject({ exitCode: 0 });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  rmSync(at, { recursive: true, force: true });
});

async function open(sheet = '窗口检查表', { folder = 'out', ...options }: BrowserContextOptions & { folder?: string } = {}) {
  const context = await browser.newContext({ acceptDownloads: true, ...PHONE, ...options });
  const page = await context.newPage();
  const asked: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(pathToFileURL(join(at, folder, 'checklists', `${sheet}.html`)).href);
  return { context, page, asked, faults };
}

const item = (page: Page, name: string) => page.locator(`[id="item.窗口检查表.${name}"]`);
const choose = (page: Page, name: string, answer: string) => item(page, name).getByLabel(answer, { exact: true }).check();
const field = (page: Page, id: string) => page.locator(`[data-field="${id}"]`);
const status = (page: Page) => page.locator('#status').innerText();

/** The answers of the records, as a person gives them. */
async function fillIn(page: Page): Promise<void> {
  await field(page, '网点').fill('城东支局');
  await field(page, '地区').selectOption('城市');
  await field(page, '@key').fill('J-1');
  await field(page, '@date').fill('2025-03-10');
  await choose(page, '工牌', '否');
  await item(page, '工牌').getByLabel('凭证').fill('1.jpg');
  await choose(page, '着装', '差');
  await item(page, '着装').getByLabel('说明').fill('领口有污渍');
  await item(page, '积压').getByLabel('结果').fill('3');
  await choose(page, '坡道', '是');
  await choose(page, '防滑', '是');
  await item(page, '防滑').locator('input[type=file]').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: PHOTO });
  await item(page, '公示').locator('input[type=file]').setInputFiles({ name: 'b.png', mimeType: 'image/png', buffer: PHOTO });
  for (const name of ['防滑', '公示']) await item(page, name).locator('img').waitFor();
  await item(page, '建议').getByLabel('结果').fill('=1+1 是公式');
}

/** A stroke and a dot. */
async function sign(page: Page, pad: Locator): Promise<void> {
  await pad.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await pad.boundingBox()) ?? expect.fail('the pad is not shown');
  const at = (right: number, down: number) => [x + width * right, y + height * down] as const;
  await page.mouse.move(...at(0.2, 0.3));
  await page.mouse.down();
  for (const [right, down] of [
    [0.3, 0.7],
    [0.4, 0.3],
    [0.5, 0.6],
  ] as const)
    await page.mouse.move(...at(right, down), { steps: 4 });
  await page.mouse.up();
  await page.mouse.move(...at(0.7, 0.5));
  await page.mouse.down();
  await page.mouse.up();
}

async function exported(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#export')]);
  const path = join(at, name);
  await download.saveAs(path);
  return path;
}

describe('a checklist in the browser', () => {
  it('is filled in, survives a reload, is exported and judged as its score said', async () => {
    const { context, page, asked, faults } = await open();
    await fillIn(page);
    await expect.poll(() => status(page)).toBe('已填 7 / 7 项，得分 7 ÷ 10 = 70%');
    await expect.poll(() => page.locator('#verdict').innerText()).toBe('不合格');
    await expect.poll(() => item(page, '工牌').locator('.consequence').innerText()).toContain('无工牌 未佩戴工牌（网点 20 元');
    await page.screenshot({ path: picture('checklist-phone'), fullPage: true });
    await page.reload();
    await expect.poll(() => status(page)).toBe('已填 7 / 7 项，得分 7 ÷ 10 = 70%');
    await expect.poll(() => item(page, '防滑').locator('img').count()).toBe(1);
    await exported(page, 'results.json');
    const run = (data: string) => cli(at, ['run', 'manual.postil', '--as-of', '2025-04-01', '--data', data]);
    const { exitCode, stdout, stderr } = await run('checklist=results.json');
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: (await run('窗口检查表=records.ndjson')).stdout });
    expect(stderr).toContain('窗口检查表 J-1：得分 7 ÷ 10 = 70%');
    expect(parsedLines(stdout).find(({ kind }) => kind === 'miss')).toMatchObject({ value: '0.7' });
    expect(asked.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('takes its results back in', async () => {
    const first = await open();
    await fillIn(first.page);
    const path = await exported(first.page, 'back.json');
    const { context, page } = await open();
    await expect.poll(() => status(page)).toBe('已填 0 / 5 项，得分 0 ÷ 8 = 0%');
    await page.setInputFiles('#import', path);
    await page.getByText('已导入').waitFor();
    expect(await exported(page, 'again.json').then((again) => readFileSync(again, 'utf8'))).toBe(readFileSync(path, 'utf8'));
    await page.setInputFiles('#import', { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await expect.poll(() => status(page)).toBe('这不是检查结果文件');
    await first.context.close();
    await context.close();
  });

  it('shows items where they apply, and says what is missing', async () => {
    const { context, page } = await open();
    const isShown = (name: string) => item(page, name).isVisible();
    await expect.poll(async () => [await isShown('坡道'), await isShown('防滑')]).toEqual([false, false]);
    await field(page, '地区').selectOption('城市');
    await expect.poll(async () => [await isShown('坡道'), await isShown('防滑')]).toEqual([true, false]);
    await choose(page, '坡道', '不适用');
    await item(page, '坡道').getByText('请写明为什么不适用').waitFor();
    await expect.poll(() => isShown('防滑')).toBe(false);
    await choose(page, '坡道', '是');
    await expect.poll(() => isShown('防滑')).toBe(true);
    await choose(page, '坡道', '否');
    await expect.poll(() => isShown('防滑')).toBe(false);
    await choose(page, '工牌', '否');
    await item(page, '工牌').getByText('还缺凭证：照片').waitFor();
    await item(page, '积压').getByLabel('结果').fill('很多');
    await item(page, '积压').getByText('填的内容读不出来').waitFor();
    await context.close();
  });

  it('can be filled in with the keyboard, and an answer taken back', async () => {
    const { context, page } = await open();
    await item(page, '着装').locator('input').first().focus();
    await page.keyboard.press('Space');
    await expect.poll(() => item(page, '着装').getAttribute('data-state')).toBe('passed');
    await page.keyboard.press('Delete');
    await expect.poll(() => item(page, '着装').getAttribute('data-state')).toBe('open');
    await context.close();
  });

  it('is signed by hand or by name: the drawing is kept, exported, printed, taken back in, and wiped', async () => {
    const { context, page, faults } = await open();
    const pad = page.locator('[data-draw="inspector.drawn"]');
    const lines = (of: Page) => of.locator('[data-draw="inspector.drawn"] path').getAttribute('d');
    await page.locator('[data-sign="inspected.name"]').fill('李四');
    await sign(page, pad);
    await expect.poll(() => lines(page)).toMatch(/^M\d+ \d+(L\d+ \d+){3,}M\d+ \d+L\d+ \d+$/);
    const drawn = await lines(page);
    await expect.poll(() => page.locator('[data-sign="inspector.date"]').inputValue()).toMatch(/^\d{4}-\d\d-\d\d$/);
    await expect.poll(() => page.locator('[data-sign="inspected.date"]').inputValue()).toBe('');
    await page.locator('.sign-off').screenshot({ path: picture('checklist-signature') });
    await page.reload();
    await expect.poll(() => lines(page)).toBe(drawn);
    const path = await exported(page, 'signed.json');
    const { signatures } = JSON.parse(readFileSync(path, 'utf8')) as { signatures: Record<string, string> };
    expect(signatures).toMatchObject({ 'inspector.drawn': drawn, 'inspected.name': '李四' });
    await page.emulateMedia({ media: 'print' });
    expect(await pad.isVisible()).toBe(true);
    expect(await page.getByText('擦去重签').first().isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.getByText('擦去重签').first().click();
    await expect.poll(() => lines(page)).toBe('');
    await page.setInputFiles('#import', path);
    await expect.poll(() => lines(page)).toBe(drawn);
    const bad = { format: 'postil-checklist-results', answers: [], signatures: { 'inspector.drawn': 'M1 1L2 2"><script>' } };
    await page.setInputFiles('#import', {
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(bad)),
    });
    await expect.poll(() => lines(page)).toBe('');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('shows one group of what was put together', async () => {
    const { context, page } = await open('by-role');
    await page.selectOption('#filter', { label: '支局长' });
    await expect.poll(() => page.locator('section.group:visible h2').allInnerTexts()).toEqual(['支局长']);
    await context.close();
  });

  it.each([
    ['out', '窗口检查表', 'light', 360],
    ['out', '窗口检查表', 'dark', 1200],
    ['out', 'by-role', 'light', 1200],
    ['out', 'index', 'light', 360],
    ['english', '窗口检查表', 'light', 360],
  ] as const)('%s/%s is accessible (%s, %d pixels) and fits', async (folder, sheet, colorScheme, width) => {
    const { context, page } = await open(sheet, { folder, colorScheme, viewport: { width, height: 900 } });
    if (sheet === '窗口检查表' && folder === 'out') await fillIn(page);
    // As text it is run by the browser's own tools, whatever the page allows.
    await page.evaluate(AXE);
    const { violations } = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await page.screenshot({
      path: picture(`checklist-${folder}-${sheet === '窗口检查表' ? 'sheet' : sheet}-${colorScheme}-${width}`),
      fullPage: true,
    });
    await context.close();
  });

  it('prints on A4 with every item, empty', async () => {
    const { context, page } = await open('窗口检查表', { viewport: { width: 680, height: 1000 }, isMobile: false });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.item:visible').count()).toBe(7);
    expect(await page.locator('.bar').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await page.screenshot({ path: picture('checklist-print'), fullPage: true });
    expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000);
    await context.close();
  });

  it('runs nothing that a text holds', async () => {
    const { context, page, faults } = await open('窗口检查表', { folder: 'hostile-out' });
    await page.getByText(HOSTILE).first().waitFor();
    expect(await page.evaluate(() => (window as unknown as { hit?: number }).hit)).toBeUndefined();
    expect(faults).toEqual([]);
    await choose(page, '工牌', '是');
    await expect.poll(() => status(page)).toContain('已填 1 /');
    await context.close();
  });
});
