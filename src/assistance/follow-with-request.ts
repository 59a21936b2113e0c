/** The funding request beside technical assistance: opened by the facility with the first estimate, then kept like it. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { recordOnCase } from '../cases/edit-case.js';
import { loadCase } from '../cases/load-case.js';
import { openCase, setCountries } from '../cases/open-case.js';
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import type { AssistanceContent } from './assistance-content.js';

/** Of the facility's own: no organisation leads it, and whoever asked for the assistance does not see it. */
export async function followWithRequest(
  runtime: CaseRuntime,
  transaction: Transaction,
  actor: PersonActor,
  assistanceId: string,
  { title, countries, estimateCents }: AssistanceContent,
): Promise<void> {
  const [request] = await transaction.run<{ id: string }>(
    'funding_request_of_action_locked',
    `SELECT c.id FROM funding_request f JOIN case_file c ON c.id = f.id WHERE f.action_id = $1 FOR UPDATE OF c`,
    [assistanceId],
  );
  if (!request) {
    const { id } = await openCase(runtime, transaction, actor, {
      subject: 'funding_request',
      title,
      organisationId: null,
      countries,
    });
    // Its own room comes after this one and may not be imported; both are written in one go.
    await transaction.run(
      'funding_request_insert',
      'INSERT INTO funding_request (id, action_id, amount_cents, justification) VALUES ($1, $2, $3, $4)',
      [id, assistanceId, estimateCents, ''],
    );
    return;
  }
  const loaded = await loadCase(runtime, transaction, 'funding_request', request.id);
  if (!loaded || loaded.state.stage !== loaded.definition.initial) return;
  await transaction.run(
    'funding_request_amount',
    'UPDATE funding_request SET amount_cents = $2 WHERE id = $1',
    [loaded.id, estimateCents],
  );
  await setCountries(transaction, loaded.id, countries);
  await recordOnCase(transaction, actor, loaded, {
    kind: 'case_edited',
    data: { fields: ['grantCents'], contentVersion: loaded.contentVersion + 1 },
    contentVersion: loaded.contentVersion + 1,
    title,
    outside: true,
  });
}
