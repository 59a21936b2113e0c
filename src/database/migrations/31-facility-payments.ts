import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Payments on what the facility buys itself: the invoice that they rest on, their limit, and who may read the money. */
export class FacilityPayments1700000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [INVOICE, LIMIT, BOUGHT, WALL, CLOSED_TO_OTHERS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Payments that were made are not forgotten: restore a backup instead.');
  }
}

const INVOICE = `
ALTER TABLE payment_request ADD COLUMN invoice_reference text NOT NULL DEFAULT '' CHECK (length(invoice_reference) <= 100),
  ADD CONSTRAINT payment_on_invoice CHECK (invoice_reference = '' OR (kind <> 'recovery' AND report_id IS NULL));
COMMENT ON COLUMN payment_request.invoice_reference IS 'Of what the facility buys: the invoice or statement of cost that it rests on.';
GRANT UPDATE (invoice_reference) ON payment_request TO entente_app;
`;

/** This facility's own choice, and no rule that was read anywhere: an installation sets its own. */
const LIMIT = `
INSERT INTO setting (code, value) VALUES ('contract_prefinancing_max_basis_points', '3000') ON CONFLICT DO NOTHING;
`;

const BOUGHT = `
CREATE FUNCTION bought_by_facility(asked uuid) RETURNS boolean STABLE LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  RETURN EXISTS (SELECT FROM action a WHERE a.id = asked AND a.kind <> 'GRANT');
GRANT CREATE ON SCHEMA public TO entente_guard;
ALTER FUNCTION bought_by_facility(uuid) OWNER TO entente_guard;
REVOKE CREATE ON SCHEMA public FROM entente_guard;
`;

/**
 * A contract of the facility is between it and whom it pays. Its payment requests belong to no organisation, and nobody
 * outside opens one; whoever asked for the assistance or the meeting still takes it back as long as nothing is signed, for
 * which what is held has to be known. The countries and agencies that take part read nothing of it.
 */
const WALL = `
CREATE POLICY of_the_facility ON payment_request AS RESTRICTIVE FOR INSERT TO entente_app WITH CHECK (
  NOT bought_by_facility(action_id)
  OR (entente_inside() AND EXISTS (SELECT FROM case_file c WHERE c.id = payment_request.id AND c.organisation_id IS NULL)));
CREATE POLICY of_the_facility ON action_money AS RESTRICTIVE FOR SELECT TO entente_app
  USING (entente_inside() OR owns_case(action_id) OR NOT bought_by_facility(action_id));
CREATE POLICY of_the_facility ON ledger_entry AS RESTRICTIVE FOR SELECT TO entente_app
  USING (entente_inside() OR NOT bought_by_facility(action_id));
`;

/** A meeting whose file is closed and whose money is not paid yet is as closed to others as one that is. */
const CLOSED_TO_OTHERS = `
DROP POLICY seen ON dialogue_conclusion;
CREATE POLICY seen ON dialogue_conclusion TO entente_app USING (entente_inside() OR (owns_case(dialogue_id)
  OR (may_see(dialogue_id) AND EXISTS (SELECT FROM case_file c
    WHERE c.id = dialogue_id AND c.stage IN ('outcomes_recorded', 'settlement', 'closed')))));
`;
