/**
 * A value of a page, known by some of its fields and made when it is asked for: what names a hundred thousand pages must
 * not make them.
 */
export type Lazy<Value, Names extends keyof Value> = Pick<Value, Names> & { make(): Value };
