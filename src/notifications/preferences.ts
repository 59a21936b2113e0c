/** What a person wants of mails: they read and change it themselves. */
import { recordEvent } from '../audit/record-event.js';
import type { Database, Transaction } from '../database/database.js';
import { isLocale, LOCALES, type Locale } from '../i18n/index.js';
import { type PersonActor, systemActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { calendarFor } from '../reference/calendars.js';
import { nextDigest, type WorkingCalendar } from '../workflow/index.js';
import { MAIL_CHOICES, type MailChoice, USUAL_WISHES } from './mail-rule.js';
import { PREFERENCE_COLUMNS, type PreferenceRow } from './wishes.js';

/** Outsiders may not write events that belong to no case; the record still names them. */
const SYSTEM = systemActor('mail');

export interface Preferences {
  readonly mail: MailChoice;
  /** Local hour of the digest, 0 to 23. */
  readonly digestHour: number;
  /** ISO weekday of a weekly digest. */
  readonly digestWeekday: number;
  /** Local hours between which mails wait; both null: never. */
  readonly quietFrom: number | null;
  readonly quietUntil: number | null;
  /** Null: the language of the pages. */
  readonly mailLocale: Locale | null;
}

export interface OwnPreferences extends Preferences {
  /** When the mails were stopped by the link in one of them (ISO, UTC); null while they are not. */
  readonly stoppedAt: string | null;
  /** The time zone in which the hours are meant. */
  readonly timeZone: string;
}

interface OwnRow extends PreferenceRow {
  readonly time_zone: string;
  readonly calendar: string;
  readonly now: Date;
}

export async function preferencesOf(database: Database, actor: PersonActor): Promise<OwnPreferences> {
  return database.asActor(actor, async (transaction) => {
    const row = await ownRow(transaction, actor);
    const kept = row.mail !== null;
    return {
      mail: row.mail ?? USUAL_WISHES.mail,
      digestHour: kept ? row.digest_hour : USUAL_WISHES.digestHour,
      digestWeekday: kept ? row.digest_weekday : USUAL_WISHES.digestWeekday,
      quietFrom: row.quiet_from,
      quietUntil: row.quiet_until,
      mailLocale: isLocale(row.mail_locale) ? row.mail_locale : null,
      stoppedAt: row.unsubscribed_at?.toISOString() ?? null,
      timeZone: row.time_zone,
    };
  });
}

/**
 * Saves what the person wants; mails that were stopped by their link begin again. What waits for a digest goes with the
 * next one, or at once where there is no digest any more. Refuses with 422 what is not right.
 */
export async function changePreferences(
  database: Database,
  actor: PersonActor,
  wanted: { readonly [Name in keyof Preferences]: unknown },
  calendarOf: (code: string) => WorkingCalendar = calendarFor,
): Promise<void> {
  const checked = checkedPreferences(wanted);
  await database.asActor(SYSTEM, async (transaction) => {
    await transaction.run(
      'preferences_save',
      `INSERT INTO notice_preference AS p (account_id, mail, digest_hour, digest_weekday, quiet_from, quiet_until, mail_locale)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (account_id) DO UPDATE SET mail = excluded.mail, digest_hour = excluded.digest_hour,
         digest_weekday = excluded.digest_weekday, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
         mail_locale = excluded.mail_locale, unsubscribed_at = NULL, changed_at = entente_now()`,
      [
        actor.accountId,
        checked.mail,
        checked.digestHour,
        checked.digestWeekday,
        checked.quietFrom,
        checked.quietUntil,
        checked.mailLocale,
      ],
    );
    const row = await ownRow(transaction, actor);
    await transaction.run(
      'preferences_digest_time',
      'UPDATE digest_item SET ready_at = $2 WHERE account_id = $1 AND settled_at IS NULL',
      [actor.accountId, digestTime(checked, row, calendarOf).toISOString()],
    );
    await recordEvent(transaction, actor, { kind: 'notices_changed', data: { ...checked } });
  });
}

function digestTime(wanted: Preferences, row: OwnRow, calendarOf: (code: string) => WorkingCalendar): Date {
  if (wanted.mail === 'at_once' || wanted.mail === 'none') return row.now;
  const time = { hour: wanted.digestHour, weekday: wanted.mail === 'weekly' ? wanted.digestWeekday : null };
  return new Date(nextDigest(row.now.getTime(), time, calendarOf(row.calendar), row.time_zone));
}

function checkedPreferences(wanted: { readonly [Name in keyof Preferences]: unknown }): Preferences {
  const checks = new FieldChecks();
  const mail = checks.choice('mail', wanted.mail, MAIL_CHOICES) ?? 'at_once';
  const digestHour = checks.integer('digestHour', wanted.digestHour, HOURS);
  const digestWeekday = checks.integer('digestWeekday', wanted.digestWeekday, { min: 1, max: 7 });
  const quietFrom = wanted.quietFrom === null ? null : checks.integer('quietFrom', wanted.quietFrom, HOURS);
  const quietUntil =
    wanted.quietUntil === null ? null : checks.integer('quietUntil', wanted.quietUntil, HOURS);
  if (quietFrom === null && quietUntil !== null) checks.add('quietFrom', 'quiet_both');
  if (quietFrom !== null && quietUntil === null) checks.add('quietUntil', 'quiet_both');
  if (quietFrom !== null && quietFrom === quietUntil) checks.add('quietUntil', 'quiet_all_day');
  const mailLocale =
    wanted.mailLocale === null ? null : checks.choice('mailLocale', wanted.mailLocale, LOCALES);
  checks.done();
  return { mail, digestHour, digestWeekday, quietFrom, quietUntil, mailLocale };
}

const HOURS = { min: 0, max: 23 };

async function ownRow(transaction: Transaction, actor: PersonActor): Promise<OwnRow> {
  const [row] = await transaction.run<OwnRow>(
    'preferences_own',
    `SELECT ${PREFERENCE_COLUMNS}, o.time_zone, o.calendar, entente_now() AS now
     FROM account a JOIN organisation o ON o.id = a.organisation_id
     LEFT JOIN notice_preference p ON p.account_id = a.id WHERE a.id = $1`,
    [actor.accountId],
  );
  if (!row) throw new Error('The actor has no account.');
  return row;
}
