// Drafts the note of an issue that was made with the form “Propose a rating”. What the issue says is anybody's:
// it comes by the environment, is read as text alone, and becomes a file of the record only as the draft of
// `npm run new` does. This runs without the right to write anything; `open-proposal.ts` does the rest.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkContent } from '../../src/check/check-content.ts';
import { contentPlace as place } from '../../src/check/content-place.ts';
import { formatCheck } from '../../src/check/problems.ts';
import { describeOutcome } from '../../src/commands/new/describe.ts';
import { saveDraft } from '../../src/commands/new/outcome.ts';
import { fieldsOfProposal } from '../../src/commands/new/proposal-form.ts';
import { readArchive } from '../../src/commands/read-archive.ts';
import { finishDraft } from '../../src/drafts/draft.ts';
import { plain } from '../../src/notes/diagnostics/report.ts';
import { wallClock } from '../../src/notes/publication-time.ts';
import { utcDay } from '../../src/notes/terms/dates.ts';
import { site } from '../../src/site.config.ts';

const folder = process.argv[2] ?? '.';
const now = new Date();
const given = fieldsOfProposal(process.env['ISSUE_BODY'] ?? '');
await mkdir(folder, { recursive: true });
await write('number.txt', process.env['ISSUE_NUMBER'] ?? '');
if (given) await draft();
else
  await write('report.md', 'The issue does not have the questions of the form in their order.\n');

async function draft(): Promise<void> {
  const fields = { ...given, published: given?.published ?? wallClock(now, site.timeZone).day };
  const made = finishDraft(fields, await readArchive(now));
  const outcome = saveDraft(made, utcDay(now), plain);
  let report = describeOutcome(outcome, undefined, []);
  if (outcome.kind === 'written') {
    report += `\n\n${formatCheck(await checkContent(place, [outcome.path], now))}`;
    await write('path.txt', place.shownAs + outcome.path);
    await write('note.md', outcome.draft.text);
  }
  await write('report.md', `${report}\n`);
}

async function write(name: string, text: string): Promise<void> {
  await writeFile(join(folder, name), text);
}
