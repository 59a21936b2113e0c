/** Changes what a partnership says of itself; once it is signed, who is in it from when to when. */
import { problemOf } from '../cases/case-problem.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { editCase } from '../cases/edit-case.js';
import type { LoadedCase } from '../cases/load-case.js';
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId } from '../kernel/id.js';
import { invalidField, Problem } from '../kernel/problem.js';
import { dateInZone } from '../workflow/index.js';
import { loadPartnership, renamePartnership, writePartnership } from './partnership.repository.js';
import { changedFields, EMPTY_PARTNERSHIP, mergedPartnership } from './partnership-content.js';
import { isTaken, type Proposal, partnerOf } from './propose-partnership.js';
import { checkSigned, checkUnsigned, isRenamable, isSigned } from './signed-partnership.js';

const KINDS = ['MP', 'CAMM'] as const;

export interface EditPartnershipCommand {
  readonly partnershipId: string;
  readonly expectedVersion: string;
  /** Fields left out stay as they are; lists are replaced as a whole. */
  readonly changes: Partial<Proposal>;
}

/** Answers the new version and the fields that changed; none leaves no trace. */
export async function editPartnership(
  runtime: CaseRuntime,
  actor: PersonActor,
  { partnershipId, expectedVersion, changes }: EditPartnershipCommand,
): Promise<{ version: string; fields: readonly string[] }> {
  if (!isId(partnershipId)) throw new Problem('not_found');
  const { title } = changes;
  const country = changes.country === undefined ? '' : partnerOf(changes.country, new FieldChecks());
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
      ...(country === '' ? {} : { countries: [country] }),
    },
    (transaction, loaded) => change(transaction, loaded, changes),
  ).catch((error: unknown) => {
    throw isTaken(error) ? invalidField('country', 'taken') : error;
  });
  if (!edited.ok) throw problemOf(edited);
  runtime.wakeOutbox();
  return { version: edited.version, fields: edited.fields };
}

/** Answers the changed fields other than the title, which lies on the case. */
async function change(
  transaction: Transaction,
  loaded: LoadedCase,
  { kind, country, ...changes }: Partial<Proposal>,
): Promise<readonly string[]> {
  const before = await loadPartnership(transaction, loaded.id, loaded.title);
  if (!before) throw new Problem('not_found');
  const { kind: oldKind, country: oldCountry, ...content } = before;
  const checks = new FieldChecks();
  const named = {
    kind: kind === undefined ? oldKind : (checks.choice('kind', kind, KINDS) ?? oldKind),
    country: country === undefined ? oldCountry : partnerOf(country, checks),
  };
  const renamed = (['kind', 'country'] as const).filter((field) => named[field] !== before[field]);
  if (!isRenamable(loaded.state.stage)) {
    for (const field of renamed) checks.add(field, 'frozen_once_endorsed');
  }
  // Who signs a common agenda is not listed.
  const isNowAgenda = named.kind === 'CAMM' && oldKind === 'MP' && changes.signatories === undefined;
  const after = mergedPartnership(
    named.kind,
    isNowAgenda ? { ...content, signatories: [] } : content,
    changes,
    dateInZone(Date.parse(loaded.now), 'Europe/Brussels'),
    checks,
  );
  if (isSigned(loaded.state.stage)) checkSigned(content, after, changes, checks);
  else checkUnsigned(after, changes, checks);
  checks.done();
  const fields = changedFields(content, after);
  if (renamed.length > 0) await renamePartnership(transaction, loaded.id, named);
  if (fields.length > 0) await writePartnership(transaction, loaded.id, content, after, fields);
  return [...renamed, ...fields.filter((field) => field !== 'title')];
}
