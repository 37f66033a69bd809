import type { APIRoute } from 'astro';
import { mostInOneFile } from '../../../feeds/data.ts';
import { getArchive } from '../../../published/archive-source.ts';
import { csvResponse, entriesOf } from '../../../published/data-source.ts';

export const GET: APIRoute = () => {
  const archive = getArchive();
  return csvResponse(entriesOf(archive.notes.slice(0, mostInOneFile), archive));
};
