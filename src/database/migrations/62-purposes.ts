import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the system does, it does for a purpose: the context names it, and `purpose-wall.ts` says what each may touch. */
export class Purposes1700000000062 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CONTEXT);
  }

  async down(): Promise<void> {
    throw new Error('A wall is not taken down: restore a backup instead.');
  }
}

/** The view `system` alone has no purpose, and what has none passes no wall; `system:mail` is the system writing mails. */
const CONTEXT = `
CREATE FUNCTION entente_purpose() RETURNS text STABLE LANGUAGE sql
  RETURN CASE WHEN current_setting('entente.view', true) IN ('inside', 'outside') THEN 'person'
    ELSE nullif(current_setting('entente.purpose', true), '') END;
CREATE OR REPLACE FUNCTION act_as(account text, organisation text, view text, clock_offset_ms text, locked uuid) RETURNS void
  VOLATILE LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('entente.account', account, true), set_config('entente.organisation', organisation, true),
    set_config('entente.view', split_part(view, ':', 1), true), set_config('entente.clock_offset_ms', clock_offset_ms, true),
    set_config('entente.purpose', CASE WHEN view LIKE 'system:%' THEN nullif(split_part(view, ':', 2), 'person') END, true);
  IF locked IS NOT NULL THEN
    PERFORM FROM case_file WHERE id = locked FOR UPDATE;
  END IF;
END $$;
-- Loud, since a job that silently sees nothing does half of its work; only whoever names a purpose is told.
CREATE FUNCTION purpose_refused(walled text, act text) RETURNS boolean STABLE COST 1 LANGUAGE plpgsql AS $$
BEGIN
  IF entente_purpose() IS NULL THEN
    RETURN false;
  END IF;
  RAISE EXCEPTION 'The system may not % % for the purpose %.', act, walled, entente_purpose()
    USING ERRCODE = 'insufficient_privilege', HINT = 'See src/kernel/system-purposes.ts.';
END $$;
`;
