/** Changes what is written about a meeting, while its stage allows it; whoever was invited is sent what changes for them. */
import { problemOf } from '../cases/case-problem.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { editCase } from '../cases/edit-case.js';
import type { LoadedCase } from '../cases/load-case.js';
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { checkTheme } from '../reference/check-theme.js';
import { invitationsAreOut } from './change-dialogue.js';
import { checkReferences, loadDialogue, writeDialogue } from './dialogue.repository.js';
import {
  changedFields,
  checkFrozen,
  type DialogueContent,
  type DialogueInput,
  EMPTY_DIALOGUE,
  mergedDialogue,
  TOLD_FIELDS,
} from './dialogue-content.js';
import { followWithRequest } from './follow-with-request.js';
import { ALL_INVITED, invitationsTo } from './invitations.sql.js';
import { assertEnvelopeIsTheirs } from './request-dialogue.js';

export interface EditDialogueCommand {
  readonly dialogueId: string;
  readonly expectedVersion: string;
  /** Fields left out stay as they are; lists are replaced as a whole. */
  readonly changes: DialogueInput;
}

/** Answers the new version and the fields that changed; none leaves no trace. */
export async function editDialogue(
  runtime: CaseRuntime,
  actor: PersonActor,
  { dialogueId, expectedVersion, changes }: EditDialogueCommand,
): Promise<{ version: string; fields: readonly string[] }> {
  if (!isId(dialogueId)) throw new Problem('not_found');
  const wanted = mergedDialogue(EMPTY_DIALOGUE, changes, new FieldChecks());
  const edited = await runtime.database.jointly(actor, async () => {
    let after: DialogueContent | null = null;
    const done = await editCase(
      runtime,
      actor,
      {
        subject: 'dialogue',
        caseId: dialogueId,
        expectedVersion,
        ...(changes.title === undefined ? {} : { title: wanted.title }),
        ...(changes.countries === undefined ? {} : { countries: wanted.countries.map((one) => one.country) }),
      },
      async (transaction, loaded) => {
        const written = await change(transaction, actor, loaded, changes);
        after = written.after;
        return written.fields.filter((field) => field !== 'title');
      },
    );
    if (!done.ok) throw problemOf(done);
    const followed = done.fields.some((one) => ['title', 'countries', 'estimateCents'].includes(one));
    if (after !== null && followed) await followWithRequest(runtime, dialogueId, after);
    return done;
  });
  runtime.wakeOutbox();
  return { version: edited.version, fields: edited.fields };
}

async function change(
  transaction: Transaction,
  actor: PersonActor,
  loaded: LoadedCase,
  changes: DialogueInput,
): Promise<{ readonly after: DialogueContent; readonly fields: readonly (keyof DialogueContent)[] }> {
  const before = await loadDialogue(transaction, loaded.id, loaded.title);
  if (!before) throw new Problem('not_found');
  const { stage } = loaded.state;
  const checks = new FieldChecks();
  const after = mergedDialogue(before, changes, checks);
  assertEnvelopeIsTheirs(actor, before, after, checks);
  checkFrozen(before, after, { approved: isApproved(stage), daysFixed: areDaysFixed(stage) }, checks);
  checks.done();
  await checkReferences(transaction, loaded.id, after, checks);
  await checkTheme(transaction, before, after, checks);
  checks.done();
  const fields = changedFields(before, after);
  if (fields.length === 0) return { after, fields };
  await writeDialogue(transaction, loaded.id, after, fields);
  if (invitationsAreOut(stage) && fields.some((field) => TOLD_FIELDS.includes(field))) {
    await sendUpdates(transaction, loaded.id, loaded.now);
  }
  return { after, fields };
}

function isApproved(stage: string): boolean {
  return ['approved', 'postponed', 'scheduled', 'held', 'outcomes_recorded'].includes(stage);
}

function areDaysFixed(stage: string): boolean {
  return ['scheduled', 'held', 'outcomes_recorded'].includes(stage);
}

async function sendUpdates(transaction: Transaction, dialogueId: string, at: string): Promise<void> {
  await transaction.run('dialogue_sequence', 'UPDATE dialogue SET sequence = sequence + 1 WHERE id = $1', [
    dialogueId,
  ]);
  await transaction.run('dialogue_invite', invitationsTo(ALL_INVITED, 'REQUEST'), [dialogueId, at]);
}
