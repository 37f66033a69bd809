import { command } from '../line/command.ts';

export const check = command({
  name: 'check',
  about: [
    'Checks the notes, firms, stocks and pages, or only the files and folders that you name. Every problem is shown with its line, what was expected, and a fix to paste.',
  ],
  operands: {
    name: 'FILE…',
    what: 'What to check: notes, firms, stocks, pages or folders; everything if you name none.',
  },
  options: {
    changed: {
      takesOperands: '[BASE]',
      what: "Judge only what differs from the branch BASE (origin's default branch, or main). Errors in other files that were there before become warnings.",
    },
    format: {
      value: 'FORMAT',
      words: ['text', 'json', 'github'],
      default: 'text',
      what: 'How to report: as text for people, as one JSON object a line, or as annotations on GitHub. Reports for people show the first 50 problems of a file and count the rest; JSON has all.',
    },
    summary: {
      value: 'FILE',
      what: 'Also write the whole report to FILE, as Markdown.',
    },
  },
  exitCodes: [
    'No errors; there may be warnings.',
    'At least one error.',
    'The command line is wrong, or names nothing to check.',
  ],
});
