import * as z from 'zod';
import { field } from './fields.ts';
import { limits, place, shortText, text } from './value-types.ts';

/** The schema of one of the operator's own pages. */
export const pageSchema = z.strictObject({
  title: field(shortText, 'The heading of the page.', { alsoCalled: ['headline'] }),
  description: field(
    text(limits.dek).optional(),
    'One sentence, below the heading and for search engines.',
  ),
  link: field(
    z.enum(['footer', 'navigation']).optional(),
    'Where on every page the link to it stands. Without it, no page links to it.',
  ),
  linkText: field(shortText.optional(), 'The words of that link. Without it, the title.'),
  order: field(
    place.optional(),
    'Its place among those links. The links of the program are 10, 20, 30 and so on; absent: last.',
  ),
});
