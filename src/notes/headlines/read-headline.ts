import { type Refusal, refuseFirms, refuseLine } from './checks.ts';
import { isSeparator, type Line } from './clause.ts';
import { companyOfComment, companyOfPrefix } from './company.ts';
import { readMain } from './main-clause.ts';
import { isHouse, type Names } from './names.ts';
import { plainHeadline, titleOf } from './normalise.ts';
import { type StatedAction, sumUp } from './sum-up.ts';
import { tokenise } from './tokenise.ts';

export type HeadlineReading =
  | { isRatingAction: true; stated: StatedAction }
  | { isRatingAction: false; why: Refusal };

/** Longer lines are paragraphs; the bound also keeps reading quick. */
const maxLength = 300;

/**
 * Reads a headline as the trade writes it. Nothing is guessed: what the headline does not state stays undefined, and
 * a line that is no rating action, or could be read in two ways, is refused.
 *
 * The steps: normalise the headline; cut it into tokens, known names first; match its main clause and then the
 * clauses after it against the table of phrases (`phrases.ts`); put together what they say, and check it.
 */
export function readHeadline(headline: string, names: Names): HeadlineReading {
  const title = titleOf(headline.slice(0, maxLength * 4));
  if (title.length > maxLength) return refused('long');
  const text = plainHeadline(title, (name) => isHouse(name, names));
  const line: Line = { text, tokens: tokenise(text, names), names };
  const stated = refuseLine(text, line.tokens) ?? refuseFirms(line.tokens) ?? readLine(line);
  return typeof stated === 'string' ? refused(stated) : { isRatingAction: true, stated };
}

function refused(why: Refusal): HeadlineReading {
  return { isRatingAction: false, why };
}

/** Reads the main clause and those after it. If it has no verb, the line may begin with something else. */
function readLine(line: Line): StatedAction | Refusal {
  const main = readMain(line, 0);
  const read = typeof main === 'string' ? main : sumUp(line, main);
  const mark = line.tokens.findIndex((_token, at) => isSeparator(line.tokens, at));
  if ((read !== 'noVerb' && read !== 'noAction') || mark < 1) return read;
  return readAfterComment(line, mark) ?? readAfterName(line, mark) ?? read;
}

/** `UBS sees upside in Example Corp (EXCO); raises target to $50` */
function readAfterComment(line: Line, mark: number): StatedAction | Refusal | undefined {
  const { tokens } = line;
  if (tokens[0]?.kind !== 'firm' || tokens[mark + 1]?.verb?.form !== 'present') return undefined;
  const acting = { ...line, tokens: tokens.toSpliced(1, mark) };
  const main = readMain(acting, 0);
  if (typeof main === 'string' || main.name) return 'noVerb';
  return sumUp(acting, main, companyOfComment(line, mark));
}

/** `Example Corp: upgraded to Buy at UBS`, `Example Corp: UBS raises target to $50`, `UBS: Example Corp cut to Hold` */
function readAfterName(line: Line, mark: number): StatedAction | Refusal | undefined {
  const { tokens } = line;
  const said = tokens
    .slice(mark + 1, mark + 3)
    .findIndex(({ verb }) => verb?.form === 'past' || verb?.group === 'receive');
  if (said === 0 || (said === 1 && tokens[mark + 1]?.kind === 'target'))
    return readLine({ ...line, tokens: tokens.toSpliced(mark, 1) });
  const main = readMain(line, mark + 1);
  if (tokens[mark]?.key === ',')
    return typeof main !== 'string' && main.name ? 'severalStocks' : undefined;
  const [house] = tokens;
  if (mark === 1 && house?.kind === 'firm' && typeof main !== 'string' && main.name && !main.firm)
    return sumUp(line, { ...main, firm: { name: house.name ?? house.text, isKnown: true } });
  if (typeof main === 'string' || !main.firm?.isKnown) return undefined;
  return sumUp(line, main, companyOfPrefix(line, mark));
}
