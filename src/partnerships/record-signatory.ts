/** Records that a Member State joined a signed framework, or left it: who, from when, and where that is written. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { LoadedCase } from '../cases/load-case.js';
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { Problem } from '../kernel/problem.js';
import { dateInZone } from '../workflow/index.js';
import { loadPartnership } from './partnership.repository.js';
import { type PartnershipAct, type Recorded, recordOnPartnership } from './record-on-partnership.js';
import { accessionOf, exitOf, type SignatoryChange, type SignatoryInput } from './signatory-change.js';

export type SignatoryAct = 'accession' | 'exit';

export interface SignatoryCommand extends PartnershipAct {
  readonly act: SignatoryAct;
  readonly change: SignatoryInput;
}

const RULES = { accession: accessionOf, exit: exitOf } as const;
const KINDS = { accession: 'signatory_acceded', exit: 'signatory_left' } as const;

const STATEMENTS: Readonly<Record<SignatoryAct, string>> = {
  accession: `INSERT INTO signatory (partnership_id, country, acceded_on, acceded_earliest, acceded_latest, provenance, source)
    VALUES ($1, $2, $3, $4, $5, 'entered', $6)`,
  exit: `UPDATE signatory SET has_left = true, left_on = $3, left_earliest = $4, left_latest = $5, left_source = $6
    WHERE partnership_id = $1 AND country = $2`,
};

/** Refuses with 422 and a pointer what cannot be; 412 when somebody else changed the partnership meanwhile. */
export async function recordSignatory(
  runtime: CaseRuntime,
  actor: PersonActor,
  { act, change, ...target }: SignatoryCommand,
): Promise<{ readonly version: string }> {
  return recordOnPartnership(runtime, actor, target, async (transaction, loaded): Promise<Recorded> => {
    const { country, on, source } = await checkedChange(transaction, loaded, act, change);
    await transaction.run(`signatory_${act}`, STATEMENTS[act], [
      loaded.id,
      country,
      on.known,
      on.earliest,
      on.latest,
      source,
    ]);
    return { kind: KINDS[act], data: { signatory: { country, on: on.known } }, texts: { source } };
  });
}

/** The change as it would be recorded now, for the page that asks; nothing is written. */
export async function checkSignatory(
  runtime: CaseRuntime,
  actor: PersonActor,
  partnershipId: string,
  act: SignatoryAct,
  change: SignatoryInput,
  stage: string,
): Promise<SignatoryChange> {
  return runtime.database.asActor(actor, async (transaction) => {
    const [row] = await transaction.run<{ now: Date }>('signatory_now', 'SELECT entente_now() AS now');
    const now = row?.now.toISOString() ?? '';
    return checkedChange(transaction, { id: partnershipId, title: '', now, state: { stage } }, act, change);
  });
}

async function checkedChange(
  transaction: Transaction,
  loaded: Pick<LoadedCase, 'id' | 'title' | 'now'> & { readonly state: { readonly stage: string } },
  act: SignatoryAct,
  change: SignatoryInput,
): Promise<SignatoryChange> {
  const content = await loadPartnership(transaction, loaded.id, loaded.title);
  if (!content) throw new Problem('not_found');
  const today = dateInZone(Date.parse(loaded.now), 'Europe/Brussels');
  return RULES[act]({ ...content, stage: loaded.state.stage }, change, today);
}
