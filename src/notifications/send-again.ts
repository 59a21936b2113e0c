/** Puts mails back on their way that could not be delivered, or were kept: under the same name as before. */
import { recordEvent } from '../audit/record-event.js';
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { assertMayReadMails } from './mail-rows.js';
import { FILTERED, filterValues, type MailFilter } from './mails.query.js';

/** The attempts made so far stay in the log; the mail gets as many new ones as it had. */
const AGAIN = `UPDATE mail m SET failed_at = NULL, kept_at = NULL, attempts = 0, unanswered = 0, not_before = entente_now()`;

/**
 * Sends one mail again that failed or was kept. Refuses with 403 who is no administrator, with 404 a mail that is not
 * there, with 409 one that was sent, waits or is not needed any more.
 */
export async function sendMailAgain(database: Database, actor: PersonActor, id: string): Promise<void> {
  assertMayReadMails(actor);
  if (!isId(id)) throw new Problem('not_found');
  await database.asActor(actor, async (transaction) => {
    const sent = await transaction.run(
      'mail_send_again',
      `${AGAIN} WHERE m.id = $1 AND (m.failed_at IS NOT NULL OR m.kept_at IS NOT NULL) RETURNING 1`,
      [id],
    );
    if (sent.length === 0) {
      const known = await transaction.run('mail_known', 'SELECT 1 FROM mail WHERE id = $1', [id]);
      if (known.length === 0) throw new Problem('not_found');
      throw new Problem('state_conflict', [{ code: 'mail_not_failed' }]);
    }
    await recordEvent(transaction, actor, { kind: 'mails_sent_again', data: { mail: id, count: 1 } });
  });
}

/** Sends all again that failed and fit; answers how many. Refuses with 403 who is no administrator. */
export async function sendFailedAgain(
  database: Database,
  actor: PersonActor,
  filter: Omit<MailFilter, 'state'>,
): Promise<number> {
  assertMayReadMails(actor);
  return database.asActor(actor, async (transaction) => {
    const sent = await transaction.run(
      'mails_send_again',
      `${AGAIN} WHERE m.failed_at IS NOT NULL AND ${FILTERED} RETURNING 1`,
      filterValues({ ...filter, state: 'failed' }),
    );
    if (sent.length > 0) {
      await recordEvent(transaction, actor, { kind: 'mails_sent_again', data: { count: sent.length } });
    }
    return sent.length;
  });
}
