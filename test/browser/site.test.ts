import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDocuments } from '../../generator/documents/build-documents.ts';
import { loadSpecs } from '../../generator/workspace.ts';
import { openBrowser } from './open-browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const example = fileURLToPath(new URL('../../examples/counter-outage/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'postil-site-'));
const pages: string[] = [];

const { manuals, services } = await loadSpecs([example]);
const [manual] = manuals;
if (manual === undefined) throw new Error('There is no manual.');
const since = { title: manual.name, facts: [], texts: [{ id: 'penalty.旧', title: '旧', text: '50 元', page: '扣罚标准' }] };
for (const { path, content } of buildDocuments({ manual, shared: services.shared, only: ['docs'], since })) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
  if (path.endsWith('.html')) pages.push(path);
}
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One page of each kind: chapters, roles and groups are many alike. */
const kinds = [...Map.groupBy(pages, (path) => /^docs\/(chapter|role|group|unit)-/.exec(path)?.[1] ?? path).values()].flatMap(
  ([first]) => first ?? [],
);

describe('the site in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  /** Whatever the page asks for beyond the disk, and whatever goes wrong in it, is in `faults`. */
  async function opened(
    path: string,
    { width = 1280, colorScheme = 'light' as 'light' | 'dark', javaScriptEnabled = true } = {},
  ): Promise<{ page: Page; faults: string[] }> {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      javaScriptEnabled,
      bypassCSP: false,
    });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) faults.push(request.url());
    });
    await page.goto(pathToFileURL(join(folder, path)).href);
    return { page, faults };
  }

  it.each(kinds.flatMap((path) => [[path, 1280, 'light'] as const, [path, 390, 'dark'] as const]))(
    '%s at %d pixels, %s: accessible, no wider than the window, silent',
    async (path, width, colorScheme) => {
      const { page, faults } = await opened(path, { width, colorScheme });
      expect(faults).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      await page.evaluate(axe);
      // Styles that are read again would be a request of the page's own, which its policy forbids.
      const violations = await page.evaluate(async () => {
        const { run } = (
          globalThis as unknown as {
            axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          }
        ).axe;
        const { violations: found } = await run({ preload: false });
        return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
      });
      expect(violations).toEqual([]);
      await page.context().close();
    },
  );

  it.each([
    ['服务中断', '服务中断'],
    ['中断', '中断'],
    ['plan-0', 'PLAN-0'],
  ])('finds %s', async (question, expected) => {
    const { page, faults } = await opened('docs/index.html');
    await page.fill('input[type=search]', question);
    const first = page.locator('[data-results] a').first();
    await first.waitFor();
    await expect.poll(async () => (await first.textContent())?.toUpperCase()).toContain(expected.toUpperCase());
    await page.keyboard.press('Enter');
    await page.waitForURL(/#/);
    await expect.poll(() => page.evaluate("document.querySelector(':target') !== null")).toBe(true);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('finds nothing where there is nothing', async () => {
    const { page } = await opened('docs/index.html');
    await page.fill('input[type=search]', '不存在之物');
    await page.locator('[role=status]:not([hidden])').waitFor();
    await expect.poll(() => page.locator('[role=status]').textContent()).toBe('没有找到');
    await page.context().close();
  });

  it('keeps the theme that was chosen', async () => {
    const { page } = await opened('docs/index.html');
    const ground = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const light = await ground();
    await page.click('[data-theme-switch]');
    await expect.poll(ground).not.toBe(light);
    const dark = await ground();
    await page.reload();
    expect(await ground()).toBe(dark);
    await page.context().close();
  });

  it('can be read and walked through without scripts', async () => {
    const { page } = await opened('docs/index.html', { javaScriptEnabled: false, width: 390 });
    expect(await page.locator('form').isVisible()).toBe(false);
    await page.locator('.contents a').nth(1).click();
    await page.locator('main article.clause').first().waitFor();
    await page.context().close();
  });
});
