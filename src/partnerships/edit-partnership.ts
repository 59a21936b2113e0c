/** Changes what a partnership says of itself; once it is signed, who is in it from when to when. */
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
import { loadPartnership, writePartnership } from './partnership.repository.js';
import {
  changedFields,
  EMPTY_PARTNERSHIP,
  mergedPartnership,
  type PartnershipInput,
} from './partnership-content.js';
import { checkSigned, checkUnsigned, isSigned } from './signed-partnership.js';

export interface EditPartnershipCommand {
  readonly partnershipId: string;
  readonly expectedVersion: string;
  /** Fields left out stay as they are; lists are replaced as a whole. */
  readonly changes: PartnershipInput;
}

/** Answers the new version and the fields that changed; none leaves no trace. */
export async function editPartnership(
  runtime: CaseRuntime,
  actor: PersonActor,
  { partnershipId, expectedVersion, changes }: EditPartnershipCommand,
): Promise<{ version: string; fields: readonly string[] }> {
  if (!isId(partnershipId)) throw new Problem('not_found');
  const { title } = changes;
  const edited = await editCase(
    runtime,
    actor,
    {
      subject: 'partnership',
      caseId: partnershipId,
      expectedVersion,
      ...(title === undefined
        ? {}
        : { title: mergedPartnership(null, EMPTY_PARTNERSHIP, { title }, '', new FieldChecks()).title }),
    },
    (transaction, loaded) => change(transaction, loaded, changes),
  );
  if (!edited.ok) throw problemOf(edited);
  runtime.wakeOutbox();
  return { version: edited.version, fields: edited.fields };
}

/** Answers the changed fields other than the title, which lies on the case. */
async function change(
  transaction: Transaction,
  loaded: LoadedCase,
  changes: PartnershipInput,
): Promise<readonly string[]> {
  const before = await loadPartnership(transaction, loaded.id, loaded.title);
  if (!before) throw new Problem('not_found');
  const { kind, ...content } = before;
  const checks = new FieldChecks();
  const after = mergedPartnership(
    kind,
    content,
    changes,
    dateInZone(Date.parse(loaded.now), 'Europe/Brussels'),
    checks,
  );
  if (isSigned(loaded.state.stage)) checkSigned(content, after, changes, checks);
  else checkUnsigned(after, changes, checks);
  checks.done();
  const fields = changedFields(content, after);
  if (fields.length === 0) return [];
  await writePartnership(transaction, loaded.id, content, after, fields);
  return fields.filter((field) => field !== 'title');
}
