import { imageSize } from 'image-size';
import { expect, test } from 'vitest';
import { coloursSchema, paletteOf } from '../../src/config/colours.ts';
import { ico, icon } from '../../src/pictures/icon.ts';
import { noteLayout, siteLayout } from '../../src/pictures/layout.ts';
import type { NotePicture } from '../../src/pictures/note-picture.ts';
import { drawPicture } from '../../src/published/draw-picture.ts';

const palette = paletteOf(coloursSchema.parse({}), 'light');

const picture: NotePicture = {
  site: 'Ratings Digest',
  day: 'February 10, 2026',
  firm: 'Fixture Securities',
  company: 'Example Corp',
  ticker: 'NYSE: EXMP',
  action: 'Upgrade',
  direction: 'up',
  facts: [
    { name: 'Rating', from: 'Neutral', to: 'Buy' },
    { name: 'Price target', from: undefined, to: '$15.60' },
  ],
};

/** Returns the width and height that a PNG says in its header. */
function sizeOf(png: Uint8Array): [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  expect(Buffer.from(png).subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return [view.getUint32(16), view.getUint32(20)];
}

test('a picture is a PNG of 1200 by 630, small, and the same bytes each time', async () => {
  const png = await drawPicture(noteLayout(picture, palette));
  expect(sizeOf(png)).toEqual([1200, 630]);
  expect(png.length).toBeLessThan(120_000);
  expect(Buffer.compare(png, await drawPicture(noteLayout(picture, palette)))).toBe(0);
});

test('what it says is drawn: another word is another picture', async () => {
  const png = await drawPicture(noteLayout(picture, palette));
  for (const change of [
    { action: 'Downgrade' },
    { direction: 'down' as const },
    { facts: [] },
    { company: undefined },
    { ticker: 'NYSE: FIXT' },
  ]) {
    const other = await drawPicture(noteLayout({ ...picture, ...change }, palette));
    expect(Buffer.compare(png, other), JSON.stringify(change)).not.toBe(0);
  }
});

test.each([
  { firm: 'A'.repeat(120), company: 'Donaudampfschiff '.repeat(7) },
  { firm: '</svg><script>alert(1)</script>', company: '&amp; ]]> "quotes" <b>' },
  { firm: 'Ελλάδα Россия', company: 'Đặng Ünïcode' },
  { facts: [{ name: 'Rating', from: 'B'.repeat(120), to: 'C'.repeat(120) }] },
  { site: '', day: '', company: '株式会社 🚀' },
])('nothing that a note can hold stops it: %j', async (change) => {
  expect(sizeOf(await drawPicture(noteLayout({ ...picture, ...change }, palette)))).toEqual([
    1200, 630,
  ]);
});

test('the site has a picture, too, whatever its name', async () => {
  for (const name of ['Ratings Digest', '', 'N'.repeat(200)]) {
    const png = await drawPicture(siteLayout({ name, description: 'A sentence.' }, palette));
    expect(sizeOf(png)).toEqual([1200, 630]);
  }
});

test('the icons are drawn in the site’s colours, in the sizes that browsers and phones ask for', async () => {
  const draw = (size: number, colours = palette) =>
    drawPicture(icon(size, colours, 'square'), { width: size, height: size });
  expect(imageSize(await draw(180))).toMatchObject({ type: 'png', width: 180, height: 180 });
  expect(imageSize(ico(await draw(32), 32))).toMatchObject({ type: 'ico', width: 32, height: 32 });
  expect(Buffer.compare(await draw(32), await draw(32, { ...palette, ink: '#7a0019' }))).not.toBe(
    0,
  );
});
