/** Writes the draft of a call's guidelines: with the call while that is drafted, as the next version once it is open. */
import { recordEvent } from '../audit/record-event.js';
import { problemOf, problemOfRefusals } from '../cases/case-problem.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { versionFor } from '../cases/case-version.js';
import { editCase } from '../cases/edit-case.js';
import { loadCase } from '../cases/load-case.js';
import type { Transaction } from '../database/database.js';
import { holdsOwnRole, type PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { checkThemes } from '../reference/check-theme.js';
import { dateInZone, refusal } from '../workflow/index.js';
import {
  changedGuidelineFields,
  EMPTY_GUIDELINES,
  type GuidelineInput,
  mergedGuidelines,
} from './guideline-content.js';
import { loadDraft, writeDraft } from './guidelines.repository.js';

const WRITERS = ['secretariat'] as const;

/** Stages of a call that has opened and has not ended: its guidelines may be issued again. */
export const GUIDELINE_STAGES: ReadonlySet<string> = new Set(['open', 'paused', 'depleted']);

export interface WriteGuidelinesCommand {
  readonly callId: string;
  /** Of the draft as it was read; 0: there was none. */
  readonly revision: number;
  /** Fields left out stay as they are. */
  readonly changes: GuidelineInput;
}

/** Whether somebody writes guidelines while the call stands there. */
export function mayWriteGuidelines(actor: PersonActor, stage: string): boolean {
  return holdsOwnRole(actor, ...WRITERS) && (stage === 'drafted' || GUIDELINE_STAGES.has(stage));
}

/**
 * Answers the fields that changed. Refuses whoever is not of the secretariat with 403, a call that stands elsewhere with
 * 409, and a draft that somebody else has written meanwhile with `stale_version`.
 */
export async function writeGuidelines(
  runtime: CaseRuntime,
  actor: PersonActor,
  { callId, revision, changes }: WriteGuidelinesCommand,
): Promise<readonly string[]> {
  if (!isId(callId) || actor.view !== 'inside') throw new Problem('not_found');
  const { database } = runtime;
  return database.jointly(actor, async (transaction) => {
    await transaction.run('guidelines_lock_call', 'SELECT 1 FROM case_file WHERE id = $1 FOR UPDATE', [
      callId,
    ]);
    const loaded = await loadCase(runtime, transaction, 'call', callId);
    if (!loaded) throw new Problem('not_found');
    // As everywhere, what is stale is said before what is not theirs.
    const { revision: known } = await loadDraft(transaction, callId, EMPTY_GUIDELINES);
    if (known !== revision) throw new Problem('stale_version');
    if (!holdsOwnRole(actor, ...WRITERS)) {
      throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: WRITERS } }]);
    }
    const { stage } = loaded.state;
    if (!mayWriteGuidelines(actor, stage)) throw problemOfRefusals([refusal('state', 'content_frozen', {})]);
    const today = dateInZone(Date.parse(loaded.now), 'Europe/Brussels');
    const write = (within: Transaction) => change(within, actor, { callId, revision, changes }, today);
    if (stage !== 'drafted') return recorded(transaction, actor, callId, await write(transaction));
    // While the call is drafted its guidelines are part of what will be approved, by somebody else.
    const command = { subject: 'call', caseId: callId, expectedVersion: versionFor(actor, loaded) };
    const edited = await editCase(runtime, actor, command, async (within) =>
      (await write(within)).length > 0 ? ['guidelines'] : [],
    );
    if (!edited.ok) throw problemOf(edited);
    runtime.wakeOutbox();
    return edited.fields;
  });
}

async function change(
  transaction: Transaction,
  actor: PersonActor,
  { callId, revision, changes }: WriteGuidelinesCommand,
  today: string,
): Promise<readonly string[]> {
  const stored = await loadDraft(transaction, callId, EMPTY_GUIDELINES);
  const checks = new FieldChecks();
  const content = mergedGuidelines(stored.content, changes, today, checks);
  checks.done();
  if (changes.themes !== undefined) {
    const chosen = content.themes.map((theme) => ({ field: 'themes', theme, pillar: null }));
    await checkThemes(transaction, chosen, stored.content.themes, checks);
    checks.done();
  }
  const fields = changedGuidelineFields(stored.content, content);
  if (fields.length === 0 && revision > 0) return [];
  const written = await writeDraft(transaction, callId, { revision, content }, actor.personId);
  if (!written) throw new Problem('stale_version');
  return fields;
}

/** What is prepared for a call that is open is the facility's own affair: an event of the day and not of the case. */
async function recorded(
  transaction: Transaction,
  actor: PersonActor,
  callId: string,
  fields: readonly string[],
): Promise<readonly string[]> {
  if (fields.length > 0) {
    await recordEvent(transaction, actor, { kind: 'guidelines_drafted', data: { call: callId, fields } });
  }
  return fields;
}
