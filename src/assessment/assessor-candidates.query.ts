/** Who can be named to assess an application: holders of the roles who have no part in it and are not on its round. */
import type { Transaction } from '../database/database.js';
import type { AssessorRole } from './round.js';

export interface Candidate {
  readonly accountId: string;
  readonly personId: string;
  readonly name: string;
  readonly organisation: string;
  readonly role: AssessorRole;
  readonly away: boolean;
}

/** By name. Nobody of an applicant, nobody who wrote on the application, nobody who declared a conflict on it. */
export async function assessorCandidates(
  transaction: Transaction,
  actionId: string,
): Promise<readonly Candidate[]> {
  return transaction.run<Candidate & Record<string, unknown>>(
    'assessor_candidates',
    `SELECT a.id AS "accountId", a.person_id AS "personId", p.name, o.name AS organisation, r.role,
       EXISTS (SELECT FROM absence_in_force x WHERE x.person_id = a.person_id) AS away
     FROM role_assignment r JOIN account a ON a.id = r.account_id AND a.disabled_at IS NULL
       JOIN person p ON p.id = a.person_id AND p.name IS NOT NULL JOIN organisation o ON o.id = a.organisation_id
     WHERE r.ended_at IS NULL AND r.role IN ('assessor_technical', 'assessor_financial')
       AND NOT EXISTS (SELECT FROM case_file c WHERE c.id = $1 AND c.organisation_id = a.organisation_id)
       AND NOT EXISTS (SELECT FROM action_applicant k WHERE k.action_id = $1 AND k.organisation_id = a.organisation_id)
       AND NOT EXISTS (SELECT FROM duty d WHERE d.case_id = $1 AND d.person_id = a.person_id
         AND d.conflict = 'applicant_never_decides' AND d.side = 'applicant')
       AND NOT EXISTS (SELECT FROM assessor m JOIN assessment s ON s.id = m.assessment_id
         WHERE s.action_id = $1 AND m.person_id = a.person_id AND (m.ended_why = 'conflict'
           OR (m.ended_at IS NULL AND s.round = (SELECT max(n.round) FROM assessment n WHERE n.action_id = $1))))
     ORDER BY p.name, a.id, r.role`,
    [actionId],
  );
}
