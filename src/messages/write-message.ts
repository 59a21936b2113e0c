/** Writes a message on a case: for the facility alone, or shared with parties that take part in it. */
import { salted } from '../audit/chain.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { recordOnCase } from '../cases/edit-case.js';
import { type LoadedCase, loadCase } from '../cases/load-case.js';
import type { Transaction } from '../database/database.js';
import { attachToMessage, type KeptBytes, type StoredDocument } from '../documents/add-document.js';
import type { DocumentDesk, ReceivedFile } from '../documents/document-desk.js';
import { receiveBeside } from '../documents/receive-document.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId, newId } from '../kernel/id.js';
import { invalidField, Problem } from '../kernel/problem.js';
import { type MessagePerson, partiesToShareWith, peopleToName } from './message-readers.query.js';
import { FILES_MAX, MENTIONS_MAX, MESSAGE_LENGTH, mayWriteMessages, mentionsIn } from './message-rules.js';

export interface NewMessage {
  readonly subject: string;
  readonly caseId: string;
  readonly text: unknown;
  /** Ids of the parties that read it, beside the facility; none: it stays inside. From outside it is always one's own. */
  readonly sharedWith: unknown;
  /** Ids of accounts, beside those that the text names as `@Name`. */
  readonly mentions: unknown;
}

/** Files that come with a message, as the desk received them. */
export interface Attached {
  readonly desk: DocumentDesk;
  readonly files: readonly { readonly name: string; readonly received: ReceivedFile }[];
}

/**
 * The id of the message. Also on a case that has ended. 404 for a case the actor may not see, 403 for who only reads, 422
 * for a text that is empty or too long, a party that does not take part, somebody who could not read it, and each file that
 * is not taken (`/files/0`); then nothing is written.
 */
export async function writeMessage(
  runtime: CaseRuntime,
  actor: PersonActor,
  message: NewMessage,
  attached: Attached | null = null,
): Promise<string> {
  const { subject, caseId } = message;
  if (!isId(caseId)) throw new Problem('not_found');
  if (!attached || attached.files.length === 0) return stored(runtime, actor, message, []);
  const { desk } = attached;
  const files = attached.files.map((file, place) => ({ ...file, field: `files/${place}` }));
  // What is wrong with the message is told before anything is made of the file.
  await runtime.database.asActor(actor, async (transaction) => {
    await openTo(runtime, transaction, actor, subject, caseId);
    await checked(transaction, actor, message);
  });
  if (files.length > FILES_MAX) throw invalidField('files', 'messages.too_many_files', { max: FILES_MAX });
  return receiveBeside(runtime, desk, actor, { subject, caseId }, files, (kept) =>
    stored(
      runtime,
      actor,
      message,
      kept.map((bytes, place) => ({ bytes, name: files[place]?.name ?? '' })),
    ),
  );
}

async function stored(
  runtime: CaseRuntime,
  actor: PersonActor,
  message: NewMessage,
  files: readonly { readonly bytes: KeptBytes; readonly name: string }[],
): Promise<string> {
  const id = newId();
  const { subject, caseId } = message;
  await runtime.database.asActor(
    actor,
    async (transaction) => {
      const loaded = await openTo(runtime, transaction, actor, subject, caseId);
      const { text, audience, mentions } = await checked(transaction, actor, message);
      const { salt, digest } = salted(text);
      await transaction.run(
        'message_insert',
        `INSERT INTO message (id, case_id, account_id, inside, audience, text, salt, written_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, entente_now())`,
        [id, caseId, actor.accountId, actor.view === 'inside', audience, text, salt],
      );
      await nameIn(transaction, id, mentions);
      const shared = audience.length > 0;
      const documents: StoredDocument[] = [];
      for (const { name, bytes } of files)
        documents.push(await attachToMessage(transaction, actor, { id, caseId, shared }, name, bytes));
      await recordOnCase(transaction, actor, loaded, {
        kind: 'message_written',
        data: {
          message: id,
          audience,
          digest,
          ...(documents.length === 0
            ? {}
            : { documents: documents.map(({ id: document, sha256 }) => ({ document, sha256 })) }),
        },
        outside: false,
      });
      await transaction.run(
        'message_outbox',
        `INSERT INTO outbox (kind, case_id, payload) VALUES ('message', $2, jsonb_build_object('id', $1::uuid))`,
        [id, caseId],
      );
    },
    { lockCase: caseId },
  );
  runtime.wakeOutbox();
  return id;
}

/** The case, where this actor may write; throws what stands against it. */
async function openTo(
  runtime: CaseRuntime,
  transaction: Transaction,
  actor: PersonActor,
  subject: string,
  caseId: string,
): Promise<LoadedCase> {
  const loaded = await loadCase(runtime, transaction, subject, caseId);
  if (!loaded) throw new Problem('not_found');
  if (!mayWriteMessages(actor)) throw new Problem('not_yours_to_do', [{ code: 'not_offered' }]);
  return loaded;
}

async function checked(transaction: Transaction, actor: PersonActor, message: NewMessage) {
  const checks = new FieldChecks();
  const text = checks.text('text', message.text, { min: 1, max: MESSAGE_LENGTH, lines: true });
  const parties = await partiesToShareWith(transaction, actor, message.caseId);
  const asked = checks.list('sharedWith', message.sharedWith, 60);
  for (const [place, id] of asked.entries()) {
    const known =
      actor.view === 'inside' ? parties.some((one) => one.id === id) : id === actor.organisationId;
    if (!known) checks.add(`sharedWith/${place}`, 'messages.no_party');
  }
  const audience = actor.view === 'inside' ? [...new Set(asked.map(String))] : [actor.organisationId];
  const mentions = await mentionsOf(transaction, actor, { ...message, text, audience }, checks);
  checks.done();
  return { text, audience, mentions };
}

/** Accounts that the text names, and those that were chosen; each may read the message. */
export async function mentionsOf(
  transaction: Transaction,
  actor: PersonActor,
  message: {
    readonly caseId: string;
    readonly text: string;
    readonly audience: readonly string[];
    readonly mentions: unknown;
  },
  checks: FieldChecks,
): Promise<readonly string[]> {
  const all = await peopleToName(transaction, actor, message.caseId);
  const readers = all.filter((one) => reads(one, message.audience));
  const chosen = checks.list('mentions', message.mentions, MENTIONS_MAX);
  for (const [place, id] of chosen.entries()) {
    if (!readers.some((one) => one.accountId === id)) checks.add(`mentions/${place}`, 'messages.no_reader');
  }
  const named = mentionsIn(message.text, readers).map(({ accountId }) => accountId);
  return [...new Set([...chosen.map(String), ...named])].slice(0, MENTIONS_MAX);
}

function reads(one: MessagePerson, audience: readonly string[]): boolean {
  return one.inside || audience.includes(one.organisationId);
}

export async function nameIn(
  transaction: Transaction,
  id: string,
  accounts: readonly string[],
): Promise<void> {
  if (accounts.length === 0) return;
  await transaction.run(
    'message_mentions_insert',
    'INSERT INTO message_mention (message_id, account_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING',
    [id, accounts],
  );
}
