/**
 * The request for a meeting's money: opened with its first estimate and following it until it is approved. It is the
 * facility's own, whoever asked for the meeting, so that the system opens it.
 */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { recordOnCase } from '../cases/edit-case.js';
import { loadCase } from '../cases/load-case.js';
import { openCase, setCountries } from '../cases/open-case.js';
import type { Transaction } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';
import type { DialogueContent } from './dialogue-content.js';

const opener = systemActor('signal');

/** Opens it, or has it say what the meeting says; nothing when the meeting costs nothing and never did. */
export async function followWithRequest(
  runtime: CaseRuntime,
  dialogueId: string,
  content: DialogueContent,
): Promise<void> {
  await runtime.database.asActor(opener, async (transaction) => {
    const [known] = await transaction.run<{ id: string | null }>(
      'dialogue_request_of',
      'SELECT funding_request_id AS id FROM dialogue WHERE id = $1',
      [dialogueId],
    );
    if (known?.id) await follow(runtime, transaction, known.id, content);
    else if (content.estimateCents !== null) await open(runtime, transaction, dialogueId, content);
  });
}

async function open(
  runtime: CaseRuntime,
  transaction: Transaction,
  dialogueId: string,
  content: DialogueContent,
): Promise<void> {
  const request = await openCase(runtime, transaction, opener, {
    subject: 'funding_request',
    title: content.title,
    organisationId: null,
    countries: countriesOf(content),
  });
  // Its own room comes after this one and may not be imported; both are written in one go.
  await transaction.run(
    'funding_request_insert',
    'INSERT INTO funding_request (id, action_id, amount_cents, justification) VALUES ($1, $2, $3, $4)',
    [request.id, dialogueId, content.estimateCents, ''],
  );
  await transaction.run('dialogue_request_set', 'UPDATE dialogue SET funding_request_id = $2 WHERE id = $1', [
    dialogueId,
    request.id,
  ]);
}

async function follow(
  runtime: CaseRuntime,
  transaction: Transaction,
  requestId: string,
  content: DialogueContent,
): Promise<void> {
  await transaction.run('dialogue_request_lock', 'SELECT FROM case_file WHERE id = $1 FOR UPDATE', [
    requestId,
  ]);
  const loaded = await loadCase(runtime, transaction, 'funding_request', requestId);
  if (!loaded || loaded.state.stage !== loaded.definition.initial) return;
  await transaction.run(
    'funding_request_amount',
    'UPDATE funding_request SET amount_cents = $2 WHERE id = $1',
    [requestId, content.estimateCents],
  );
  await setCountries(transaction, requestId, countriesOf(content));
  await recordOnCase(transaction, opener, loaded, {
    kind: 'case_edited',
    data: { fields: ['title', 'countries', 'grantCents'], contentVersion: loaded.contentVersion + 1 },
    contentVersion: loaded.contentVersion + 1,
    title: content.title,
    outside: true,
  });
}

function countriesOf(content: DialogueContent): readonly string[] {
  return content.countries.map((one) => one.country);
}
