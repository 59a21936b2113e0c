/** Brings a signed head to where the operator wants it: outside the reach of whoever could alter the database. */
import { open } from 'node:fs/promises';
import type { HeadRecord } from '../../audit/head.js';
import { PUBLISHED_AT, type PublishedAt } from '../../audit/sign-head.js';
import type { Config } from '../../config.js';
import type { Database, Transaction } from '../../database/database.js';
import { PAPER_LANGUAGES, translate } from '../../i18n/index.js';
import type { OutboxAnswer, OutboxRow } from '../../jobs/port.js';
import { systemActor } from '../../kernel/actor.js';
import { newId } from '../../kernel/id.js';
import type { GuardedPost } from '../webhooks/guarded-post.js';

export type HeadSettings = Pick<Config, 'publicUrl' | 'auditKey' | 'auditHeads'>;

const DELIVERY = systemActor('record');
const SETTLED: OutboxAnswer = { settled: true };

/** A place that takes heads; what it throws is tried again. */
type Place = (transaction: Transaction, head: Required<HeadRecord>) => Promise<OutboxAnswer>;

export class PublishHeads {
  private readonly places: Readonly<Record<PublishedAt, Place>> = {
    file: (_transaction, head) => this.toFile(head),
    mail: (transaction, head) => this.byMail(transaction, head),
    webhook: (_transaction, head) => this.byWebhook(head),
  };

  constructor(
    private readonly database: Database,
    private readonly settings: HeadSettings,
    private readonly post: GuardedPost,
  ) {}

  /** The places that are configured. */
  get wanted(): readonly PublishedAt[] {
    return PUBLISHED_AT.filter((place) => this.settings.auditHeads[place] !== null);
  }

  /** May run twice for one head: a reader takes the second as the first. */
  async publish({ payload }: OutboxRow): Promise<OutboxAnswer> {
    const place = PUBLISHED_AT.find((one) => one === payload['at']);
    if (!place || this.settings.auditHeads[place] === null) {
      return { settled: true, note: 'This place is not configured any more.' };
    }
    return this.database.asActor(DELIVERY, async (transaction) => {
      const [head] = await transaction.run<Required<HeadRecord> & Record<string, unknown>>(
        'audit_head_published',
        `SELECT h.statement, h.signature, coalesce((SELECT jsonb_agg(jsonb_build_array(c.chain, c.seq, c.hash)
           ORDER BY c.chain COLLATE "C") FROM audit_head_chain c WHERE c.head = h.number), '[]') AS changed
         FROM audit_head h WHERE h.number = $1`,
        [Number(payload['head'])],
      );
      return head ? this.places[place](transaction, head) : { settled: true, note: 'There is no such head.' };
    });
  }

  /** On the disk before it counts as published. */
  private async toFile(head: HeadRecord): Promise<OutboxAnswer> {
    const file = await open(String(this.settings.auditHeads.file), 'a', 0o644);
    try {
      await file.appendFile(`${lineOf(head)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    return SETTLED;
  }

  private async byWebhook(head: HeadRecord): Promise<OutboxAnswer> {
    const headers = { 'content-type': 'application/json' };
    const { status, fault } = await this.post.post(
      String(this.settings.auditHeads.webhook),
      headers,
      lineOf(head),
    );
    if (status !== null && status >= 200 && status < 300) return SETTLED;
    return { settled: false, reason: fault ?? `The receiver answered ${status}.` };
  }

  /** The first of a day, and without its list: it is enough to compare. */
  private async byMail(
    transaction: Transaction,
    { statement, signature }: HeadRecord,
  ): Promise<OutboxAnswer> {
    const [earlier] = await transaction.run(
      'audit_head_of_day',
      `SELECT FROM audit_head WHERE number < $1 AND at >= date_trunc('day', $2::timestamptz) LIMIT 1`,
      [statement.number, statement.at],
    );
    if (earlier) return { settled: true, note: 'Another head went by mail on this day.' };
    const line = lineOf({ statement, signature });
    const host = new URL(this.settings.publicUrl).hostname;
    const about = PAPER_LANGUAGES.map((locale) => translate(locale, 'audit_trail.mail.text', { host }));
    const id = newId();
    await transaction.run(
      'audit_head_mail',
      `INSERT INTO mail (id, account_id, source, to_address, subject, body_text, body_html, headers, message_id)
       VALUES ($1, NULL, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        `audit_head:${statement.number}`,
        String(this.settings.auditHeads.mail),
        `${host}: ${PAPER_LANGUAGES.map((locale) => translate(locale, 'audit_trail.mail.subject', { number: statement.number })).join(' / ')}`,
        [...about, line].join('\n\n'),
        `${about.map((text) => `<p>${escaped(text)}</p>`).join('')}<pre>${escaped(line)}</pre>`,
        JSON.stringify({ record: true }),
        `<${id}@${host}>`,
      ],
    );
    return SETTLED;
  }
}

function lineOf({ statement, signature, changed }: HeadRecord): string {
  return JSON.stringify({ type: 'head', statement, signature, ...(changed ? { changed } : {}) });
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
