import type { Stranger } from '../disk/content-files.ts';
import { type FileReport, wholeFileReport } from '../notes/diagnostics/report.ts';
import type { ContentPlace } from './check-content.ts';

/** Returns reports on whatever in the record's folders is not read. */
export function strangers(place: ContentPlace, others: readonly Stranger[]): FileReport[] {
  return others.map(({ path, kind }) => {
    const name = path.split('/').at(-1) ?? '';
    const [reason, help] = strangerWords[kind](`\`${name}\``);
    return wholeFileReport(place.shownAs + path, { rule: 'file-name', reason, help });
  });
}

type StrangerWords = (name: string) => [reason: string, help: string];

const strangerWords: Readonly<Record<Stranger['kind'], StrangerWords>> = {
  'not Markdown': (name) => [
    `Unexpected file ${name} among the notes, expected files that end with \`.md\``,
    'rename it if it is a note; move it to `public/` if the site should serve it; else delete it',
  ],
  'folder with the name of a note': (name) => [
    `Unexpected folder ${name}, expected a file: only files have names that end with \`.md\``,
    'rename the folder, or put the file in its place',
  ],
  'no file': (name) => [
    `Unexpected pipe, socket or device ${name}, expected a file`,
    'delete it; it was not opened',
  ],
  'link to nothing': (name) => [
    `Unexpected symbolic link ${name} that leads to nothing, expected a file`,
    'put the file where the link leads, or delete the link',
  ],
  'link to elsewhere': (name) => [
    `Unexpected symbolic link ${name} out of the content folder, expected one that stays within it`,
    'put the file itself in place of the link, or delete the link',
  ],
  'link to a folder of the record': (name) => [
    `Unexpected symbolic link ${name} to a folder that is read already, expected each note once`,
    'delete the link',
  ],
};
