import type { Day } from '../notes/terms/dates.ts';
import { type Refusal, reasons, refuseFirms, refuseLine } from './checks.ts';
import { isSeparator, type Line } from './clause.ts';
import { companyOfComment, companyOfPrefix } from './company.ts';
import { readMain } from './main-clause.ts';
import type { Names } from './names.ts';
import { plainHeadline, titleOf } from './normalise.ts';
import { type StatedAction, sumUp } from './sum-up.ts';
import { tokenise } from './tokens.ts';

export type HeadlineReading =
  | { isRatingAction: true; stated: StatedAction }
  | { isRatingAction: false; reason: string };

/** Longer lines are paragraphs; the bound also keeps reading quick. */
const maxLength = 300;

/**
 * Reads a headline as the trade writes it. What it does not state stays undefined, and a line that is no
 * rating action, or could be read in two ways, is refused with a reason: nothing is guessed.
 *
 * A headline goes one way: it is normalised, cut into tokens with the known names first, its main clause and
 * then the clauses after it are matched against the table of phrases (`patterns.ts`), and what they say is put
 * together and checked.
 *
 * @param on the day of the note, since firms change names and ladders
 */
export function readHeadline(headline: string, names: Names, on: Day): HeadlineReading {
  const title = headline.length > maxLength * 4 ? undefined : titleOf(headline);
  if (title === undefined || title.length > maxLength) return refused('long');
  const text = plainHeadline(title);
  const line: Line = { text, tokens: tokenise(text, names, on), names, on };
  const stated = refuseLine(text, line.tokens) ?? refuseFirms(line.tokens) ?? readLine(line);
  return typeof stated === 'string' ? refused(stated) : { isRatingAction: true, stated };
}

function refused(why: Refusal): HeadlineReading {
  return { isRatingAction: false, reason: reasons[why] };
}

/** Reads the main clause, which may stand behind a colon, and what follows. */
function readLine(line: Line): StatedAction | Refusal {
  const { tokens } = line;
  const main = readMain(line, 0);
  if (typeof main !== 'string') return sumUp(line, main);
  const mark = tokens.findIndex((_token, at) => isSeparator(tokens, at));
  // `UBS sees upside in Example Corp (EXCO); raises target to $50`
  if (
    main === 'noVerb' &&
    tokens[0]?.kind === 'firm' &&
    tokens[mark + 1]?.verb?.form === 'present'
  ) {
    const acting = { ...line, tokens: tokens.toSpliced(1, mark) };
    const deed = readMain(acting, 0);
    return typeof deed === 'string' || deed.name
      ? main
      : sumUp(acting, deed, companyOfComment(line, mark));
  }
  if (main !== 'noVerb' || mark < 1 || tokens[mark]?.key === ',') return main;
  // `Example Corp: upgraded to Buy at UBS`, `Example Corp: target raised to $50 at UBS`
  const said = tokens.slice(mark + 1, mark + 3).findIndex(({ verb }) => verb?.form === 'past');
  if (said === 0 || (said === 1 && tokens[mark + 1]?.kind === 'target'))
    return readLine({ ...line, tokens: tokens.toSpliced(mark, 1) });
  // `Example Corp: UBS raises target to $50`
  const after = readMain(line, mark + 1);
  return typeof after === 'string' || !after.firm?.isKnown
    ? main
    : sumUp(line, after, companyOfPrefix(line, mark));
}
