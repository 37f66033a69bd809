import fc from 'fast-check';

/** Returns any text of Unicode. The first `fc.string({ unit: 'binary' })` of a process takes a second. */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  return fc
    .array(fc.nat(0x10ffff), { maxLength })
    .map((points) => String.fromCodePoint(...points).toWellFormed());
}
