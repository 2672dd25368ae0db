import { describe, expect, it } from 'vitest';
import { previewHtml } from '../../extension/client/preview-page.ts';

const page =
  '<html><head><meta http-equiv="Content-Security-Policy" content="script-src \'sha256-x\'"><style>:root { --paper: white }</style></head><body><h1>甲</h1></body></html>';

describe('the page of the preview', () => {
  const html = previewHtml(page, 'abc');

  it('loads nothing and runs its own script only', () => {
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-abc'"`);
    expect(html).not.toContain('sha256-x');
    expect(html.match(/<script/g)).toHaveLength(1);
  });

  it('has the colours of the editor after, and before in weight, those of the page', () => {
    expect(html.indexOf('--paper: var(--vscode-editor-background)')).toBeGreaterThan(html.indexOf('--paper: white'));
    expect(html).toContain(':root:root:root {');
  });
});
