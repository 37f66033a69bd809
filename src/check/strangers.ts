import { contentFolders, directoryFiles, type Stranger } from '../disk/content-files.ts';
import { type FileReport, wholeFileReport } from '../notes/diagnostics/report.ts';
import { listed } from '../notes/read/shown.ts';
import { nearest } from '../notes/terms/nearest.ts';

/** Returns reports on whatever in the content folder is not read. */
export function strangers(others: readonly Stranger[]): FileReport[] {
  return others.map(({ path, kind }) => {
    const name = path.split('/').at(-1) ?? '';
    const [reason, help] = strangerWords[kind](name);
    return wholeFileReport(path, { rule: 'file-name', reason, help });
  });
}

type StrangerWords = (name: string) => [reason: string, help: string];

const strangerWords: Readonly<Record<Stranger['kind'], StrangerWords>> = {
  'not Markdown': (name) => [
    `Unexpected file \`${name}\` in the record, expected files that end with \`.md\``,
    /\.(?:md|markdown)$/i.test(name)
      ? `rename it to \`${name.replace(/\.\w+$/, '.md')}\``
      : 'move it to `public/` if the site should serve it; else delete it',
  ],
  'folder with the name of a note': (name) => [
    `Unexpected folder \`${name}\`, expected a file: only files have names that end with \`.md\``,
    'rename the folder, or put the file in its place',
  ],
  'no file': (name) => [
    `Unexpected pipe, socket or device \`${name}\`, expected a file`,
    'delete it; it was not opened',
  ],
  'link to nothing': (name) => [
    `Unexpected symbolic link \`${name}\` that leads to nothing, expected a file`,
    'put the file where the link leads, or delete the link',
  ],
  'link to elsewhere': (name) => [
    `Unexpected symbolic link \`${name}\` out of the content folder, expected one that stays within it`,
    'put the file itself in place of the link, or delete the link',
  ],
  'link to a folder of the record': (name) => [
    `Unexpected symbolic link \`${name}\` to a folder that is read already, expected each note once`,
    'delete the link',
  ],
  'not in a folder of the record': (name) => {
    const meant = nearest(name, known);
    return [
      `Unexpected \`${name}\` in the content folder, expected ${listed(known)}`,
      meant
        ? `did you mean \`${meant}\`?`
        : 'it is not read: move it to the folder of its kind, or delete it',
    ];
  },
};

/** What the content folder may hold. */
const known = [...contentFolders.map((folder) => `${folder}/`), ...directoryFiles];
