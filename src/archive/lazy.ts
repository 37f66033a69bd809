/**
 * A page's value that is named by some of its fields and made on demand. Naming a hundred
 * thousand pages must not make them.
 */
export type Lazy<Value, Names extends keyof Value> = Pick<Value, Names> & { make(): Value };
