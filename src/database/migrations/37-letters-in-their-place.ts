import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A template says at which stages, and to whom, letters by it are written; those that are there keep to no place. */
export class LettersInTheirPlace1700000000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [PLACES, SHIPPED]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Where letters may be written would be forgotten: restore a backup instead.');
  }
}

const PLACES = `
ALTER TABLE letter_template
  ADD COLUMN places text[] NOT NULL DEFAULT '{}' CHECK (cardinality(places) <= 100),
  ADD COLUMN addressees text[] NOT NULL DEFAULT '{}'
    CHECK (addressees <@ ARRAY['lead', 'co_applicant', 'partner', 'consulted', 'expert', 'participant']);
COMMENT ON COLUMN letter_template.places IS 'Stages of its kind of case; of one for every kind, kinds of case. None: anywhere.';
COMMENT ON COLUMN letter_template.addressees IS 'As what a party has to take part to be written to. None: as anything.';
GRANT UPDATE (places, addressees) ON letter_template TO entente_app;
`;

/** As the program ships them from now on, for installations that have them. */
const SHIPPED = `
ALTER TABLE letter_template NO FORCE ROW LEVEL SECURITY;
UPDATE letter_template t SET places = s.places, addressees = s.addressees FROM (VALUES
  ('receipt', ARRAY['concept_submitted', 'eligibility_check', 'clarification', 'consultation', 'selection'], ARRAY['lead']),
  ('clarification_request', ARRAY['clarification'], ARRAY['lead']),
  ('invitation_full_application', ARRAY['full_application'], ARRAY['lead']),
  ('award', ARRAY['contracting'], ARRAY['lead']),
  ('reserve_list', ARRAY['reserve_list', 'reserve_called'], ARRAY['lead']),
  ('rejection', ARRAY['rejected'], ARRAY['lead']),
  ('formal_notice', ARRAY[]::text[], ARRAY['lead', 'co_applicant', 'participant']),
  ('invitation_event', ARRAY['dialogue', 'committee_session', 'partnership'], ARRAY[]::text[])
) AS s (code, places, addressees) WHERE t.code = s.code AND t.shipped;
ALTER TABLE letter_template FORCE ROW LEVEL SECURITY;
`;
