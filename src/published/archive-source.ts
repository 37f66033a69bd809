import { type Archive, buildArchive } from '../archive/archive.ts';
import { partReplaced } from '../archive/replaced.ts';
import { indexStocks, placeNotes } from '../archive/stocks.ts';
import { type BrokenNote, type CheckedRecord, handedOver } from '../check/checked-record.ts';
import { type SiteLink, withPages } from '../config/links.ts';
import { ConfigError, type Site } from '../config/site.ts';
import { isInPublic, type PictureSize, publicPictureSize } from '../disk/public-pictures.ts';
import type { OwnPage } from '../notes/own-page.ts';
import { onceFor } from '../notes/terms/once-for.ts';
import { picturedNotes } from '../pictures/note-picture.ts';
import { site } from '../site.config.ts';

/** Returns a function whose value comes from the current record, and is worked out once for it. */
function ofRecord<Told>(tell: (record: CheckedRecord) => Told): () => Told {
  const told = onceFor(tell);
  return () => told(handedOver());
}

/**
 * Returns what is to be published: the archive of the current notes, the notes that were replaced,
 * and the ids of those that have a picture of their own.
 */
export const getPublished = ofRecord(({ notes, firms, stocks }) => {
  const { current, replaced } = partReplaced(placeNotes(notes, indexStocks(stocks)));
  const archive = buildArchive(current, firms, { stocks });
  const pictured = new Set(picturedNotes(archive.notes, site.pictures).map(({ id }) => id));
  return { archive, replaced, pictured };
});

/** Returns the archive of the current notes. */
export function getArchive(): Archive {
  return getPublished().archive;
}

/** Returns the operator's own pages. */
export function getOwnPages(): readonly OwnPage[] {
  return handedOver().pages;
}

const pictureSizes = ofRecord(({ notes, firms, pages }) => {
  const shown = [...notes, ...firms, ...pages]
    .map(({ path, links }) => ({ path, pictures: links.filter(({ isPicture }) => isPicture) }))
    .filter(({ pictures }) => pictures.length > 0);
  return new Map(
    shown.map(({ path, pictures }) => [path, pictures.map(({ url }) => publicPictureSize(url))]),
  );
});

/** Returns the sizes of the pictures that a file's text shows; undefined if it shows none. */
export function pictureSizesIn(path: string): (PictureSize | undefined)[] | undefined {
  return pictureSizes().get(path);
}

let logo: (NonNullable<Site['logo']> & PictureSize) | undefined;

/**
 * Returns the operator's logo with its size; undefined if there is none.
 *
 * @throws ConfigError if its file is not a picture
 */
export function getLogo(): typeof logo {
  if (!site.logo || logo) return logo;
  const size = publicPictureSize(site.logo.path);
  if (!size) {
    const expected = isInPublic(site.logo.path)
      ? 'an SVG, PNG, JPEG, WebP, AVIF or GIF with its width and height'
      : `a picture in public/: put it at public${site.logo.path}`;
    throw new ConfigError(`SITE_LOGO: unexpected \`${site.logo.path}\`, expected ${expected}`);
  }
  logo = { ...site.logo, ...size };
  return logo;
}

/** Returns the links that every page has. */
export const getSiteLinks = ofRecord(
  ({ pages }): Record<'navigation' | 'footer', SiteLink[]> => ({
    navigation: withPages(site.navigation, pages, 'navigation'),
    footer: withPages(site.footerLinks, pages, 'footer'),
  }),
);

/** Returns the notes that the dev server cannot show; a build has none. */
export function getBrokenNotes(): readonly BrokenNote[] {
  return handedOver().broken ?? [];
}
