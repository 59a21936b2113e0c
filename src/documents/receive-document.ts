/** A file that came in becomes a document or a version of one, or goes into quarantine. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
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
  return keptAlone(runtime, desk, actor, { ...input, mediaType }, file, (bytes) =>
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
  return keptAlone(runtime, desk, actor, place, file, (bytes) =>
    addKeptVersion(runtime, actor, input, bytes),
  );
}

/** A file with the field in which it was sent, where what stands against it is told. */
export interface FileBeside {
  readonly field: string;
  readonly name: string;
  readonly received: ReceivedFile;
}

/**
 * Takes files that come with something else, such as a message: `add` writes all of them beside that. Refuses with 422 each
 * one that is not taken, or that is harmful as above; then none is written.
 */
export async function receiveBeside<Written>(
  runtime: CaseRuntime,
  desk: DocumentDesk,
  actor: PersonActor,
  place: { readonly subject: string; readonly caseId: string },
  files: readonly FileBeside[],
  add: (bytes: readonly KeptBytes[]) => Promise<Written>,
): Promise<Written> {
  const checks = new FieldChecks();
  const incoming = files.map(({ field, name, received }) => ({
    ...{ field, fileName: name, received, mediaType: checkedFile(received, checks, field) },
  }));
  checks.done();
  return kept(runtime, desk, actor, place, incoming, add);
}

/** The media type; a file that is not taken is a mistake. */
function checkedFile(file: ReceivedFile, checks: FieldChecks, field = 'file'): string {
  if (file.sizeBytes === 0) checks.add(field, 'file_empty');
  else if (file.tooLarge) {
    checks.add(field, 'file_too_large', { megabytes: MAX_DOCUMENT_BYTES / 1024 / 1024 });
  } else if (file.mediaType === null) {
    checks.add(field, 'file_type_not_taken', { types: Object.values(DOCUMENT_TYPES).join(', ') });
  }
  return file.mediaType ?? '';
}

interface Incoming {
  readonly field: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly received: ReceivedFile;
}

/** Bytes first, row afterwards: a row without its bytes would be a lie, bytes without their row are taken away again. */
async function kept<Written>(
  runtime: CaseRuntime,
  desk: DocumentDesk,
  actor: PersonActor,
  place: { readonly subject: string; readonly caseId: string },
  files: readonly Incoming[],
  add: (bytes: readonly KeptBytes[]) => Promise<Written>,
): Promise<Written> {
  const checks = new FieldChecks();
  const clean: (Incoming & { readonly scanned: boolean })[] = [];
  for (const file of files) {
    const verdict = await verdictOn(desk, file.received);
    if (verdict && !verdict.clean) {
      await quarantine(runtime, desk, actor, { ...place, ...file, found: verdict.found }, file.received);
      checks.add(file.field, 'file_harmful');
    } else clean.push({ ...file, scanned: verdict !== null });
  }
  checks.done();
  const bytes: KeptBytes[] = [];
  try {
    for (const { received, mediaType, scanned } of clean) {
      const { sizeBytes, sha256 } = received;
      const storeKey = await desk.keep('documents', received);
      bytes.push({ storeKey, mediaType, sizeBytes, sha256, scanned });
    }
    return await add(bytes);
  } catch (error) {
    for (const { storeKey } of bytes) await desk.store.remove(storeKey).catch(() => undefined);
    throw error;
  }
}

/** As `kept`, of one file. */
function keptAlone<Written>(
  runtime: CaseRuntime,
  desk: DocumentDesk,
  actor: PersonActor,
  place: {
    readonly subject: string;
    readonly caseId: string;
    readonly fileName: string;
    readonly mediaType: string;
  },
  received: ReceivedFile,
  add: (bytes: KeptBytes) => Promise<Written>,
): Promise<Written> {
  const { subject, caseId, fileName, mediaType } = place;
  return kept(
    runtime,
    desk,
    actor,
    { subject, caseId },
    [{ field: 'file', fileName, mediaType, received }],
    (all) => add(all[0] as KeptBytes),
  );
}
