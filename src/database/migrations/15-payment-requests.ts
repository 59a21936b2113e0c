import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What payment requests need beside their table: the limits in per cent, and a value date that can be true. */
export class PaymentRequests1700000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [LIMITS, COSTS, VALUE_DATE]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Payments that were made are not forgotten: restore a backup instead.');
  }
}

/** Usual for grants, by general knowledge and not read in a source: an installation sets its own. */
const LIMITS = `
INSERT INTO setting (code, value) VALUES
  ('prefinancing_max_basis_points', '8000'), ('paid_before_balance_max_basis_points', '9000'), ('late_interest_basis_points', '800');
`;

const COSTS = `
ALTER TABLE payment_request ADD CONSTRAINT payment_on_costs
  CHECK (kind IN ('interim', 'balance') OR (declared_cents IS NULL AND accepted_cents IS NULL AND report_id IS NULL));
CREATE INDEX payment_request_by_report ON payment_request (report_id) WHERE report_id IS NOT NULL;
`;

/** A bank’s day is not ahead, and not before what it is paid on was registered. */
const VALUE_DATE = `
CREATE FUNCTION value_date_holds() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.settled_on > (entente_now() AT TIME ZONE 'Europe/Brussels')::date THEN
    RAISE EXCEPTION 'The value date lies ahead.' USING ERRCODE = 'check_violation', CONSTRAINT = 'payment_settled_ahead';
  END IF;
  IF NEW.settled_on < (NEW.registered_at AT TIME ZONE 'Europe/Brussels')::date THEN
    RAISE EXCEPTION 'The value date lies before the registration.' USING ERRCODE = 'check_violation', CONSTRAINT = 'payment_settled_before';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER payment_value_date BEFORE UPDATE OF settled_on ON payment_request FOR EACH ROW
  WHEN (NEW.settled_on IS NOT NULL) EXECUTE FUNCTION value_date_holds();
`;
