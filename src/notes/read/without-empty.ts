import * as z from 'zod';
import { withoutOptional as inner } from '../schema/fields.ts';

/**
 * Returns data without the optional fields that are empty, as form editors leave them: `""`, `[]`, `{}`, null, and
 * groups of only such fields.
 */
export function withoutEmpty(schema: unknown, data: unknown): unknown {
  const type = inner(schema);
  if (type instanceof z.ZodArray && Array.isArray(data)) {
    return data.map((item) => withoutEmpty(type.element, item));
  }
  if (!(type instanceof z.ZodObject) || !isGroup(data)) return data;
  const kept = Object.entries(data).flatMap(([name, value]): [string, unknown][] => {
    const field: unknown = Object.hasOwn(type.shape, name) ? type.shape[name] : undefined;
    const isAbsent = field instanceof z.ZodOptional && isEmpty(inner(field), value);
    return isAbsent ? [] : [[name, withoutEmpty(field, value)]];
  });
  return Object.fromEntries(kept);
}

function isEmpty(type: unknown, value: unknown): boolean {
  if (value === null || (typeof value === 'string' && value.trim() === '')) return true;
  if (Array.isArray(value)) return value.length === 0;
  if (!isGroup(value)) return false;
  return Object.entries(value).every(
    ([name, part]) =>
      type instanceof z.ZodObject &&
      Object.hasOwn(type.shape, name) &&
      isEmpty(inner(type.shape[name]), part),
  );
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
