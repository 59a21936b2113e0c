/** Changes a session while its stage allows it: its agenda and place before it is convened, remarks in its minutes. */
import { problemOf } from '../cases/case-problem.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { editCase } from '../cases/edit-case.js';
import type { LoadedCase } from '../cases/load-case.js';
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { agendaProblem, checkedSession, sessionTitle } from './plan-session.js';
import { loadSession, writeSession } from './session.repository.js';
import { changedSessionFields, mergedSession, SETTABLE, type SessionInput } from './session-content.js';

export interface EditSessionCommand {
  readonly sessionId: string;
  readonly expectedVersion: string;
  readonly changes: SessionInput;
}

/** Answers the new version and the fields that changed; none leaves no trace. */
export async function editSession(
  runtime: CaseRuntime,
  actor: PersonActor,
  { sessionId, expectedVersion, changes }: EditSessionCommand,
): Promise<{ version: string; fields: readonly string[] }> {
  if (!isId(sessionId)) throw new Problem('not_found');
  const { heldOn } = changes;
  const title = typeof heldOn === 'string' ? { title: sessionTitle(heldOn) } : {};
  try {
    const edited = await editCase(
      runtime,
      actor,
      { subject: 'committee_session', caseId: sessionId, expectedVersion, ...title },
      (transaction, loaded) => change(runtime, transaction, loaded, changes),
    );
    if (!edited.ok) throw problemOf(edited);
    runtime.wakeOutbox();
    return { version: edited.version, fields: edited.fields.filter((field) => field !== 'title') };
  } catch (error) {
    throw agendaProblem(error) ?? error;
  }
}

async function change(
  runtime: CaseRuntime,
  transaction: Transaction,
  loaded: LoadedCase,
  changes: SessionInput,
): Promise<readonly string[]> {
  const stored = await loadSession(transaction, loaded.id);
  if (!stored) throw new Problem('not_found');
  const checks = new FieldChecks();
  const after = mergedSession(stored, changes, checks);
  checks.done();
  const fields = changedSessionFields(stored, after);
  const settable = SETTABLE[loaded.state.stage] ?? [];
  for (const field of fields) if (!settable.includes(field)) checks.add(field, 'session_field_frozen');
  checks.done();
  if (fields.length === 0) return [];
  const { conveneBy } = await checkedSession(runtime, transaction, loaded.id, after, fields);
  await writeSession(transaction, loaded.id, after, conveneBy, fields);
  return fields;
}
