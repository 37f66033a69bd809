import type { Corporation, NewsArticle, WithContext } from 'schema-dts';
import { describeNote, lastModified } from '../../archive/pages/summary.ts';
import * as urls from '../../archive/urls.ts';
import type { Note } from '../../notes/note.ts';
import { tickerOf } from '../../notes/terms/ticker.ts';
import { absolute } from '../../published/links.ts';
import { site } from '../../site.config.ts';
import { correctionWords } from '../../words/note.ts';

/**
 * Returns a note as schema.org data: a `NewsArticle` about a `Corporation`. There is no type for an
 * analyst's rating, and `Review` or `Rating` would say that the site itself rates the stock.
 */
export function articleData(note: Note, hasPicture: boolean): WithContext<NewsArticle> {
  const { exchange, symbol } = tickerOf(note);
  // With its own type: otherwise TypeScript compares it with every type of schema.org.
  const about: Corporation = {
    '@type': 'Corporation',
    name: note.company,
    tickerSymbol: `${exchange} ${symbol}`,
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: note.title,
    ...(note.dek ? { alternativeHeadline: note.dek } : {}),
    description: describeNote(note),
    inLanguage: site.language,
    datePublished: note.published,
    dateModified: lastModified(note),
    mainEntityOfPage: absolute(urls.note(note.id)),
    ...(hasPicture ? { image: absolute(urls.notePicture(note.id)) } : {}),
    articleSection: site.sectionName,
    ...(note.author ? { author: { '@type': 'Person', name: note.author } } : {}),
    publisher: { '@type': 'Organization', name: site.name, url: absolute(urls.home) },
    about,
    ...(note.corrections
      ? {
          correction: note.corrections.map(({ date, was, now, why }) => ({
            '@type': 'CorrectionComment',
            text: correctionWords.inShort(was, now, why),
            datePublished: date,
          })),
        }
      : {}),
  };
}
