/** Stopping one's mails by the secret that every mail carries, without signing in, and beginning again (RFC 8058). */
import { recordEvent } from '../audit/record-event.js';
import type { Database } from '../database/database.js';
import { type Locale, toLocale } from '../i18n/index.js';
import { systemActor } from '../kernel/actor.js';

const SYSTEM = systemActor('mail');

export interface Subscriber {
  readonly email: string;
  readonly locale: Locale;
  /** Whether mails are stopped already. */
  readonly stopped: boolean;
}

interface SubscriberRow {
  readonly id: string;
  readonly person_id: string;
  readonly email: string;
  readonly locale: string;
  readonly stopped: boolean;
}

/** Whose secret it is; null when it is nobody's. */
export async function subscriberOf(database: Database, token: string): Promise<Subscriber | null> {
  if (!isToken(token)) return null;
  const [row] = await database.asActor(SYSTEM, (transaction) =>
    transaction.run<SubscriberRow>(
      'subscriber_of_token',
      `SELECT a.id, a.person_id, a.email, a.locale, p.unsubscribed_at IS NOT NULL OR coalesce(p.mail = 'none', false) AS stopped
       FROM account a LEFT JOIN notice_preference p ON p.account_id = a.id WHERE a.unsubscribe_token = $1`,
      [token],
    ),
  );
  return row ? { email: row.email, locale: toLocale(row.locale), stopped: row.stopped } : null;
}

/** No mail goes to the account any more; answers whether there is such an account. Done twice it changes nothing. */
export async function stopMails(database: Database, token: string): Promise<boolean> {
  return change(
    database,
    token,
    'mails_stopped',
    `INSERT INTO notice_preference AS p (account_id, unsubscribed_at) SELECT id, entente_now() FROM account WHERE unsubscribe_token = $1
     ON CONFLICT (account_id) DO UPDATE SET unsubscribed_at = entente_now() WHERE p.unsubscribed_at IS NULL RETURNING account_id`,
  );
}

/** Mails go to the account again as the person had chosen before; answers whether there is such an account. */
export async function resumeMails(database: Database, token: string): Promise<boolean> {
  return change(
    database,
    token,
    'mails_resumed',
    `UPDATE notice_preference p SET unsubscribed_at = NULL FROM account a
     WHERE a.id = p.account_id AND a.unsubscribe_token = $1 AND p.unsubscribed_at IS NOT NULL RETURNING p.account_id`,
  );
}

async function change(database: Database, token: string, kind: string, statement: string): Promise<boolean> {
  if (!isToken(token)) return false;
  return database.asActor(SYSTEM, async (transaction) => {
    const changed = await transaction.run<{ account_id: string }>(`subscriber_${kind}`, statement, [token]);
    for (const row of changed) {
      await recordEvent(transaction, SYSTEM, { kind, data: { account: row.account_id } });
    }
    if (changed.length > 0) return true;
    const known = await transaction.run(
      'subscriber_known',
      'SELECT 1 FROM account WHERE unsubscribe_token = $1',
      [token],
    );
    return known.length > 0;
  });
}

function isToken(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
