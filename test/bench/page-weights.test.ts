import { expect, test } from 'vitest';
import { stylesheetsOf } from './page-weights.ts';

test('only stylesheets of the own origin count, whatever the order of attributes', () => {
  const html = `<link rel="icon" href="/favicon.svg"><link rel="stylesheet" href="/_astro/a.css">
    <link href="/_astro/b.css" rel="stylesheet"><link rel="alternate" href="/rss.xml">`;
  expect(stylesheetsOf(html)).toEqual(['/_astro/a.css', '/_astro/b.css']);
});
