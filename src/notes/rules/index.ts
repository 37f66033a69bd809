import { correctionDate } from './correction-date.ts';
import { currencySlip } from './currency-slip.ts';
import { earningsDate } from './earnings-date.ts';
import { equalRatings } from './equal-ratings.ts';
import { fileName } from './file-name.ts';
import { initiateFrom } from './initiate-from.ts';
import { listingCurrency } from './listing-currency.ts';
import { plainText } from './plain-text.ts';
import { publishedDate } from './published-date.ts';
import { quantitativeSystem } from './quantitative-system.ts';
import type { NoteRule } from './rule.ts';
import { statedUpside } from './stated-upside.ts';
import { suspendedRating } from './suspended-rating.ts';
import { targetAction } from './target-action.ts';
import { targetAgainstRating } from './target-against-rating.ts';
import { targetInRange } from './target-in-range.ts';
import { textChange } from './text-change.ts';
import { textRange } from './text-range.ts';
import { textRating } from './text-rating.ts';
import { textTarget } from './text-target.ts';
import { textUpside } from './text-upside.ts';
import { tickerForm } from './ticker-form.ts';
import { titleAction } from './title-action.ts';
import { titleCompany } from './title-company.ts';
import { titleContradiction } from './title-contradiction.ts';
import { titleRating } from './title-rating.ts';
import { titleTarget } from './title-target.ts';

/** Every rule over one note, in the order of the documentation: its name and dates, its figures, its words. */
export const noteRules: readonly NoteRule[] = [
  fileName,
  tickerForm,
  publishedDate,
  earningsDate,
  correctionDate,
  statedUpside,
  targetInRange,
  currencySlip,
  listingCurrency,
  targetAction,
  targetAgainstRating,
  equalRatings,
  initiateFrom,
  suspendedRating,
  quantitativeSystem,
  plainText,
  titleContradiction,
  titleAction,
  titleRating,
  titleTarget,
  titleCompany,
  textTarget,
  textRating,
  textChange,
  textUpside,
  textRange,
];
