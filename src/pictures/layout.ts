import { box, type PictureElement, type Style, shape, text } from './element.ts';
import type { NotePicture, sitePicture } from './note-picture.ts';
import { pictureSize } from './size.ts';

/** The colours of a picture. */
export type Palette = Record<'paper' | 'ink' | 'quiet' | 'up' | 'down', string>;

const up = 'M12 4 22 20H2Z';
const down = 'M12 20 2 4h20Z';
const right = 'M13.5 4.5 21 12l-7.5 7.5-1.6-1.6 4.8-4.8H3v-2.2h13.7l-4.8-4.8Z';

/** The width between the margins, in pixels. */
const room = pictureSize.width - 2 * 72;

/** Returns the picture of a note's rating card. */
export function noteLayout(picture: NotePicture, colors: Palette): PictureElement {
  const color = colors[picture.direction === 'none' ? 'quiet' : picture.direction];
  return page(
    colors,
    masthead(picture.site, picture.day, colors),
    box(
      { flexDirection: 'column', flexGrow: 1, justifyContent: 'center', gap: 10 },
      box(
        { alignItems: 'center', gap: 16, color },
        picture.direction === 'none'
          ? undefined
          : shape(picture.direction === 'up' ? up : down, 30, color),
        text(picture.action, 1, { fontSize: 40, fontWeight: 700 }),
      ),
      text(picture.firm, 2, {
        fontSize: fitted(picture.firm, { most: 84, least: 48, lines: 1.6 }),
        fontWeight: 700,
        letterSpacing: '-0.015em',
        lineHeight: 1.08,
      }),
      box(
        { alignItems: 'baseline', gap: 20, fontSize: 40, marginTop: 6 },
        picture.company === undefined
          ? undefined
          : text(picture.company, 1, { maxWidth: room - 20 - widthOf(picture.ticker) * 40 }),
        text(picture.ticker, 1, { color: colors.quiet, flexShrink: 0 }),
      ),
    ),
    picture.facts.length > 0 ? factRow(picture.facts, color, colors) : undefined,
  );
}

/** Returns the picture of all pages that have none of their own. */
export function siteLayout(site: ReturnType<typeof sitePicture>, colors: Palette): PictureElement {
  return page(
    colors,
    masthead('', '', colors),
    box(
      { flexDirection: 'column', flexGrow: 1, justifyContent: 'center', gap: 28 },
      text(site.name, 2, {
        fontSize: fitted(site.name, { most: 120, least: 60, lines: 1.6 }),
        fontWeight: 700,
        letterSpacing: '-0.02em',
        lineHeight: 1.05,
      }),
      text(site.description, 3, {
        fontSize: 38,
        lineHeight: 1.35,
        color: colors.quiet,
        maxWidth: 960,
      }),
    ),
    box(
      { gap: 56, fontSize: 34 },
      signed(up, 'Upgrades', colors.up),
      signed(down, 'Downgrades', colors.down),
      signed(right, 'Price targets', colors.quiet),
    ),
  );
}

function signed(path: string, words: string, color: string): PictureElement {
  return box({ alignItems: 'center', gap: 14, color }, shape(path, 28, color), text(words, 1, {}));
}

function page(colors: Palette, ...children: (PictureElement | undefined)[]): PictureElement {
  const style: Style = {
    ...pictureSize,
    boxSizing: 'border-box',
    flexDirection: 'column',
    padding: '44px 72px 52px',
    backgroundColor: colors.paper,
    color: colors.ink,
  };
  return box(style, ...children);
}

/** The site's name over a double rule, as on its pages. */
function masthead(name: string, day: string, colors: Palette): PictureElement {
  const rule = box({ height: 2, backgroundColor: colors.ink });
  return box(
    { flexDirection: 'column', gap: 5 },
    name === '' && day === ''
      ? undefined
      : box(
          { justifyContent: 'space-between', alignItems: 'baseline', gap: 40, marginBottom: 13 },
          text(name, 1, { fontSize: 36, fontWeight: 700, letterSpacing: '-0.01em' }),
          text(day, 1, { fontSize: 30, color: colors.quiet, flexShrink: 0, marginLeft: 'auto' }),
        ),
    rule,
    rule,
  );
}

type Fact = NotePicture['facts'][number];

const factGap = 48;
const labelSize = 28;
const sizes = { most: 58, least: 32 };

/**
 * Returns the row of facts. A figure is never cut: if all are too long, earlier values are left out, the rating's
 * first.
 */
function factRow(facts: readonly Fact[], color: string, colors: Palette): PictureElement {
  const isRating = ({ name }: Fact) => name === 'Rating';
  const now = (fact: Fact): Fact => ({ ...fact, from: undefined });
  const choices = [facts, facts.map((fact) => (isRating(fact) ? now(fact) : fact)), facts.map(now)];
  const shown = choices.find((choice) => fitting(choice) >= sizes.least) ?? facts.map(now);
  const size = clamp(fitting(shown), sizes.least, sizes.most);
  return box(
    { gap: factGap, borderTop: `3px solid ${color}`, paddingTop: 22 },
    ...shown.map((fact) => factColumn(fact, size, isRating(fact) ? 1 : 0, colors)),
  );
}

/** @param flexShrink whether the column may be cut, because an author's word can have any length */
function factColumn(
  { name, from, to }: Fact,
  size: number,
  flexShrink: 0 | 1,
  colors: Palette,
): PictureElement {
  return box(
    { flexDirection: 'column', gap: 2, flexShrink, minWidth: flexShrink === 1 ? 0 : 'auto' },
    text(name, 1, { fontSize: labelSize, color: colors.quiet }),
    box(
      { alignItems: 'center', gap: size * arrowGap, fontSize: size, lineHeight: 1.2 },
      from === undefined ? undefined : text(from, 1, { color: colors.quiet, flexShrink }),
      from === undefined ? undefined : shape(right, Math.round(size * arrowWidth), colors.quiet),
      text(to, 1, { fontWeight: 700, flexShrink }),
    ),
  );
}

/** In units of the font's size. */
const arrowGap = 0.3;
const arrowWidth = 0.62;

/** Returns the largest size at which the facts fit side by side; 0 if there is none. */
function fitting(facts: readonly Fact[]): number {
  for (let size = sizes.most; size >= sizes.least; size -= 2) {
    const widths = facts.map(({ name, from, to }) => {
      const before = from === undefined ? 0 : widthOf(from) + arrowWidth + 2 * arrowGap;
      return Math.max(widthOf(name) * labelSize, (before + widthOf(to)) * size);
    });
    const gaps = factGap * (facts.length - 1);
    if (widths.reduce((sum, width) => sum + width, gaps) <= room) return size;
  }
  return 0;
}

/** Returns the width of a text in the bold serif, in units of the font's size, estimated generously. */
function widthOf(words: string): number {
  let width = 0;
  for (const letter of words) {
    width += /[ .,:;'’|!ijl()-]/.test(letter)
      ? 0.34
      : /[mwMW%−+]/.test(letter)
        ? 0.9
        : /\p{Lu}/u.test(letter)
          ? 0.7
          : 0.555;
  }
  return width;
}

/** Returns the size at which a text fills a number of lines, within bounds. */
function fitted(
  words: string,
  { most, least, lines }: { most: number; least: number; lines: number },
): number {
  return clamp((room * lines) / widthOf(words), least, most);
}

function clamp(size: number, least: number, most: number): number {
  return Math.round(Math.min(most, Math.max(least, size)));
}
