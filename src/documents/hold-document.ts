/** Somebody keeps documents beyond their day: one, or the whole file, until another day and for a reason. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { recordOnCase } from '../cases/edit-case.js';
import { type LoadedCase, loadCase } from '../cases/load-case.js';
import type { Transaction } from '../database/database.js';
import { holdsRole, type PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId, newId } from '../kernel/id.js';
import { invalidField, Problem } from '../kernel/problem.js';

const HOLDERS = ['secretariat', 'head_of_unit'] as const;

export interface HoldWanted {
  /** The whole file that it lies on, instead of the document alone. */
  readonly wholeFile: boolean;
  /** The last day, such as `2031-12-31`. */
  readonly until: unknown;
  readonly reason: unknown;
}

/** Whether this actor holds documents, and lets them go. */
export function mayHold(actor: PersonActor): boolean {
  return holdsRole(actor, ...HOLDERS);
}

/**
 * Keeps a document until a day that is still to come; answers the hold. Refuses with 403 who may not, with 404 a document that
 * is not there, with 409 one whose bytes are gone, with 422 what is not right.
 */
export async function holdDocument(
  runtime: CaseRuntime,
  actor: PersonActor,
  documentId: string,
  wanted: HoldWanted,
): Promise<{ readonly id: string }> {
  assertMayHold(actor);
  const checks = new FieldChecks();
  const until = checks.date('until', wanted.until ?? '');
  const reason = checks.text('reason', wanted.reason ?? '', { min: 1, max: 500, lines: true });
  checks.done();
  const id = newId();
  await onCaseOf(runtime, actor, documentId, async (transaction, loaded, place) => {
    if (place.destroyed && !wanted.wholeFile) {
      throw new Problem('state_conflict', [{ code: 'documents.destroyed' }]);
    }
    if (String(until) <= place.today) throw invalidField('until', 'documents.day_over');
    const document = wanted.wholeFile ? null : documentId;
    await transaction.run(
      'document_hold',
      `INSERT INTO document_hold (id, case_id, document_id, until_day, reason, placed_by) VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, loaded.id, document, until, reason, actor.accountId],
    );
    await recordOnCase(transaction, actor, loaded, {
      kind: 'document_held',
      data: { hold: id, document, until },
      texts: { reason },
      outside: false,
    });
  });
  return { id };
}

/** Ends a hold: from now on the document's own day counts. Refuses with 403 who may not, with 404 what has ended. */
export async function endHold(
  runtime: CaseRuntime,
  actor: PersonActor,
  { documentId, holdId }: { readonly documentId: string; readonly holdId: string },
): Promise<void> {
  assertMayHold(actor);
  if (!isId(holdId)) throw new Problem('not_found');
  await onCaseOf(runtime, actor, documentId, async (transaction, loaded) => {
    const ended = await transaction.run(
      'document_hold_end',
      `UPDATE document_hold SET ended_at = entente_now(), ended_by = $2
       WHERE id = $1 AND case_id = $3 AND (document_id IS NULL OR document_id = $4) AND ended_at IS NULL RETURNING 1`,
      [holdId, actor.accountId, loaded.id, documentId],
    );
    if (ended.length === 0) throw new Problem('not_found');
    await recordOnCase(transaction, actor, loaded, {
      kind: 'document_released',
      data: { hold: holdId },
      outside: false,
    });
  });
}

function assertMayHold(actor: PersonActor): void {
  if (!mayHold(actor)) {
    throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: [...HOLDERS] } }]);
  }
}

interface Place {
  readonly caseId: string;
  readonly subject: string;
  readonly destroyed: boolean;
  readonly today: string;
}

const PLACE = `
  SELECT c.id AS "caseId", c.subject, EXISTS (SELECT FROM document_version v WHERE v.document_id = d.id AND coalesce(v.destroyed_at, v.destroying_since) IS NOT NULL) AS destroyed,
    (entente_now() AT TIME ZONE 'Europe/Brussels')::date::text AS today
  FROM document d JOIN case_file c ON c.id = d.case_id WHERE d.id = $1 AND d.removed_at IS NULL`;

async function onCaseOf(
  runtime: CaseRuntime,
  actor: PersonActor,
  id: string,
  work: (transaction: Transaction, loaded: LoadedCase, place: Place) => Promise<void>,
): Promise<void> {
  if (!isId(id)) throw new Problem('not_found');
  const [place] = await runtime.database.asActor(actor, (transaction) =>
    transaction.run<Place & Record<string, unknown>>('document_hold_place', PLACE, [id]),
  );
  if (!place) throw new Problem('not_found');
  await runtime.database.asActor(
    actor,
    async (transaction) => {
      const loaded = await loadCase(runtime, transaction, place.subject, place.caseId);
      if (!loaded) throw new Problem('not_found');
      await work(transaction, loaded, place);
    },
    { lockCase: place.caseId },
  );
  runtime.wakeOutbox();
}
