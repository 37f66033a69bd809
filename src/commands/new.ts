import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text as readStream } from 'node:stream/consumers';
import { checkContent } from '../check/check-content.ts';
import { contentPlace as place } from '../check/content-place.ts';
import { formatCheck, hasErrors } from '../check/problems.ts';
import { hasCode } from '../disk/has-code.ts';
import { writeNew } from '../disk/write-new.ts';
import { type Draft, finishDraft, mergeFields } from '../drafts/draft.ts';
import { draftHeadline } from '../drafts/draft-headline.ts';
import type { DraftFields } from '../drafts/fields.ts';
import { printable } from '../notes/diagnostics/frame.ts';
import { wallClock } from '../notes/publication-time.ts';
import { utcDay } from '../notes/terms/dates.ts';
import { site } from '../site.config.ts';
import { misuse, readLine, stop } from './line/read-line.ts';
import { describeOutcome, outcomeJson } from './new/describe.ts';
import { dayProblem, fieldsOfOptions, optionsOfOneNote } from './new/field-options.ts';
import { draftStock } from './new/new-stock.ts';
import { type Outcome, saveDraft, showDraft } from './new/outcome.ts';
import { askOpen, askSource, askTicker } from './new/questions.ts';
import { readArchive } from './read-archive.ts';
import { newNote as table } from './tables/new.ts';
import { paintFor } from './terminal.ts';

const { options, operands } = readLine(table);
const { from, format, 'dry-run': isDryRun } = options;
if (operands[0] === 'stock' && operands.length <= 2) await newStock(operands[1]);
if (operands.length > 1) {
  misuse(
    table,
    "Put the headline in single quotes, which also keep `$15.60` as it is: 'HEADLINE'.",
  );
}
if (from !== undefined) {
  const [oneNote] = operands.length > 0 ? ['A headline'] : optionsOfOneNote(options);
  if (oneNote) misuse(table, `${oneNote} is for one note, --from for many: give one of the two.`);
}
const given = fieldsOfOptions(options);
const wrongDay = dayProblem(given.published);
if (wrongDay) misuse(table, wrongDay);

const now = new Date();
const today = utcDay(now);
const published = given.published ?? wallClock(now, site.timeZone).day;
const isAsking =
  from === undefined &&
  format === 'text' &&
  !isDryRun &&
  process.stdin.isTTY &&
  process.stdout.isTTY;

const isEmpty = operands.length === 0 && Object.values(given).every((value) => value === undefined);
if (from === undefined && isEmpty && !isAsking) {
  misuse(table, 'Give a headline, or the fields of the note as options.');
}

const paint = paintFor(process.stdout);
const outcomes: Outcome[] = [];
if (from === undefined) await draftOne();
else await draftMany(from);
await finish();

/** Drafts a note from the headline or the options, and asks for the rest on a terminal. */
async function draftOne(): Promise<void> {
  const archive = await readArchive(now);
  const asking = isAsking ? await import('./new/terminal.ts') : undefined;
  const terminal = asking?.terminal;
  let [headline] = operands;
  if (terminal && !headline && !given.title) {
    headline = await terminal.text({
      message: 'The headline?',
      placeholder: 'Goldman Sachs Lifts Kingsoft Cloud to Buy',
      refuse: (answer) => (answer ? undefined : 'A note needs a headline.'),
    });
  }
  const fields = { ...given, published };
  const read = headline ? draftHeadline(headline, fields, archive) : finishDraft(fields, archive);
  let draft: Draft;
  if ('reason' in read) {
    const titled = mergeFields({ title: headline }, fields);
    const isGiven = titled.firm && titled.company && titled.action;
    if (!isGiven && !terminal) return report({ kind: 'skipped', reason: read.reason }, headline);
    if (!isGiven) asking?.say(`Nothing was read from the headline: ${read.reason}.`);
    draft = finishDraft(titled, archive);
  } else draft = read;
  if (asking && terminal) {
    const finish = (more: DraftFields) => finishDraft(more, archive, undefined, draft.unread);
    if (draft.open.length > 0) {
      draft = finish(await askOpen(draft.fields, archive.firms, terminal));
    }
    if (!draft.fields.ticker) {
      const ticker = await askTicker(terminal, draft.fields.company ?? 'the company');
      draft = finish({ ...draft.fields, ticker });
    }
    if (!draft.fields.sources) {
      draft = finish({ ...draft.fields, sources: await askSource(terminal) });
    }
    const isAgreed = await asking.agree(`${place.shownAs}${draft.path ?? ''}`, draft.text);
    if (!isAgreed) process.exit(1);
  }
  report(outcomeOf(draft), headline);
}

