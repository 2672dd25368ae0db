/**
 * Runs the suite of test/e2e inside the extension host of a VS Code server that a headless Chromium opens; the packed extension is what is
 * installed. Exit code 0: all passed. `node scripts/test-in-server.mjs out/postil.vsix` (environment: VSCODE_SERVER_DIR, CHROMIUM,
 * VERBOSE=1, KEEP=1, TEST_LIMIT_MS). `virtual` behind it: the suite of test/e2e/virtual, in a window on a file system in memory.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installVsix, locate, newPage, startBrowser, startServer, workbenchUrl } from './vscode-host.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const limit = Number(process.env.TEST_LIMIT_MS ?? 300_000);
const verbose = process.env.VERBOSE === '1';
const t0 = Date.now();
const say = (m) => console.error(`[${((Date.now() - t0) / 1000).toFixed(1)}s] ${m}`);
setTimeout(() => {
  console.error('hard limit');
  process.exit(3);
}, limit + 60_000).unref();

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'ext-test-'));
const folder = path.join(work, 'project'); // a copy: the suite may write
const results = path.join(work, 'results.json');
fs.cpSync(path.join(root, 'test/e2e/fixture'), folder, { recursive: true });

const extensionsDir = path.join(work, 'extensions');
installVsix({ ...locate(), vsix: process.argv[2] ?? path.join(root, 'out/postil.vsix'), extensionsDir });
// VS Code asks for an extension that is being developed: an empty one, or the one that has the file system.
const isVirtual = process.argv[3] === 'virtual';
const suite = path.join(root, 'out/e2e', isVirtual ? 'virtual' : '');
const developed = path.join(work, 'developed');
fs.mkdirSync(developed);
const memoryFiles = { main: './memory-files.cjs', activationEvents: ['onFileSystem:memory'] };
fs.writeFileSync(
  path.join(developed, 'package.json'),
  JSON.stringify({
    name: 'developed',
    publisher: 'test',
    version: '0.0.0',
    engines: { vscode: '^1.101.0' },
    ...(isVirtual ? memoryFiles : {}),
  }),
);
const window = { folder };
if (isVirtual) {
  fs.copyFileSync(path.join(suite, 'memory-files.cjs'), path.join(developed, 'memory-files.cjs'));
  delete window.folder;
  window.workspace = path.join(work, 'memory.code-workspace');
  fs.writeFileSync(window.workspace, JSON.stringify({ folders: [{ uri: 'memory:/manual', name: 'manual' }] }));
}

let code, server, browser;
const log = [];
try {
  server = await startServer({
    ...locate(),
    extensionsDir,
    env: { TEST_RESULTS_JSON: results },
    log: verbose ? (s) => process.stderr.write(s) : undefined,
  });
  browser = await startBrowser();
  const { page, blocked } = await newPage(browser, server.authority);
  page.on('pageerror', (e) => log.push(`pageerror ${e.message}`));
  let finish;
  const done = new Promise((resolve) => {
    finish = resolve;
  });
  // VS Code calls these two hooks: console output of window and extension host, and the suite's outcome with all log files
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const line = `${type}: ${args.map((a) => (typeof a === 'string' ? a : JSON.stringify(a))).join(' ')}`;
    log.push(line);
    if (verbose) console.error(line);
  });
  await page.exposeFunction('codeAutomationExit', (c) => finish(c));
  await page.goto(
    workbenchUrl(server.authority, {
      ...window,
      extensionDevelopmentPath: developed,
      extensionTestsPath: path.join(suite, 'index.cjs'),
    }),
  );
  const timer = setTimeout(() => {
    log.push(`no result after ${limit} ms`);
    finish(2);
  }, limit);
  code = await done;
  clearTimeout(timer);
  if (code !== 0) await page.screenshot({ path: path.join(root, 'out/e2e/failed.png') }).catch(() => {});
  if (fs.existsSync(results)) {
    const r = JSON.parse(fs.readFileSync(results, 'utf8'));
    for (const t of r.passes) console.log(`ok   ${t.fullTitle} (${t.duration ?? 0} ms)`);
    for (const t of r.pending) console.log(`skip ${t.fullTitle}`);
    for (const t of r.failures) console.log(`FAIL ${t.fullTitle}\n${t.err.stack ?? t.err.message}`);
    console.log(`${r.stats.passes} passed, ${r.stats.failures} failed, ${r.stats.pending} skipped, ${r.stats.duration} ms`);
    if (r.stats.failures > 0 || r.stats.passes === 0) code ||= 1;
  } else {
    code ||= 2;
    if (!verbose) console.error(log.slice(-40).join('\n')); // the suite never ran to its end: what VS Code said
  }
  say(`exit code ${code}; hosts the page asked for in vain: ${[...blocked].join(' ') || 'none'}`);
} finally {
  await browser?.close();
  await server?.stop();
  fs.rmSync(work, { recursive: true, force: true });
}
process.exit(code);
