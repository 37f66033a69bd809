import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const ratings = defineCollection({
  loader: glob({
    pattern: '**/*.md',
    base: './src/content/ratings',
    // 2026/2026-02-10-kc-goldman-sachs.md → 2026-02-10-kc-goldman-sachs
    generateId: ({ entry }) => entry.replace(/^.*\//, '').replace(/\.md$/, ''),
  }),
  schema: z.object({
    title: z.string(),
    dek: z.string().optional(),
    author: z.string().optional(),
    published: z.coerce.date(),
    ticker: z.string(),
    company: z.string(),
    firm: z.string(),
    analyst: z.string().optional(),
    action: z.string(),
    rating: z.object({ from: z.string().optional(), to: z.string().optional() }).optional(),
    priceTarget: z
      .object({
        from: z.number().optional(),
        to: z.number().optional(),
        currency: z.string().optional(),
      })
      .optional(),
    price: z.number().optional(),
    targetRange: z.object({ low: z.number(), high: z.number() }).optional(),
    summary: z.string().optional(),
    keyPoints: z.array(z.string()).optional(),
    risks: z
      .array(z.object({ text: z.string(), affects: z.array(z.string()).optional() }))
      .optional(),
    corrections: z
      .array(z.object({ date: z.coerce.date(), was: z.string(), now: z.string(), why: z.string() }))
      .optional(),
    sources: z.array(z.object({ title: z.string(), url: z.string().optional() })).optional(),
    disclosure: z.string().optional(),
  }),
});

export const collections = { ratings };
