/**
 * Proposes the next of the reserve list when money has returned to its envelope, however that came about: by a release, a
 * decommitment, a top-up or a withdrawal. Looked for in the database and not carried by what moved the money.
 */
import { rankKey } from '../actions/reserve-rules.js';
import { advanceCase } from '../cases/advance-case.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { systemActor } from '../kernel/actor.js';

const proposer = systemActor('signal');

/** One per envelope at a time; one for which the money is gone again goes back. Answers how many it moved. */
export async function proposeFromReserveRound(
  runtime: CaseRuntime,
  onError: (error: Error) => void,
): Promise<number> {
  const wanted = await runtime.database.asActor(proposer, (transaction) =>
    transaction.run<{ id: string; transition: string }>('reserve_round', ROUND),
  );
  let moved = 0;
  for (const { id, transition } of wanted) {
    const advanced = await advanceCase(runtime, proposer, {
      subject: 'action',
      caseId: id,
      act: { transition },
    });
    if (advanced.ok) moved += 1;
    // Somebody decided on it in the same moment.
    else if (advanced.why !== 'refused')
      onError(new Error(`The action ${id} was not proposed from the reserve list: it is ${advanced.why}.`));
  }
  return moved;
}

/**
 * The first by rank that fits and was not left on the list while as much was free. Its predecessor keeps its turn while it
 * is called. An action on a version of its workflow from before is awarded by hand, as that version has it.
 */
const ROUND = `
WITH listed AS (
  SELECT c.id, c.stage, a.envelope_id, a.grant_cents <= e.free_cents AS fits, coalesce(w.free_cents >= e.free_cents, false) AS passed,
    row_number() OVER (PARTITION BY a.envelope_id, a.grant_cents <= e.free_cents AND NOT coalesce(w.free_cents >= e.free_cents, false)
      ORDER BY ${rankKey('a', 'r', 'c')}) AS n
  FROM case_file c JOIN action a ON a.id = c.id JOIN envelope e ON e.id = a.envelope_id JOIN workflow_definition d ON d.id = c.definition_id
    LEFT JOIN assessment_result r ON r.action_id = a.id LEFT JOIN reserve_pass w ON w.action_id = a.id
  WHERE c.subject = 'action' AND c.stage IN ('reserve_list', 'reserve_called')
    AND coalesce(r.thresholds_met, true) AND jsonb_path_exists(d.body, '$.stages[*].transitions[*] ? (@.code == "money_returned")')
    AND financial_year(entente_now()) BETWEEN coalesce(e.first_year, 0) AND coalesce(e.last_year, 9999))
SELECT id, 'money_gone' AS transition FROM listed WHERE stage = 'reserve_called' AND NOT fits
UNION ALL
SELECT id, 'money_returned' FROM listed l WHERE stage = 'reserve_list' AND fits AND NOT passed AND n = 1
  AND NOT EXISTS (SELECT FROM listed x WHERE x.envelope_id = l.envelope_id AND x.stage = 'reserve_called' AND x.fits)`;
