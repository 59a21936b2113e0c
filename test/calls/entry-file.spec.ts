import fc from 'fast-check';
import { entryFileHead, entryFileLine } from '../../src/calls/entry-file.js';
import type { EnvelopeEntry } from '../../src/calls/envelope-entries.query.js';

const entry = (more: Partial<EnvelopeEntry> = {}): EnvelopeEntry => ({
  number: 7,
  at: '2027-03-01T10:00:00.000Z',
  move: 'reserve',
  debit: 'free',
  credit: 'reserved',
  amountCents: 29_565_525,
  reason: '',
  changeId: null,
  action: { id: 'a', reference: 'ACT-2027-0001', title: 'Work' },
  case: { id: 'c', subject: 'action', reference: 'ACT-2027-0001', eventSeq: 12 },
  after: {
    ceilingCents: 50_000_000,
    freeCents: 20_434_475,
    reservedCents: 29_565_525,
    committedCents: 0,
    contractedCents: 0,
    orderedCents: 0,
    paidCents: 0,
  },
  ...more,
});

/** Reads a line as RFC 4180 has it. */
function cellsOf(line: string): readonly string[] {
  return [...line.slice(0, -2).matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

test('an entry is a line with as many cells as the head, amounts as decimal text', () => {
  expect(entryFileLine(entry())).toBe(
    '7,2027-03-01T10:00:00.000Z,reserve,free,reserved,295655.25,ACT-2027-0001,Work,ACT-2027-0001,12,,,500000.00,204344.75,295655.25,0.00,0.00,0.00,0.00\r\n',
  );
  expect(cellsOf(entryFileHead())).toHaveLength(cellsOf(entryFileLine(entry())).length);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', ' =1', '\r=1', '＝1'])('%j is no formula', (reason) => {
  expect(cellsOf(entryFileLine(entry({ reason })))[11]).toBe(`'${reason}`);
});

test('whatever is written into a cell is read from it again, and begins no formula', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (title, reason) => {
      const cells = cellsOf(entryFileLine(entry({ action: { id: 'a', reference: 'A', title }, reason })));
      expect(cells).toHaveLength(19);
      for (const [cell, text] of [
        [cells[7], title],
        [cells[11], reason],
      ]) {
        expect([text, `'${text}`]).toContain(cell);
        expect(cell).not.toMatch(/^\s*[=+\-@]/);
      }
    }),
  );
});
