/** Writes the mails by which people set their password; once each, however often it runs. */
import type { Database, Transaction } from '../../database/database.js';
import { type LinkToSend, makeWantedLinks } from '../../identity/account-link.js';
import { newId } from '../../kernel/id.js';
import { accountMail } from './account-mail.js';

export class AccountMailWriter {
  /** `publicUrl` is the address of the installation, without a slash at the end. */
  constructor(
    private readonly database: Database,
    private readonly publicUrl: string,
  ) {}

  /** Answers how many it took up, 0 when there are none. */
  async round(): Promise<number> {
    return makeWantedLinks(this.database, (transaction, link) => this.write(transaction, link));
  }

  /** Without an account: what people want of notices is not asked. */
  private async write(transaction: Transaction, { secret, ...to }: LinkToSend): Promise<void> {
    const id = newId();
    const mail = accountMail(to, `${this.publicUrl}/set-password/${secret}`);
    await transaction.run(
      'account_mail',
      `INSERT INTO mail (id, account_id, case_id, source, to_address, subject, body_text, body_html, headers, message_id)
       VALUES ($1, NULL, NULL, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        `account_${to.purpose}:${id}`,
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
