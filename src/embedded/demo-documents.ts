/** Documents that show what becomes of them: a country's letter, one that is held beyond its day, one in quarantine. */
import { Readable } from 'node:stream';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { addDocument } from '../documents/add-document.js';
import type { DocumentDesk } from '../documents/document-desk.js';
import { holdDocument } from '../documents/hold-document.js';
import { quarantine } from '../documents/quarantine-file.js';
import { type PersonActor, systemActor } from '../kernel/actor.js';
import { onePage } from './demo-letter.js';

export interface DocumentPeople {
  readonly secretariat: PersonActor;
  readonly manager: PersonActor;
  readonly partner: PersonActor;
}

/** `holdUntil`: a day years from now. Without a desk nothing is put into quarantine. */
export async function tellOfDocuments(
  runtime: CaseRuntime,
  desk: DocumentDesk | null,
  people: DocumentPeople,
  holdUntil: string,
): Promise<void> {
  await endorse(runtime, people.partner);
  await hold(runtime, people.secretariat, holdUntil);
  if (desk) await keepApart(runtime, desk, people.manager);
}

async function endorse(runtime: CaseRuntime, partner: PersonActor): Promise<void> {
  const [action] = await find(
    runtime,
    `SELECT c.id FROM case_file c JOIN action_country k ON k.action_id = c.id AND k.country = $1
     WHERE c.subject = 'action' AND c.closed_at IS NULL AND EXISTS (SELECT FROM visa v WHERE v.case_id = c.id
       AND v.code = 'endorsement' AND v.instance = k.country AND v.answer = 'yes' AND v.person_id IS NOT NULL)
     ORDER BY c.opened_at DESC, c.id LIMIT 1`,
    [partner.country ?? ''],
  );
  if (!action) return;
  await addDocument(runtime, partner, {
    subject: 'action',
    caseId: action.id,
    kind: 'endorsement_letter',
    title: 'Letter of endorsement',
    fileName: 'endorsement.pdf',
    content: onePage(['Letter of endorsement', 'Invented, for the demo.']),
  });
}

async function hold(runtime: CaseRuntime, secretariat: PersonActor, until: string): Promise<void> {
  const [document] = await find(
    runtime,
    `SELECT d.id FROM document d JOIN case_file c ON c.id = d.case_id WHERE c.closed_at IS NOT NULL AND d.kind <> 'formal_letter'
     ORDER BY c.closed_at, d.id LIMIT 1`,
  );
  if (!document) return;
  const reason = 'The Court of Auditors has asked for it.';
  await holdDocument(runtime, secretariat, document.id, { wholeFile: false, until, reason });
}

/** Nothing harmful: it stands for a file that a scanner would find. */
async function keepApart(runtime: CaseRuntime, desk: DocumentDesk, manager: PersonActor): Promise<void> {
  const [action] = await find(
    runtime,
    `SELECT id FROM case_file WHERE subject = 'action' AND organisation_id = $1 AND closed_at IS NULL ORDER BY opened_at, id LIMIT 1`,
    [manager.organisationId],
  );
  if (!action) return;
  const file = await desk.receive(Readable.from([Buffer.from('Stands for a harmful file, for the demo.')]));
  try {
    const what = { subject: 'action', caseId: action.id, fileName: 'agenda.docx', mediaType: 'text/plain' };
    await quarantine(runtime, desk, manager, { ...what, found: 'Win.Test.EICAR_HDB-1' }, file);
  } finally {
    await desk.discard(file);
  }
}

function find(runtime: CaseRuntime, sql: string, values: readonly string[] = []) {
  return runtime.database.asActor(systemActor('demo'), (transaction) =>
    transaction.run<{ id: string }>(`demo_document_${sql.length}`, sql, values),
  );
}
