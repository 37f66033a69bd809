import type { APIRoute } from 'astro';
import { getArchive } from '../../published/archive-source.ts';
import { namesOf } from '../../search/names.ts';
import { encodeNames } from '../../search/names-encoding.ts';

export const GET: APIRoute = () => Response.json(encodeNames(namesOf(getArchive())));
