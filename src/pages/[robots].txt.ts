import type { APIRoute } from 'astro';
import { unlessInPublic } from '../published/lazy-paths.ts';
import { absolute } from '../published/links.ts';

export const getStaticPaths = () => unlessInPublic('robots.txt', { robots: 'robots' });

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap-index.xml')}\n`);
