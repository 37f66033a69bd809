import type { APIRoute } from 'astro';
import { isInPublic } from '../disk/public-pictures.ts';
import { lazyPath } from '../published/lazy-paths.ts';
import { absolute } from '../published/links.ts';

export function getStaticPaths() {
  return isInPublic('robots.txt') ? [] : [lazyPath({ robots: 'robots' }, () => ({}))];
}

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap-index.xml')}\n`);
