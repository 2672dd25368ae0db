/** Starts VS Code's own server (from the npm package code-server) on 127.0.0.1, and a headless Chromium to drive it. */
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';

const freePort = () =>
  new Promise((resolve, reject) => {
    const s = net
      .createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = s.address();
        s.close(() => resolve(port));
      });
  });

/** Where setup-vscode-server.mjs put things. */
export function locate(dir = process.env.VSCODE_SERVER_DIR ?? 'out/vscode-server') {
  const own = path.resolve(dir, 'node_modules/.bin/node');
  return { serverRoot: path.resolve(dir, 'vscode'), node: fs.existsSync(own) ? own : process.execPath };
}

const serverEnv = (node, env) => {
  const e = { ...process.env, EXTENSIONS_GALLERY: '{}', ...env }; // '{}': no gallery, no look-up of the extension gallery
  // Some VS Code versions (1.117, not yet 1.99) expect a global WebSocket, which Node 20 has behind a flag only.
  const major = Number(execFileSync(node, ['-p', 'process.versions.node.split(".")[0]'], { encoding: 'utf8' }));
  if (major < 22) e.NODE_OPTIONS = `${e.NODE_OPTIONS ?? ''} --experimental-websocket`.trim();
  return e;
};

export async function startServer({
  serverRoot,
  node,
  extensionsDir,
  settings = {},
  env = {},
  log = () => {},
  isTrusted = true,
}) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'vscode-host-'));
  const userDir = path.join(dir, 'data/User');
  fs.mkdirSync(userDir, { recursive: true });
  // code-server keeps user settings on the server (elsewhere the web workbench keeps them in the browser)
  fs.writeFileSync(
    path.join(userDir, 'settings.json'),
    JSON.stringify(
      {
        'chat.disableAIFeatures': true,
        'workbench.startupEditor': 'none',
        'workbench.enableExperiments': false,
        'workbench.secondarySideBar.defaultVisibility': 'hidden',
        'extensions.autoCheckUpdates': false,
        'extensions.autoUpdate': false,
        'extensions.ignoreRecommendations': true,
        'telemetry.telemetryLevel': 'off',
        'files.autoSave': 'off',
        ...settings,
      },
      null,
      2,
    ),
  );
  extensionsDir ??= path.join(dir, 'extensions');
  fs.mkdirSync(extensionsDir, { recursive: true });
  const port = await freePort();
  const args = [
    path.join(serverRoot, 'out/server-main.js'),
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--without-connection-token',
    '--accept-server-license-terms',
    '--telemetry-level',
    'off',
    ...(isTrusted ? ['--disable-workspace-trust'] : []), // else the window asks, and is in Restricted Mode until then
    '--enable-smoke-test-driver', // without it newer VS Code (1.139; not yet 1.117) ignores extensionDevelopmentPath/extensionTestsPath of the URL
    '--server-data-dir',
    dir,
    '--extensions-dir',
    extensionsDir,
  ];
  // detached: a process group of its own, so that stop() takes the extension host and the language server along
  const child = spawn(node, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, env: serverEnv(node, env) });
  const stop = async () => {
    const gone =
      child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise((r) => child.once('exit', r));
    for (const signal of ['SIGTERM', 'SIGKILL']) {
      try {
        process.kill(-child.pid, signal);
      } catch {
        /* already gone */
      }
      await Promise.race([gone, new Promise((r) => setTimeout(r, 3000))]);
    }
    if (process.env.KEEP !== '1') fs.rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('server did not start in 30 s')), 30_000);
      let out = '';
      const on = (b) => {
        log(String(b));
        if (out !== undefined && (out += b).includes('Extension host agent listening')) {
          out = undefined;
          clearTimeout(timer);
          resolve();
        }
      };
      child.stdout.on('data', on);
      child.stderr.on('data', on);
      child.once('error', reject);
      child.once('exit', (code) => {
        clearTimeout(timer);
        reject(new Error(`server exited with ${code}\n${String(out).slice(-2000)}`));
      });
    });
  } catch (e) {
    await stop();
    throw e;
  }
  return { port, authority: `127.0.0.1:${port}`, dir, pid: child.pid, stop };
}

/** Installs a .vsix the way `code --install-extension` does; needs no network. */
export function installVsix({ serverRoot, node, vsix, extensionsDir }) {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'vscode-install-'));
  fs.mkdirSync(extensionsDir, { recursive: true });
  try {
    return execFileSync(
      node,
      [
        path.join(serverRoot, 'out/server-main.js'),
        '--install-extension',
        path.resolve(vsix),
        '--force',
        '--extensions-dir',
        extensionsDir,
        '--server-data-dir',
        data,
      ],
      { encoding: 'utf8', timeout: 60_000, env: serverEnv(node, {}) },
    );
  } finally {
    fs.rmSync(data, { recursive: true, force: true });
  }
}

export const startBrowser = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true, // playwright makes a fresh --user-data-dir
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-proxy-server',
      // A page that a test has changed counts as one from the net, which may not ask this machine.
      '--disable-features=LocalNetworkAccessChecks',
    ],
  });

/** The page reaches the server, and another host that is named, only; anything else fails at once and is listed in `blocked`. */
export async function newPage(browser, authority, other) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 } });
  const blocked = new Set();
  await context.route(
    (url) => url.host !== authority && url.host !== other && /^(https?|wss?):$/.test(url.protocol),
    (route) => {
      blocked.add(new URL(route.request().url()).host);
      return route.abort();
    },
  );
  return { page: await context.newPage(), blocked };
}

export function workbenchUrl(authority, { folder, workspace, extensionDevelopmentPath, extensionTestsPath, payload = [] }) {
  const remote = (p) => `vscode-remote://${authority}${p}`;
  const all = [...payload];
  if (extensionDevelopmentPath) all.push(['extensionDevelopmentPath', remote(extensionDevelopmentPath)]);
  if (extensionTestsPath) all.push(['extensionTestsPath', remote(extensionTestsPath)]);
  const q = new URLSearchParams();
  if (folder) q.set('folder', folder);
  if (workspace) q.set('workspace', workspace);
  if (all.length > 0) q.set('payload', JSON.stringify(all));
  return `http://${authority}/?${q}`;
}
