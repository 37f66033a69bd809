import type { APIRoute } from 'astro';
import { getArchive } from '../../../build/archive-source.ts';
import { csvResponse, recordsOf } from '../../../build/data-source.ts';
import { mostInOneFile } from '../../../feeds/data.ts';

export const GET: APIRoute = () => {
  const archive = getArchive();
  return csvResponse(recordsOf(archive.notes.slice(0, mostInOneFile), archive));
};
