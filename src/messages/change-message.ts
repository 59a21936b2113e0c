/** Mends a message within minutes, or withdraws it for good: whoever wrote it, and nobody else. */
import { salted } from '../audit/chain.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { recordOnCase } from '../cases/edit-case.js';
import { type LoadedCase, loadCase } from '../cases/load-case.js';
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { EDIT_MINUTES, MESSAGE_LENGTH, mayWriteMessages } from './message-rules.js';
import { mentionsOf, nameIn } from './write-message.js';

export interface MessagePlace {
  readonly subject: string;
  readonly caseId: string;
  readonly messageId: string;
}

export interface Standing {
  readonly accountId: string;
  readonly audience: readonly string[];
  readonly withdrawn: boolean;
  readonly mendable: boolean;
}

/** New words for a message: 403 when somebody else wrote it, 409 once its minutes are over or it is withdrawn. */
export async function editMessage(
  runtime: CaseRuntime,
  actor: PersonActor,
  { text: wanted, ...place }: MessagePlace & { readonly text: unknown },
): Promise<void> {
  await changeMessage(runtime, actor, place, 'message_edited', async (transaction, message) => {
    assertMendable(message);
    const checks = new FieldChecks();
    const text = checks.text('text', wanted, { min: 1, max: MESSAGE_LENGTH, lines: true });
    const { audience } = message;
    const named = await mentionsOf(
      transaction,
      actor,
      { caseId: place.caseId, text, audience, mentions: [] },
      checks,
    );
    checks.done();
    const { salt, digest } = salted(text);
    await transaction.run('message_edit', 'UPDATE message SET text = $2, salt = $3 WHERE id = $1', [
      place.messageId,
      text,
      salt,
    ]);
    await nameIn(transaction, place.messageId, named);
    await transaction.run(
      'message_outbox',
      `INSERT INTO outbox (kind, case_id, payload) VALUES ('message', $2, jsonb_build_object('id', $1::uuid))`,
      [place.messageId, place.caseId],
    );
    return { digest };
  });
}

/** Takes the words and the files away; that there was a message stays. Refuses as above, at any time. */
export async function withdrawMessage(
  runtime: CaseRuntime,
  actor: PersonActor,
  place: MessagePlace,
): Promise<void> {
  await changeMessage(runtime, actor, place, 'message_withdrawn', async (transaction) => {
    await transaction.run(
      'message_withdraw',
      `UPDATE message SET text = '', withdrawn_at = entente_now() WHERE id = $1`,
      [place.messageId],
    );
    return {};
  });
}

export function assertMendable(message: Standing): void {
  if (message.mendable) return;
  throw new Problem('state_conflict', [{ code: 'messages.settled', params: { minutes: EDIT_MINUTES } }]);
}

/** Changes a message of one's own: what `write` answers stands in the record beside which message it was. */
export async function changeMessage(
  runtime: CaseRuntime,
  actor: PersonActor,
  place: MessagePlace,
  kind: 'message_edited' | 'message_withdrawn',
  write: (transaction: Transaction, message: Standing) => Promise<Readonly<Record<string, unknown>>>,
): Promise<void> {
  const { caseId, messageId } = place;
  if (!isId(caseId) || !isId(messageId)) throw new Problem('not_found');
  await runtime.database.asActor(
    actor,
    async (transaction) => {
      const { loaded, message } = await ownMessage(runtime, transaction, actor, place);
      const data = await write(transaction, message);
      const { audience } = message;
      await recordOnCase(transaction, actor, loaded, {
        kind,
        data: { message: messageId, audience, ...data },
        outside: false,
      });
    },
    { lockCase: caseId },
  );
  runtime.wakeOutbox();
}

/** The message with its case: 404 for none that the actor reads, 403 for somebody else's, 409 for one that is withdrawn. */
export async function ownMessage(
  runtime: CaseRuntime,
  transaction: Transaction,
  actor: PersonActor,
  { subject, caseId, messageId }: MessagePlace,
): Promise<{ readonly loaded: LoadedCase; readonly message: Standing }> {
  const loaded = await loadCase(runtime, transaction, subject, caseId);
  const [message] = await transaction.run<Standing & Record<string, unknown>>(
    'message_standing',
    `SELECT account_id AS "accountId", audience, withdrawn_at IS NOT NULL AS withdrawn,
       entente_now() <= written_at + make_interval(mins => $3) AS mendable
     FROM message WHERE id = $1 AND case_id = $2`,
    [messageId, caseId, EDIT_MINUTES],
  );
  if (!loaded || !message) throw new Problem('not_found');
  if (message.accountId !== actor.accountId || !mayWriteMessages(actor)) {
    throw new Problem('not_yours_to_do', [{ code: 'messages.not_own' }]);
  }
  if (message.withdrawn) throw new Problem('state_conflict', [{ code: 'messages.withdrawn' }]);
  return { loaded, message };
}
