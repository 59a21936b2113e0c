/** What the readers of a batch of notices want, looked up at once. */
import type { Transaction } from '../database/database.js';
import { isLocale, type Locale } from '../i18n/index.js';
import { type MailChoice, type MailWishes, USUAL_WISHES } from './mail-rule.js';

export interface ReaderWishes {
  readonly mail: MailWishes;
  /** The language of mails; null: that of the pages. */
  readonly mailLocale: Locale | null;
  /** The code of their organisation's calendar. */
  readonly calendar: string;
  readonly muted: ReadonlySet<string>;
}

interface WishesRow extends PreferenceRow {
  readonly id: string;
  readonly calendar: string;
  readonly muted: readonly string[] | null;
  readonly now: Date;
}

/** A row of `notice_preference`; all null where there is none. */
export interface PreferenceRow {
  readonly mail: MailChoice | null;
  readonly digest_hour: number;
  readonly digest_weekday: number;
  readonly quiet_from: number | null;
  readonly quiet_until: number | null;
  readonly mail_locale: string | null;
  readonly unsubscribed_at: Date | null;
}

/** Columns of a PreferenceRow; the preferences are `p`. */
export const PREFERENCE_COLUMNS =
  'p.mail, p.digest_hour, p.digest_weekday, p.quiet_from, p.quiet_until, p.mail_locale, p.unsubscribed_at';

export function mailWishes(row: PreferenceRow): MailWishes {
  if (row.mail === null) return USUAL_WISHES;
  const { quiet_from: from, quiet_until: until } = row;
  return {
    mail: row.unsubscribed_at === null ? row.mail : 'none',
    digestHour: row.digest_hour,
    digestWeekday: row.digest_weekday,
    quiet: from === null || until === null ? null : { from, until },
  };
}

/** `caseIds`: the cases that the notices are about. `now` is the instant by which everything is decided. */
export async function loadWishes(
  transaction: Transaction,
  accountIds: readonly string[],
  caseIds: readonly string[],
): Promise<{ readonly of: (accountId: string) => ReaderWishes; readonly now: number }> {
  const rows = await transaction.run<WishesRow>(
    'notice_wishes',
    `SELECT a.id, o.calendar, ${PREFERENCE_COLUMNS}, entente_now() AS now,
       (SELECT array_agg(w.case_id) FROM case_wish w
        WHERE w.account_id = a.id AND w.wish = 'mute' AND w.case_id = ANY ($2::uuid[])) AS muted
     FROM account a JOIN organisation o ON o.id = a.organisation_id
     LEFT JOIN notice_preference p ON p.account_id = a.id WHERE a.id = ANY ($1::uuid[])`,
    [[...new Set(accountIds)], [...new Set(caseIds)]],
  );
  const byAccount = new Map(rows.map((row) => [row.id, row]));
  return {
    now: rows[0]?.now.getTime() ?? 0,
    of: (accountId) => {
      const row = byAccount.get(accountId);
      if (!row) throw new Error(`No account ${accountId}.`);
      return {
        mail: mailWishes(row),
        mailLocale: isLocale(row.mail_locale) ? row.mail_locale : null,
        calendar: row.calendar,
        muted: new Set(row.muted ?? []),
      };
    },
  };
}
