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
  return { params, props, cacheKey: digestOf(shared + JSON.stringify(props)) };
}
