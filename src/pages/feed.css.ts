import type { APIRoute } from 'astro';
import { coloursCss } from '../config/colours.ts';
import { site } from '../site.config.ts';
import sheet from '../styles/feed.css?raw';

// CSS wants namespaces before all rules, so the colours go last.
export const GET: APIRoute = () =>
  new Response(sheet + coloursCss(site.colours, 'rss'), {
    headers: { 'Content-Type': 'text/css; charset=utf-8' },
  });
