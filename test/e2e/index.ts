/** VS Code requires this module inside the extension host and calls run(): on a desktop, or in its server (scripts/test-in-server.mjs). */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

export async function run(): Promise<void> {
  const output = process.env['TEST_RESULTS_JSON'];
  const mocha = new Mocha({
    ui: 'tdd',
    timeout: 90_000,
    ...(output === undefined ? {} : { reporter: 'json', reporterOptions: { output } }),
  });
  for (const file of readdirSync(__dirname).sort()) if (file.endsWith('.test.cjs')) mocha.addFile(join(__dirname, file));
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} failed`)) : resolve()));
  });
}
