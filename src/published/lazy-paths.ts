import type { NoteRow } from '../archive/pages/rows.ts';
import { shownOf } from '../config/site.ts';
import { hashOf } from '../disk/files.ts';
import { isInPublic } from '../disk/public-pictures.ts';
import { onceFor } from '../notes/terms/once-for.ts';
import { site } from '../site.config.ts';
import { getLogo, getSiteLinks, pictureSizesIn } from './archive-source.ts';

/**
 * What a page shows besides its own props. A change here changes every page. The settings that are
 * left out decide which notes a page shows, so its props hold them already.
 */
const { indexPageSize: _index, homeSize: _home, pictures: _pictures, ...shown } = shownOf(site);
let shared: string | undefined;
const sharedKey = () => {
  shared ??= hashOf(JSON.stringify([shown, getSiteLinks(), getLogo()]));
  return shared;
};

const paths: LazyPath<unknown, object>[] = [];

/** One path of a route, as `getStaticPaths` returns it. A class, because a site has many paths. */
class LazyPath<Params, Props extends object> {
  readonly params: Params;
  readonly #makeProps: () => Props;
  #props: Props | undefined;
  #place: number | undefined;

  constructor(params: Params, makeProps: () => Props) {
    this.params = params;
    this.#makeProps = makeProps;
  }

  /** Made on first use, and kept until `forget` is called. */
  get props(): Props {
    this.#props ??= this.#makeProps();
    return this.#props;
  }

  /** A hash of the props and of the site's config. */
  get key(): string {
    return hashOf(sharedKey() + keyText(this.props));
  }

  /**
   * Names the path to the press. Astro passes it on unchanged. The dev server never reads it, and so
   * keeps no list of old paths.
   */
  get cacheKey(): string {
    this.#place ??= paths.push(this) - 1;
    return String(this.#place);
  }

  /** Frees the memory of the props. */
  forget(): void {
    this.#props = undefined;
  }
}

/**
 * Returns a path whose page is rendered again only when its props change. That is safe only if a
 * page is a pure function of its props: a template must read nothing else.
 *
 * @param makeProps called only when the page is looked at, so that a thread makes the props of its
 *   own paths alone
 */
export function lazyPath<Params, Props extends object>(
  params: Params,
  makeProps: () => Props,
): LazyPath<Params, Props> {
  return new LazyPath(params, makeProps);
}

/** Returns the path of a file that the site has from the program; none if the operator has put one into `public/`. */
export function unlessInPublic<Params>(file: string, params: Params): LazyPath<Params, object>[] {
  return isInPublic(file) ? [] : [lazyPath(params, () => ({}))];
}

/** Returns the path that Astro's `cacheKey` names. */
export function lazyPathOf(cacheKey: string): LazyPath<unknown, object> {
  const path = paths[Number(cacheKey)];
  if (!path) throw new Error(`No path ${cacheKey}: getStaticPaths must return lazyPath().`);
  return path;
}

/** Hashes of rows. A row is in the props of many pages, but its JSON is hashed once. */
const hashOnce = onceFor((row: object) => `#${hashOf(JSON.stringify(row))}`);

/**
 * Returns the JSON of a path's props, with shorter forms of rows, notes and firms. A row becomes a hash
 * of its content. A note or a firm becomes the path and hash of its file, and the sizes of its
 * pictures. Those decide all that this program reads from the file, and keys of different programs are
 * never compared.
 */
export function keyText(props: object): string {
  return JSON.stringify(props, (_name, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    if ('path' in value && 'hash' in value) {
      return [value.path, value.hash, pictureSizesIn(String(value.path))];
    }
    return ofRows in value ? hashOnce(value) : value;
  });
}

/** Only rows have it. */
const ofRows = 'tickerSlug' satisfies keyof NoteRow;
