/** Mails that carry a letter: to whoever it was addressed to, with an account or without, whatever they want of notices. */
import type { Transaction } from '../database/database.js';
import { newId } from '../kernel/id.js';
import { buttonTo, escaped } from './html-mail.js';

export interface FormalMail {
  readonly letterId: string;
  readonly caseId: string;
  /** Two letters; any that a letter can be written in. */
  readonly language: string;
  readonly subject: string;
  readonly blocks: readonly (
    | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
    | { readonly kind: 'list'; readonly items: readonly string[] }
  )[];
  /** The case's page, and what its link is called; for those who can sign in. */
  readonly link: string;
  readonly linkText: string;
  readonly replyTo: { readonly address: string; readonly name: string } | null;
  readonly to: readonly { readonly accountId: string | null; readonly address: string }[];
  /** The address of the installation, without a slash at the end. */
  readonly publicUrl: string;
}

/** Puts one mail per recipient on its way, and answers their ids in the order of the recipients. */
export async function writeFormalMails(
  transaction: Transaction,
  mail: FormalMail,
): Promise<readonly string[]> {
  const host = new URL(mail.publicUrl).hostname;
  const plain = mail.blocks.map((block) =>
    block.kind === 'list' ? block.items.map((item) => `- ${item}`).join('\n') : block.lines.join('\n'),
  );
  const html = mail.blocks.map((block) =>
    block.kind === 'list'
      ? `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`
      : `<p>${block.lines.map(escaped).join('<br>')}</p>`,
  );
  const rows = mail.to.map(({ accountId, address }, index) => ({
    id: newId(),
    account: accountId,
    address,
    text: [...plain, ...(accountId === null ? [] : [mail.link])].join('\n\n'),
    html: `<h1>${escaped(mail.subject)}</h1>${html.join('')}${accountId === null ? '' : buttonTo(mail.link, mail.linkText)}`,
    message: `<letter.${mail.letterId}.${index + 1}@${host}>`,
  }));
  const headers = {
    formal: true,
    language: mail.language,
    references: `<case.${mail.caseId}@${host}>`,
    ...(mail.replyTo ? { replyTo: mail.replyTo.address, replyName: mail.replyTo.name } : {}),
  };
  await transaction.run(
    'mail_formal',
    `INSERT INTO mail (id, account_id, case_id, letter_id, source, to_address, subject, body_text, body_html, headers, message_id)
     SELECT id, account, $2, $3, 'letter:' || $3::uuid::text, address, $4, text, html, $5::jsonb, message
     FROM jsonb_to_recordset($1) AS t (id uuid, account uuid, address text, text text, html text, message text)`,
    [JSON.stringify(rows), mail.caseId, mail.letterId, mail.subject, JSON.stringify(headers)],
  );
  return rows.map(({ id }) => id);
}
