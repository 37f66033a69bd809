import type { Frontmatter, LaterField } from '../notes/schema/schema.ts';

/** A figure: a number from a headline, or the text that somebody typed, cents and all. */
export type Figure = number | string;

type Loose<Value> = Value extends number
  ? Figure
  : Value extends string
    ? Value
    : Value extends readonly (infer Item)[]
      ? Item[]
      : { [Key in keyof Value]?: Loose<Value[Key]> | undefined };

/**
 * The frontmatter of a draft, in which every field may still be open. It has no fields that answer an
 * earlier note or a check. Those are for the author to write.
 */
export type DraftFields = {
  [Key in Exclude<keyof Frontmatter, LaterField>]?:
    | Loose<NonNullable<Frontmatter[Key]>>
    | undefined;
};

/** An open field. */
export interface OpenField {
  /** As in the note: `priceTarget.to`. */
  field: string;
  why: string;
  /** Whether the note cannot be published, or its file named, without it. */
  isRequired: boolean;
}

/** Returns the open fields of a draft: first those that a note must have, then those that readers miss. */
export function openFields(fields: DraftFields, unreadRating?: string): OpenField[] {
  const { action, rating, priceTarget } = fields;
  const open: OpenField[] = [];
  const must = (field: keyof DraftFields, why: string) => {
    if (!fields[field]) open.push({ field, why, isRequired: true });
  };
  const may = (isOpen: boolean, field: string, why: string) => {
    if (isOpen) open.push({ field, why, isRequired: false });
  };
  must('title', 'the headline');
  must('firm', 'the house that rates the stock');
  must('company', 'as it is commonly called');
  must('ticker', 'EXCHANGE:SYMBOL, such as NASDAQ:KC; no note on this company has one yet');
  must(
    'action',
    rating?.to
      ? 'upgrade, downgrade or maintain: nothing says what the rating was before'
      : 'what the firm did with its rating',
  );
  const hasFigure = priceTarget?.from !== undefined || priceTarget?.to !== undefined;
  const needsCurrency = hasFigure || fields.price !== undefined || fields.targetRange !== undefined;
  if (needsCurrency && !priceTarget?.currency) {
    open.push({
      field: 'priceTarget.currency',
      why: 'such as USD; where the headline has a `$`, put it in single quotes, since a shell drops `$8` of `$86` between double quotes',
      isRequired: true,
    });
  }
  const isMove = action === 'upgrade' || action === 'downgrade';
  const isRated = isMove || action === 'initiate' || action === 'resume' || action === 'maintain';
  may(
    isRated && rating?.to === undefined,
    'rating.to',
    unreadRating
      ? `“${unreadRating}” is no rating that this firm or the trade is known to use`
      : 'the rating now',
  );
  may(isMove && rating?.from === undefined, 'rating.from', 'the rating before');
  const target = priceTarget?.action;
  may(
    priceTarget !== undefined && priceTarget.to === undefined && target !== 'remove',
    'priceTarget.to',
    'the target now',
  );
  may(
    (target === 'raise' || target === 'lower') && priceTarget?.from === undefined,
    'priceTarget.from',
    'the target before',
  );
  return open;
}
