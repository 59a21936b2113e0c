/** A file that came in becomes a document or a version of one, or goes into quarantine. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { Problem } from '../kernel/problem.js';
import {
  addKeptDocument,
  addKeptVersion,
  assertOpenTo,
  checkedFields,
  type KeptBytes,
  type NewDocument,
  replaceable,
  type StoredDocument,
} from './add-document.js';
import type { DocumentDesk, ReceivedFile } from './document-desk.js';
import { DOCUMENT_TYPES, MAX_DOCUMENT_BYTES } from './file-kind.js';
import { quarantine } from './quarantine-file.js';
import { verdictOn } from './verdict-on.js';

/**
 * Adds a document. Refuses as `addDocument` does, and with 422 `file_harmful` what the scanner found: that is kept in
 * quarantine and on no case. 503 while the scanner that is set up gives no verdict: nothing passes it unseen.
 */
export async function receiveDocument(
  runtime: CaseRuntime,
  desk: DocumentDesk,
  actor: PersonActor,
  input: Omit<NewDocument, 'content'>,
  file: ReceivedFile,
): Promise<StoredDocument> {
  const checks = new FieldChecks();
  checkedFields(actor, input, checks);
  const mediaType = checkedFile(file, checks);
  checks.done();
  await assertOpenTo(runtime, actor, input.subject, input.caseId);
  return kept(runtime, desk, actor, { ...input, mediaType }, file, (bytes) =>
    addKeptDocument(runtime, actor, input, bytes),
  );
}

/** Adds the next version of a document. Refuses as `addDocumentVersion` does, and as above what is harmful. */
export async function receiveVersion(
  runtime: CaseRuntime,
  desk: DocumentDesk,
  actor: PersonActor,
  input: { readonly documentId: string; readonly fileName: string },
  file: ReceivedFile,
): Promise<StoredDocument> {
  const checks = new FieldChecks();
  const mediaType = checkedFile(file, checks);
  checks.done();
  const { subject, caseId } = await replaceable(runtime, actor, input.documentId);
  await assertOpenTo(runtime, actor, subject, caseId);
  const place = { subject, caseId, fileName: input.fileName, mediaType };
  return kept(runtime, desk, actor, place, file, (bytes) => addKeptVersion(runtime, actor, input, bytes));
}

/**
 * Takes a file that comes with something else, such as a message: `add` writes it beside that. Refuses what is not taken
 * with 422, and what is harmful as above.
 */
export async function receiveBeside<Written>(
  runtime: CaseRuntime,
  desk: DocumentDesk,
  actor: PersonActor,
  place: { readonly subject: string; readonly caseId: string; readonly fileName: string },
  file: ReceivedFile,
  add: (bytes: KeptBytes) => Promise<Written>,
): Promise<Written> {
  const checks = new FieldChecks();
  const mediaType = checkedFile(file, checks);
  checks.done();
  return kept(runtime, desk, actor, { ...place, mediaType }, file, add);
}

/** The media type; a file that is not taken is a mistake. */
function checkedFile(file: ReceivedFile, checks: FieldChecks): string {
  if (file.sizeBytes === 0) checks.add('file', 'file_empty');
  else if (file.tooLarge) {
    checks.add('file', 'file_too_large', { megabytes: MAX_DOCUMENT_BYTES / 1024 / 1024 });
  } else if (file.mediaType === null) {
    checks.add('file', 'file_type_not_taken', { types: Object.values(DOCUMENT_TYPES).join(', ') });
  }
  return file.mediaType ?? '';
}

interface Place {
  readonly subject: string;
  readonly caseId: string;
  readonly fileName: string;
  readonly mediaType: string;
}

/** Bytes first, row afterwards: a row without its bytes would be a lie, bytes without their row are taken away again. */
async function kept<Written>(
  runtime: CaseRuntime,
  desk: DocumentDesk,
  actor: PersonActor,
  place: Place,
  file: ReceivedFile,
  add: (bytes: KeptBytes) => Promise<Written>,
): Promise<Written> {
  const verdict = await verdictOn(desk, file);
  if (verdict && !verdict.clean) {
    await quarantine(runtime, desk, actor, { ...place, found: verdict.found }, file);
    throw new Problem('invalid_field', [{ code: 'file_harmful', pointer: '/file', params: {} }]);
  }
  const storeKey = await desk.keep('documents', file);
  const { sizeBytes, sha256 } = file;
  try {
    return await add({ storeKey, mediaType: place.mediaType, sizeBytes, sha256, scanned: verdict !== null });
  } catch (error) {
    await desk.store.remove(storeKey).catch(() => undefined);
    throw error;
  }
}
