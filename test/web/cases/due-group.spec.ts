import { dueGroupOf } from '../../../src/web/cases/due-group.js';

/** A Wednesday, noon in Brussels. */
const now = '2026-03-11T11:00:00.000Z';

const due = (dueDate: string, timeZone: string, dueAt: string) => ({
  dueAt,
  clock: {
    dueDate,
    timeZone,
    elapsed: {
      state: 'running',
      day: 1,
      of: 5,
      unit: 'working_days',
      remaining: 4,
      pausedDays: 0,
      overdueDays: 0,
    },
  } as const,
});

describe('what waits is grouped by how pressing it is', () => {
  test.each([
    ['overdue', due('2026-03-10', 'Europe/Brussels', '2026-03-10T22:59:59.999Z')],
    ['today', due('2026-03-11', 'Europe/Brussels', '2026-03-11T22:59:59.999Z')],
    ['week', due('2026-03-15', 'Europe/Brussels', '2026-03-15T22:59:59.999Z')],
    ['later', due('2026-03-16', 'Europe/Brussels', '2026-03-16T22:59:59.999Z')],
    ['later', { dueAt: null, clock: null }],
  ])('%s', (group, task) => {
    expect(dueGroupOf(task, now)).toBe(group);
  });

  test('today is the day where the clock runs', () => {
    // Half past eight in the evening in Brussels is already tomorrow in Kolkata.
    const evening = '2026-03-11T19:30:00.000Z';
    const task = due('2026-03-12', 'Asia/Kolkata', '2026-03-12T18:29:59.999Z');
    expect(dueGroupOf(task, evening)).toBe('today');
    expect(dueGroupOf(due('2026-03-12', 'Europe/Brussels', '2026-03-12T22:59:59.999Z'), evening)).toBe(
      'week',
    );
  });

  test('on a Sunday the week is over', () => {
    const sunday = '2026-03-15T11:00:00.000Z';
    expect(dueGroupOf(due('2026-03-16', 'Europe/Brussels', '2026-03-16T22:59:59.999Z'), sunday)).toBe(
      'later',
    );
  });
});
