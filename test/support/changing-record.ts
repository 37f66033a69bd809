import fc from 'fast-check';
import {
  type ArchiveFile,
  idOf as idOfNote,
  type NoteFields,
  noteFile,
} from './make-archive/note-file.ts';
import { keepArchive } from './make-archive/write-archive.ts';

const tickers = [
  ['NYSE:ALFA', 'Alfa Corp'],
  ['NASDAQ:BETA', 'Beta Corp'],
  ['HKEX:9999', 'Gamma Holdings'],
] as const;

const firms = [
  ['Fixture Securities', 'fixture-securities'],
  ['Example Capital', 'example-capital'],
  ['Unlisted Partners', 'unlisted-partners'],
] as const;

/** Every ladder has the words that the notes use, so that none makes a note wrong. */
const ladders = ['Buy, Hold, Sell', 'Strong Buy, Buy, Hold, Sell', 'Buy, Add, Hold, Reduce, Sell'];

const moves = [
  { action: 'initiate', rating: { to: 'Hold' } },
  { action: 'upgrade', rating: { from: 'Hold', to: 'Buy' } },
  { action: 'downgrade', rating: { from: 'Buy', to: 'Sell' } },
  { action: 'maintain', rating: { from: 'Buy', to: 'Buy' } },
] as const;

const bodies = [
  '',
  'One paragraph, with a [link](https://example.com/).\n',
  '## Details\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n- one\n- two\n',
  `${'A long paragraph of a fictitious note. '.repeat(80)}\n`,
];

/** A note of the record, as numbers that stand for its fields. */
const note = fc.record({
  day: fc.integer({ min: 1, max: 28 }),
  month: fc.constantFrom('2025-12', '2026-01', '2026-02'),
  ticker: fc.nat(tickers.length - 1),
  firm: fc.nat(firms.length - 1),
  move: fc.nat(moves.length - 1),
  target: fc.integer({ min: 50, max: 150 }),
  body: fc.nat(bodies.length - 1),
  /** A second note of the same day that replaces it. */
  isReplaced: fc.boolean(),
});
type NoteShape = ArbitraryOf<typeof note>;
type ArbitraryOf<A> = A extends fc.Arbitrary<infer Value> ? Value : never;

/** A change of the record's files; a number picks a note. */
export const recordEdit = fc.oneof(
  fc.record({ kind: fc.constant('add'), note }),
  fc.record({ kind: fc.constant('edit'), pick: fc.nat(), note }),
  fc.record({ kind: fc.constant('rename'), pick: fc.nat(), note }),
  fc.record({ kind: fc.constant('delete'), pick: fc.nat() }),
);
export type RecordEdit = ArbitraryOf<typeof recordEdit>;

/** A change of a firm's file; without a ladder, the file is deleted. */
export const firmEdit = fc.record({
  firm: fc.nat(firms.length - 1),
  ladder: fc.option(fc.nat(ladders.length - 1), { nil: undefined }),
});
export type FirmEdit = ArbitraryOf<typeof firmEdit>;

export const someNotes = fc.array(note, { minLength: 8, maxLength: 10 });

/** A small record that changes. It is right at every moment: no edit makes an error. */
export class ChangingRecord {
  readonly #notes = new Map<string, NoteShape>();
  readonly #ladders = new Map<number, number>([
    [0, 0],
    [1, 1],
  ]);

  constructor(notes: readonly NoteShape[]) {
    for (const shape of notes) this.#notes.set(idOf(shape), shape);
  }

  edit(edit: RecordEdit): void {
    const ids = [...this.#notes.keys()];
    const picked = 'pick' in edit ? (ids[edit.pick % ids.length] ?? '') : '';
    const old = this.#notes.get(picked);
    if (edit.kind === 'delete' || edit.kind === 'rename') {
      // A record without notes is an error.
      if (ids.length > 1 || edit.kind === 'rename') this.#notes.delete(picked);
    }
    if (!('note' in edit)) return;
    const { day, month, ticker, firm } = (edit.kind === 'edit' ? old : undefined) ?? edit.note;
    const shape = { ...edit.note, day, month, ticker, firm };
    this.#notes.set(idOf(shape), shape);
  }

  editFirm({ firm, ladder }: FirmEdit): void {
    if (ladder === undefined) this.#ladders.delete(firm);
    else this.#ladders.set(firm, ladder);
  }

  /** Brings a folder in step with the record. */
  write(folder: string): void {
    keepArchive(folder, [...this.#noteFiles(), ...this.#firmFiles()]);
  }

  #noteFiles(): ArchiveFile[] {
    return [...this.#notes].flatMap(([id, shape]) =>
      [fieldsOf(shape), ...(shape.isReplaced ? [fieldsOf(shape, id)] : [])].map(noteFile),
    );
  }

  #firmFiles(): ArchiveFile[] {
    return [...this.#ladders].map(([firm, ladder]) => {
      const [name, slug] = firms[firm] ?? firms[0];
      const text = `---\nname: ${name}\nladders:\n  - words: [${ladders[ladder]}]\n---\n`;
      return { path: `firms/${slug}.md`, text };
    });
  }
}

const idOf = (shape: NoteShape) => idOfNote(fieldsOf(shape));

function fieldsOf(shape: NoteShape, replaces?: string): NoteFields {
  const [ticker, company] = tickers[shape.ticker] ?? tickers[0];
  const [firm] = firms[shape.firm] ?? firms[0];
  return {
    title: `${firm} on ${company}, ${replaces ? 'again' : 'once'}`,
    published: `${shape.month}-${String(shape.day).padStart(2, '0')}`,
    ticker,
    company,
    firm,
    ...(moves[shape.move] ?? moves[0]),
    priceTarget: { to: shape.target, currency: 'USD' },
    price: 80,
    ...(replaces ? { replaces } : {}),
    body: bodies[shape.body],
  };
}
