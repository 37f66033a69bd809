import { digestOf } from '../disk/files.ts';
import { site } from '../site.config.ts';
import { reportProgress } from './progress.ts';

/** What shows on a page beside its own props: a change here changes every page. */
const shared = JSON.stringify([
  site.origin,
  site.base,
  site.name,
  site.description,
  site.language,
  site.timeZone,
  site.repository,
  site.licence,
  site.feedSize,
  site.contentDir,
]);

/** One path of a route, as `getStaticPaths` returns it. */
export interface KeyedPath<Params, Props> {
  params: Params;
  props: Props;
  readonly cacheKey: string;
}

/**
 * Returns a path whose page is rendered again only when its props change: its cache key is the digest
 * of them, and of the site's config. A page is a pure function of its props, so that is right by
 * construction: a template must read nothing else.
 */
export function keyedPath<Params, Props>(params: Params, props: Props): KeyedPath<Params, Props> {
  reportProgress({ kind: 'found' });
  let key: string | undefined;
  return {
    params,
    props,
    // The dev server has no use for it, and asks for all paths of a kind whenever a note is saved.
    get cacheKey() {
      key ??= digestOf(shared + keyText(props));
      return key;
    },
  };
}

/** Of rows, each of which is in the props of many pages: their JSON is written and digested once. */
const digests = new WeakMap<object, string>();

/**
 * Returns a text that is the same for two values just where their JSON is: JSON, with digests of rows, which are known
 * by their ids, in the place of what they say. In the place of what was read from a file, a note or a firm, are the
 * file's path and digest: it says what the file says to this program, and keys of another program are not compared.
 *
 * @param depth how far below there may be notes, firms and rows
 */
export function keyText(value: unknown, depth = 3): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if ('path' in value && 'digest' in value && value.digest !== undefined) {
    return `#${JSON.stringify([value.path, value.digest])}`;
  }
  if ('id' in value && value.id !== undefined) return digestOnce(value);
  if (depth === 0 || 'toJSON' in value) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => keyText(item, depth - 1)).join()}]`;
  let fields = '';
  for (const [name, field] of Object.entries(value)) {
    if (field !== undefined) fields += `${JSON.stringify(name)}:${keyText(field, depth - 1)},`;
  }
  return `{${fields}}`;
}

function digestOnce(value: object): string {
  const known = digests.get(value);
  if (known !== undefined) return known;
  const digest = `#${digestOf(JSON.stringify(value))}`;
  digests.set(value, digest);
  return digest;
}
