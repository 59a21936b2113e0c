import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long documents are kept and what holds them; proofs of bank data go the way of documents. */
export class Retention1700000000061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PROOFS);
    await runner.query(WITHDRAWN);
    await runner.query(QUARANTINE);
    await runner.query(SETTINGS);
    await runner.query(HOLDS);
    await runner.query(DESTRUCTION);
  }

  async down(): Promise<void> {
    throw new Error('Bytes that lie in a store are not taken back: restore a backup instead.');
  }
}

const PROOFS = `
ALTER TABLE bank_account_proof ALTER COLUMN content DROP NOT NULL;
ALTER TABLE bank_account_proof
  ADD COLUMN size_bytes integer CHECK (size_bytes > 0),
  ADD COLUMN store_key text UNIQUE CHECK (store_key ~ '^[a-z]{1,20}/[0-9a-f-]{36}$'),
  ADD COLUMN scanned_at timestamptz;
ALTER TABLE bank_account_proof NO FORCE ROW LEVEL SECURITY;
UPDATE bank_account_proof SET size_bytes = length(content);
ALTER TABLE bank_account_proof FORCE ROW LEVEL SECURITY;
ALTER TABLE bank_account_proof ALTER COLUMN size_bytes SET NOT NULL,
  ADD CONSTRAINT bytes_in_one_place CHECK (num_nonnulls(content, store_key) = 1);
COMMENT ON COLUMN bank_account_proof.store_key IS 'Under which the bytes lie in the store; null while they lie in this row.';
CREATE POLICY moved_from ON bank_account_proof FOR SELECT TO entente_app USING (entente_view() = 'system');
CREATE POLICY moved ON bank_account_proof FOR UPDATE TO entente_app USING (entente_view() = 'system');
GRANT UPDATE (content, store_key) ON bank_account_proof TO entente_app;
CREATE TRIGGER proof_bytes_kept BEFORE UPDATE ON bank_account_proof FOR EACH ROW EXECUTE FUNCTION keep_document_bytes();
`;

/** Whoever proposed may take it back, outsiders too: the row that comes of it was held to still being proposed. */
const WITHDRAWN = `
DROP POLICY decided ON bank_account;
CREATE POLICY decided ON bank_account FOR UPDATE TO entente_app
  USING (entente_reads_banks() OR (state = 'proposed' AND proposed_person = entente_person()))
  WITH CHECK (entente_reads_banks() OR (state = 'withdrawn' AND proposed_person = entente_person()));
`;

/** Years after the file was closed; 0: kept for good. Usual periods, which no source was read for. */
const SETTINGS = `
INSERT INTO setting (code, value) VALUES
  ('endorsement_letter', '"not_asked"'),
  ('retention_support_letter_years', '5'),
  ('retention_partner_support_letter_years', '5'),
  ('retention_endorsement_letter_years', '10'),
  ('retention_grant_agreement_years', '10'),
  ('retention_joint_declaration_years', '0'),
  ('retention_final_report_years', '10'),
  ('retention_invoice_years', '10'),
  ('retention_minutes_years', '10'),
  ('retention_meeting_paper_years', '5'),
  ('retention_annex_years', '5'),
  ('retention_formal_letter_years', '10'),
  ('retention_other_years', '5');
`;