/** Writes a draft; in a dry run, only shows it. */
function outcomeOf(draft: Draft): Outcome {
  return isDryRun ? showDraft(draft, today, paint) : saveDraft(draft, today, paint);
}

/** Drafts a note for each headline of a file. */
async function draftMany(file: string): Promise<void> {
  const archive = await readArchive(now);
  const lines = (await readLines(file)).split(/\r\n|\n|\r/).map((line) => line.trim());
  const headlines = lines.filter((line) => line !== '' && !line.startsWith('#'));
  if (headlines.length === 0) stop(`There is no headline in ${file === '-' ? 'the input' : file}.`);
  for (const line of headlines) {
    const draft = draftHeadline(line, { ...given, published }, archive);
    report('reason' in draft ? { kind: 'skipped', reason: draft.reason } : outcomeOf(draft), line);
  }
}

async function readLines(file: string): Promise<string> {
  if (file === '-') return readStream(process.stdin);
  return readFile(file, 'utf8').catch((error: unknown) =>
    stop(
      hasCode(error, 'ENOENT')
        ? `There is no file ${file}.`
        : `${file} cannot be read: is it a file?`,
    ),
  );
}

/** Writes the file of a stock, and ends the process. */
async function newStock(ticker: string | undefined): Promise<never> {
  const archive = await readArchive(new Date());
  const draft = draftStock(ticker, fieldsOfOptions(options).company, archive);
  if ('wrong' in draft) stop(draft.wrong);
  if (isDryRun) process.stdout.write(draft.text);
  else if (writeNew(join(place.contentDir, draft.path), draft.text)) {
    process.stdout.write(
      `${place.shownAs}${draft.path}\nNext: fill in what you know of the stock, then npm run check.\n`,
    );
  } else stop(`${place.shownAs}${draft.path} exists already, and is never overwritten: edit it.`);
  process.exit();
}

/** Prints what became of a headline, and counts it. */
function report(outcome: Outcome, headline: string | undefined): void {
  outcomes.push(outcome);
  if (format === 'json') {
    process.stdout.write(`${outcomeJson(outcome, headline)}\n`);
    return;
  }
  // Only the draft goes to standard output, so that it can be redirected to a file.
  const isAlone = isDryRun && from === undefined;
  // What drafts this headline again: this command or, for a line of a file, only the headline.
  const args = from === undefined ? process.argv.slice(2) : [headline ?? '', '--date', published];
  (isAlone ? process.stderr : process.stdout).write(
    `${describeOutcome(outcome, headline, args)}\n`,
  );
  if (outcome.kind === 'shown') {
    // A file gets the draft as it is. On a terminal, control characters must do nothing.
    const { text } = outcome.draft;
    const shown =
      isAlone && !process.stdout.isTTY ? text : text.split('\n').map(printable).join('\n');
    process.stdout.write(`${shown}${isAlone ? '' : '\n'}`);
  }
}

/** Checks what was written, prints what comes next, and sets the exit code. */
async function finish(): Promise<void> {
  const count = (...kinds: Outcome['kind'][]) =>
    outcomes.filter(({ kind }) => kinds.includes(kind)).length;
  const paths = outcomes.flatMap((outcome) => (outcome.kind === 'written' ? [outcome.path] : []));
  // Some lines may be something else, but without a single draft it is not a list of headlines.
  process.exitCode = count('open', 'refused') > 0 || count('written', 'shown') === 0 ? 1 : 0;
  const result = paths.length > 0 ? await checkContent(place, paths, now) : undefined;
  if (result && hasErrors(result)) process.exitCode = 1;
  if (format === 'json') return;
  if (result) process.stdout.write(`\n${formatCheck(result, paint)}\n`);
  if (from !== undefined) {
    const done = `${count('written', 'shown')} drafted, ${count('skipped')} skipped, ${count('open', 'refused')} not written`;
    process.stdout.write(`${done}\n`);
  }
  if (from === undefined && count('skipped') > 0) {
    process.stderr.write(
      'If it is a rating action after all, add --firm, --company, --ticker and --action.\n',
    );
  }
  if (paths.length > 0) {
    process.stdout.write(
      'Next: add what you know beyond the headline, see it with `npm run dev`, then commit the file.\n',
    );
  }
}
