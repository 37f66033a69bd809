import * as z from 'zod';

const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];

/**
 * Each colour in the light theme, in the dark one, and what it is for, under the name of its property
 * in stylesheets.
 *
 * One colour has one meaning, and a word always stands beside it. Only rises are blue, and only falls are orange.
 * The stances of ratings are a scale of one hue, in which a better stance is a stronger colour. The steps differ in
 * lightness, so that people who see no colours can read them too.
 */
export const colourTable = {
  paper: ['#fbfaf7', '#15171a', 'The page.'],
  raised: ['#ffffff', '#1c1f23', 'What lies on the page: cards, fields to type in.'],
  ink: ['#1c1b19', '#ece9e2', 'Text, and the bars of charts.'],
  quiet: ['#5c584f', '#aba69b', 'Less important text, and whatever moved neither up nor down.'],
  rule: ['#d9d4c8', '#363a40', 'Lines between parts.'],
  'strong-rule': ['#1c1b19', '#8d8a83', 'Lines below headings of tables.'],
  link: ['#1b4b7a', '#8dbcec', 'Links.'],
  up: ['#00598f', '#72b8f2', 'Upgrades, raised targets.'],
  down: ['#a83c00', '#ff9f66', 'Downgrades, lowered targets.'],
  'strong-buy': ['#04251f', '#d2f6ed', 'The best stance; the others follow, each weaker.'],
  buy: ['#174239', '#a8d6ca', 'The second.'],
  hold: ['#395e55', '#8bb3a9', 'The third.'],
  sell: ['#5d7a73', '#739089', 'The fourth.'],
  'strong-sell': ['#83938f', '#61716d', 'The fifth.'],
  band: ['#e4dfd3', '#3b4047', 'The range of all targets, behind a scale.'],
  notice: ['#fdf3d8', '#3a3013', 'The background of notices.'],
} as const;
type ColourName = keyof typeof colourTable;
/** The colours in each theme, as `#rrggbb`. */
type Colours = Readonly<Record<ColourName, Record<Theme, string>>>;

const stances = ['strong-buy', 'buy', 'hold', 'sell', 'strong-sell'] as const;

const grounds = ['paper', 'raised'] as const;

/** The least contrasts that WCAG 2.2 allows at level AA: 4.5 : 1 for text and 3 : 1 for marks. */
const needs: readonly { of: ColourName; on: readonly ColourName[]; least: number }[] = [
  ...(['ink', 'link'] as const).map((of) => ({
    of,
    on: [...grounds, 'notice'] as const,
    least: 4.5,
  })),
  ...(['quiet', 'up', 'down'] as const).map((of) => ({ of, on: grounds, least: 4.5 })),
  ...stances.map((of) => ({ of, on: grounds, least: 3 })),
];

/** The least contrast between a stance and the next one. */
const step = 1.2;

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i)
  .toLowerCase();
const ownColour = (light: string, dark: string) =>
  z.strictObject({ light: colour.default(light), dark: colour.default(dark) }).prefault({});

/** The colours that an operator sets in place of the program's, in one theme or in both. */
export const coloursSchema = z
  .strictObject(
    // The same keys, each with the same type.
    Object.fromEntries(
      Object.entries(colourTable).map(([name, [light, dark]]) => [name, ownColour(light, dark)]),
    ) as Record<ColourName, ReturnType<typeof ownColour>>,
  )
  .check(({ value, issues }) => {
    // What is not a colour has no contrast.
    if (issues.length > 0) return;
    for (const { path, message } of contrastProblems(value)) {
      issues.push({ code: 'custom', input: value, path, message });
    }
  });

interface ContrastProblem {
  path: [ColourName, Theme];
  message: string;
}

/** Returns colours with too little contrast to their background; if none, stances too much alike. */
function contrastProblems(colours: Colours): ContrastProblem[] {
  return themes.flatMap((theme) => {
    const of = (name: ColourName) => colours[name][theme];
    const faint = needs.flatMap((need): ContrastProblem[] => {
      const on = need.on.toSorted(
        (a, b) => contrast(of(need.of), of(a)) - contrast(of(need.of), of(b)),
      )[0];
      if (!on || contrast(of(need.of), of(on)) >= need.least) return [];
      const fix = nearestPassing(of(need.of), need.on.map(of), need.least);
      return [
        {
          path: [need.of, theme],
          message: `must have a contrast of ${need.least} : 1 to \`${on}\` (\`${of(on)}\`), and has ${shown(contrast(of(need.of), of(on)))} : 1; ${fix ? `\`${fix}\` has enough` : `no colour has enough to \`${need.on.join('`, `')}\` at once`}`,
        },
      ];
    });
    if (faint.length > 0) return faint;
    return stances.slice(1).flatMap((next, at): ContrastProblem[] => {
      const better = stances[at] ?? next;
      const least = contrast(of(next), of('paper')) * step;
      const found = contrast(of(better), of('paper'));
      if (found >= least) return [];
      const fix = nearestPassing(of(better), [of('paper')], least);
      return [
        {
          path: [better, theme],
          message: `must stand out from \`paper\` ${step} times as much as \`${next}\`, and has a contrast of ${shown(found)} : 1 to its ${shown(least / step)} : 1; ${fix ? `\`${fix}\` has enough` : `make \`${next}\` fainter`}`,
        },
      ];
    });
  });
}

/** Returns the contrast ratio of two colours, as WCAG 2.2 defines it. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(hex).map((part) =>
    part <= 0.04045 * 255 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function partsOf(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

/**
 * Returns the colour, mixed with as little black or white as gives it a contrast to all backgrounds;
 * undefined if none does.
 */
function nearestPassing(
  hex: string,
  grounds: readonly string[],
  least: number,
): string | undefined {
  for (let share = 1; share <= 100; share += 1) {
    for (const end of [0, 255]) {
      const mixed = partsOf(hex).map((part) => Math.round(part + ((end - part) * share) / 100));
      const found = `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
      if (grounds.every((ground) => contrast(found, ground) >= least)) return found;
    }
  }
  return undefined;
}

/** Returns a contrast rounded down to one decimal: one that is too low must not look like enough. */
function shown(figure: number): string {
  return (Math.floor(figure * 10) / 10).toFixed(1);
}

/** Returns the colours of a theme. */
export function paletteOf(colours: Colours, theme: Theme): Record<ColourName, string> {
  const entries = Object.entries(colours).map(([name, colour]) => [name, colour[theme]]);
  // The same names.
  return Object.fromEntries(entries) as Record<ColourName, string>;
}

/** Returns the colours as CSS properties of an element. */
export function coloursCss(colours: Colours, selector = ':root'): string {
  const lines = Object.entries(colours).map(
    ([name, { light, dark }]) => `  --${name}: light-dark(${light}, ${dark});`,
  );
  return `${selector} {\n${lines.join('\n')}\n}\n`;
}
