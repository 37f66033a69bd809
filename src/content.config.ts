import { defineCollection } from 'astro:content';
import { contentPlace } from './build/content-place.ts';
import { firmsLoader, ratingsLoader } from './build/loader.ts';
import { firmSchema } from './notes/firm.ts';
import { frontmatterSchema } from './notes/schema.ts';

// The loaders check all that they store; Astro makes of these schemas what editors complete and explain by.
export const collections = {
  ratings: defineCollection({ loader: ratingsLoader(contentPlace), schema: frontmatterSchema }),
  firms: defineCollection({ loader: firmsLoader(contentPlace), schema: firmSchema }),
};
