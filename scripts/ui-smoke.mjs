/**
 * Installs the packed extension and uses the workbench as a person does, in a light and a dark theme: opens a manual, makes a mistake, sees
 * the squiggle, its hover and Problems, mends it, runs the scenarios, opens the preview. Screenshots go to the folder named.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installVsix, locate, newPage, startBrowser, startServer, workbenchUrl } from './vscode-host.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const [vsix = 'out/postil.vsix', out = 'out/e2e'] = process.argv.slice(2).map((file) => path.resolve(file));
setTimeout(() => {
  console.error('The workbench takes longer than 170 s.');
  process.exit(3);
}, 170_000).unref();

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'postil-ui-'));
const extensionsDir = path.join(work, 'extensions');
fs.mkdirSync(out, { recursive: true });
installVsix({ ...locate(), vsix, extensionsDir });

let code = 0;
try {
  for (const theme of ['Default Light Modern', 'Default Dark Modern']) await smoke(theme);
} catch (error) {
  console.error(error);
  code = 1;
} finally {
  fs.rmSync(work, { recursive: true, force: true, maxRetries: 5 });
}
process.exit(code);

async function smoke(theme) {
  const name = /light/i.test(theme) ? 'light' : 'dark';
  const folder = path.join(work, name);
  fs.cpSync(path.join(root, 'test/e2e/fixture'), folder, { recursive: true });
  const settings = { 'workbench.colorTheme': theme, 'editor.fontSize': 14, 'window.autoDetectColorScheme': false };
  const server = await startServer({ ...locate(), extensionsDir, settings });
  const browser = await startBrowser();
  const { page } = await newPage(browser, server.authority);
  page.setDefaultTimeout(30_000);
  const picture = (what) => page.screenshot({ path: path.join(out, `${name}-${what}.png`) });
  try {
    await page.goto(workbenchUrl(server.authority, { folder }));
    await use(page, picture);
    console.log(`ok   the workbench, ${name}`);
  } catch (error) {
    await picture('failed').catch(() => undefined);
    throw error;
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function use(page, picture) {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: '1-manual.postil' }).dblclick();
  await page.locator('.editor-instance .view-lines').first().waitFor();
  assert.match(await page.locator('#status\\.editor\\.mode').innerText(), /Postil/);

  // A mistake, as it is typed.
  const word = page.locator('.view-line span span', { hasText: /^责任人$/ }).last();
  await word.dblclick();
  await page.keyboard.type('责任八');
  await page.locator('.squiggly-error').first().waitFor();
  await picture('1-squiggle');

  await pointAt(page, /^责任八$/, '责任八');
  await picture('2-hover');
  await page.mouse.move(600, 500);

  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel .monaco-list-row', { hasText: '责任八' }).first().waitFor();
  await picture('3-problems');

  await page
    .locator('.markers-panel .monaco-list-row', { hasText: '责任八' })
    .first()
    .dblclick({ position: { x: 90, y: 10 } });
  await page.keyboard.press('Control+J');
  // The quick fix mends it.
  await page
    .locator('.view-line span span', { hasText: /^责任八$/ })
    .last()
    .dblclick();
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row', { hasText: '改为' }).first().waitFor();
  await picture('4-quick-fix');
  await page.keyboard.press('Enter');
  await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });

  await command(page, 'Postil: Run All Scenarios');
  await command(page, 'View: Show Testing');
  await page.locator('.test-explorer .monaco-list-row', { hasText: '试点' }).first().waitFor();
  await page.locator('.test-explorer .monaco-list-row .monaco-tl-twistie').first().click();
  await page.locator('.test-explorer .monaco-list-row', { hasText: '写错的预期' }).first().click();
  await page.locator('.test-explorer .codicon-testing-failed-icon').first().waitFor();
  await picture('5-scenarios');

  await command(page, 'Test: Run All Tests with Coverage');
  await page.locator('.monaco-list-row', { hasText: '100.00%' }).first().waitFor();
  await picture('6-rules-that-fire');

  await command(page, 'Postil: Open Preview');
  const frame = page.frameLocator('iframe.webview').frameLocator('iframe');
  await frame.getByRole('heading', { level: 1 }).waitFor();
  assert.equal(await frame.getByRole('heading', { level: 1 }).innerText(), '试点支局管理办法');
  await picture('7-preview');
}

async function command(page, text) {
  await page.locator('.editor-instance .view-lines').first().click();
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input').first();
  await input.waitFor();
  await input.fill(`>${text}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first().click();
}

/** Points at a word until its hover is there: a line that is coloured anew in between takes the hover away. */
async function pointAt(page, word, says) {
  const hover = page.locator('.monaco-hover:visible', { hasText: says }).first();
  for (let tries = 1; ; tries++) {
    await page.mouse.move(600, 300);
    await page
      .locator('.view-line span span', { hasText: word })
      .last()
      .hover({ position: { x: 15, y: 8 } });
    const isThere = await hover.waitFor({ timeout: 5000 }).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    assert.ok(tries < 5, `no hover says ${says}`);
  }
}
