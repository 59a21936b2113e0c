/** Everything about a mail but its bodies, as it goes to the mail server and as administrators are shown it. */

export interface MailHead {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly messageId: string;
  readonly replyTo?: string;
  readonly inReplyTo?: string;
  readonly references?: string;
  /** The others, by name. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What is stored of a mail's head. */
export interface StoredHead {
  readonly to_address: string;
  readonly subject: string;
  readonly message_id: string;
  readonly headers: {
    readonly references?: string;
    readonly replyTo?: string;
    /** Of its bodies; older mails do not say. */
    readonly language?: string;
    /** To whom answers go. */
    readonly replyName?: string;
    readonly digest?: true;
    /** A letter: no notice that anybody could stop, and nothing that a machine made up. */
    readonly formal?: true;
    /** To a meeting: to an address, of which there need be no account. */
    readonly invitation?: true;
    /** A signed head of the record, to the address that the operator named: nobody stops it by a link. */
    readonly record?: true;
    /** About signing in: nothing that anybody could stop. */
    readonly account?: true;
  };
}

/** What the head says instead of the secret in the address that stops the mails. */
export const HIDDEN_TOKEN = '…';

/**
 * `publicUrl` is the address of the installation, without a slash at the end. Mails about one case answer one message
 * that was never sent, whose name is made of the case: so they are one conversation in whatever order they arrive
 * (RFC 5322, 3.6.4). Mail programs stop the mails by a request of their own (RFC 8058).
 */
export function mailHead(mail: StoredHead, publicUrl: string, unsubscribeToken: string): MailHead {
  const host = new URL(publicUrl).hostname;
  const { references, replyTo, language, formal, invitation, record, account } = mail.headers;
  const notice = {
    'List-ID': `Entente <notices.${host}>`,
    'List-Unsubscribe': `<${publicUrl}/unsubscribe/${unsubscribeToken}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
  return {
    from: `Entente <entente@${host}>`,
    to: mail.to_address,
    subject: mail.subject,
    messageId: mail.message_id,
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(references === undefined ? {} : { inReplyTo: references, references }),
    headers: {
      ...(formal || invitation || record || account ? {} : notice),
      ...(language === undefined ? {} : { 'Content-Language': language }),
      ...(formal ? {} : { 'Auto-Submitted': 'auto-generated' }),
      'X-Auto-Response-Suppress': 'All',
    },
  };
}
