import fc from 'fast-check';
import {
  DIGEST_BEFORE_DUE_MS,
  isToldWhenMuted,
  MAIL_CHOICES,
  MAY_WAIT,
  type MailWishes,
  mailTime,
} from '../../src/notifications/mail-rule.js';
import { NOTICE_KINDS } from '../../src/notifications/notice.js';
import { calendarFor } from '../../src/reference/calendars.js';

const reader = { zone: 'Europe/Brussels', calendar: () => calendarFor('COMMISSION') };
const daily: MailWishes = { mail: 'daily', digestHour: 8, digestWeekday: 1, quiet: null };
/** A Wednesday noon. */
const NOW = Date.parse('2026-11-25T11:00:00Z');
const MORNING = Date.parse('2026-11-26T07:00:00Z');
const HOUR = 3_600_000;

test.each([
  ['news', 'moved', null, 'in_digest'],
  ['a task without a date', 'task_opened', null, 'in_digest'],
  ['a task due a day after the digest', 'task_opened', MORNING + 24 * HOUR, 'in_digest'],
  ['a task due sooner after the digest', 'task_opened', MORNING + 24 * HOUR - 1, 'alone'],
  ['a task due before the digest', 'task_opened', MORNING - HOUR, 'alone'],
  ['an early reminder', 'reminder_before', MORNING + 100 * HOUR, 'in_digest'],
  ['an early reminder of what is due soon', 'reminder_before', MORNING + HOUR, 'alone'],
  ['a reminder on the day', 'reminder_on', MORNING + 100 * HOUR, 'alone'],
  ['a reminder after it', 'reminder_after', NOW - HOUR, 'alone'],
  ['a reminder to the next level', 'reminder_head', NOW - HOUR, 'alone'],
  ['that nobody can be asked', 'reminder_nobody', MORNING + 100 * HOUR, 'alone'],
] as const)('to who reads digests, %s', (_, kind, dueAt, how) => {
  expect(mailTime(kind, dueAt, NOW, daily, reader)).toEqual({ how, at: how === 'alone' ? NOW : MORNING });
});

test('a muted case keeps back what only informs, and nothing that asks to act', () => {
  expect(NOTICE_KINDS.filter((kind) => !isToldWhenMuted(kind))).toEqual([
    'moved',
    'awarded',
    'refused',
    'ended',
    'visa_given',
    'watched',
    'framework_resumed',
    'takes_part',
    'part_signed',
    'absence_set',
    'absence_ended',
    'stand_in_ended',
    'assistant_named',
    'year_end',
    'year_over',
    'change_approved',
    'change_refused',
    'lot_depleted',
    'lot_refilled',
    'question_answered',
    'bank_confirmed',
    'bank_refused',
    'documents_due',
    'message_written',
  ]);
});

test('whatever somebody chooses, what asks to act is mailed in time or not at all, and quiet hours hold the rest', () => {
  const hour = fc.integer({ min: 0, max: 23 });
  fc.assert(
    fc.property(
      fc.constantFrom(...NOTICE_KINDS),
      fc.option(fc.integer({ min: -100, max: 1_000 })),
      fc.constantFrom(...MAIL_CHOICES),
      hour,
      fc.integer({ min: 1, max: 7 }),
      fc.option(fc.tuple(hour, hour).filter(([from, until]) => from !== until)),
      (kind, dueInHours, mail, digestHour, digestWeekday, quietHours) => {
        const quiet = quietHours === null ? null : { from: quietHours[0], until: quietHours[1] };
        const dueAt = dueInHours === null ? null : NOW + dueInHours * HOUR;
        const time = mailTime(kind, dueAt, NOW, { mail, digestHour, digestWeekday, quiet }, reader);
        expect(time.how === 'not_at_all').toBe(mail === 'none');
        if (time.how === 'not_at_all') return;
        expect(time.at).toBeGreaterThanOrEqual(NOW);
        if (time.how === 'in_digest') {
          expect(['daily', 'weekly']).toContain(mail);
          expect(MAY_WAIT[kind]).not.toBe('never');
          if (MAY_WAIT[kind] === 'until_due' && dueAt !== null) {
            expect(time.at + DIGEST_BEFORE_DUE_MS).toBeLessThanOrEqual(dueAt);
          }
        } else {
          expect(time.at - NOW).toBeLessThan(24 * HOUR);
          if (quiet === null) expect(time.at).toBe(NOW);
        }
      },
    ),
  );
});
