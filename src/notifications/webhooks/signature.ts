/** Signing as the Standard Webhooks specification has it (symmetric, `v1`). */
import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';
const SECRET_BYTES = 32;

/** A secret as receivers take it. */
export function newWebhookSecret(): string {
  return `${PREFIX}${randomBytes(SECRET_BYTES).toString('base64')}`;
}

export interface Signed {
  readonly id: string;
  /** When this attempt is made, in seconds. */
  readonly timestampS: number;
  readonly body: string;
}

/** The headers of one attempt, with one signature per secret that counts at present. */
export function signedHeaders(
  { id, timestampS, body }: Signed,
  secrets: readonly string[],
): Readonly<Record<string, string>> {
  const content = `${id}.${timestampS}.${body}`;
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
    return `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestampS),
    'webhook-signature': signatures.join(' '),
  };
}

/** What a message is called on the wire, the same at every attempt. */
export function wireId(messageId: string): string {
  return `msg_${messageId.replaceAll('-', '')}`;
}
