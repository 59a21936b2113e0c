import fc from 'fast-check';
import {
  CHANGE_KINDS,
  ceilingAfter,
  effectOn,
  entriesOf,
  type Moving,
} from '../../src/calls/envelope-change.js';
import { isDepleted } from '../../src/calls/lot-depletion.js';

const IDS = ['a', 'b', 'c'];
const changes = fc
  .record({
    kind: fc.constantFrom(...CHANGE_KINDS),
    envelopeId: fc.constantFrom(...IDS),
    other: fc.constantFrom(...IDS),
    amountCents: fc.integer({ min: 1, max: 10_000_000_000_000 }),
  })
  .filter(({ envelopeId, other }) => envelopeId !== other)
  .map(({ other, ...one }) => ({ ...one, toEnvelopeId: one.kind === 'transfer' ? other : null }));

const movedBy = (change: Moving & { envelopeId: string }, id: string) =>
  entriesOf(change)
    .filter((entry) => entry.envelopeId === id)
    .reduce((sum, { credit }) => sum + (credit === 'free' ? change.amountCents : -change.amountCents), 0);

test('the entries do to each envelope what the change says, in the order of their ids', () => {
  fc.assert(
    fc.property(changes, (change) => {
      for (const id of IDS) expect(movedBy(change, id)).toBe(effectOn(change, id));
      const locked = entriesOf(change).map((entry) => entry.envelopeId);
      expect(locked).toEqual([...locked].sort());
    }),
  );
});

test('a transfer makes no money and loses none; every other change moves one envelope', () => {
  fc.assert(
    fc.property(changes, (change) => {
      const sum = IDS.reduce((all, id) => all + effectOn(change, id), 0);
      const moved = IDS.filter((id) => effectOn(change, id) !== 0);
      expect(change.kind === 'transfer' ? [sum, moved.length] : [Math.abs(sum), moved.length]).toEqual(
        change.kind === 'transfer' ? [0, 2] : [change.amountCents, 1],
      );
    }),
  );
});

test('a ceiling never goes below what is in use, and what is in use stays', () => {
  fc.assert(
    fc.property(
      fc.nat(1_000),
      fc.nat(1_000),
      fc.integer({ min: -2_000, max: 2_000 }),
      (freeCents, inUse, effect) => {
        const after = ceilingAfter({ freeCents, ceilingCents: freeCents + inUse }, effect);
        if (freeCents + effect < 0) expect(after).toBeNull();
        else expect((after?.ceilingCents ?? 0) - (after?.freeCents ?? 0)).toBe(inUse);
      },
    ),
  );
});

test.each([
  ['no envelope at all', { roomCents: null, minimumGrantCents: 0 }, false],
  ['nothing left and no smallest grant', { roomCents: 0, minimumGrantCents: 0 }, true],
  ['a cent left and no smallest grant', { roomCents: 1, minimumGrantCents: 0 }, false],
  ['a cent less than the smallest grant', { roomCents: 19_999_999, minimumGrantCents: 20_000_000 }, true],
  ['exactly the smallest grant', { roomCents: 20_000_000, minimumGrantCents: 20_000_000 }, false],
])('a lot with %s', (_, room, depleted) => {
  expect(isDepleted(room)).toBe(depleted);
});
