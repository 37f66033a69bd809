import type { APIRoute } from 'astro';
import { getArchive } from '../../../build/archive-source.ts';
import { dataSite, jsonResponse, recordsOf } from '../../../build/data-source.ts';
import { allRatings, countYears, mostInOneFile } from '../../../feeds/data.ts';

export const GET: APIRoute = () => {
  const archive = getArchive();
  const newest = recordsOf(archive.notes.slice(0, mostInOneFile), archive);
  return jsonResponse(allRatings(newest, countYears(archive.notes), dataSite));
};
