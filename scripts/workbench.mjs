/** The workbench of VS Code as a person uses it, in a headless Chromium: one window on a copy of the fixture. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { locate, newPage, startBrowser, startServer, workbenchUrl } from './vscode-host.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** A busy machine takes its time; nothing hangs for ever. */
const MOST_SECONDS = 400;

/**
 * A whole script, `node scripts/ui-….mjs VSIX OUT`: uses the packed extension, with a folder of its own for what it needs, and ends the
 * process: with an error where it fails, or is not done in time.
 */
export async function uiScript(use) {
  const [vsix = 'out/postil.vsix', out = 'out/e2e'] = process.argv.slice(2).map((file) => path.resolve(file));
  setTimeout(() => {
    console.error(`Not done after ${MOST_SECONDS} s.`);
    process.exit(3);
  }, MOST_SECONDS * 1000).unref();
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'postil-ui-'));
  let code = 0;
  try {
    fs.mkdirSync(out, { recursive: true });
    await use({ vsix, out, work });
  } catch (error) {
    console.error(error);
    code = 1;
  } finally {
    fs.rmSync(work, { recursive: true, force: true, maxRetries: 5 });
  }
  process.exit(code);
}

/** A manual with three scenarios, one of which fails. */
export function copyFixture(folder) {
  fs.cpSync(path.join(root, 'test/e2e/fixture'), folder, { recursive: true });
  return folder;
}

/**
 * Opens a window, uses it, and takes a picture where that fails. `server`: what the VS Code server is started with; `webExtension`: where
 * an extension is served that the workbench is to have.
 */
export async function withWorkbench({ name, folder, workspace, out, server: serverOptions, viewport, webExtension }, use) {
  const server = await startServer({ ...locate(), ...serverOptions });
  const browser = await startBrowser();
  const { page, blocked } = await newPage(browser, server.authority, webExtension);
  if (webExtension) await addExtension(page, webExtension);
  if (viewport) await page.setViewportSize(viewport);
  page.setDefaultTimeout(60_000);
  if (process.env.VERBOSE === '1') page.on('console', (message) => console.error(message.text()));
  const picture = (what) => page.screenshot({ path: path.join(out, `${name}-${what}.png`) });
  try {
    await page.goto(workbenchUrl(server.authority, { folder, workspace }));
    await use({ page, picture, server });
    console.log(`ok   the workbench, ${name}`);
  } catch (error) {
    await picture('failed').catch(() => undefined);
    console.error([...blocked]);
    throw error;
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** As whoever embeds the workbench says it: in the configuration that its page carries. */
async function addExtension(page, authority) {
  await page.route(
    (url) => url.pathname === '/' && url.searchParams.has('folder'),
    async (route) => {
      const response = await route.fetch();
      const extensions = [{ scheme: 'http', authority, path: '/' }];
      const body = (await response.text()).replace(
        /(<meta id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/,
        (_, start, settings) => {
          const configuration = JSON.parse(settings.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
          const more = JSON.stringify({ ...configuration, additionalBuiltinExtensions: extensions });
          return `${start}${more.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
        },
      );
      // The policy of a page for a desktop lets it fetch from its own host only.
      const headers = { ...response.headers(), 'content-security-policy': '' };
      await route.fulfill({ response, headers, body });
    },
  );
}

export async function openFile(page, name) {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
  await page.locator('.editor-instance .view-lines').first().waitFor();
}

/** Runs a command of the palette. */
export async function command(page, text) {
  const input = await palette(page, text);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first().click();
  return input;
}

/** Opens the palette with a text. */
export async function palette(page, text) {
  await page.locator('.editor-instance .view-lines').first().click();
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input').first();
  await input.waitFor();
  await input.fill(`>${text}`);
  return input;
}

/** Points at a word until its hover is there: a line that is coloured anew in between takes the hover away. */
export async function pointAt(page, word, says) {
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

/** Types over a word of the manual. */
export async function retype(page, word, text) {
  await page.locator('.view-line span span', { hasText: word }).last().dblclick();
  await page.keyboard.type(text);
}
