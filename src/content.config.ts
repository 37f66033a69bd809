import { defineCollection } from 'astro:content';
import * as z from 'zod';
import { firmsLoader, ratingsLoader, type StoredNote } from './build/loader.ts';
import type { Firm } from './notes/firm.ts';
import { site } from './site.config.ts';

const options = {
  contentDir: site.contentDir,
  skipInvalid: process.env['SKIP_INVALID'] === 'true',
};

// The loaders check all that they store against the schemas in `notes/`: here are only the types.
export const collections = {
  ratings: defineCollection({ loader: ratingsLoader(options), schema: z.custom<StoredNote>() }),
  firms: defineCollection({ loader: firmsLoader(options), schema: z.custom<Firm>() }),
};
