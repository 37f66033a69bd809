import type { Firms } from '../../archive/firms.ts';
import { mergeFields } from '../../drafts/draft.ts';
import type { DraftFields } from '../../drafts/fields.ts';
import { actions } from '../../notes/schema/schema.ts';
import { refuseTicker, withLikelyExchange } from '../../notes/schema/values/tickers.ts';
import { amountAt } from '../../notes/terms/amount.ts';
import { dayOf } from '../../notes/terms/dates.ts';
import { parseTicker } from '../../notes/terms/ticker.ts';
import { isWebAddress } from '../../notes/terms/web-address.ts';
import { actionWords } from '../../notes/wording.ts';

/** Asks a person, on a terminal; or gives a test's answers. */
export interface Asker {
  /** Returns the answer, which is empty only if the question may be left open. */
  text(question: {
    message: string;
    placeholder?: string;
    /** Returns what is wrong with an answer. */
    refuse(answer: string): string | undefined;
  }): Promise<string>;
  /** Returns the value of the option that was chosen. */
  choose(question: {
    message: string;
    options: readonly { value: string; label: string }[];
  }): Promise<string>;
}

const required = (what: string) => (answer: string) =>
  answer ? undefined : `A note needs ${what}.`;

/** Asks for what may be left open; undefined if it is. */
async function askOptional(
  ask: Asker,
  { message, placeholder, refuse }: Partial<Parameters<Asker['text']>[0]>,
): Promise<string | undefined> {
  const answer = await ask.text({
    message: `${message} (press Enter to leave it open)`,
    ...(placeholder ? { placeholder } : {}),
    refuse: (given) => (given === '' ? undefined : refuse?.(given)),
  });
  return answer || undefined;
}

/** Asks for a note's open fields, in the order in which people know them, and returns all fields. */
export async function askOpen(fields: DraftFields, firms: Firms, ask: Asker): Promise<DraftFields> {
  const answers: DraftFields = { ...fields };
  answers.firm ??= await ask.text({
    message: 'Which firm?',
    placeholder: 'Goldman Sachs',
    refuse: required('a firm'),
  });
  answers.company ??= await ask.text({
    message: 'Which company?',
    placeholder: 'Kingsoft Cloud',
    refuse: required('a company'),
  });
  if (answers.action === undefined) {
    const chosen = await ask.choose({
      message: 'What did the firm do with its rating?',
      options: actions.map((value) => ({ value, label: actionWords[value] })),
    });
    answers.action = actions.find((action) => action === chosen);
  }
  const ladder = firms.ladder(answers.firm, dayOf(fields.published ?? ''))?.words;
  const word = async (message: string) => {
    if (!ladder) return askOptional(ask, { message });
    const chosen = await ask.choose({
      message,
      options: [
        ...ladder.map((value) => ({ value, label: value })),
        { value: '', label: 'Leave it open' },
        { value: otherWord, label: 'Another word' },
      ],
    });
    return chosen === otherWord ? askOptional(ask, { message }) : chosen || undefined;
  };
  const isMove = answers.action === 'upgrade' || answers.action === 'downgrade';
  const isRated = answers.action !== 'suspend' && answers.action !== 'terminate';
  answers.rating = {
    from: answers.rating?.from ?? (isMove ? await word('The rating before?') : undefined),
    to: answers.rating?.to ?? (isRated ? await word('The rating now?') : undefined),
  };
  if (!isRated || answers.priceTarget?.to !== undefined) return answers;
  const target = await askOptional(ask, {
    message: 'The price target now?',
    placeholder: '$15.60',
    refuse: (answer) =>
      readTarget(answer)
        ? undefined
        : 'An amount with its currency, such as $15.60, 1,250p or HKD 430.',
  });
  return mergeFields(answers, { priceTarget: readTarget(target ?? '') });
}

/** The choice for a word that is not on the firm's ladder. It is no word of any firm. */
const otherWord = '…';

/** Asks for the source of the figures; undefined if it is left open. */
export async function askSource(ask: Asker): Promise<DraftFields['sources']> {
  const title = await askOptional(ask, {
    message: 'Where do the figures come from?',
    placeholder: "The firm's report of 10 February",
  });
  if (title === undefined) return undefined;
  const url = await askOptional(ask, {
    message: 'Its address?',
    placeholder: 'https://example.org/report',
    refuse: (answer) =>
      isWebAddress(answer) ? undefined : 'A whole address, such as https://example.org/report.',
  });
  return [{ title, url }];
}

const exchanges =
  'NASDAQ NYSE NYSEARCA NYSEAMERICAN OTC TSX TSXV LSE XETRA EPA AMS SWX HKEX TSE ASX NSE'.split(
    ' ',
  );

/** Asks for the ticker. The archive was asked before. */
export async function askTicker(ask: Asker, company: string): Promise<string> {
  const whole = (answer: string) => refuseTicker(answer)?.fix ?? answer.toUpperCase().trim();
  const alone = (answer: string) => withLikelyExchange(whole(answer))?.symbol;
  const answer = await ask.text({
    message: `Which ticker does ${company} have?`,
    placeholder: 'NASDAQ:KC',
    refuse: (answer) =>
      parseTicker(whole(answer)) || alone(answer)
        ? undefined
        : 'EXCHANGE:SYMBOL, such as NASDAQ:KC, or the symbol alone.',
  });
  if (parseTicker(whole(answer))) return whole(answer);
  // A symbol is unique only within its exchange.
  const exchange = await ask.choose({
    message: `On which exchange is ${alone(answer)}?`,
    options: exchanges.map((value) => ({ value, label: value })),
  });
  return `${exchange}:${alone(answer)}`;
}

/** Returns the target in an answer; undefined if there is none. */
export function readTarget(answer: string): DraftFields['priceTarget'] {
  const found = amountAt(answer, 0);
  const isWhole = found?.end === answer.length && found.amount.value !== undefined;
  return isWhole ? { to: found.amount.value, currency: found.amount.currency } : undefined;
}
