/**
 * Installs the packed extension and uses the workbench as a person does, in a light and a dark theme: opens a manual, makes a mistake, sees
 * the squiggle, its hover and Problems, mends it, runs the scenarios, opens the preview. Screenshots go to the folder named.
 */
import assert from 'node:assert/strict';
import path from 'node:path';
import { installVsix, locate } from './vscode-host.mjs';
import { command, copyFixture, openFile, pointAt, retype, uiScript, withWorkbench } from './workbench.mjs';

await uiScript(async ({ vsix, out, work }) => {
  const extensionsDir = path.join(work, 'extensions');
  installVsix({ ...locate(), vsix, extensionsDir });
  for (const name of ['light', 'dark']) {
    const theme = { light: 'Default Light Modern', dark: 'Default Dark Modern' }[name];
    const settings = { 'workbench.colorTheme': theme, 'editor.fontSize': 14, 'window.autoDetectColorScheme': false };
    const window = { name, folder: copyFixture(path.join(work, name)), out, server: { extensionsDir, settings } };
    await withWorkbench(window, (tools) => use({ ...tools, theme: name }));
  }
});

async function use({ page, picture, theme }) {
  await openFile(page, '1-manual.postil');
  assert.match(await page.locator('#status\\.editor\\.mode').innerText(), /Postil/);

  // A mistake, as it is typed.
  await retype(page, /^责任人$/, '责任八');
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
  const fix = page.locator('.action-widget .monaco-list-row', { hasText: '改为' }).first();
  for (let tries = 1; tries <= 5 && !(await fix.isVisible()); tries++) {
    await page.keyboard.press('Control+.');
    await fix.waitFor({ timeout: 5000 }).catch(() => page.keyboard.press('Escape'));
  }
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

  // The failure at its expectation, and its run again when the text is mended.
  await command(page, 'Test: Go to Next Test Failure');
  await page
    .locator('.zone-widget', { hasText: /Expected.*Actual/s })
    .first()
    .waitFor();
  await picture('6-failure');
  await page.keyboard.press('Escape');
  await command(page, 'Test: Start Continuous Run');
  const profiles = page.locator('.quick-input-widget', { hasText: 'when files change' });
  await profiles.locator('.monaco-list-row', { hasText: 'Run' }).first().click();
  await profiles.locator('.monaco-button', { hasText: 'OK' }).click();
  await page.locator('.editor-instance .view-lines').first().click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Home');
  await retype(page, /^50$/, '100');
  await page.locator('.test-explorer .codicon-testing-failed-icon').first().waitFor({ state: 'detached' });
  await picture('7-continuous');
  await page.keyboard.press('Control+Z');

  await command(page, 'Test: Run All Tests with Coverage');
  await page.locator('.monaco-list-row', { hasText: '100.00%' }).first().waitFor();
  await picture('8-rules-that-fire');

  await command(page, 'Postil: Open Preview');
  const frame = page.frameLocator('iframe.webview').frameLocator('iframe');
  await frame.getByRole('heading', { level: 1 }).waitFor();
  assert.equal(await frame.getByRole('heading', { level: 1 }).innerText(), '试点支局管理办法');
  await picture('9-preview');
  await usePreview(page, frame, theme);
}

/** It has the colours of the editor; its links lead to places whose names are Chinese, and a double click to the text. */
async function usePreview(page, frame, theme) {
  assert.equal(await frame.locator('html').getAttribute('data-theme'), theme);
  await frame.locator('a[href="#clause.办法.2"]').first().click();
  const top = () =>
    frame
      .locator('[id="clause.办法.2"]')
      .evaluate((row) => row.getBoundingClientRect().top / row.ownerDocument.documentElement.clientHeight);
  for (let tries = 1; (await top()) > 1; tries++) {
    assert.ok(tries < 20, 'the link leads nowhere');
    await page.waitForTimeout(100);
  }
  await frame.locator('[id="penalty.丢件"]').dblclick();
  await page.locator('#status\\.editor\\.selection', { hasText: 'Ln 24,' }).waitFor();
}
