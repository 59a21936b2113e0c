/** How far a decision on many cases has come: for whoever took it. */
import type { PersonActor } from '../kernel/actor.js';
import type { AvailableTransition, Label, Refusal, WorkflowDefinition } from '../workflow/index.js';
import type { CaseRuntime } from './case-runtime.js';
import { transitionsFor } from './case-view.js';
import { loadCase } from './load-case.js';
import { takeBackOffer } from './take-back.js';

export interface BulkAnswer {
  readonly caseId: string;
  readonly subject: string;
  readonly reference: string;
  readonly title: string;
  readonly stage: Label;
  /** What was to be done to it. */
  readonly move: Label;
  /** Null while it waits. */
  readonly answer: 'done' | 'refused' | 'stale' | 'gone' | null;
  readonly eventId: string | null;
  readonly refusals: readonly Refusal[];
  /** For wording the codes in refusals. */
  readonly definition: WorkflowDefinition;
  /** The move by which its taker may take back what was done, until somebody acts; null where there is none. */
  readonly takeBack: AvailableTransition | null;
}

export interface BulkRun {
  readonly id: string;
  /** In the order in which they were chosen. */
  readonly items: readonly BulkAnswer[];
  readonly waiting: number;
}

interface Row {
  readonly case_id: string;
  readonly subject: string;
  readonly transition: string;
  readonly answer: BulkAnswer['answer'];
  readonly event_id: string | null;
  readonly refusals: readonly Refusal[];
}

/** Null when there is none of that id for this account. */
export async function bulkRun(runtime: CaseRuntime, actor: PersonActor, id: string): Promise<BulkRun | null> {
  return runtime.database.asActor(actor, async (transaction) => {
    const rows = await transaction.run<Row>(
      'bulk_run_items',
      `SELECT i.case_id, i.subject, i.transition, i.answer, i.event_id, i.refusals
       FROM bulk_item i JOIN bulk_run r ON r.id = i.run_id WHERE i.run_id = $1 AND r.account_id = $2 ORDER BY i.place`,
      [id, actor.accountId],
    );
    const items: BulkAnswer[] = [];
    for (const row of rows) {
      const loaded = await loadCase(runtime, transaction, row.subject, row.case_id);
      if (!loaded) continue;
      const { stages } = loaded.definition;
      const taken = stages.flatMap((stage) => stage.transitions).find(({ code }) => code === row.transition);
      items.push({
        caseId: row.case_id,
        subject: row.subject,
        reference: loaded.reference,
        title: loaded.title,
        move: taken?.label ?? { en: '' },
        stage: stages.find(({ code }) => code === loaded.state.stage)?.label ?? { en: '' },
        answer: row.answer,
        eventId: row.event_id,
        refusals: row.refusals,
        definition: loaded.definition,
        takeBack:
          row.answer === 'done' ? takeBackOffer(transitionsFor(actor, loaded), loaded.definition) : null,
      });
    }
    if (items.length === 0) return null;
    return { id, items, waiting: items.filter(({ answer }) => answer === null).length };
  });
}
