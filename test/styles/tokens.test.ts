import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');
const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];
const pairs = new Map(
  [...tokens.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name, light = '', dark = '']) => [name, { light, dark }],
  ),
);

/** The relative luminance of a colour, as WCAG has it. */
function luminance(name: string, theme: Theme): number {
  const hex = pairs.get(name)?.[theme] ?? '';
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string, theme: Theme): number {
  const [dark = 0, light = 0] = [luminance(one, theme), luminance(other, theme)].sort(
    (a, b) => a - b,
  );
  return (light + 0.05) / (dark + 0.05);
}

const stances = ['strong-buy', 'buy', 'hold', 'sell', 'strong-sell'];

test.each(themes)('text can be read, and marks can be seen, in %s', (theme) => {
  for (const ground of ['paper', 'raised']) {
    for (const text of ['ink', 'quiet', 'link', 'up', 'down']) {
      expect(contrast(text, ground, theme), `${text} on ${ground}`).toBeGreaterThan(4.5);
    }
    for (const mark of stances) {
      expect(contrast(mark, ground, theme), `${mark} on ${ground}`).toBeGreaterThan(3);
    }
  }
});

test.each(themes)('stances differ in lightness alone, the better the stronger, in %s', (theme) => {
  const strengths = stances.map((stance) => contrast(stance, 'paper', theme));
  for (const [at, strength] of strengths.slice(1).entries()) {
    expect((strengths[at] ?? 0) / strength, stances[at]).toBeGreaterThan(1.35);
  }
});
