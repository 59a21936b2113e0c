/** With whom a message on a case can be shared, and whom it can name. */
import type { Transaction } from '../database/database.js';
import { type PersonActor, STAFF_ROLES } from '../kernel/actor.js';

export interface MessageParty {
  readonly id: string;
  readonly name: string;
  readonly country: string | null;
  /** How it takes part: `applicant`, `partner`, `participant`. */
  readonly view: string;
}

export interface MessagePerson {
  readonly accountId: string;
  readonly name: string;
  readonly organisationId: string;
  readonly inside: boolean;
}

/** The parties that take part in a case, applicants first: for those inside. From outside one writes to the facility. */
export async function partiesToShareWith(
  transaction: Transaction,
  actor: PersonActor,
  caseId: string,
): Promise<readonly MessageParty[]> {
  if (actor.view !== 'inside') return [];
  return transaction.run<MessageParty & Record<string, unknown>>(
    'message_parties',
    `SELECT o.id, o.name, o.country, x.view FROM case_access x JOIN organisation o ON o.id = x.organisation_id
     WHERE x.case_id = $1 ORDER BY x.view, o.country, o.name, o.id`,
    [caseId],
  );
}

/** Who may be named: staff and the people of the parties in question; from outside those of one's own party. */
export async function peopleToName(
  transaction: Transaction,
  actor: PersonActor,
  caseId: string,
): Promise<readonly MessagePerson[]> {
  return transaction.run<MessagePerson & Record<string, unknown>>(
    'message_people',
    `SELECT a.id AS "accountId", p.name, a.organisation_id AS "organisationId", s.staff AS inside
     FROM account a JOIN person p ON p.id = a.person_id AND p.name IS NOT NULL,
       LATERAL (SELECT EXISTS (SELECT FROM role_assignment r WHERE r.account_id = a.id AND r.ended_at IS NULL AND r.role = ANY ($3)) AS staff) s
     WHERE a.disabled_at IS NULL AND a.id <> $4
       AND CASE WHEN $5 = 'inside' THEN s.staff OR EXISTS (SELECT FROM case_access x WHERE x.case_id = $1 AND x.organisation_id = a.organisation_id)
         ELSE a.organisation_id = $2 AND NOT s.staff END
     ORDER BY p.name, a.id LIMIT 500`,
    [caseId, actor.organisationId, STAFF_ROLES, actor.accountId, actor.view],
  );
}
