import { describe, expect, it } from 'vitest';
import { templates } from '../../generator/generated/templates.ts';

/** Colours of the page by name, as the light, the dark and the printed theme set them. */
const themes = ['base', 'dark', 'print'].map((style) => {
  const css = templates.get(`documents/styles/${style}.css.hbs`) ?? '';
  const block = style === 'dark' ? css : css.split(':root {')[1]?.split('}')[0];
  return Object.fromEntries(
    [...(block ?? '').matchAll(/--([\w-]+): (#\w+);/g)].map(([, name = '', colour = '']) => [name, colour]),
  );
});

const texts = ['ink', 'soft', 'accent', 'rule', 'checklist', 'document', 'not-operative', 'missing', 'uncovered'];
const grounds = ['paper', 'raised', 'tint'];

describe('contrast (WCAG 2, level AA: at least 4.5)', () => {
  it.each([
    ['light', themes[0]],
    ['dark', themes[1]],
    ['print', themes[2]],
  ])('%s', (_, colours = {}) => {
    const pairs = [
      ...texts.flatMap((text) => grounds.map((ground) => [text, ground])),
      ['alert', 'alert-tint'],
      ['ink', 'alert-tint'],
    ];
    const poor = pairs.filter(([text = '', ground = '']) => contrast(colours[text], colours[ground] ?? colours['paper']) < 4.5);
    expect(poor).toEqual([]);
  });
});

function contrast(a: string | undefined, b: string | undefined): number {
  const [dark = 0, light = 0] = [luminance(a ?? '#000'), luminance(b ?? '#000')].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of `#rrggbb` or `#rgb`, by WCAG 2. */
function luminance(colour: string): number {
  const digits = colour.slice(1);
  const size = digits.length / 3;
  const [red = 0, green = 0, blue = 0] = [0, 1, 2].map((index) => {
    const part = digits.slice(index * size, (index + 1) * size);
    const value = Number.parseInt(size === 1 ? part + part : part, 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
