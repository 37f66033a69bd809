import fc from 'fast-check';
import { stringify } from 'yaml';
import { firmSlug } from '../../src/notes/terms/slug.ts';
import { piece } from '../notes/yaml-pieces.ts';

/** A file that an attacker might send. */
export interface HostileFile {
  /** Relative to the content folder. */
  path: string;
  text: string;
  /** The page and the feed that it makes if it is accepted, and the words that must then stand in both. */
  page?: string;
  feed?: string;
  words: string[];
}

const lines = (text: string) => text.split('\n');

/** Texts that mean something to HTML, XML, YAML, Markdown, a shell, a spreadsheet or JavaScript. */
const charges = fc.oneof(
  fc.constantFrom(
    ...lines('<img src=x onerror=alert(1)>\n</script><script>alert(1)</script>\n<svg/onload=x>'),
    ...lines(
      ']]>\n<![CDATA[\n<!DOCTYPE x [<!ENTITY a "b">]>\n<!--\n-->\n<?xml?>\n&lt;b&gt;\n&#x26;',
    ),
    ...lines(
      `"\n'\n" onmouseover="x\n' autofocus onfocus='x\n\`\n$&\n$\`\n{{7*7}}\n$\{x}\n<%= x %>`,
    ),
    ...lines(
      '%s\n%00\n%3Cscript%3E\njavascript:alert(1)\n\\\n|\n=cmd|x\n+1\n@x\n-\n#1\n: x\n- x\n---',
    ),
    ...lines(
      '*x*\n_\n~~\n![x](y)\n[x](y)\n__proto__\nconstructor\ntoString\n../../etc/passwd\nnull',
    ),
    ...['🏦', 'ゴールドマン', 'مرحبا', '한국', 'e\u0301', 'ﬁ', 'ſ', 'İ', '\u00a0', '\u3000'],
    ...['\u202e', '\u0000', '\ufffd', '\ud800', '\u2028', '\u200d', '\u{e0041}', '\u001b[31m'],
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

/** Where a word can stand in a body, and what else may be there. Each `%` becomes a word of its own. */
const bodyPieces = fc.oneof(
  fc.constantFrom(
    ...lines(
      '%\n**%**\n`%`\n[%](/)\n[%](https://example.org/?a=1&b="%")\n~~%~~\n\\%\n> %\n- %\n1. %',
    ),
    ...lines('## %\n### %\n# %\n    %\n- [ ] %\n![%](/chart.svg)\n***%\n<%\n$%$\n:::%\n%&nbsp;%'),
    ...lines('<!-- x -->\n<b>%</b>\n[^1]\n[^1]: %\n[x][%]\n&lt;%&gt;\n&#x3c;%\nwww.example.org/%'),
    ...lines('<https://example.org/%>\n[%](//x)\n[%](javascript:x)\n[%](/none/)\n[%](x.md)'),
    ...[
      '%\n---',
      '| % |\n| - |\n| % |',
      '```\n%\n```',
      '![%](/none.png)',
      '<div>\n\n%',
      '&#x202e;%',
    ],
  ),
  charges,
);

const bodies = fc
  .array(fc.tuple(bodyPieces, fc.constantFrom('\n\n', '\n', ' ', '')), { maxLength: 6 })
  .map((pieces) => pieces.flat().join(''));

type At<Value> = (at: number) => Value;

/**
 * Returns an arbitrary of what makes hostile files of their numbers: notes, firms, stocks and pages in which any text is
 * a charge; notes in which a hand slipped; and bytes of no form, under any name.
 *
 * @param right whole notes that are right, to slip in
 */
export function hostileFiles(right: readonly string[]): fc.Arbitrary<At<HostileFile>> {
  const charged = fc.record({
    field: fc.nat(),
    texts: fc.array(charges, { minLength: 1, maxLength: 3 }),
    body: bodies,
  });
  const slips = fc.array(
    fc.record({ at: fc.nat(), deleted: fc.nat(8), inserted: fc.oneof(piece, charges, bodyPieces) }),
    { minLength: 1, maxLength: 3 },
  );
  return fc.oneof(
    ...[note, firm, stock, page].map((kind) => ({
      weight: kind === note ? 10 : 2,
      arbitrary: charged.map((parts) => (at: number) => chargedFile(at, parts, kind)),
    })),
    {
      weight: 6,
      arbitrary: fc.tuple(fc.constantFrom(...right), slips).map(([text, all]) => (at: number) => ({
        path: noteOf(at),
        text: all.reduce((slipped, slip) => {
          const place = slip.at % (slipped.length + 1);
          return slipped.slice(0, place) + slip.inserted + slipped.slice(place + slip.deleted);
        }, text),
        words: [],
      })),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.constantFrom('ratings', 'ratings/2026', 'firms', 'stocks', 'pages'),
          charges,
          fc.array(piece),
        )
        .map(([folder, name, pieces]) => (at: number) => ({
          path: `${folder}/${at % 2 ? at : name.replace(/[/\0]/g, '')}.md`,
          text: `---\n${pieces.join('')}\n---\n`,
          words: [],
        })),
    },
  );
}

const symbolOf = (at: number) => `T${at.toString(36).toUpperCase()}`;

function noteOf(at: number, firm = 'Fixture Securities'): string {
  return `ratings/2026/2026-01-05-${symbolOf(at).toLowerCase()}-${firmSlug(firm)}.md`;
}

interface Charged {
  field: number;
  texts: string[];
  body: string;
}

/** What a file of a kind says if it is right, with what each of its fields is charged, and where it is. */
type Kind = (
  at: number,
  charge: string,
) => {
  right: Record<string, unknown>;
  charged: Record<string, unknown>[];
  place(name: string): Omit<HostileFile, 'text' | 'words'>;
};

/**
 * Returns a file in which one field and the body are charged, so that some files are right all the same. Words stand
 * between the texts of the charge, and in the body.
 */
function chargedFile(at: number, { field, texts, body }: Charged, kind: Kind): HostileFile {
  const words: string[] = [];
  const word = () => {
    words.push(`word${at}x${words.length}x`);
    return words.at(-1) ?? '';
  };
  const charge = texts.map((text) => `${text} ${word()} ${text}`).join(' ');
  const { right, charged, place } = kind(at, charge);
  const fields = { ...right, ...charged[field % charged.length] };
  const text = `---\n${stringify(fields)}---\n${body.replaceAll('%', word)}\n`;
  const placed = place(String(fields['firm'] ?? fields['name']));
  return { ...placed, text, words: placed.page ? words : [] };
}

const note: Kind = (at, charge) => ({
  right: {
    title: `Fixture Securities on ${symbolOf(at)}`,
    published: '2026-01-05',
    ticker: `NYSE:${symbolOf(at)}`,
    company: `${symbolOf(at)} Corp`,
    firm: 'Fixture Securities',
    action: 'maintain',
  },
  charged: [
    { title: charge },
    { dek: charge },
    { author: charge },
    { company: charge },
    { firm: charge },
    { analyst: charge },
    { rating: { to: charge } },
    { summary: charge },
    { keyPoints: ['First.', charge] },
    { risks: [{ text: charge, affects: ['cloud'] }] },
    { sources: [{ title: charge, url: 'https://example.org/' }] },
    { corrections: [{ date: '2026-01-06', was: charge, now: 'right', why: 'A slip' }] },
    { disclosure: charge },
  ],
  place(firm) {
    const path = noteOf(at, firm);
    const id = path.slice(path.lastIndexOf('/') + 1, -'.md'.length);
    const feed = `tickers/${symbolOf(at).toLowerCase()}/rss.xml`;
    return { path, page: `ratings/${id}/index.html`, feed };
  },
});

const firm: Kind = (at, charge) => ({
  right: { name: `Firm ${at}` },
  charged: [{ name: charge }, { aliases: [{ name: charge }] }, { ladders: [{ words: [charge] }] }],
  place: (name) => ({ path: `firms/${firmSlug(name)}.md` }),
});

/** Of the ticker of the file before. */
const stock: Kind = (at, charge) => {
  const symbol = symbolOf(Math.max(0, at - 1));
  return {
    right: { ticker: `NYSE:${symbol}`, company: `${symbol} Corp` },
    charged: [
      { company: charge },
      { aliases: [{ name: charge }] },
      { earlierCompanies: [{ company: charge, until: '2020-01-01' }] },
    ],
    place: () => ({ path: `stocks/${symbol.toLowerCase()}.md` }),
  };
};

const page: Kind = (at, charge) => ({
  right: { title: `Page ${at}` },
  charged: [{ title: charge }, { description: charge }, { link: 'footer', linkText: charge }],
  place: () => ({ path: `pages/page-${at}.md`, page: `page-${at}/index.html` }),
});
