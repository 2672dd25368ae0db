/** Bundles the server of a browser's web worker into one classic script, which imports nothing. Gives what is in it. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

export async function bundleWebServer(outfile) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['generator/editor/main-web.ts'],
    outfile,
    bundle: true,
    // Brings the Buffer that it works with.
    alias: { 'csv-parse/sync': 'csv-parse/browser/esm/sync' },
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minifySyntax: true,
    minifyWhitespace: true,
    charset: 'utf8',
    define: { POSTIL_BUNDLED: 'true' },
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  return metafile;
}
