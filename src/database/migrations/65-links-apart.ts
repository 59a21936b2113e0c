import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever comes by a tracking link is answered by one function, and the purpose it is asked for opens no table; what the wall
 * is made of is sealed; and what is to be destroyed is marked before its bytes go.
 */
export class LinksApart1700000000065 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TRACKED);
    await runner.query(SEAL);
    await runner.query(MARKED);
  }

  async down(): Promise<void> {
    throw new Error('A wall is not taken down: restore a backup instead.');
  }
}

/**
 * Nothing for a hash that opens nothing, and nothing for another purpose; columns that say where the file stands and no
 * others. As the guard, which sees each case: row-level security alone would have to show all of them to whoever has one link.
 */
const TRACKED = `
CREATE POLICY guard_tracks ON tracking_link FOR SELECT TO entente_guard USING (true);
GRANT SELECT ON tracking_link TO entente_guard;
CREATE FUNCTION tracked_case(hash text) RETURNS TABLE (subject text, reference text, definition uuid, stage text,
    outside_stage text, since timestamptz, expires_at timestamptz, moves jsonb)
  STABLE LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c.subject, c.reference, c.definition_id, c.stage, c.outside_stage, c.outside_stage_since, l.expires_at,
    coalesce((SELECT jsonb_agg(jsonb_build_object('at', e.at, 'definition', e.body->'data'->>'definition', 'to', e.body->'data'->>'to')
        ORDER BY e.seq)
      FROM audit_event e WHERE e.case_id = c.id AND e.chain = c.id::text
        AND e.kind IN ('case_opened', 'case_advanced', 'case_migrated')), '[]')
  FROM tracking_link l JOIN case_file c ON c.id = l.case_id
  WHERE entente_purpose() = 'tracking' AND l.secret_hash = hash AND l.ended_at IS NULL AND l.expires_at > entente_now()
$$;
GRANT CREATE ON SCHEMA public TO entente_guard;
ALTER FUNCTION tracked_case(text) OWNER TO entente_guard;
REVOKE CREATE ON SCHEMA public FROM entente_guard;
REVOKE EXECUTE ON FUNCTION tracked_case(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tracked_case(text) TO entente_app;
`;

/** Beside the tables of the programme, for the owner alone. */
const SEAL = `
CREATE SCHEMA wall;
CREATE TABLE wall.seal (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  server_major integer NOT NULL,
  standing jsonb NOT NULL,
  sealed_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE wall.seal IS 'Digests of policies, grants, triggers and functions as the last migration left them.';
`;

/**
 * Marked first, then removed from the store, then recorded as destroyed: whenever it breaks off, the mark says what is left to
 * do. From the mark on nothing holds the bytes back, since they may be gone already.
 */
const MARKED = `
ALTER TABLE document_version ADD COLUMN destroying_since timestamptz;
COMMENT ON COLUMN document_version.destroying_since IS 'Since when its bytes are being removed; it is destroyed once they are.';
CREATE INDEX document_version_destroying ON document_version (document_id) WHERE destroying_since IS NOT NULL AND destroyed_at IS NULL;
GRANT UPDATE (destroying_since) ON document_version TO entente_app;

CREATE OR REPLACE FUNCTION keep_version_bytes() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF entente_view() IS NOT DISTINCT FROM 'system' AND OLD.destroyed_at IS NULL THEN
    IF OLD.destroying_since IS NOT NULL THEN
      IF NEW.destroyed_at IS NOT NULL AND NEW.destroying_since = OLD.destroying_since THEN
        RETURN NEW;
      END IF;
    ELSIF NEW.destroyed_at IS NULL AND NEW.destroying_since IS NULL THEN
      IF OLD.content IS NOT NULL AND NEW.content IS NULL AND NEW.store_key IS NOT NULL THEN
        RETURN NEW;
      END IF;
    ELSIF NEW.destroyed_at IS NULL AND NEW.content IS NOT DISTINCT FROM OLD.content
        AND NEW.store_key IS NOT DISTINCT FROM OLD.store_key AND document_destroyable(OLD.document_id) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'The bytes of a document do not change.' USING ERRCODE = 'insufficient_privilege';
END $$;

ALTER TABLE quarantined_file
  ADD COLUMN destroying_since timestamptz,
  ADD COLUMN destroying_by uuid REFERENCES account,
  ADD CONSTRAINT destroyed_by_somebody CHECK ((destroying_since IS NULL) = (destroying_by IS NULL));
COMMENT ON COLUMN quarantined_file.destroying_since IS 'Since when its bytes are being removed; it is destroyed once they are.';
GRANT UPDATE (destroying_since, destroying_by) ON quarantined_file TO entente_app;
`;
