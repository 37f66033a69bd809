import { describe, expect, test } from 'vitest';
import { coloursCss, coloursSchema, contrast } from '../../src/config/colours.ts';
import { defineSite } from '../../src/config/site.ts';

const programs = coloursSchema.parse({});

test('contrast is as WCAG has it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#1b4b7a', '#1b4b7a')).toBe(1);
});

test('the program’s own colours can be told apart', () => {
  expect(coloursSchema.safeParse({}).error).toBeUndefined();
});

test('an operator sets one of them, by day alone', () => {
  const { link, ink } = coloursSchema.parse({ link: { light: '#7A1B4B' } });
  expect(link).toEqual({ light: '#7a1b4b', dark: programs.link.dark });
  expect(ink).toEqual(programs.ink);
});

describe('colours that cannot be told apart are refused, with a figure and a colour that can', () => {
  const refusal = (COLOURS: object) => {
    try {
      defineSite({ COLOURS }, {});
    } catch (error) {
      return String(error);
    }
    return '';
  };

  test.each([
    [
      { link: { light: '#8dbcec' } },
      'COLOURS.link.light: unexpected `#8dbcec`, must have a contrast of 4.5 : 1 to `notice` (`#fdf3d8`), and has 1.8 : 1; `#55718e` has enough',
    ],
    [
      { hold: { dark: '#202020' } },
      'COLOURS.hold.dark: unexpected `#202020`, must have a contrast of 3 : 1 to `raised` (`#1c1f23`), and has 1.0 : 1; `#6a6a6a` has enough',
    ],
    [
      { buy: { light: '#395e55' } },
      'COLOURS.buy.light: unexpected `#395e55`, must stand out from `paper` 1.2 times as much as `hold`, and has a contrast of 6.9 : 1 to its 6.9 : 1; `#315149` has enough',
    ],
    [
      { link: { light: 'navy' } },
      'COLOURS.link.light: unexpected `navy`, expected a colour such as #1b4b7a',
    ],
    [{ links: {} }, 'COLOURS.links: unknown colour'],
  ])('%j', (colours, message) => {
    expect(refusal(colours)).toContain(message);
  });

  test('the colour that is offered is taken', () => {
    const [, offered] =
      /; `(#\w{6})` has enough/.exec(refusal({ link: { light: '#8dbcec' } })) ?? [];
    expect(refusal({ link: { light: offered } })).toBe('');
  });
});

test('they are properties of a stylesheet', () => {
  const css = coloursCss(programs, 'rss');
  expect(css).toMatch(/^rss \{\n {2}--paper: light-dark\(#fbfaf7, #15171a\);\n/);
  expect(css).toContain('--strong-buy: light-dark(#04251f, #d2f6ed);');
});
