/** What people have done on a case so far, as conflicts name acts: from the record, which forgets nothing. */
import type { Transaction } from '../database/database.js';
import type { ActDone } from '../workflow/index.js';

interface EventRow {
  readonly kind: string;
  readonly person_id: string | null;
  readonly data: {
    readonly from?: string;
    readonly to?: string;
    readonly transition?: string;
    readonly visas?: readonly { readonly code: string }[];
    readonly onBehalfOf?: string | null;
  };
}

/** Visas, moves and edits by people, oldest first; an act in somebody else’s name is theirs too. */
export async function actsDoneOn(transaction: Transaction, caseId: string): Promise<readonly ActDone[]> {
  const rows = await transaction.run<EventRow>(
    'acts_done',
    `SELECT kind, person_id, body->'data' AS data FROM audit_event WHERE case_id = $1 AND chain = $1::uuid::text ORDER BY seq`,
    [caseId],
  );
  let stage = '';
  const done: ActDone[] = [];
  for (const { kind, person_id: personId, data } of rows) {
    const bound = [personId, data.onBehalfOf ?? null].filter((one) => one !== null);
    for (const act of actsOf(kind, data, stage)) done.push(...bound.map((one) => ({ act, personId: one })));
    stage = data.to ?? stage;
  }
  return done;
}

function actsOf(kind: string, data: EventRow['data'], stage: string): readonly string[] {
  if (kind === 'case_edited') return [`${stage}.edit`];
  if (kind !== 'case_advanced') return [];
  const visas = (data.visas ?? []).map(({ code }) => `visa:${code}`);
  return visas.length > 0 ? visas : [`${data.from}.${data.transition}`];
}
