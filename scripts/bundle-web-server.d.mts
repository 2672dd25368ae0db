import type { Metafile } from 'esbuild';

export function bundleWebServer(outfile: string): Promise<Metafile>;
