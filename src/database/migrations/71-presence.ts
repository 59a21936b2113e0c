import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who looks at which case at this moment, for a minute at most; and who does not want to be seen. */
export class Presence1700000000071 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE account ADD COLUMN shows_presence boolean NOT NULL DEFAULT true;
COMMENT ON COLUMN account.shows_presence IS 'Whether others on a case see that this person looks at it; whoever does not is told of nobody.';
CREATE UNLOGGED TABLE presence (
  stream_id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES case_file ON DELETE CASCADE,
  account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  inside boolean NOT NULL,
  writing boolean NOT NULL,
  seen_at timestamptz NOT NULL DEFAULT entente_now()
);
COMMENT ON TABLE presence IS 'A row for each page that is open on a case, renewed while it is and deleted within a minute. It is in no log and no backup of the log.';
CREATE INDEX presence_by_case ON presence (case_id);
ALTER TABLE presence ENABLE ROW LEVEL SECURITY;
ALTER TABLE presence FORCE ROW LEVEL SECURITY;
-- Inside people see inside people; outsiders see those of their own organisation, on a case that is theirs to see.
CREATE POLICY seen ON presence FOR SELECT TO entente_app USING (entente_view() = 'system' OR account_id = entente_account()
  OR (entente_view() = 'inside' AND inside)
  OR (entente_view() = 'outside' AND NOT inside AND organisation_id = entente_organisation() AND may_see(case_id)));
CREATE POLICY comes ON presence FOR INSERT TO entente_app WITH CHECK (account_id = entente_account()
  AND organisation_id = entente_organisation() AND inside = (entente_view() = 'inside')
  AND (entente_view() = 'inside' OR may_see(case_id)));
CREATE POLICY stays ON presence FOR UPDATE TO entente_app USING (account_id = entente_account());
CREATE POLICY goes ON presence FOR DELETE TO entente_app USING (entente_view() = 'system' OR account_id = entente_account());
GRANT SELECT, INSERT, DELETE, UPDATE (seen_at) ON presence TO entente_app;`);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead.');
  }
}
