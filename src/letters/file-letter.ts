/** Writes a letter for good: its number, its document on the case, its mails, and the event that tells of all of it. */
import { createHash } from 'node:crypto';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { recordOnCase } from '../cases/edit-case.js';
import type { LoadedCase } from '../cases/load-case.js';
import type { Transaction } from '../database/database.js';
import { FORMAL_LETTER } from '../documents/document-kinds.js';
import { toLocale, translate } from '../i18n/index.js';
import type { Actor } from '../kernel/actor.js';
import { newId } from '../kernel/id.js';
import { caseLink } from '../notifications/case-link.js';
import { writeFormalMails } from '../notifications/formal-mails.js';
import { letterBlocks } from './letter-blocks.js';
import { type LetterCase, letterValues } from './letter-facts.query.js';
import { written } from './letter-values.js';
import { knownNames } from './placeholders.js';
import type { Recipient } from './recipients.query.js';
import { fillTemplate, readTemplate } from './template.js';
import type { TemplateInUse } from './template-in-use.query.js';

/** Stands for the number of a letter that is not sent yet. */
export const NUMBER_TO_COME = 'LET/…';

export interface LetterWanted {
  readonly file: LetterCase;
  readonly template: TemplateInUse;
  readonly language: string;
  readonly addressee: { readonly id: string; readonly name: string };
  readonly sender: Sender;
  /** What was written by hand, by the name of the free part. */
  readonly free: Readonly<Record<string, string>>;
}

/** In whose name it goes out. */
export interface Sender {
  readonly accountId: string;
  readonly name: string;
  readonly organisation: string;
  readonly email: string;
}

export type FilledLetter =
  | { readonly ok: true; readonly title: string; readonly body: string }
  | { readonly ok: false; readonly missing: readonly string[] };

/** The text of a letter on a case; what the case has not and nobody wrote is named. */
export async function filledLetter(
  runtime: CaseRuntime,
  transaction: Transaction,
  wanted: LetterWanted,
  publicUrl: string,
  reference = NUMBER_TO_COME,
): Promise<FilledLetter> {
  const text = wanted.template.texts[wanted.language];
  if (!text) return { ok: false, missing: [wanted.language] };
  const values = new Map([
    ...(await letterValues(runtime, transaction, wanted.file, {
      language: wanted.language,
      reference,
      addressee: wanted.addressee.name,
      sender: wanted.sender,
      publicUrl,
      path: caseLink(wanted.file.subject, wanted.file.id),
    })),
    ...Object.entries(wanted.free),
  ]);
  const known = knownNames(wanted.template.subject);
  const title = fillTemplate(readTemplate(text.title, known).parts, values);
  const body = fillTemplate(readTemplate(text.body, known).parts, values);
  if (title.ok && body.ok) return { ok: true, title: oneLine(title.text), body: body.text };
  const missing = [title, body].flatMap((one) => (one.ok ? [] : one.missing));
  return { ok: false, missing: [...new Set(missing)].sort() };
}

/** The subject of a mail is one line, whatever a value holds. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 300);
}

export interface Filing extends LetterWanted {
  readonly actor: Actor;
  readonly loaded: LoadedCase;
  readonly recipients: readonly Recipient[];
  readonly publicUrl: string;
  /** The rule that asked for it, and the event by which it did; null where a person did. */
  readonly because: { readonly ruleId: string; readonly eventId: string } | null;
}

export interface FiledLetter {
  readonly id: string;
  readonly reference: string;
}

