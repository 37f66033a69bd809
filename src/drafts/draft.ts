import type { Archive } from '../archive/archive.ts';
import { draftFields } from '../notes/schema/schema.ts';
import { type DraftFields, type OpenField, openFields } from './fields.ts';
import { resolveDraft } from './resolve.ts';
import { draftPath, emptyFields, writeDraft } from './write-draft.ts';

/** A note that is drafted, with what it leaves open. */
export interface Draft {
  fields: DraftFields;
  open: OpenField[];
  /** What was filled in from where, and what looks odd. */
  remarks: string[];
  /** Relative to the content folder; undefined while a field that names the file is open. */
  path: string | undefined;
  text: string;
}

/** Returns the draft of fields, with what the archive knows filled in. */
export function finishDraft(
  given: DraftFields,
  archive: Archive,
  symbol?: string | undefined,
  unreadRating?: string | undefined,
): Draft {
  const { fields, remarks } = resolveDraft(given, archive, symbol);
  return {
    fields,
    open: openFields(fields, unreadRating),
    remarks,
    path: draftPath(fields),
    text: writeDraft(fields, emptyFields(draftFields, { ...fields })),
  };
}

/** Returns fields with others put over them; the parts of a rating, a target and a range each alone. */
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
    // Both figures tell which way it went; what a headline said of it would only repeat or contradict.
    if (from !== undefined && to !== undefined && over.priceTarget.action === undefined) {
      merged.priceTarget.action = undefined;
    }
  }
  return merged;
}
