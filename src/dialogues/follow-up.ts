/** What a conclusion becomes: a task of somebody's, a case that is there already, or a new action or need. */
import { draftAction } from '../actions/draft-action.js';
import { todayInBrussels } from '../calls/today.query.js';
import { problemOf } from '../cases/case-problem.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { recordOnCase } from '../cases/edit-case.js';
import { type LoadedCase, loadCase } from '../cases/load-case.js';
import { shareCase } from '../cases/open-case.js';
import type { Transaction } from '../database/database.js';
import { isUniqueViolation } from '../database/unique-violation.js';
import { holdsRole, type PersonActor, systemActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId, newId } from '../kernel/id.js';
import { invalidField, Problem } from '../kernel/problem.js';
import { draftNeed } from '../needs/draft-need.js';
import { assertHeld, changeDialogue, type DialogueTarget } from './change-dialogue.js';
import { loadDialogue } from './dialogue.repository.js';
import type { DialogueContent } from './dialogue-content.js';

type Target = DialogueTarget & { readonly conclusionId: string };

/** A task for a registered party by a day; it sees the meeting from then on. Answers its id. */
export async function addTask(
  runtime: CaseRuntime,
  actor: PersonActor,
  target: Target & { readonly title: unknown; readonly organisationId: unknown; readonly dueOn: unknown },
): Promise<{ readonly version: string; readonly value: string }> {
  return changeDialogue(runtime, actor, target, 'followUps', async (transaction, loaded) => {
    await assertConclusion(transaction, loaded, target.conclusionId);
    const checks = new FieldChecks();
    const title = checks.text('title', target.title, { min: 1, max: 300 });
    const organisationId = checks.id('organisationId', target.organisationId);
    const dueOn = checks.date('dueOn', target.dueOn);
    if (dueOn !== '' && dueOn < (await todayInBrussels(transaction))) checks.add('dueOn', 'day_has_passed');
    checks.done();
    const known = await transaction.run('dialogue_owner_known', 'SELECT FROM organisation WHERE id = $1', [
      organisationId,
    ]);
    if (known.length === 0) throw invalidField('organisationId', 'reference_unknown');
    const id = newId();
    await transaction.run(
      'dialogue_task_insert',
      `INSERT INTO dialogue_follow_up (id, dialogue_id, conclusion_id, kind, title, organisation_id, due_on)
       VALUES ($1, $2, $3, 'TASK', $4, $5, $6)`,
      [id, loaded.id, target.conclusionId, title, organisationId, dueOn],
    );
    await shareCase(transaction, loaded.id, [organisationId], 'participant');
    return id;
  });
}

/** Links a case that is there, a need or an action, by its reference. Answers the follow-up's id. */
export async function linkCase(
  runtime: CaseRuntime,
  actor: PersonActor,
  target: Target & { readonly reference: unknown },
): Promise<{ readonly version: string; readonly value: string }> {
  try {
    return await changeDialogue(runtime, actor, target, 'followUps', async (transaction, loaded) => {
      await assertConclusion(transaction, loaded, target.conclusionId);
      const checks = new FieldChecks();
      const reference = checks.text('reference', target.reference, { min: 1, max: 60 });
      checks.done();
      const [found] = await transaction.run<{ id: string; title: string }>(
        'dialogue_case_named',
        'SELECT id, title FROM case_file WHERE reference = $1 AND id <> $2',
        [reference, loaded.id],
      );
      if (!found) throw invalidField('reference', 'reference_unknown');
      return insertLink(transaction, loaded.id, target.conclusionId, found, loaded.now);
    });
  } catch (error) {
    if (!isUniqueViolation(error, 'dialogue_follow_up_dialogue_id_case_id_key')) throw error;
    throw invalidField('reference', 'named_twice');
  }
}

/**
 * Drafts an action of the actor's organisation that begins with what the meeting says, and links it. Anybody who leads
 * actions and sees the conclusion may.
 */
export function draftActionFrom(
  runtime: CaseRuntime,
  actor: PersonActor,
  conclusion: ConclusionNamed,
): Promise<Begun> {
  return beginFrom(runtime, actor, conclusion, (content, text) => {
    const { pillar, theme, countries } = content;
    const summary = [...text].slice(0, 5_000).join('');
    return draftAction(
      runtime,
      actor,
      { title: firstWords(text), pillar, theme, summary, countries },
      content,
    );
  });
}

/** Drafts a need of the actor's country in the same way; any partner authority that sees the conclusion may. */
export function draftNeedFrom(
  runtime: CaseRuntime,
  actor: PersonActor,
  conclusion: ConclusionNamed,
): Promise<Begun> {
  return beginFrom(runtime, actor, conclusion, ({ pillar }, text) => {
    const wanted = [...text].slice(0, 5_000).join('');
    // Meetings are minuted in English; the country may write on in its own language.
    return draftNeed(runtime, actor, { title: firstWords(text), language: 'en', pillar, wanted });
  });
}

interface ConclusionNamed {
  readonly dialogueId: string;
  readonly conclusionId: string;
}

interface Begun {
  readonly id: string;
  readonly reference: string;
}

