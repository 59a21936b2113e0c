import fc from 'fast-check';
import { isWorthSending, type Rung } from '../../src/reminders/worth-sending.js';

const DUE = '2026-11-20T22:59:59.999Z';
const instant = fc
  .integer({ min: -40, max: 40 })
  .map((hours) => new Date(Date.parse(DUE) + hours * 3_600_000).toISOString());
const rung = fc.record<Rung>({ when: fc.constantFrom('before', 'on', 'after'), fireAt: instant });

const without = <T>(all: readonly T[], index: number): T[] => all.filter((_, other) => other !== index);

/** What goes out of these at `now`, however they are split over batches: each is asked with all the others. */
function sentAt(ladder: readonly Rung[], now: string): readonly Rung[] {
  const due = ladder.filter((one) => one.fireAt <= now);
  return due.filter((one, index) => isWorthSending(one, without(due, index), DUE, now));
}

it('sends one word, the furthest up the ladder that is due, in its latest form', () => {
  fc.assert(
    fc.property(fc.array(rung, { maxLength: 6 }), instant, (ladder, now) => {
      const [first, ...rest] = sentAt(ladder, now);
      if (!first) return;
      const due = ladder.filter((one) => one.fireAt <= now);
      const furthest = (['after', 'on', 'before'] as const).find((when) =>
        due.some((one) => one.when === when),
      );
      expect(first.when).toBe(furthest);
      const latest = due
        .filter((one) => one.when === furthest)
        .map((one) => one.fireAt)
        .sort()
        .at(-1);
      expect(first.fireAt).toBe(latest);
      expect(rest.every((one) => one.when === furthest && one.fireAt === latest)).toBe(true);
    }),
  );
});

it('is silent only when nothing is due, or all that is left to say announces a date that has passed', () => {
  fc.assert(
    fc.property(fc.array(rung, { maxLength: 6 }), instant, (ladder, now) => {
      if (sentAt(ladder, now).length > 0) return;
      const due = ladder.filter((one) => one.fireAt <= now);
      expect(now > DUE || due.length === 0).toBe(true);
      expect(due.every((one) => one.when === 'before')).toBe(true);
    }),
  );
});

it('says the word further up the ladder when two come at the same instant', () => {
  const at = '2026-11-20T08:00:00.000Z';
  const [before, on] = [
    { when: 'before', fireAt: at },
    { when: 'on', fireAt: at },
  ] as const;
  expect(sentAt([before, on], at)).toEqual([on]);
  expect(sentAt([before, on], '2026-11-21T08:00:00.000Z')).toEqual([on]);
});
