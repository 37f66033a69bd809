import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { analystSlug } from '../archive/analysts.ts';
import { stockSlug } from '../archive/archive.ts';
import { factsOf } from '../archive/pages/summary.ts';
import * as urls from '../archive/urls.ts';
import type { Note } from '../notes/note.ts';
import { formatDay } from '../notes/wording.ts';
import { articleWords } from '../words/feeds.ts';
import { correctionWords, noteWords } from '../words/note.ts';
import { pageNames } from '../words/shell.ts';
import type { FeedSite } from './channel.ts';

/**
 * Returns a note's full text as HTML for a feed reader, in the order of its page, but with the corrections
 * first: a subscriber has perhaps read the note as it was.
 *
 * @param body the body's HTML, with absolute addresses
 */
export function articleHtml(
  note: Note,
  firmSlug: string,
  body: string,
  { language, absolute }: Pick<FeedSite, 'language' | 'absolute'>,
): string {
  const analyst = analystSlug(note);
  const pages: Record<string, string> = {
    Ticker: urls.ticker(stockSlug(note)),
    Firm: urls.firm(firmSlug),
    ...(analyst ? { Analyst: urls.analyst(analyst) } : {}),
  };
  const linked = (name: string, value: string) => {
    const page = pages[name];
    return page === undefined ? value : h('a', { href: absolute(page) }, value);
  };
  const [before, earlier, after] = articleWords.replaces;
  const raw: ElementContent = { type: 'raw', value: body };
  const parts: (ElementContent | ElementContent[] | undefined)[] = [
    note.dek ? h('p', h('em', note.dek)) : undefined,
    note.replaces
      ? h('p', [before, h('a', { href: absolute(urls.note(note.replaces)) }, earlier), after])
      : undefined,
    list(
      factsOf(note).map(({ name, value }) => [h('strong', `${name}:`), ' ', linked(name, value)]),
    ),
    note.corrections &&
      section(
        pageNames.corrections,
        note.corrections.map(
          ({ date, was, now, why }) =>
            `${formatDay(date, language)}: ${correctionWords.inShort(was, now, why)}`,
        ),
      ),
    note.summary ? h('p', note.summary) : undefined,
    note.keyPoints && section(noteWords.keyPoints, note.keyPoints),
    raw,
    note.risks &&
      section(
        noteWords.risks,
        note.risks.map(({ text, affects }) =>
          affects ? [text, h('p', noteWords.affects(affects.join(', ')))] : text,
        ),
      ),
    note.sources
      ? section(
          noteWords.sources,
          note.sources.map(({ title, url }) => (url ? h('a', { href: url }, title) : title)),
        )
      : h('p', noteWords.noSource),
    note.nextEarnings
      ? h('p', articleWords.reportsNext(note.company, formatDay(note.nextEarnings, language)))
      : undefined,
    note.disclosure
      ? h('p', [h('strong', noteWords.disclosure), ` ${note.disclosure}`])
      : undefined,
  ];
  return toHtml(
    { type: 'root', children: parts.flat().filter((part) => part !== undefined) },
    // The only raw part is the body, which `renderBody` made safe.
    { allowDangerousHtml: true },
  );
}

type Item = Parameters<typeof h>[2];

function section(title: string, items: readonly Item[]): ElementContent[] {
  return [h('h2', title), list(items)];
}

function list(items: readonly Item[]): ElementContent {
  return h(
    'ul',
    items.map((item) => h('li', item)),
  );
}
