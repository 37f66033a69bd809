import { defineCollection } from 'astro/content/config';
import { collectionLoader } from './check/collection-loader.ts';
import { firmSchema } from './notes/schema/firm-schema.ts';
import { pageSchema } from './notes/schema/page-schema.ts';
import { frontmatterSchema } from './notes/schema/schema.ts';
import { stockSchema } from './notes/schema/stock-schema.ts';

// Astro makes of these schemas what editors complete and explain by.
export const collections = {
  ratings: defineCollection({ loader: collectionLoader('ratings'), schema: frontmatterSchema }),
  firms: defineCollection({ loader: collectionLoader('firms'), schema: firmSchema }),
  pages: defineCollection({ loader: collectionLoader('pages'), schema: pageSchema }),
  stocks: defineCollection({ loader: collectionLoader('stocks'), schema: stockSchema }),
};
