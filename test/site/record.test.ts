import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { expect, inject, test } from 'vitest';

const dist = inject('record');

async function textOf(page: string): Promise<string> {
  return toText(fromHtml(await readFile(join(dist, page), 'utf8')));
}

test('the Kingsoft page holds the article whole and in order, and both figures', async () => {
  const text = await textOf('ratings/2026-02-10-kc-goldman-sachs/index.html');
  const parts = [
    'Analyst Ratings',
    'February 10, 2026',
    'Goldman Sachs Lifts Kingsoft Cloud to Buy, Cites Xiaomi AI Spending and Premium Customer Strategy',
    'Bank sets $15.60 target as Xiaomi',
    'By Ajmal Hussain',
    'Kingsoft Cloud NASDAQ: KC',
    'Goldman Sachs',
    'Upgrade',
    'Buy',
    'Neutral',
    'Sell',
    '+18.9%',
    'The note states 16%; the figures give 18.9%.',
    '$14.32 – $21.50',
    'Goldman Sachs upgraded Kingsoft Cloud (NASDAQ: KC) from Neutral to Buy and set a $15.60 price target, pointing to',
    'Key points',
    'implying about 16% upside from the cited $13.12 price.',
    'Goldman expects Xiaomi to raise AI spending to roughly 10 billion yuan in 2026',
    'with diluted EPS of -$0.53.',
    'Goldman Sachs has moved Kingsoft Cloud (NASDAQ: KC) from Neutral to Buy and established',
    'The upgrade hinges on',
    'That potential contract reset',
    'Investors have already seen',
    'Goldman Sachs also projects',
    'The market reaction',
    'Investors will have an opportunity',
    'Recent operating results',
    'Separate company results',
    'What remains uncertain',
    'Kingsoft Cloud has not returned to profitability',
    'Upstream input cost dynamics - GPUs, CPUs, memory',
    'The timing, terms, and approval of any renewed',
    'For investors seeking detailed financial models',
    'Risks',
    'creating near-term profitability risk for equity investors',
    'Affects: cloud, software infrastructure',
    'the company’s premium-customer insulation strategy',
    'Affects: cloud service providers, hardware suppliers',
    "would undermine Goldman's Xiaomi-driven revenue scenario",
    'Affects: cloud provider partnerships, consumer electronics ecosystems',
    'More from Analyst Ratings',
  ];
  let at = -1;
  for (const part of parts) {
    const found = text.indexOf(part, at + 1);
    expect(found, `“${part}” in its place`).toBeGreaterThan(at);
    at = found;
  }
});

test('the index lists the six notes with their dates, newest first', async () => {
  const text = await textOf('ratings/index.html');
  const parts = [
    'February 21, 2026',
    'HSBC Lowers Synopsys',
    'February 20, 2026',
    'BofA Lifts CF Industries',
    'Freedom Capital Markets Raises Freeport-McMoRan',
    'Truist Lifts Tandem Diabetes',
    'DA Davidson Cuts Uber',
    'February 10, 2026',
    'Goldman Sachs Lifts Kingsoft Cloud',
  ];
  const places = parts.map((part) => text.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test("the ticker's page shows the action, the figures and the note", async () => {
  const text = await textOf('tickers/kc/index.html');
  for (const part of ['Kingsoft Cloud', 'Upgrade', 'Neutral', 'Buy', '$15.60', '+18.9%']) {
    expect(text).toContain(part);
  }
  expect(text).toContain('Goldman Sachs Lifts Kingsoft Cloud to Buy');
});

test('every paragraph of the body is on the page and in both feeds', async () => {
  const source = await readFile(
    'test/fixtures/record/ratings/2026/2026-02-10-kc-goldman-sachs.md',
    'utf8',
  );
  const paragraphs = source
    .split('\n---\n')[1]
    ?.split('\n')
    .map((line) => line.replace(/^(?:- |## )/, '').trim())
    .filter(Boolean);
  expect(paragraphs).toHaveLength(14);
  const page = await textOf('ratings/2026-02-10-kc-goldman-sachs/index.html');
  const feeds = await Promise.all(
    ['rss.xml', 'tickers/kc/rss.xml'].map((feed) => readFile(join(dist, feed), 'utf8')),
  );
  for (const paragraph of paragraphs ?? []) {
    expect(page).toContain(paragraph);
    const escaped = paragraph.replace(/'/g, '&apos;').replace(/"/g, '&quot;');
    for (const feed of feeds) expect(feed).toContain(escaped);
  }
});
