import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { noteLayout } from '../../../pictures/layout.ts';
import { notePicture, picturedNotes } from '../../../pictures/note-picture.ts';
import { getArchive } from '../../../published/archive-source.ts';
import { palette, pictureResponse } from '../../../published/draw-picture.ts';
import { lazyPath } from '../../../published/lazy-paths.ts';
import { site } from '../../../site.config.ts';

export function getStaticPaths() {
  const { notes } = getArchive();
  return picturedNotes(notes, site.pictures).flatMap((note) => {
    const picture = notePicture(note, site);
    return picture ? [lazyPath({ id: note.id }, () => ({ picture }))] : [];
  });
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  pictureResponse(noteLayout(props.picture, palette));
