/** Puts a file on a case as a document of a kind, or as the next version of one that is there. */
import { createHash } from 'node:crypto';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { recordOnCase } from '../cases/edit-case.js';
import { type LoadedCase, loadCase } from '../cases/load-case.js';
import type { Transaction } from '../database/database.js';
import { type Actor, holdsRole, type PersonActor, systemActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId, newId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { DOCUMENT_KINDS, FORMAL_LETTER, MESSAGE_ATTACHMENT } from './document-kinds.js';
import { cleanFileName, DOCUMENT_TYPES, MAX_DOCUMENT_BYTES, mediaTypeOf } from './file-kind.js';

export interface NewDocument {
  readonly subject: string;
  readonly caseId: string;
  readonly kind: unknown;
  readonly title: unknown;
  /** `shared` with whoever may see the case, or `inside`; outsiders only share. */
  readonly visibility?: unknown;
  /** The day that the document itself bears; left out: not told. */
  readonly datedOn?: unknown;
  readonly fileName: string;
  readonly content: Buffer;
}

/** Bytes that lie in the store already, and what is known of them. */
export interface KeptBytes {
  readonly storeKey: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  /** Whether a scanner has looked at them. */
  readonly scanned: boolean;
}

export interface StoredDocument {
  readonly id: string;
  readonly version: number;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** Of the bytes, in hex. */
  readonly sha256: string;
}

/** Who reads everything but writes nothing. */
const READERS = ['auditor', 'administrator'] as const;

/**
 * Adds a document; the checksum is of the bytes as they came. Refuses with 422 and a pointer: a kind that is not
 * known, a file that is empty, too large or of a type not taken. 404 for a case the actor may not see.
 */
export async function addDocument(
  runtime: CaseRuntime,
  actor: PersonActor,
  input: NewDocument,
): Promise<StoredDocument> {
  const checks = new FieldChecks();
  const fields = checkedFields(actor, input, checks);
  const mediaType = await checkedType(input.content, checks);
  checks.done();
  return insertDocument(runtime, actor, { ...input, ...fields }, inRow(input.content, mediaType));
}

/** Adds a document whose bytes lie in the store; what its fields say was checked before they were put there. */
export async function addKeptDocument(
  runtime: CaseRuntime,
  actor: PersonActor,
  input: Omit<NewDocument, 'content'>,
  bytes: KeptBytes,
): Promise<StoredDocument> {
  const checks = new FieldChecks();
  const fields = checkedFields(actor, input, checks);
  checks.done();
  return insertDocument(runtime, actor, { ...input, ...fields }, inStore(bytes));
}

/** What is said of a document, apart from its bytes; mistakes go to `checks`. */
export function checkedFields(
  actor: PersonActor,
  input: Pick<NewDocument, 'kind' | 'title' | 'visibility' | 'datedOn'>,
  checks: FieldChecks,
) {
  const kind = checks.choice('kind', input.kind, DOCUMENT_KINDS);
  const title = checks.text('title', input.title, { min: 1, max: 300 });
  const visibility = checks.choice('visibility', input.visibility ?? 'shared', ['shared', 'inside'] as const);
  if (visibility === 'inside' && actor.view === 'outside')
    checks.add('visibility', 'not_a_choice', { options: 'shared' });
  const datedOn = input.datedOn === undefined ? null : checks.date('datedOn', input.datedOn);
  return { kind, title, visibility, datedOn };
}

function insertDocument(
  runtime: CaseRuntime,
  actor: PersonActor,
  input: Pick<NewDocument, 'subject' | 'caseId' | 'fileName'> & ReturnType<typeof checkedFields>,
  bytes: VersionBytes,
): Promise<StoredDocument> {
  const { kind, title, visibility, datedOn, fileName } = input;
  return onCase(runtime, actor, input.subject, input.caseId, async (transaction, loaded) => {
    const id = newId();
    await transaction.run(
      'document_insert',
      'INSERT INTO document (id, case_id, kind, title, visibility, partner_id, dated_on) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [id, loaded.id, kind, title, visibility, partnerIdOf(actor), datedOn],
    );
    const place = { documentId: id, version: 1, by: actor.accountId };
    const stored = await insertVersion(transaction, loaded.id, place, fileName, bytes);
    await record(transaction, actor, loaded, stored, kind ?? '', visibility === 'shared');
    return stored;
  });
}

/**
 * Files a paper that the product wrote because of what somebody decided, in the caller's transaction and on a case that
 * the caller has loaded under its lock; `by` is the account of who decided.
 */
export async function fileOnCase(
  transaction: Transaction,
  loaded: LoadedCase,
  paper: {
    readonly kind: string;
    readonly title: string;
    readonly visibility: 'shared' | 'inside';
    readonly fileName: string;
    readonly content: Buffer;
    readonly by: string;
  },
): Promise<StoredDocument> {
  const id = newId();
  const { kind, title, visibility, by } = paper;
  await transaction.run(
    'document_file',
    'INSERT INTO document (id, case_id, kind, title, visibility) VALUES ($1, $2, $3, $4, $5)',
    [id, loaded.id, kind, title, visibility],
  );
  const mediaType = (await mediaTypeOf(paper.content)) ?? 'application/octet-stream';
  const place = { documentId: id, version: 1, by };
  const bytes = inRow(paper.content, mediaType);
  const stored = await insertVersion(transaction, loaded.id, place, paper.fileName, bytes);
  await record(transaction, systemActor('signal'), loaded, stored, kind, visibility === 'shared');
  return stored;
}

/** Puts a file that lies in the store beside the message it came with; its wall is the message's. The event is the message's too. */
export async function attachToMessage(
  transaction: Transaction,
  actor: PersonActor,
  message: { readonly id: string; readonly caseId: string; readonly shared: boolean },
  fileName: string,
  bytes: KeptBytes,
): Promise<StoredDocument> {
  const id = newId();
  const name = cleanFileName(fileName, bytes.mediaType);
  await transaction.run(
    'document_attach',
    'INSERT INTO document (id, case_id, kind, title, visibility, message_id) VALUES ($1, $2, $3, $4, $5, $6)',
    [id, message.caseId, MESSAGE_ATTACHMENT, name, message.shared ? 'shared' : 'inside', message.id],
  );
  const place = { documentId: id, version: 1, by: actor.accountId };
  return insertVersion(transaction, message.caseId, place, name, inStore(bytes));
}

/** What a partner country sends is not for other partner countries. */
function partnerIdOf(actor: PersonActor): string | null {
  return holdsRole(actor, 'partner_authority') ? actor.organisationId : null;
}

/**
 * Adds the next version of a document; the earlier ones stay as they are. Outsiders replace what their own party
 * sent, and no letter of another.
 */
export async function addDocumentVersion(
  runtime: CaseRuntime,
  actor: PersonActor,
  input: { readonly documentId: string; readonly fileName: string; readonly content: Buffer },
): Promise<StoredDocument> {
  const checks = new FieldChecks();
  const mediaType = await checkedType(input.content, checks);
  checks.done();
  return insertNext(runtime, actor, input, inRow(input.content, mediaType));
}

/** Adds a version whose bytes lie in the store. Refuses as `addDocumentVersion` does. */
export async function addKeptVersion(
  runtime: CaseRuntime,
  actor: PersonActor,
  input: { readonly documentId: string; readonly fileName: string },
  bytes: KeptBytes,
): Promise<StoredDocument> {
  return insertNext(runtime, actor, input, inStore(bytes));
}

/** Where a document lies that this actor may add a version to; throws what stands against it. */
export async function replaceable(
  runtime: CaseRuntime,
  actor: PersonActor,
  documentId: string,
): Promise<DocumentPlace> {
  const place = isId(documentId) ? await placeOf(runtime, actor, documentId) : undefined;
  if (!place) throw new Problem('not_found');
  if (place.kind === FORMAL_LETTER || place.kind === MESSAGE_ATTACHMENT)
    throw new Problem('state_conflict', [{ code: 'content_frozen' }]);
  if (actor.view === 'outside' && place.organisationId !== actor.organisationId) {
    throw new Problem('not_yours_to_do', [{ code: 'not_offered' }]);
  }
  return place;
}

async function insertNext(
  runtime: CaseRuntime,
  actor: PersonActor,
  input: { readonly documentId: string; readonly fileName: string },
  bytes: VersionBytes,
): Promise<StoredDocument> {
  const place = await replaceable(runtime, actor, input.documentId);
  return onCase(runtime, actor, place.subject, place.caseId, async (transaction, loaded) => {
    const [last] = await transaction.run<{ version: number }>(
      'document_last_version',
      'SELECT max(version)::int AS version FROM document_version WHERE document_id = $1',
      [input.documentId],
    );
    const version = (last?.version ?? 0) + 1;
    const next = { documentId: input.documentId, version, by: actor.accountId };
    const stored = await insertVersion(transaction, loaded.id, next, input.fileName, bytes);
    await record(transaction, actor, loaded, stored, place.kind, place.visibility === 'shared');
    return stored;
  });
}

async function onCase(
  runtime: CaseRuntime,
  actor: PersonActor,
  subject: string,
  caseId: string,
  work: (transaction: Transaction, loaded: LoadedCase) => Promise<StoredDocument>,
): Promise<StoredDocument> {
  if (!isId(caseId)) throw new Problem('not_found');
  const stored = await runtime.database.asActor(
    actor,
    async (transaction) => {
      return work(transaction, await openTo(runtime, transaction, actor, subject, caseId));
    },
    { lockCase: caseId },
  );
  runtime.wakeOutbox();
  return stored;
}

/** The case, where this actor may put documents on it now; throws what stands against it. */
async function openTo(
  runtime: CaseRuntime,
  transaction: Transaction,
  actor: PersonActor,
  subject: string,
  caseId: string,
): Promise<LoadedCase> {
  const loaded = await loadCase(runtime, transaction, subject, caseId);
  if (!loaded) throw new Problem('not_found');
  const closedToThem = loaded.subject.documentsBy === 'facility' && actor.view === 'outside';
  if (closedToThem || holdsRole(actor, ...READERS)) {
    throw new Problem('not_yours_to_do', [{ code: 'not_offered' }]);
  }
  if (loaded.closedAt !== null) throw new Problem('state_conflict', [{ code: 'content_frozen' }]);
  return loaded;
}

/** Throws what stands against this actor's putting a document on the case, before anything is made of the file. */
export async function assertOpenTo(
  runtime: CaseRuntime,
  actor: PersonActor,
  subject: string,
  caseId: string,
): Promise<void> {
  if (!isId(caseId)) throw new Problem('not_found');
  await runtime.database.asActor(actor, (transaction) =>
    openTo(runtime, transaction, actor, subject, caseId),
  );
}

async function checkedType(content: Buffer, checks: FieldChecks): Promise<string> {
  if (content.length === 0) checks.add('file', 'file_empty');
  else if (content.length > MAX_DOCUMENT_BYTES) {
    checks.add('file', 'file_too_large', { megabytes: MAX_DOCUMENT_BYTES / 1024 / 1024 });
  } else {
    const type = await mediaTypeOf(content);
    if (type) return type;
    checks.add('file', 'file_type_not_taken', { types: Object.values(DOCUMENT_TYPES).join(', ') });
  }
  return '';
}

/** The bytes of a version, and where they lie: in its row, or in the store. */
interface VersionBytes {
  readonly content: Buffer | null;
  readonly storeKey: string | null;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly scanned: boolean;
}

function inRow(content: Buffer, mediaType: string): VersionBytes {
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { content, storeKey: null, mediaType, sizeBytes: content.length, sha256, scanned: false };
}

function inStore(bytes: KeptBytes): VersionBytes {
  return { ...bytes, content: null };
}

async function insertVersion(
  transaction: Transaction,
  caseId: string,
  place: { readonly documentId: string; readonly version: number; readonly by: string },
  fileName: string,
  { content, storeKey, mediaType, sizeBytes, sha256, scanned }: VersionBytes,
): Promise<StoredDocument> {
  const { documentId: id, version, by } = place;
  const stored = { id, version, fileName: cleanFileName(fileName, mediaType), mediaType, sizeBytes, sha256 };
  await transaction.run(
    'document_version_insert',
    `INSERT INTO document_version (document_id, version, case_id, file_name, media_type, size_bytes, sha256, content, store_key, scanned_at, uploaded_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, CASE WHEN $10 THEN entente_now() END, $11)`,
    [id, version, caseId, stored.fileName, mediaType, sizeBytes, sha256, content, storeKey, scanned, by],
  );
  return stored;
}

async function record(
  transaction: Transaction,
  actor: Actor,
  loaded: LoadedCase,
  stored: StoredDocument,
  kind: string,
  outside: boolean,
): Promise<void> {
  const { id, version, sizeBytes, sha256 } = stored;
  await recordOnCase(transaction, actor, loaded, {
    kind: 'document_added',
    data: { document: id, documentKind: kind, version, sizeBytes, sha256 },
    outside,
  });
}

export interface DocumentPlace {
  readonly caseId: string;
  readonly subject: string;
  readonly kind: string;
  readonly visibility: string;
  readonly organisationId: string;
}

async function placeOf(
  runtime: CaseRuntime,
  actor: PersonActor,
  documentId: string,
): Promise<DocumentPlace | undefined> {
  const [place] = await runtime.database.asActor(actor, (transaction) =>
    transaction.run<DocumentPlace>(
      'document_place',
      `SELECT d.case_id AS "caseId", c.subject, d.kind, d.visibility, a.organisation_id AS "organisationId"
       FROM document d JOIN case_file c ON c.id = d.case_id
         JOIN document_version v ON v.document_id = d.id AND v.version = 1 JOIN account a ON a.id = v.uploaded_by
       WHERE d.id = $1 AND d.removed_at IS NULL`,
      [documentId],
    ),
  );
  return place;
}
