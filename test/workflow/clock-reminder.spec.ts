import { type ReminderOffset, reminderInstant } from '../../src/workflow/clock-reminder.js';
import type { WorkingCalendar } from '../../src/workflow/working-calendar.js';

const commission: WorkingCalendar = {
  code: 'COMMISSION',
  version: '1',
  zone: 'Europe/Brussels',
  weekend: [6, 7],
  holidays: { '2026-05-01': { name: 'Labour Day' } },
};
const jordan: WorkingCalendar = {
  code: 'JO',
  version: '1',
  zone: 'Asia/Amman',
  weekend: [5, 6],
  holidays: {},
};
const samoa: WorkingCalendar = {
  code: 'WS',
  version: '1',
  zone: 'Pacific/Pago_Pago',
  weekend: [6, 7],
  holidays: {},
};
const tonga: WorkingCalendar = {
  code: 'TO',
  version: '1',
  zone: 'Pacific/Tongatapu',
  weekend: [6, 7],
  holidays: {},
};

const offset = (
  amount: number,
  unit: ReminderOffset['unit'],
  direction: ReminderOffset['direction'],
): ReminderOffset => ({
  amount,
  unit,
  direction,
});

/** The end of Monday 4 May 2026 in Brussels. */
const due = '2026-05-04T21:59:59.999Z';

describe('a reminder', () => {
  it("is counted by the debtor's calendar and sent in the morning of the addressee's zone", () => {
    expect(reminderInstant(due, offset(1, 'working_days', 'before'), commission, commission)).toBe(
      '2026-04-30T07:00:00.000Z',
    );
    expect(reminderInstant(due, offset(2, 'working_days', 'before'), commission, commission)).toBe(
      '2026-04-29T07:00:00.000Z',
    );
    expect(reminderInstant(due, offset(2, 'working_days', 'before'), commission, jordan)).toBe(
      '2026-04-29T06:00:00.000Z',
    );
    expect(reminderInstant(due, offset(1, 'months', 'before'), commission, commission)).toBe(
      '2026-04-03T07:00:00.000Z',
    );
  });

  it("before and on the day moves to the addressee's working day before, never past the due date", () => {
    expect(reminderInstant(due, offset(3, 'calendar_days', 'before'), commission, commission)).toBe(
      '2026-04-30T07:00:00.000Z',
    );
    expect(reminderInstant(due, offset(2, 'calendar_days', 'before'), commission, jordan)).toBe(
      '2026-04-30T06:00:00.000Z',
    );
    const friday = '2026-05-08T21:59:59.999Z';
    expect(reminderInstant(friday, offset(0, 'calendar_days', 'on'), commission, jordan)).toBe(
      '2026-05-07T06:00:00.000Z',
    );
    expect(reminderInstant(friday, offset(0, 'calendar_days', 'on'), commission, commission)).toBe(
      '2026-05-08T07:00:00.000Z',
    );
  });

  it("after the day moves to the addressee's next working day", () => {
    expect(reminderInstant(due, offset(4, 'calendar_days', 'after'), commission, jordan)).toBe(
      '2026-05-10T06:00:00.000Z',
    );
    expect(reminderInstant(due, offset(1, 'working_days', 'after'), commission, commission)).toBe(
      '2026-05-05T07:00:00.000Z',
    );
    expect(
      reminderInstant('2026-04-30T21:59:59.999Z', offset(1, 'working_days', 'after'), commission, commission),
    ).toBe('2026-05-04T07:00:00.000Z');
  });

  it('on the day is in time also where the morning comes later than the end of the debtor’s day', () => {
    // 4 May ends in Tonga at 11:00 UTC; nine o'clock of 4 May on Pago Pago is 20:00 UTC.
    expect(reminderInstant('2026-05-04T10:59:59.999Z', offset(0, 'calendar_days', 'on'), tonga, samoa)).toBe(
      '2026-05-01T20:00:00.000Z',
    );
  });

  it('takes another hour, and refuses none that exists not', () => {
    expect(reminderInstant(due, offset(0, 'calendar_days', 'on'), commission, commission, 14)).toBe(
      '2026-05-04T12:00:00.000Z',
    );
    expect(() => reminderInstant(due, offset(0, 'calendar_days', 'on'), commission, commission, 25)).toThrow(
      RangeError,
    );
    expect(() => reminderInstant(due, offset(-1, 'calendar_days', 'before'), commission, commission)).toThrow(
      RangeError,
    );
  });
});
