/** An invitation answered by whoever got it: by the secret link in it, without an account, or signed in. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { recordOnCase } from '../cases/edit-case.js';
import { type LoadedCase, loadCase } from '../cases/load-case.js';
import type { Transaction } from '../database/database.js';
import { type Actor, type PersonActor, systemActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { hashOfSecret, isSecret } from '../kernel/secret-link.js';
import { checkedParticipants } from './add-participants.js';
import { ANSWERS } from './participant.js';
import { insertParticipants, inviteNow, loadParticipants, writeAnswer } from './participant.repository.js';

/** Whoever has the link has no account, so that the system writes for them. */
const invitee = systemActor('invitations');

export interface AnswerGiven {
  readonly answer: unknown;
  /** Of the substitute: name, job, email. */
  readonly substitute?: Readonly<Record<string, unknown>>;
}

/**
 * Writes the answer down; answering again changes it. A substitute is of the same party and is invited in turn. Refuses
 * with 404 a link that opens nothing, with 409 once the meeting is not ahead any more, with 422 what is not right.
 */
export async function answerInvitation(
  runtime: CaseRuntime,
  secret: string,
  given: AnswerGiven,
): Promise<void> {
  if (!isSecret(secret)) throw new Problem('not_found', [{ code: 'invitation_unknown' }]);
  const { database } = runtime;
  const link = await database.asActor(invitee, (transaction) => behind(transaction, secret));
  if (!link) throw new Problem('not_found', [{ code: 'invitation_unknown' }]);
  await answerAs(runtime, invitee, link, given);
}

/** As `answerInvitation`, for whoever was invited under the account they sign in with; 404 where they were not. */
export async function answerOwnInvitation(
  runtime: CaseRuntime,
  actor: PersonActor,
  dialogueId: string,
  given: AnswerGiven,
): Promise<void> {
  if (!isId(dialogueId)) throw new Problem('not_found');
  const [own] = await runtime.database.asActor(actor, (transaction) =>
    transaction.run<{ participantId: string }>(
      'dialogue_contact_own',
      `SELECT k.participant_id AS "participantId" FROM dialogue_contact k JOIN dialogue_participant p ON p.id = k.participant_id
       WHERE k.dialogue_id = $1 AND k.account_id = $2 AND p.removed_at IS NULL ORDER BY p.id LIMIT 1`,
      [dialogueId, actor.accountId],
    ),
  );
  if (!own) throw new Problem('not_found');
  await answerAs(runtime, actor, { dialogueId, participantId: own.participantId }, given);
}

/** Whoever only takes part may not write on the meeting: the system does, and the record says who answered. */
async function answerAs(
  runtime: CaseRuntime,
  by: Actor,
  link: { readonly dialogueId: string; readonly participantId: string },
  given: AnswerGiven,
): Promise<void> {
  await runtime.database.asActor(
    invitee,
    async (transaction) => {
      const loaded = await loadCase(runtime, transaction, 'dialogue', link.dialogueId);
      if (!loaded) throw new Problem('not_found', [{ code: 'invitation_unknown' }]);
      await write(transaction, loaded, link.participantId, given);
      await recordOnCase(transaction, by, loaded, {
        // Forms that somebody has open meanwhile stay good: an answer changes nothing of what they write.
        kind: 'case_edited',
        data: { fields: ['answers'], contentVersion: loaded.contentVersion },
        outside: false,
      });
    },
    { lockCase: link.dialogueId },
  );
  runtime.wakeOutbox();
}

async function behind(
  transaction: Transaction,
  secret: string,
): Promise<{ readonly dialogueId: string; readonly participantId: string } | null> {
  const [row] = await transaction.run<{ dialogueId: string; participantId: string }>(
    'dialogue_link_behind',
    `SELECT i.dialogue_id AS "dialogueId", i.participant_id AS "participantId" FROM dialogue_answer_link l
       JOIN dialogue_invitation i ON i.id = l.invitation_id JOIN dialogue_participant p ON p.id = i.participant_id
     WHERE l.secret_hash = $1 AND p.removed_at IS NULL`,
    [hashOfSecret(secret)],
  );
  return row ?? null;
}

async function write(
  transaction: Transaction,
  loaded: LoadedCase,
  participantId: string,
  { answer: asked, substitute = {} }: AnswerGiven,
): Promise<void> {
  if (loaded.state.stage !== 'scheduled' || loaded.state.facts['begun'] === true) {
    throw new Problem('state_conflict', [{ code: 'invitation_over', params: {} }]);
  }
  const participants = await loadParticipants(transaction, loaded.id);
  const one = participants.find((participant) => participant.id === participantId);
  if (!one) throw new Problem('not_found', [{ code: 'invitation_unknown' }]);
  if (one.answer === 'SUBSTITUTED') {
    throw new Problem('state_conflict', [{ code: 'substitute_named', params: {} }]);
  }
  const checks = new FieldChecks();
  const answer = checks.choice('answer', asked, ANSWERS);
  if (answer === 'SUBSTITUTED') {
    const [named] = await checkedParticipants(
      transaction,
      [
        {
          fields: {
            party: one.party,
            organisationId: one.organisationId,
            sector: one.sector,
            country: one.country,
            role: one.role,
            locale: one.locale,
            name: substitute['name'],
            job: substitute['job'],
            email: substitute['email'],
          },
          at: 'substitute/',
        },
      ],
      checks,
    );
    if (!named?.email) checks.add('substitute/email', 'missing');
    if (participants.some((other) => named?.email && other.email === named.email)) {
      checks.add('substitute/email', 'invited_twice', { email: named?.email ?? '' });
    }
    checks.done();
    if (!named) return;
    const ids = await insertParticipants(transaction, loaded.id, [{ ...named, substituteFor: one.id }]);
    await inviteNow(transaction, loaded.id, ids, loaded.now);
  }
  checks.done();
  await writeAnswer(transaction, one.id, answer, { accountId: null, at: loaded.now });
}
