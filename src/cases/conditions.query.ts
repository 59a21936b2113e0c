/** The conditions on a case, as far as the reader may see them. */
import type { Transaction } from '../database/database.js';
import { holdsRole, type PersonActor } from '../kernel/actor.js';
import { type Label, visasOf, type WorkflowDefinition } from '../workflow/index.js';
import type { CaseRuntime } from './case-runtime.js';
import { isInside } from './case-view.js';
import { CONDITION_COUNTS, type ConditionLimit, type ConditionOutcome } from './conditions.js';
import { type LoadedCase, loadCase } from './load-case.js';

interface Words {
  readonly text: string;
  /** Null once erased, and for outsiders of another side. */
  readonly by: string | null;
  /** ISO instant, UTC. */
  readonly at: string;
}

export interface Condition {
  readonly id: string;
  readonly due: ConditionLimit;
  /** The yes that it was set with, and of which country where there is one per country. */
  readonly visa: Label;
  readonly country: string | null;
  readonly set: Words;
  readonly report: Words | null;
  readonly settlement: (Words & { readonly outcome: ConditionOutcome }) | null;
  readonly mayReport: boolean;
  readonly maySettle: boolean;
}

interface Row {
  readonly id: string;
  readonly due: ConditionLimit;
  readonly visa: string;
  readonly instance: string;
  readonly organisation_id: string;
  readonly text: string;
  readonly set_at: Date;
  readonly set_name: string | null;
  readonly report: string | null;
  readonly reported_at: Date | null;
  readonly reported_name: string | null;
  readonly outcome: ConditionOutcome | null;
  readonly reason: string;
  readonly settled_at: Date | null;
  readonly settled_name: string | null;
}

/** In the order in which they were set; those of a yes that no longer counts are left out. Empty where there are none. */
export async function conditionsOf(
  runtime: CaseRuntime,
  actor: PersonActor,
  subject: string,
  caseId: string,
): Promise<readonly Condition[]> {
  return runtime.database.asActor(actor, async (transaction) => {
    const loaded = await loadCase(runtime, transaction, subject, caseId);
    if (!loaded) return [];
    const rows = await conditionRows(transaction, caseId);
    return rows.map((row): Condition => {
      const { outcome } = row;
      // Outsiders read what a service of the Commission asks for, and not who there wrote it.
      const named = isInside(actor) || row.organisation_id === actor.organisationId;
      const open = outcome === null;
      return {
        id: row.id,
        due: row.due,
        visa: visaOf(loaded.definition, row.visa)?.label ?? { en: row.visa },
        country: row.instance === '' ? null : row.instance,
        set: words(row.text, named ? row.set_name : null, row.set_at),
        report: row.reported_at ? words(row.report ?? '', row.reported_name, row.reported_at) : null,
        settlement:
          row.settled_at && outcome
            ? { ...words(row.reason, named ? row.settled_name : null, row.settled_at), outcome }
            : null,
        mayReport: open && mayReport(actor, loaded),
        maySettle: open && maySettle(actor, loaded.definition, row),
      };
    });
  });
}

/** Whether somebody tells, for whoever leads the case, how a condition was met. */
export function mayReport(actor: PersonActor, loaded: LoadedCase): boolean {
  return (
    holdsRole(actor, 'programme_manager') &&
    loaded.state.organisationId === actor.organisationId &&
    loaded.state.organisationId !== null
  );
}

/** Whether somebody could have given the yes that the condition belongs to, for the same side. */
export function maySettle(
  actor: PersonActor,
  definition: WorkflowDefinition,
  condition: { readonly visa: string; readonly organisation_id: string },
): boolean {
  const by = visaOf(definition, condition.visa)?.by;
  if (!by) return false;
  return (
    actor.roles.some((held) => held.role === by.role) &&
    (by.scope === 'facility' || actor.organisationId === condition.organisation_id)
  );
}

function visaOf(definition: WorkflowDefinition, code: string) {
  return definition.stages.flatMap(visasOf).find((one) => one.code === code);
}

export async function conditionRows(transaction: Transaction, caseId: string): Promise<readonly Row[]> {
  return transaction.run<Row>(
    'conditions_of_case',
    `SELECT k.id, k.due, k.visa, k.instance, k.organisation_id, k.text, k.set_at, s.name AS set_name, k.report, k.reported_at,
       r.name AS reported_name, k.outcome, k.reason, k.settled_at, e.name AS settled_name
     FROM case_condition k LEFT JOIN person s ON s.id = k.set_by LEFT JOIN person r ON r.id = k.reported_by
       LEFT JOIN person e ON e.id = k.settled_by
     WHERE k.case_id = $1 AND ${CONDITION_COUNTS} ORDER BY k.set_at, k.visa, k.instance, k.position`,
    [caseId],
  );
}

function words(text: string, by: string | null, at: Date): Words {
  return { text, by, at: at.toISOString() };
}
