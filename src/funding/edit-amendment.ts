/** Changes what an amendment says, while its stage allows it; it is compared with the action as it is from then on. */
import { problemOf } from '../cases/case-problem.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { editCase } from '../cases/edit-case.js';
import type { LoadedCase } from '../cases/load-case.js';
import { setCountries } from '../cases/open-case.js';
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { loadAmendedAction, loadAmendment, writeAmendment } from './amendment.repository.js';
import { type AmendmentInput, differingTerms, rebased } from './amendment-terms.js';
import { amendmentWritten } from './start-amendment.js';

export interface EditAmendmentCommand {
  readonly amendmentId: string;
  readonly expectedVersion: string;
  /** Fields left out stay as they are; lists are replaced as a whole. */
  readonly changes: AmendmentInput;
}

/** Answers the new version and the fields that changed; none leaves no trace. */
export async function editAmendment(
  runtime: CaseRuntime,
  actor: PersonActor,
  { amendmentId, expectedVersion, changes }: EditAmendmentCommand,
): Promise<{ version: string; fields: readonly string[] }> {
  if (!isId(amendmentId)) throw new Problem('not_found');
  const edited = await editCase(
    runtime,
    actor,
    { subject: 'amendment', caseId: amendmentId, expectedVersion },
    (transaction, loaded) => change(transaction, loaded, changes),
  );
  if (!edited.ok) throw problemOf(edited);
  runtime.wakeOutbox();
  return { version: edited.version, fields: edited.fields };
}

async function change(
  transaction: Transaction,
  loaded: LoadedCase,
  changes: AmendmentInput,
): Promise<readonly string[]> {
  const stored = await loadAmendment(transaction, loaded.id);
  const action = stored && (await loadAmendedAction(transaction, stored.actionId));
  if (!stored || !action) throw new Problem('not_found');
  const current = rebased(stored.before, stored.after, action.terms);
  const written = await amendmentWritten(transaction, stored.actionId, action, current, changes, stored);
  const fields = [
    ...(['reason', 'partnerNote'] as const).filter((field) => stored[field] !== written[field]),
    ...differingTerms(stored.after, written.after),
    ...(differingTerms(stored.before, written.before).length > 0 ? ['before'] : []),
  ];
  if (fields.length === 0) return [];
  await writeAmendment(transaction, loaded.id, { ...stored, ...written });
  const countries = [...written.before.countries, ...written.after.countries].map((one) => one.country);
  await setCountries(transaction, loaded.id, [...new Set(countries)]);
  return fields;
}