async function beginFrom(
  runtime: CaseRuntime,
  actor: PersonActor,
  { dialogueId, conclusionId }: ConclusionNamed,
  begin: (content: DialogueContent, text: string) => Promise<Begun>,
): Promise<Begun> {
  if (!isId(dialogueId) || !isId(conclusionId)) throw new Problem('not_found');
  const { database } = runtime;
  return database.jointly(actor, async () => {
    const seen = await database.asActor(actor, async (transaction) => {
      const loaded = await loadCase(runtime, transaction, 'dialogue', dialogueId);
      const content = loaded && (await loadDialogue(transaction, dialogueId, loaded.title));
      const [conclusion] = await transaction.run<{ text: string }>(
        'dialogue_conclusion_text',
        'SELECT text FROM dialogue_conclusion WHERE id = $1 AND dialogue_id = $2',
        [conclusionId, dialogueId],
      );
      if (!loaded || !content || !conclusion) throw new Problem('not_found');
      assertHeld(loaded.state.stage);
      return { loaded, content, conclusion };
    });
    const { content, conclusion } = seen;
    const begun = await begin(content, conclusion.text);
    // Whoever only takes part may not write on the meeting; that the case comes of it is still recorded there.
    await database.asActor(
      systemActor('signal'),
      async (transaction) => {
        const loaded = await loadCase(runtime, transaction, 'dialogue', dialogueId);
        if (!loaded) throw new Problem('not_found');
        await insertLink(
          transaction,
          dialogueId,
          conclusionId,
          { id: begun.id, title: firstWords(conclusion.text) },
          loaded.now,
        );
        await recordFollowUp(transaction, actor, loaded);
      },
      { lockCase: dialogueId },
    );
    return { id: begun.id, reference: begun.reference };
  });
}

/**
 * Says that a task is done, or dropped and why; whoever has it may, and whoever runs the meeting. Refuses with 404 a task
 * that is not theirs to see, with 409 one that was settled before.
 */
export async function settleTask(
  runtime: CaseRuntime,
  actor: PersonActor,
  target: {
    readonly dialogueId: string;
    readonly taskId: string;
    readonly state: unknown;
    readonly reason?: unknown;
  },
): Promise<void> {
  if (!isId(target.dialogueId) || !isId(target.taskId)) throw new Problem('not_found');
  const checks = new FieldChecks();
  const state = checks.choice('state', target.state, ['DONE', 'DROPPED'] as const);
  const reason = checks.text('reason', target.reason ?? '', {
    min: state === 'DROPPED' ? 1 : 0,
    max: 2_000,
    lines: true,
  });
  checks.done();
  await runtime.database.asActor(
    actor,
    async (transaction) => {
      const loaded = await loadCase(runtime, transaction, 'dialogue', target.dialogueId);
      const [task] = await transaction.run<{ state: string; ownerId: string }>(
        'dialogue_task_seen',
        `SELECT state, organisation_id AS "ownerId" FROM dialogue_follow_up WHERE id = $1 AND dialogue_id = $2 AND kind = 'TASK'`,
        [target.taskId, target.dialogueId],
      );
      if (!loaded || !task) throw new Problem('not_found');
      if (!maySettle(actor, task.ownerId, loaded.state.organisationId)) {
        throw new Problem('not_yours_to_do', [{ code: 'not_offered' }]);
      }
      if (task.state !== 'OPEN') {
        throw problemOf({
          ok: false,
          why: 'refused',
          refusals: [{ kind: 'state', code: 'follow_up_settled', params: {} }],
        });
      }
      await transaction.run(
        'dialogue_task_settle',
        'UPDATE dialogue_follow_up SET state = $2, reason = $3, settled_at = $4 WHERE id = $1',
        [target.taskId, state, reason, loaded.now],
      );
      await recordFollowUp(transaction, actor, loaded);
    },
    { lockCase: target.dialogueId },
  );
  runtime.wakeOutbox();
}

/** Whoever has the task, whoever asked for the meeting, and the secretariat. */
export function maySettle(actor: PersonActor, ownerId: string | null, leadId: string | null): boolean {
  const { organisationId } = actor;
  return organisationId === ownerId || organisationId === leadId || holdsRole(actor, 'secretariat');
}

async function insertLink(
  transaction: Transaction,
  dialogueId: string,
  conclusionId: string,
  linked: { readonly id: string; readonly title: string },
  at: string,
): Promise<string> {
  const id = newId();
  await transaction.run(
    'dialogue_link_insert',
    `INSERT INTO dialogue_follow_up (id, dialogue_id, conclusion_id, kind, title, case_id, state, settled_at)
     VALUES ($1, $2, $3, 'CASE', $4, $5, 'DONE', $6)`,
    [id, dialogueId, conclusionId, linked.title, linked.id, at],
  );
  return id;
}

async function recordFollowUp(
  transaction: Transaction,
  actor: PersonActor,
  loaded: LoadedCase,
): Promise<void> {
  await recordOnCase(transaction, actor, loaded, {
    kind: 'case_edited',
    data: { fields: ['followUps'], contentVersion: loaded.contentVersion + 1 },
    contentVersion: loaded.contentVersion + 1,
    outside: true,
  });
}

async function assertConclusion(
  transaction: Transaction,
  loaded: LoadedCase,
  conclusionId: string,
): Promise<void> {
  assertHeld(loaded.state.stage);
  const known = await transaction.run(
    'dialogue_conclusion_known',
    'SELECT FROM dialogue_conclusion WHERE dialogue_id = $1 AND id::text = $2',
    [loaded.id, conclusionId],
  );
  if (known.length === 0) throw new Problem('not_found');
}

/** A title of what may be several sentences. */
function firstWords(text: string): string {
  const [line = ''] = text.split('\n');
  const short = [...line.trim()];
  return short.length <= 120 ? short.join('') : `${short.slice(0, 119).join('')}…`;
}
