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
    const links = await makeWantedLinks(this.database, (transaction, { secret, ...to }) =>
      this.write(transaction, to.purpose, to, accountMail(to, `${this.publicUrl}/set-password/${secret}`)),
    );
    const notices = await takeNotices(this.database, (transaction, notice) =>
      this.write(transaction, notice.kind, notice, noticeMail(notice, `${this.publicUrl}/account`)),
    );
    return links + notices;
  }

  /** Without an account: what people want of notices is not asked. */
  private async write(
    transaction: Transaction,
    what: string,
    to: { readonly email: string; readonly locale: string },
    mail: AccountMail,
  ): Promise<void> {
    const id = newId();
    await transaction.run(
      'account_mail',
      `INSERT INTO mail (id, account_id, case_id, source, to_address, subject, body_text, body_html, headers, message_id)
       VALUES ($1, NULL, NULL, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        `account_${what}:${id}`,
        to.email,
        mail.subject,
        mail.text,
        mail.html,
        JSON.stringify({ language: to.locale, account: true }),
        `<account.${id}@${new URL(this.publicUrl).hostname}>`,
      ],
    );
  }
}
