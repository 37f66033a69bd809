import fc from 'fast-check';
import { anyText } from '../support/any-text.ts';

/** Pieces of YAML and Markdown, which meet more branches than letters at random do. */
export const piece = fc.oneof(
  fc.constantFrom(...'-:?,[]{}#&*!|>\'"%@`~=<()\\ \t\n\r'.split('')),
  fc.constantFrom(
    '---',
    '...',
    '- ',
    ': ',
    '\n  ',
    '\n\t',
    '<<: *a',
    '&a ',
    '*a',
    '!!map ',
    '|-\n',
    '>+2\n',
    '%YAML 9\n',
    '? ',
    'title: ',
    'rating: {',
    'risks:\n- ',
    '\u0000',
    '\u2028',
    '\ufeff',
    '\ud800',
    '__proto__: ',
    'constructor: ',
  ),
  anyText(6),
);
/** Texts of such pieces. */
export const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
