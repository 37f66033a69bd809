import type { Archive } from '../archive/archive.ts';
import { draftFields } from '../notes/schema/schema.ts';
import { type DraftFields, type OpenField, openFields } from './fields.ts';
import { resolveDraft } from './resolve.ts';
import { draftPath, emptyFields, writeDraft } from './write-draft.ts';

/** The words of a headline that stand for ratings, and that nobody is known to use. */
interface UnreadRating {
  from?: string | undefined;
  to?: string | undefined;
}

/** The draft of a note, and what it leaves open. */
export interface Draft {
  fields: DraftFields;
  open: OpenField[];
  /** What was filled in and from where, and what looks odd. */
  remarks: string[];
  /** Relative to the content folder; undefined while a field that is part of the file's name is open. */
  path: string | undefined;
  text: string;
  unread: UnreadRating;
}

/** Returns a draft from fields, with what the archive knows filled in. */
export function finishDraft(
  given: DraftFields,
  archive: Archive,
  symbol?: string | undefined,
  unread: UnreadRating = {},
): Draft {
  const { fields, remarks } = resolveDraft(given, archive, symbol, unread.from);
  return {
    fields,
    open: openFields(fields, unread.to),
    remarks,
    path: draftPath(fields),
    unread,
    text: writeDraft(fields, emptyFields(draftFields, { ...fields })),
  };
}

/** Returns fields overridden by others. The parts of a rating, target or range are overridden one by one. */
export function mergeFields(under: DraftFields, over: DraftFields): DraftFields {
  const given = Object.fromEntries(
    Object.entries(over).filter(([, value]) => value !== undefined),
  ) as DraftFields; // the same fields, fewer
  const merged: DraftFields = { ...under, ...given };
  if (over.rating) merged.rating = { ...under.rating, ...over.rating };
  if (over.targetRange) merged.targetRange = { ...under.targetRange, ...over.targetRange };
  if (over.priceTarget) {
    merged.priceTarget = { ...under.priceTarget, ...over.priceTarget };
    const { from, to } = merged.priceTarget;
    // With both figures, what the headline says of the direction only repeats or contradicts them.
    if (from !== undefined && to !== undefined && over.priceTarget.action === undefined) {
      merged.priceTarget.action = undefined;
    }
  }
  return merged;
}
