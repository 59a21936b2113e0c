/** The bytes of a document, to be kept as a file and nothing else: no browser shows it as a page of ours. */
import type { Database } from '../../database/database.js';
import type { DocumentDesk } from '../../documents/document-desk.js';
import { openDocument } from '../../documents/open-document.js';
import type { PersonActor } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import type { FastifyReply } from '../request.js';

/** Of the newest version where none is named; throws 404 where there is none for this actor. */
export async function sendContent(
  database: Database,
  desk: DocumentDesk,
  actor: PersonActor,
  { id, version }: { readonly id: string; readonly version?: number },
  reply: FastifyReply,
): Promise<void> {
  const file = await openDocument(database, desk, actor, id, version);
  if (!file) throw new Problem('not_found');
  const digest = Buffer.from(file.sha256, 'hex').toString('base64');
  reply
    .header('content-type', file.mediaType)
    .header('content-length', file.sizeBytes)
    .header('content-disposition', `attachment; filename*=UTF-8''${encoded(file.fileName)}`)
    .header('x-content-type-options', 'nosniff')
    .header('repr-digest', `sha-256=:${digest}:`)
    .send(file.bytes);
}

/** RFC 8187. */
function encoded(fileName: string): string {
  return encodeURIComponent(fileName).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
