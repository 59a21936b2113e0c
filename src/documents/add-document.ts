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
import { DOCUMENT_KINDS, FORMAL_LETTER } from './document-kinds.js';
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
  const kind = checks.choice('kind', input.kind, DOCUMENT_KINDS);
  const title = checks.text('title', input.title, { min: 1, max: 300 });
  const visibility = checks.choice('visibility', input.visibility ?? 'shared', ['shared', 'inside'] as const);
  if (visibility === 'inside' && actor.view === 'outside')
    checks.add('visibility', 'not_a_choice', { options: 'shared' });
  const datedOn = input.datedOn === undefined ? null : checks.date('datedOn', input.datedOn);
  const mediaType = await checkedType(input.content, checks);
  checks.done();
  return onCase(runtime, actor, input.subject, input.caseId, async (transaction, loaded) => {
    const id = newId();
    await transaction.run(
      'document_insert',
      'INSERT INTO document (id, case_id, kind, title, visibility, partner_id, dated_on) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [id, loaded.id, kind, title, visibility, partnerIdOf(actor), datedOn],
    );
    const stored = await insertVersion(transaction, actor.accountId, loaded.id, id, 1, input, mediaType);
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
  const stored = await insertVersion(transaction, by, loaded.id, id, 1, paper, mediaType);
  await record(transaction, systemActor('signal'), loaded, stored, kind, visibility === 'shared');
  return stored;
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
  const place = isId(input.documentId) ? await placeOf(runtime, actor, input.documentId) : undefined;
  if (!place) throw new Problem('not_found');
  if (place.kind === FORMAL_LETTER) throw new Problem('state_conflict', [{ code: 'content_frozen' }]);
  if (actor.view === 'outside' && place.organisationId !== actor.organisationId) {
    throw new Problem('not_yours_to_do', [{ code: 'not_offered' }]);
  }
  return onCase(runtime, actor, place.subject, place.caseId, async (transaction, loaded) => {
    const [last] = await transaction.run<{ version: number }>(
      'document_last_version',
      'SELECT max(version)::int AS version FROM document_version WHERE document_id = $1',
      [input.documentId],
    );
    const version = (last?.version ?? 0) + 1;
    const stored = await insertVersion(
      transaction,
      actor.accountId,
      loaded.id,
      input.documentId,
      version,
      input,
      mediaType,
    );
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
      const loaded = await loadCase(runtime, transaction, subject, caseId);
      if (!loaded) throw new Problem('not_found');
      const closedToThem = loaded.subject.documentsBy === 'facility' && actor.view === 'outside';
      if (closedToThem || holdsRole(actor, ...READERS)) {
        throw new Problem('not_yours_to_do', [{ code: 'not_offered' }]);
      }
      if (loaded.closedAt !== null) throw new Problem('state_conflict', [{ code: 'content_frozen' }]);
      return work(transaction, loaded);
    },
    { lockCase: caseId },
  );
  runtime.wakeOutbox();
  return stored;
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

async function insertVersion(
  transaction: Transaction,
  accountId: string,
  caseId: string,
  documentId: string,
  version: number,
  file: { readonly fileName: string; readonly content: Buffer },
  mediaType: string,
): Promise<StoredDocument> {
  const stored = {
    id: documentId,
    version,
    fileName: cleanFileName(file.fileName, mediaType),
    mediaType,
    sizeBytes: file.content.length,
    sha256: createHash('sha256').update(file.content).digest('hex'),
  };
  await transaction.run(
    'document_version_insert',
    `INSERT INTO document_version (document_id, version, case_id, file_name, media_type, size_bytes, sha256, content, uploaded_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      documentId,
      version,
      caseId,
      stored.fileName,
      mediaType,
      stored.sizeBytes,
      stored.sha256,
      file.content,
      accountId,
    ],
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

async function placeOf(runtime: CaseRuntime, actor: PersonActor, documentId: string) {
  const [place] = await runtime.database.asActor(actor, (transaction) =>
    transaction.run<{
      caseId: string;
      subject: string;
      kind: string;
      visibility: string;
      organisationId: string;
    }>(
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
