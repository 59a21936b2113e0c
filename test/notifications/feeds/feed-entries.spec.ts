import fc from 'fast-check';
import {
  entriesAt,
  type FeedEntry,
  isTold,
  type Shown,
} from '../../../src/notifications/feeds/feed-entries.js';

const shown = (day: string, summary = 'A date'): Shown => ({
  day,
  summary,
  description: '',
  url: 'https://x',
});
const at = (day: number) => new Date(Date.UTC(2027, 0, 1 + day)).toISOString();
const due = (id: string, day: string) => ({ id, shown: shown(day) });

describe('what a calendar is shown from one reading to the next', () => {
  test('begins at nought, keeps its number while nothing changes, and counts each change', () => {
    const first = entriesAt([], [due('a', '2027-03-01')], at(0));
    expect(first).toMatchObject([{ id: 'a', sequence: 0, changedAt: at(0), goneAt: null }]);
    expect(entriesAt(first, [due('a', '2027-03-01')], at(1))).toEqual(first);
    const moved = entriesAt(first, [due('a', '2027-03-08')], at(2));
    expect(moved).toMatchObject([{ id: 'a', sequence: 1, changedAt: at(2), shown: { day: '2027-03-08' } }]);
  });

  test('is cancelled once it is gone, with what was shown last, for six weeks', () => {
    const first = entriesAt([], [due('a', '2027-03-01')], at(0));
    const gone = entriesAt(first, [], at(3));
    expect(gone).toMatchObject([
      { sequence: 1, goneAt: at(3), changedAt: at(3), shown: { day: '2027-03-01' } },
    ]);
    expect(entriesAt(gone, [], at(20))).toEqual(gone);
    expect(isTold(gone[0]!, at(44))).toBe(true);
    expect(isTold(gone[0]!, at(45))).toBe(false);
  });

  test('is not taken for gone where only so many are read', () => {
    const first = entriesAt(
      [],
      [due('a', '2027-03-01'), due('b', '2027-03-02'), due('c', '2027-03-09')],
      at(0),
    );
    const cut = entriesAt(first, [due('b', '2027-03-02')], at(1), '2027-03-02');
    expect(cut.map(({ id, sequence, goneAt }) => [id, sequence, goneAt])).toEqual([
      ['b', 0, null],
      ['a', 1, at(1)],
      ['c', 0, null],
    ]);
  });

  test('goes on counting when it comes back, even long after', () => {
    const gone = entriesAt(entriesAt([], [due('a', '2027-03-01')], at(0)), [], at(3));
    const back = entriesAt(gone, [due('a', '2027-03-01')], at(200));
    expect(back).toMatchObject([{ sequence: 2, goneAt: null, changedAt: at(200) }]);
  });

  test('never goes back in its number, and is never forgotten, whatever happens', () => {
    const ids = fc.constantFrom('a', 'b', 'c');
    const day = fc.constantFrom('2027-03-01', '2027-03-08');
    const reading = fc.uniqueArray(fc.record({ id: ids, day }), { selector: (one) => one.id });
    fc.assert(
      fc.property(fc.array(reading, { maxLength: 12 }), (readings) => {
        let entries: readonly FeedEntry[] = [];
        readings.forEach((found, index) => {
          const next = entriesAt(
            entries,
            found.map((one) => due(one.id, one.day)),
            at(index),
          );
          for (const before of entries) {
            const after = next.find((one) => one.id === before.id);
            expect(after).toBeDefined();
            const same = JSON.stringify(after) === JSON.stringify(before);
            expect(after!.sequence).toBe(before.sequence + (same ? 0 : 1));
          }
          for (const one of found) {
            expect(next.find(({ id }) => id === one.id)).toMatchObject({
              goneAt: null,
              shown: { day: one.day },
            });
          }
          expect(next.filter((one) => one.goneAt === null)).toHaveLength(found.length);
          entries = next;
        });
      }),
    );
  });
});
