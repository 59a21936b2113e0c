import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The bytes of documents leave the database for a store beside it; what a scanner found harmful lies apart. */
export class DocumentStore1700000000056 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(BYTES);
    await runner.query(QUARANTINE);
  }

  async down(): Promise<void> {
    throw new Error('Bytes that lie in a store are not taken back: restore a backup instead.');
  }
}

/** Rows stay for good, with their checksum; the one thing that changes is where the bytes lie, and that but once. */
const BYTES = `
ALTER TABLE document_version ALTER COLUMN content DROP NOT NULL;
ALTER TABLE document_version
  ADD COLUMN store_key text UNIQUE CHECK (store_key ~ '^[a-z]{1,20}/[0-9a-f-]{36}$'),
  ADD COLUMN scanned_at timestamptz,
  ADD CONSTRAINT bytes_in_one_place CHECK (num_nonnulls(content, store_key) = 1);
COMMENT ON COLUMN document_version.store_key IS 'Under which the bytes lie in the store; null while they lie in this row.';
COMMENT ON COLUMN document_version.scanned_at IS 'When a virus scanner found nothing; null: none looked.';
CREATE INDEX document_version_in_database ON document_version (uploaded_at) WHERE content IS NOT NULL;
GRANT UPDATE (content, store_key) ON document_version TO entente_app;

CREATE FUNCTION keep_document_bytes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF entente_view() IS DISTINCT FROM 'system' OR OLD.content IS NULL OR NEW.content IS NOT NULL OR NEW.store_key IS NULL THEN
    RAISE EXCEPTION 'The bytes of a document do not change.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER document_bytes_kept BEFORE UPDATE ON document_version FOR EACH ROW EXECUTE FUNCTION keep_document_bytes();
`;

/** Staff alone read of it: whoever sent it was told, and others on the case never saw it. */
const QUARANTINE = `
CREATE TABLE quarantined_file (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES case_file,
  file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
  media_type text NOT NULL CHECK (length(media_type) BETWEEN 1 AND 120),
  size_bytes integer NOT NULL CHECK (size_bytes > 0),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  found text NOT NULL CHECK (length(found) BETWEEN 1 AND 200),
  store_key text UNIQUE CHECK (store_key ~ '^[a-z]{1,20}/[0-9a-f-]{36}$'),
  sent_by uuid NOT NULL REFERENCES account,
  sent_at timestamptz NOT NULL DEFAULT entente_now(),
  destroyed_at timestamptz,
  destroyed_by uuid REFERENCES account,
  CHECK ((store_key IS NULL) = (destroyed_at IS NOT NULL) AND (destroyed_at IS NULL) = (destroyed_by IS NULL))
);
COMMENT ON TABLE quarantined_file IS 'What a virus scanner found harmful: it is on no case, and goes to nobody.';
CREATE INDEX quarantined_file_by_time ON quarantined_file (sent_at DESC, id);
ALTER TABLE quarantined_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE quarantined_file FORCE ROW LEVEL SECURITY;
CREATE POLICY inside ON quarantined_file TO entente_app USING (entente_inside());
GRANT SELECT, INSERT, UPDATE (store_key, destroyed_at, destroyed_by) ON quarantined_file TO entente_app;
`;
