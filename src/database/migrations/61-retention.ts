import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Proofs of bank data go the way of documents: into the store, past the scanner, into quarantine. */
export class Retention1700000000061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PROOFS);
    await runner.query(WITHDRAWN);
    await runner.query(QUARANTINE);
    await runner.query(SETTINGS);
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

/** A file comes to a case, or to a party. */
const QUARANTINE = `
ALTER TABLE quarantined_file ALTER COLUMN case_id DROP NOT NULL;
ALTER TABLE quarantined_file
  ADD COLUMN organisation_id uuid REFERENCES organisation,
  ADD CONSTRAINT sent_to_one CHECK (num_nonnulls(case_id, organisation_id) = 1);
`;
