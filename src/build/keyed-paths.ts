import { site } from '../site.config.ts';
import { digestOf } from './files.ts';
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
  cacheKey: string;
}

/**
 * Returns a path whose page is rendered again only when its props change: its cache key is the digest
 * of them, and of the site's config. A page is a pure function of its props, so that is right by
 * construction: a template must read nothing else.
 */
export function keyedPath<Params, Props>(params: Params, props: Props): KeyedPath<Params, Props> {
  reportProgress({ kind: 'found' });
  return { params, props, cacheKey: digestOf(shared + keyText(props)) };
}

/** Of notes and rows, each of which is in the props of many pages: their JSON is written and digested once. */
const digests = new WeakMap<object, string>();

/**
 * Returns a text that is the same for two values just where their JSON is: JSON, with the digests of notes and
 * rows, which are known by their ids, in the place of what they say.
 *
 * @param depth how far below there may be notes and rows
 */
export function keyText(value: unknown, depth = 3): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if ('id' in value) return digestOnce(value);
  if (depth === 0 || 'toJSON' in value) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => keyText(item, depth - 1)).join()}]`;
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .map(([name, field]) => `${JSON.stringify(name)}:${keyText(field, depth - 1)}`);
  return `{${fields.join()}}`;
}

function digestOnce(value: object): string {
  const known = digests.get(value);
  if (known !== undefined) return known;
  const digest = `#${digestOf(JSON.stringify(value))}`;
  digests.set(value, digest);
  return digest;
}
