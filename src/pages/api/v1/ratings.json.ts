import type { APIRoute } from 'astro';
import { allRatings, countYears, mostInOneFile } from '../../../feeds/data.ts';
import { getArchive } from '../../../published/archive-source.ts';
import { dataSite, entriesOf, jsonResponse } from '../../../published/data-source.ts';

export const GET: APIRoute = () => {
  const archive = getArchive();
  const newest = entriesOf(archive.notes.slice(0, mostInOneFile), archive);
  return jsonResponse(allRatings(newest, countYears(archive.notes), dataSite));
};
