/**
 * The pictures of the editor in the documentation (docs/images/editor-*.png), of the packed extension in a real VS Code:
 * `npm run screenshots:editor`. Needs what `npm run test:e2e` needs.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withPalette } from './png-palette.mjs';
import { installVsix, locate } from './vscode-host.mjs';
import { command, copyFixture, openFile, withWorkbench } from './workbench.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const [vsix = 'out/postil.vsix', only] = process.argv.slice(2);
const limit = 250 * 1024;
const viewport = { width: 1280, height: 760 };
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'postil-pictures-'));
const extensionsDir = path.join(work, 'extensions');

const scenes = [
  { name: 'editor-preview', manual: 'county-fines', theme: 'Default Light Modern', show: preview },
  { name: 'editor-diagram', manual: 'counter-outage', theme: 'Default Dark Modern', show: diagram },
  { name: 'editor-scenario', theme: 'Default Light Modern', show: failure },
];

try {
  installVsix({ ...locate(), vsix: path.resolve(vsix), extensionsDir });
  for (const { name, manual, theme, show } of scenes.filter((scene) => only === undefined || scene.name === only)) {
    const folder = path.join(work, manual ?? 'pilot');
    if (manual) fs.cpSync(path.join(root, 'examples', manual), folder, { recursive: true });
    else copyFixture(folder);
    const settings = { 'workbench.colorTheme': theme, 'window.autoDetectColorScheme': false, 'editor.minimap.enabled': false };
    const server = { extensionsDir, settings: { ...settings, 'editor.fontSize': 13 } };
    await withWorkbench({ name, folder, out: work, server, viewport }, async ({ page }) => {
      await show(page);
      await page.mouse.move(viewport.width / 2, viewport.height - 8);
      await page.waitForTimeout(1500);
      const png = withPalette(await page.screenshot({ timeout: 90_000 }));
      if (png.length > limit) throw new Error(`${name}.png has ${png.length} bytes, more than ${limit}.`);
      fs.writeFileSync(path.join(root, 'docs/images', `${name}.png`), png);
      console.log(`docs/images/${name}.png ${Math.ceil(png.length / 1024)} KB`);
    });
  }
} finally {
  fs.rmSync(work, { recursive: true, force: true, maxRetries: 5 });
}
process.exit();

/** The manual beside its text. */
async function preview(page) {
  await openFile(page, '3-mail.postil');
  await page.locator('.statusbar-item', { hasText: '县局' }).first().waitFor();
  await page.keyboard.press('Control+B');
  await command(page, 'Postil: Open Preview');
  await page.frameLocator('iframe.webview').frameLocator('iframe').getByRole('heading').first().waitFor();
  await page.locator('.view-line span span', { hasText: '扣款' }).first().click();
}

/** The swimlanes of a procedure beside it. */
async function diagram(page) {
  await openFile(page, '3-procedure.postil');
  await page.locator('.codelens-decoration').first().waitFor();
  await page.keyboard.press('Control+B');
  await command(page, 'Postil: Open Flow Diagram');
  await page.frameLocator('iframe.webview').frameLocator('iframe').locator('svg.flow').waitFor();
}

/** A scenario that fails, at its expectation. */
async function failure(page) {
  await openFile(page, '2-scenarios.postil');
  await page.locator('.codelens-decoration').first().waitFor();
  await command(page, 'Postil: Run All Scenarios');
  await command(page, 'View: Show Testing');
  await page.locator('.test-explorer .codicon-testing-failed-icon').first().waitFor();
  await page.locator('.test-explorer .monaco-list-row .monaco-tl-twistie').first().click();
  await page.locator('.test-explorer .monaco-list-row', { hasText: '写错的预期' }).first().click();
  await command(page, 'Test: Go to Next Test Failure');
  await page
    .locator('.zone-widget', { hasText: /Expected.*Actual/s })
    .first()
    .waitFor();
}
