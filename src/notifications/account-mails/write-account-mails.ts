/** Writes the mails by which people set their password, and that tell them of their account; once each, however often it runs. */
import type { Database, Transaction } from '../../database/database.js';
import { makeWantedLinks } from '../../identity/account-link.js';
import { takeNotices } from '../../identity/account-notice.js';
import { newId } from '../../kernel/id.js';
import { type AccountMail, accountMail } from './account-mail.js';
import { noticeMail } from './notice-mail.js';

export class AccountMailWriter {
  /** `publicUrl` is the address of the installation, without a slash at the end. */
  constructor(
    private readonly database: Database,
    private readonly publicUrl: string,
  ) {}

  /** Answers how many it took up, 0 when there are none. */
  async round(): Promise<number> {
    const links = await makeWantedLinks(this.database, async (transaction, { secret, ...to }) => {
      const mail = accountMail(to, `${this.publicUrl}/set-password/${secret}`);
      await this.write(transaction, to.purpose, to, mail);
    });
    let last: Date | null = null;
    const notices = await takeNotices(this.database, async (transaction, notice) => {
      const mail = noticeMail(notice, `${this.publicUrl}/account`);
      last = await this.write(transaction, notice.kind, notice, mail, last);
    });
    return links + notices;
  }

  /**
   * Without an account: what people want of notices is not asked. Answers when it was written: after `last`, since what
   * happened one after the other is read in that order, and the clock may not have moved on.
   */
  private async write(
    transaction: Transaction,
    what: string,
    to: { readonly email: string; readonly locale: string },
    mail: AccountMail,
    last: Date | null = null,
  ): Promise<Date | null> {
    const id = newId();
    const [written] = await transaction.run<{ created_at: Date }>(
      'account_mail',
      `INSERT INTO mail (id, account_id, case_id, source, to_address, subject, body_text, body_html, headers, message_id, created_at)
       VALUES ($1, NULL, NULL, $2, $3, $4, $5, $6, $7, $8, greatest(entente_now(), $9::timestamptz + interval '1 millisecond'))
       RETURNING created_at`,
      [
        id,
        `account_${what}:${id}`,
        to.email,
        mail.subject,
        mail.text,
        mail.html,
        JSON.stringify({ language: to.locale, account: true }),
        `<account.${id}@${new URL(this.publicUrl).hostname}>`,
        last,
      ],
    );
    return written?.created_at ?? null;
  }
}
