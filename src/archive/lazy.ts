/**
 * The value of a page, of those that a function lists. It is made on demand, because naming a
 * hundred thousand pages must not make them.
 */
export type Made<List extends (...given: never[]) => readonly { make(): unknown }[]> = ReturnType<
  ReturnType<List>[number]['make']
>;
