/** Changes what a call says of itself: all of it while it is drafted, its days and how it is explained while it is paused. */
import { problemOf } from '../cases/case-problem.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { editCase } from '../cases/edit-case.js';
import type { LoadedCase } from '../cases/load-case.js';
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { dateInZone } from '../workflow/index.js';
import { loadCall, problemOfCall, writeCall } from './call.repository.js';
import { type CallInput, changedCallFields, checkFrozen, EMPTY_CALL, mergedCall } from './call-content.js';

export interface EditCallCommand {
  readonly callId: string;
  readonly expectedVersion: string;
  /** Fields left out stay as they are; lists are replaced as a whole. */
  readonly changes: CallInput;
}

/** Answers the new version and the fields that changed; none leaves no trace. */
export async function editCall(
  runtime: CaseRuntime,
  actor: PersonActor,
  { callId, expectedVersion, changes }: EditCallCommand,
): Promise<{ version: string; fields: readonly string[] }> {
  if (!isId(callId)) throw new Problem('not_found');
  const { title } = changes;
  try {
    const edited = await editCase(
      runtime,
      actor,
      {
        subject: 'call',
        caseId: callId,
        expectedVersion,
        ...(title === undefined
          ? {}
          : { title: mergedCall(EMPTY_CALL, { title }, '', new FieldChecks()).title }),
      },
      (transaction, loaded) => change(transaction, loaded, changes),
    );
    if (!edited.ok) throw problemOf(edited);
    runtime.wakeOutbox();
    return { version: edited.version, fields: edited.fields };
  } catch (error) {
    throw problemOfCall(error) ?? error;
  }
}

/** Answers the changed fields other than the title, which lies on the case. */
async function change(
  transaction: Transaction,
  loaded: LoadedCase,
  changes: CallInput,
): Promise<readonly string[]> {
  const before = await loadCall(transaction, loaded.id);
  if (!before) throw new Problem('not_found');
  const checks = new FieldChecks();
  const today = dateInZone(Date.parse(loaded.now), 'Europe/Brussels');
  const after = mergedCall(before, changes, today, checks);
  if (loaded.state.stage !== 'drafted') checkFrozen(before, after, checks);
  checks.done();
  const fields = changedCallFields(before, after);
  if (fields.length > 0) await writeCall(transaction, loaded.id, after, fields);
  return fields.filter((field) => field !== 'title');
}
