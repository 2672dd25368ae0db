/**
 * The extension where it runs in the browser, as vscode.dev has it: the packed extension is served over HTTP and named to the workbench as
 * one of its own, so that it starts in the web worker host. The manual is checked, hovered, mended, run and read. Pictures go to the folder named.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import JSZip from 'jszip';
import { command, copyFixture, openFile, pointAt, retype, uiScript, withWorkbench } from './workbench.mjs';

await uiScript(async ({ vsix, out, work }) => {
  const files = await serve(vsix);
  const server = { settings: { 'editor.fontSize': 14 } };
  try {
    const folder = copyFixture(path.join(work, 'manual'));
    await withWorkbench({ name: 'web', folder, out, server, webExtension: files.authority }, use);
  } finally {
    files.close();
  }
});

async function use({ page, picture }) {
  await openFile(page, '1-manual.postil');
  await retype(page, /^责任人$/, '责任八');
  await page.locator('.squiggly-error').first().waitFor();
  await pointAt(page, /^责任八$/, '责任八');
  await picture('1-hover');
  await page.mouse.move(600, 500);
  await retype(page, /^责任八$/, '责任人');
  await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });

  await command(page, 'Postil: Run All Scenarios');
  await command(page, 'View: Show Testing');
  await page.locator('.test-explorer .monaco-list-row', { hasText: '试点' }).first().waitFor();
  await page.locator('.test-explorer .codicon-testing-failed-icon').first().waitFor();
  await picture('2-scenarios');

  await command(page, 'Postil: Open Preview');
  const heading = page.frameLocator('iframe.webview').frameLocator('iframe').getByRole('heading', { level: 1 });
  await heading.waitFor();
  assert.equal(await heading.innerText(), '试点支局管理办法');
  await picture('3-preview');
}

/** The files of the packed extension, for any page. */
async function serve(file) {
  const zip = await JSZip.loadAsync(fs.readFileSync(file));
  const server = http.createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const entry = zip.file(`extension${decodeURIComponent(pathname)}`);
    const type = /\.c?js$/.test(pathname) ? 'text/javascript' : 'application/octet-stream';
    response.writeHead(entry ? 200 : 404, { 'Access-Control-Allow-Origin': '*', 'Content-Type': type });
    response.end(entry ? await entry.async('nodebuffer') : '');
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  // The web worker host lets extensions load scripts from `localhost`, not from its number.
  return { authority: `localhost:${server.address().port}`, close: () => server.close() };
}
