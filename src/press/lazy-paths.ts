import { hashOf } from '../disk/files.ts';
import { site } from '../site.config.ts';
import { getLogo, getSiteLinks, pictureSizesIn } from './archive-source.ts';

/** What shows on a page beside its own props: a change here changes every page. */
const {
  outDir: _out,
  cacheDir: _cache,
  threads: _threads,
  // These decide which notes a page shows, and so are in its props.
  indexPageSize: _index,
  homeSize: _home,
  pictures: _pictures,
  ...shown
} = site;
let shared: string | undefined;
const sharedKey = () => {
  shared ??= hashOf(JSON.stringify([shown, getSiteLinks(), getLogo()]));
  return shared;
};

/** One path of a route, as `getStaticPaths` returns it. */
export interface LazyPath<Params, Props> {
  params: Params;
  /** Made when they are first asked for, and kept until they are forgotten. */
  readonly props: Props;
  /** A hash of the props and of the site's config. */
  readonly key: string;
  /** Names the path to the press; Astro hands it on as it is. */
  readonly cacheKey: string;
  /** Frees the memory of the props. */
  forget(): void;
}

const paths: LazyPath<unknown, unknown>[] = [];

/**
 * Returns a path whose page is rendered again only when its props change. A page is a pure function of its props, so
 * that is right by construction: a template must read nothing else.
 *
 * @param makeProps called only where the page is looked at: of a hundred thousand paths, each thread makes its own
 */
export function lazyPath<Params, Props>(
  params: Params,
  makeProps: () => Props,
): LazyPath<Params, Props> {
  let made: { props: Props } | undefined;
  const props = () => {
    made ??= { props: makeProps() };
    return made.props;
  };
  let place: string | undefined;
  const path: LazyPath<Params, Props> = {
    params,
    get props() {
      return props();
    },
    get key() {
      return hashOf(sharedKey() + keyText(props()));
    },
    // The dev server never asks for it, and so keeps no list of paths that are gone.
    get cacheKey() {
      place ??= String(paths.push(path) - 1);
      return place;
    },
    forget: () => {
      made = undefined;
    },
  };
  return path;
}

/** Returns a path by what Astro handed on as its `cacheKey`. */
export function lazyPathOf(cacheKey: string): LazyPath<unknown, unknown> {
  const path = paths[Number(cacheKey)];
  if (!path) throw new Error(`No path ${cacheKey}: getStaticPaths must return lazyPath().`);
  return path;
}

/** Of rows, each of which is in the props of many pages: their JSON is written and hashed once. */
const hashes = new WeakMap<object, string>();

/**
 * Returns a text that is the same for two values exactly where their JSON is the same: JSON, in which a row, known by
 * its id, is a hash of what it says. A note or a firm, known by its file, is that file's path and hash, and the
 * sizes of its pictures: these say all that the file says to this program, and keys of different programs are never
 * compared.
 *
 * @param depth how far down notes, firms and rows are looked for
 */
export function keyText(value: unknown, depth = 3): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if ('path' in value && 'hash' in value && value.hash !== undefined) {
    return `#${JSON.stringify([value.path, value.hash])}${pictureSizesIn(String(value.path))}`;
  }
  if ('id' in value && value.id !== undefined) return hashOnce(value);
  if (depth === 0 || 'toJSON' in value) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => keyText(item, depth - 1)).join()}]`;
  let fields = '';
  for (const [name, field] of Object.entries(value)) {
    if (field !== undefined) fields += `${JSON.stringify(name)}:${keyText(field, depth - 1)},`;
  }
  return `{${fields}}`;
}

function hashOnce(value: object): string {
  const known = hashes.get(value);
  if (known !== undefined) return known;
  const hash = `#${hashOf(JSON.stringify(value))}`;
  hashes.set(value, hash);
  return hash;
}
