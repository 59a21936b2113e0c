/** Letters that were sent: all of them inside, outside those to the reader's own party. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { readTimeCursor, writeTimeCursor } from '../notifications/time-cursor.js';

export interface LetterListed {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly language: string;
  /** Null where the case is not the reader's to see. */
  readonly about: { readonly id: string; readonly subject: string; readonly reference: string } | null;
  readonly addressee: { readonly id: string; readonly name: string };
  readonly documentId: string;
  /** ISO instant, UTC. */
  readonly sentAt: string;
  /** The person for those inside, else the organisation alone. */
  readonly sentBy: string;
  /** Whether a rule asked for it. */
  readonly automatic: boolean;
  /** How many mails went out with it, and how many of them did not arrive; for those inside. */
  readonly mails: { readonly all: number; readonly failed: number; readonly waiting: number } | null;
}

interface Row extends Omit<LetterListed, 'sentAt'> {
  readonly created_at: Date;
}

const LETTERS = `SELECT l.id, l.reference, l.title, l.language, l.document_id AS "documentId", l.sent_at AS created_at,
    l.rule_id IS NOT NULL AS automatic, jsonb_build_object('id', o.id, 'name', o.name) AS addressee,
    CASE WHEN c.id IS NOT NULL THEN jsonb_build_object('id', c.id, 'subject', c.subject, 'reference', c.reference) END AS about,
    CASE WHEN entente_inside() THEN coalesce(p.name, so.name, '') ELSE coalesce(so.name, '') END AS "sentBy",
    CASE WHEN entente_inside() THEN (SELECT jsonb_build_object('all', count(*),
        'failed', count(*) FILTER (WHERE m.failed_at IS NOT NULL),
        'waiting', count(*) FILTER (WHERE m.sent_at IS NULL AND m.kept_at IS NULL AND m.failed_at IS NULL AND m.void_at IS NULL))
      FROM mail m WHERE m.letter_id = l.id) END AS mails
  FROM letter l JOIN organisation o ON o.id = l.addressee_id LEFT JOIN case_file c ON c.id = l.case_id
    LEFT JOIN account a ON a.id = l.sent_by LEFT JOIN person p ON p.id = a.person_id LEFT JOIN organisation so ON so.id = a.organisation_id`;

export interface LettersWanted {
  /** At most 100. */
  readonly limit: number;
  readonly cursor?: string;
  readonly caseId?: string;
  readonly addresseeId?: string;
}

/** One page, the newest first. */
export async function lettersOf(
  database: Database,
  actor: PersonActor,
  wanted: LettersWanted,
): Promise<{ readonly items: readonly LetterListed[]; readonly next: string | null }> {
  const before = wanted.cursor === undefined ? null : readTimeCursor(wanted.cursor);
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<Row>(
      'letters_page',
      `${LETTERS} WHERE ($1::uuid IS NULL OR l.case_id = $1) AND ($2::uuid IS NULL OR l.addressee_id = $2)
         AND ($3::timestamptz IS NULL OR (l.sent_at, l.id) < ($3, $4::uuid))
       ORDER BY l.sent_at DESC, l.id DESC LIMIT $5`,
      [
        wanted.caseId ?? null,
        wanted.addresseeId ?? null,
        before?.at ?? null,
        before?.id ?? null,
        wanted.limit + 1,
      ],
    ),
  );
  const shown = rows.slice(0, wanted.limit);
  const last = shown.at(-1);
  return {
    items: shown.map(listed),
    next: rows.length > wanted.limit && last ? writeTimeCursor(last) : null,
  };
}

export interface LetterInFull extends LetterListed {
  readonly body: string;
  readonly recipients: readonly {
    readonly name: string;
    readonly email: string;
    readonly mailId: string | null;
  }[];
}

/** One letter with its text and its recipients; null when there is none for this reader. */
export async function letterInFull(
  database: Database,
  actor: PersonActor,
  id: string,
): Promise<LetterInFull | null> {
  if (!isId(id)) return null;
  return database.asActor(actor, async (transaction) => {
    const [row] = await transaction.run<Row>('letter_one', `${LETTERS} WHERE l.id = $1`, [id]);
    if (!row) return null;
    const [text] = await transaction.run<{ body: string }>(
      'letter_body',
      'SELECT body FROM letter WHERE id = $1',
      [id],
    );
    const recipients = await transaction.run<LetterInFull['recipients'][number]>(
      'letter_recipients_of',
      `SELECT name, email, CASE WHEN entente_inside() THEN mail_id END AS "mailId" FROM letter_recipient WHERE letter_id = $1 ORDER BY n`,
      [id],
    );
    return { ...listed(row), body: text?.body ?? '', recipients };
  });
}

/** On which case a letter that the reader sees was written, whether or not they see that one, and by which account. */
export async function letterOrigin(
  database: Database,
  actor: PersonActor,
  id: string,
): Promise<{ readonly caseId: string; readonly senderId: string | null }> {
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<{ caseId: string; senderId: string | null }>(
      'letter_origin',
      'SELECT case_id AS "caseId", sent_by AS "senderId" FROM letter WHERE id = $1',
      [id],
    ),
  );
  if (!row) throw new Error('The letter is gone.');
  return row;
}

function listed({ created_at, ...row }: Row): LetterListed {
  return { ...row, sentAt: created_at.toISOString() };
}
