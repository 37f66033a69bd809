import type { APIRoute } from 'astro';
import { getArchive } from '../../published/archive-source.ts';
import { encodeNames } from '../../search/encoding.ts';
import { namesOf } from '../../search/names.ts';

export const GET: APIRoute = () => Response.json(encodeNames(namesOf(getArchive())));
