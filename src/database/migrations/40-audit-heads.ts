import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signed heads over all chains of the record, the keys that sign them, and what each proof of the record found. */
export class AuditHeads1700000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [KEYS, HEADS, PROOFS, READINGS, WALL]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('What was signed stays signed: restore a backup instead.');
  }
}

/** A statement is kept as it was signed; the columns say what the database has to know of it. */
const KEYS = `
CREATE TABLE audit_key (
  id text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{32}$'),
  number integer NOT NULL UNIQUE CHECK (number > 0),
  public_key text NOT NULL CHECK (public_key LIKE '-----BEGIN PUBLIC KEY-----%'),
  previous_id text UNIQUE REFERENCES audit_key,
  after_head bigint NOT NULL CHECK (after_head >= 0),
  valid_from timestamptz NOT NULL,
  statement jsonb NOT NULL,
  signatures jsonb NOT NULL,
  CHECK ((number = 1) = (previous_id IS NULL)),
  CHECK (statement->>'key' = id AND (statement->>'number')::integer = number AND statement->>'publicKey' = public_key)
);
COMMENT ON TABLE audit_key IS 'Public keys in their order: one is in force until the next begins; a signature of the one before says that it handed over.';
`;

/** Each head has one before it and one after it at the most, so that their chain cannot fork here. */
const HEADS = `
CREATE TABLE audit_head (
  number bigint PRIMARY KEY CHECK (number > 0),
  previous_number bigint UNIQUE REFERENCES audit_head,
  at timestamptz NOT NULL,
  digest text NOT NULL UNIQUE CHECK (digest ~ '^[0-9a-f]{64}$'),
  key_id text NOT NULL REFERENCES audit_key,
  statement jsonb NOT NULL,
  signature text NOT NULL,
  CHECK (previous_number IS NOT DISTINCT FROM nullif(number - 1, 0)),
  CHECK ((statement->>'number')::bigint = number)
);
CREATE TABLE audit_head_chain (
  chain text NOT NULL,
  head bigint NOT NULL REFERENCES audit_head,
  seq integer NOT NULL CHECK (seq > 0),
  hash text NOT NULL,
  PRIMARY KEY (chain, head)
);
COMMENT ON TABLE audit_head_chain IS 'Where a chain ended when a head was signed; a row for each head before which it moved.';
CREATE INDEX audit_head_chain_by_head ON audit_head_chain (head, chain);
CREATE INDEX audit_event_by_person ON audit_event (person_id, at DESC) WHERE person_id IS NOT NULL;
CREATE INDEX audit_event_by_kind ON audit_event (kind, at DESC);
CREATE INDEX audit_event_by_case ON audit_event (case_id, at DESC) WHERE case_id IS NOT NULL;
`;

const PROOFS = `
CREATE TABLE audit_proof (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT entente_now(),
  is_full boolean NOT NULL,
  head bigint REFERENCES audit_head,
  chains integer NOT NULL,
  events bigint NOT NULL,
  unsigned bigint NOT NULL,
  faults jsonb NOT NULL
);
COMMENT ON COLUMN audit_proof.head IS 'The last head that held: until then the record is proven whole.';
CREATE INDEX audit_proof_by_time ON audit_proof (at DESC);
`;

/**
 * Who read something of a case is told on the case's trail, to staff alone: it belongs to the day, not to the case, so that
 * outsiders who may see the case have no way to it.
 */
const READINGS = `
ALTER TABLE audit_event ADD COLUMN read_case_id uuid GENERATED ALWAYS AS (
  CASE WHEN kind IN ('document_read', 'dossier_read', 'file_exported') THEN (body->'data'->>'case')::uuid END) STORED;
CREATE INDEX audit_event_by_reading ON audit_event (read_case_id, at DESC) WHERE read_case_id IS NOT NULL;
`;

/** Read inside, written by the installation alone, changed by nobody. */
const WALL = `
DO $$
DECLARE
  walled text;
BEGIN
  FOREACH walled IN ARRAY ARRAY['audit_key', 'audit_head', 'audit_head_chain', 'audit_proof'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled);
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT TO entente_app USING (entente_inside())', walled);
    EXECUTE format('CREATE POLICY written ON %I FOR INSERT TO entente_app WITH CHECK (entente_view() = ''system'')', walled);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO entente_app', walled);
  END LOOP;
END $$;
`;
