import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How the ledger was proven, night by night, and whom the end of the financial year was told. */
export class YearEnd1700000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PROOFS);
    await runner.query(ROUNDS);
  }

  async down(): Promise<void> {
    throw new Error('What was proven of the ledger is not forgotten: restore a backup instead.');
  }
}

const PROOFS = `
CREATE TABLE ledger_proof (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT entente_now(),
  envelopes integer NOT NULL,
  actions integer NOT NULL,
  entries bigint NOT NULL,
  faults jsonb NOT NULL
);
COMMENT ON TABLE ledger_proof IS 'Each time balances were compared with the entries: what was looked at, and what did not add up.';
CREATE INDEX ledger_proof_by_time ON ledger_proof (at DESC);
ALTER TABLE ledger_proof ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger_proof FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON ledger_proof TO entente_app USING (entente_inside());
GRANT SELECT, INSERT ON ledger_proof TO entente_app;
`;

/** The months are those usual for grants, by general knowledge and not read in a source: an installation sets its own. */
const ROUNDS = `
CREATE TABLE year_end_round (
  financial_year integer NOT NULL,
  round text NOT NULL CHECK (length(round) BETWEEN 1 AND 20),
  told_at timestamptz NOT NULL DEFAULT entente_now(),
  commitments integer NOT NULL CHECK (commitments >= 0),
  amount_cents bigint NOT NULL CHECK (amount_cents >= 0),
  PRIMARY KEY (financial_year, round)
);
COMMENT ON TABLE year_end_round IS 'Each round of reminders that commitments are to be signed by 31 December is told once.';
ALTER TABLE year_end_round ENABLE ROW LEVEL SECURITY;
ALTER TABLE year_end_round FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON year_end_round TO entente_app USING (entente_inside());
GRANT SELECT, INSERT ON year_end_round TO entente_app;
INSERT INTO setting (code, value) VALUES ('dormant_after_months', '24');
`;