/** Everything in the caller's transaction, under the case's lock. The text is filled by now: throws where it is not. */
export async function fileLetter(
  runtime: CaseRuntime,
  transaction: Transaction,
  filing: Filing,
): Promise<FiledLetter> {
  const [number] = await transaction.run<{ reference: string }>(
    'letter_number',
    `SELECT 'LET/' || to_char(entente_now() AT TIME ZONE 'Europe/Brussels', 'YYYY') || '/' || lpad(nextval('reference_number_let')::text, 4, '0') AS reference`,
  );
  const reference = number?.reference ?? '';
  const filled = await filledLetter(runtime, transaction, filing, filing.publicUrl, reference);
  if (!filled.ok) throw new Error(`A letter without ${filled.missing.join(', ')}.`);
  const id = newId();
  const documentId = await fileDocument(transaction, filing, reference, filled);
  await transaction.run(
    'letter_insert',
    `INSERT INTO letter (id, reference, case_id, template_id, template_version, language, addressee_id, title, body, document_id,
       sent_by, rule_id, event_id, sent_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      id,
      reference,
      filing.file.id,
      filing.template.id,
      filing.template.version,
      filing.language,
      filing.addressee.id,
      filled.title,
      filled.body,
      documentId,
      filing.sender.accountId,
      filing.because?.ruleId ?? null,
      filing.because?.eventId ?? null,
      filing.loaded.now,
    ],
  );
  await sendMails(transaction, filing, id, filled);
  await recordOnCase(transaction, filing.actor, filing.loaded, {
    kind: 'letter_sent',
    data: {
      letter: id,
      reference,
      document: documentId,
      template: filing.template.id,
      templateVersion: filing.template.version,
      language: filing.language,
      addressee: filing.addressee.id,
      recipients: filing.recipients.length,
      sender: filing.sender.accountId,
      ...(filing.because ? { rule: filing.because.ruleId, event: filing.because.eventId } : {}),
    },
    texts: {
      letter: filled.title,
      letter_to: `${filing.addressee.name}: ${filing.recipients.map(({ name, email }) => `${name} <${email}>`).join(', ')}`,
    },
    outside: false,
  });
  return { id, reference };
}

async function fileDocument(
  transaction: Transaction,
  filing: Filing,
  reference: string,
  { title, body }: { readonly title: string; readonly body: string },
): Promise<string> {
  const address = await addressOf(transaction, filing.addressee.id);
  // What draws is loaded with the first letter: it takes as long to load as the rest of the start.
  const { letterPdf } = await import('./letter-pdf.js');
  const content = await letterPdf({
    language: filing.language,
    reference,
    sender: filing.sender,
    addressee: [filing.addressee.name, ...address],
    date: written('day', filing.file.today, filing.language),
    about: filing.file.reference,
    title,
    body,
    madeAt: filing.loaded.now,
  });
  const id = newId();
  await transaction.run(
    'letter_document',
    `INSERT INTO document (id, case_id, kind, title, visibility, letter_for) VALUES ($1, $2, $3, $4, 'shared', $5)`,
    [id, filing.file.id, FORMAL_LETTER, `${reference} – ${title}`.slice(0, 300), filing.addressee.id],
  );
  await transaction.run(
    'letter_document_version',
    `INSERT INTO document_version (document_id, version, case_id, file_name, media_type, size_bytes, sha256, content, uploaded_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      1,
      filing.file.id,
      `${reference.replaceAll('/', '-')}.pdf`,
      'application/pdf',
      content.length,
      createHash('sha256').update(content).digest('hex'),
      content,
      filing.sender.accountId,
    ],
  );
  return id;
}

/** Of the legal entity that holds today, line by line; nothing where none was entered. */
async function addressOf(transaction: Transaction, partyId: string): Promise<readonly string[]> {
  const [row] = await transaction.run<{ address: string }>(
    'letter_address',
    `SELECT address FROM legal_entity WHERE organisation_id = $1 AND valid_from <= (entente_now() AT TIME ZONE 'Europe/Brussels')::date
     ORDER BY valid_from DESC, version DESC LIMIT 1`,
    [partyId],
  );
  return (row?.address ?? '').split('\n').filter((line) => line.trim() !== '');
}

async function sendMails(
  transaction: Transaction,
  filing: Filing,
  letterId: string,
  { title, body }: { readonly title: string; readonly body: string },
): Promise<void> {
  const { file, sender, recipients } = filing;
  const mailIds = await writeFormalMails(transaction, {
    letterId,
    caseId: file.id,
    language: filing.language,
    subject: title,
    blocks: letterBlocks(body),
    link: `${filing.publicUrl}${caseLink(file.subject, file.id)}`,
    linkText: translate(toLocale(filing.language), 'mail.open'),
    replyTo: { address: sender.email, name: sender.name },
    to: recipients.map(({ accountId, email }) => ({ accountId, address: email })),
    publicUrl: filing.publicUrl,
  });
  await transaction.run(
    'letter_recipients_insert',
    `INSERT INTO letter_recipient (letter_id, n, name, email, contact_id, account_id, mail_id)
     SELECT $2, place, name, email, "contactId", "accountId", "mailId" FROM ROWS FROM (jsonb_to_recordset($1)
       AS (name text, email text, "contactId" uuid, "accountId" uuid, "mailId" uuid)) WITH ORDINALITY
       AS t (name, email, "contactId", "accountId", "mailId", place)`,
    [
      JSON.stringify(
        recipients.map(({ name, email, contactId, accountId }, index) => ({
          name,
          email,
          contactId,
          accountId,
          mailId: mailIds[index],
        })),
      ),
      letterId,
    ],
  );
}