/** Staff alone know of holds: what an outsider reads does not depend on them. */
const HOLDS = `
CREATE TABLE document_hold (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES case_file,
  document_id uuid REFERENCES document,
  until_day date NOT NULL,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  placed_by uuid NOT NULL REFERENCES account,
  placed_at timestamptz NOT NULL DEFAULT entente_now(),
  ended_at timestamptz,
  ended_by uuid REFERENCES account,
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
COMMENT ON COLUMN document_hold.document_id IS 'Null: the whole file is held.';
CREATE INDEX document_hold_case ON document_hold (case_id) WHERE ended_at IS NULL;
ALTER TABLE document_hold ENABLE ROW LEVEL SECURITY;
ALTER TABLE document_hold FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON document_hold FOR SELECT TO entente_app USING (entente_inside());
CREATE POLICY placed ON document_hold FOR INSERT TO entente_app WITH CHECK (placed_by = entente_account()
  AND entente_holds('secretariat', 'head_of_unit') AND EXISTS (SELECT FROM case_file c WHERE c.id = case_id)
  AND (document_id IS NULL OR EXISTS (SELECT FROM document d WHERE d.id = document_id AND d.case_id = document_hold.case_id)));
CREATE POLICY ended ON document_hold FOR UPDATE TO entente_app USING (entente_holds('secretariat', 'head_of_unit'))
  WITH CHECK (ended_by = entente_account());
GRANT SELECT, INSERT, UPDATE (ended_at, ended_by) ON document_hold TO entente_app;

CREATE TABLE document_notice (
  document_id uuid PRIMARY KEY REFERENCES document,
  told_at timestamptz NOT NULL DEFAULT entente_now()
);
COMMENT ON TABLE document_notice IS 'That the secretariat was told of what is past its day; what is held meanwhile is told anew.';
ALTER TABLE document_notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE document_notice FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON document_notice FOR SELECT TO entente_app USING (entente_inside());
CREATE POLICY told ON document_notice FOR INSERT TO entente_app WITH CHECK (entente_view() = 'system');
CREATE POLICY told_anew ON document_notice FOR UPDATE TO entente_app USING (entente_view() = 'system');
GRANT SELECT, INSERT, UPDATE (told_at) ON document_notice TO entente_app;

-- The last day on which a document is kept; null while its case is open, and for a kind that is kept for good.
CREATE FUNCTION document_kept_until(wanted uuid) RETURNS date STABLE LANGUAGE sql SET search_path = public, pg_temp AS $$
  SELECT greatest(((c.closed_at AT TIME ZONE 'Europe/Brussels')::date + make_interval(years => k.years))::date,
    (SELECT max(h.until_day) FROM document_hold h
     WHERE h.case_id = d.case_id AND (h.document_id IS NULL OR h.document_id = d.id) AND h.ended_at IS NULL))
  FROM document d JOIN case_file c ON c.id = d.case_id
    JOIN LATERAL (SELECT (SELECT (s.value #>> '{}')::integer FROM setting s WHERE s.code = 'retention_' || d.kind || '_years') AS years
      OFFSET 0) k ON k.years > 0
  WHERE d.id = wanted AND c.closed_at IS NOT NULL
$$;
GRANT EXECUTE ON FUNCTION document_kept_until(uuid) TO entente_app;

-- Whether it is past its day, and the secretariat was told of that so long ago that it could have held it.
CREATE FUNCTION document_destroyable(wanted uuid) RETURNS boolean STABLE LANGUAGE sql SET search_path = public, pg_temp AS $$
  SELECT coalesce((SELECT (n.told_at AT TIME ZONE 'Europe/Brussels')::date > document_kept_until(wanted)
      AND n.told_at + interval '30 days' <= entente_now()
    FROM document_notice n WHERE n.document_id = wanted), false)
$$;
GRANT EXECUTE ON FUNCTION document_destroyable(uuid) TO entente_app;
`;

/** Rows stay for good, with their checksum. Their bytes move to the store once, and go once they are past their day. */
const DESTRUCTION = `
ALTER TABLE document_version ADD COLUMN destroyed_at timestamptz;
ALTER TABLE document_version DROP CONSTRAINT bytes_in_one_place,
  ADD CONSTRAINT bytes_in_one_place CHECK (num_nonnulls(content, store_key, destroyed_at) = 1);
GRANT UPDATE (destroyed_at) ON document_version TO entente_app;

CREATE FUNCTION keep_version_bytes() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF entente_view() IS NOT DISTINCT FROM 'system' AND OLD.destroyed_at IS NULL THEN
    IF NEW.destroyed_at IS NULL AND OLD.content IS NOT NULL AND NEW.content IS NULL AND NEW.store_key IS NOT NULL THEN
      RETURN NEW;
    END IF;
    IF NEW.destroyed_at IS NOT NULL AND document_destroyable(OLD.document_id) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'The bytes of a document do not change.' USING ERRCODE = 'insufficient_privilege';
END $$;
DROP TRIGGER document_bytes_kept ON document_version;
CREATE TRIGGER document_bytes_kept BEFORE UPDATE ON document_version FOR EACH ROW EXECUTE FUNCTION keep_version_bytes();
`;

/** A file comes to a case, or to a party. */
const QUARANTINE = `
ALTER TABLE quarantined_file ALTER COLUMN case_id DROP NOT NULL;
ALTER TABLE quarantined_file
  ADD COLUMN organisation_id uuid REFERENCES organisation,
  ADD CONSTRAINT sent_to_one CHECK (num_nonnulls(case_id, organisation_id) = 1);
`;
