import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions of the Steering Committee: agenda, attendance, recusals, minutes; and how the reserve list is passed on. */
export class CommitteeSessions1700000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [SETTINGS, SESSIONS, RESERVE, FROZEN, RECUSED, REASONS, WALL, GRANTS]) {
      await runner.query(part);
    }
  }

  async down(): Promise<void> {
    throw new Error('What a committee decided is not forgotten: restore a backup instead.');
  }
}

/**
 * Ours, and not read in a source: an installation sets its own. `committee_votes` is `written_too` or `in_session`: whether
 * an action that is on no agenda may be voted on in writing.
 */
const SETTINGS = `
INSERT INTO setting (code, value) VALUES
  ('session_notice_working_days', '5'), ('session_quorum', '2'), ('reserve_list_months', '6'), ('committee_votes', '"written_too"');
`;

const SESSIONS = `
CREATE TABLE committee_session (
  id uuid PRIMARY KEY REFERENCES case_file,
  held_on date NOT NULL,
  starts_at text NOT NULL CHECK (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  place text NOT NULL DEFAULT '' CHECK (length(place) <= 300),
  link text NOT NULL DEFAULT '' CHECK (length(link) <= 500),
  convene_by date NOT NULL,
  opened_at timestamptz,
  ended_at timestamptz,
  CHECK (place <> '' OR link <> ''),
  CHECK (convene_by <= held_on),
  CHECK (opened_at <= ended_at)
);
COMMENT ON COLUMN committee_session.convene_by IS 'The last day on which the agenda can go out, by the working days of notice that were set when the date was.';
CREATE TABLE session_item (
  session_id uuid NOT NULL REFERENCES committee_session,
  action_id uuid NOT NULL REFERENCES action,
  position integer NOT NULL CHECK (position BETWEEN 1 AND 100),
  outcome text CHECK (outcome IN ('supported', 'not_supported', 'carried_over', 'left')),
  closed_at timestamptz,
  PRIMARY KEY (session_id, action_id),
  UNIQUE (session_id, position) DEFERRABLE INITIALLY DEFERRED,
  CHECK ((outcome IS NULL) = (closed_at IS NULL))
);
COMMENT ON COLUMN session_item.outcome IS 'How it came out when the sitting ended; left: the action had gone elsewhere before.';
CREATE UNIQUE INDEX session_item_one_open ON session_item (action_id) WHERE closed_at IS NULL;
CREATE TABLE session_member (
  session_id uuid NOT NULL REFERENCES committee_session,
  person_id uuid NOT NULL REFERENCES person,
  chairs boolean NOT NULL,
  attendance text CHECK (attendance IN ('present', 'excused', 'absent')),
  PRIMARY KEY (session_id, person_id)
);
CREATE TABLE session_recusal (
  session_id uuid NOT NULL,
  action_id uuid NOT NULL,
  person_id uuid NOT NULL,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  declared_at timestamptz NOT NULL,
  PRIMARY KEY (session_id, action_id, person_id),
  FOREIGN KEY (session_id, action_id) REFERENCES session_item,
  FOREIGN KEY (session_id, person_id) REFERENCES session_member
);
CREATE INDEX session_recusal_by_action ON session_recusal (action_id, person_id);
COMMENT ON TABLE session_recusal IS 'A conflict of interest that was declared; it is not taken back.';
CREATE TABLE session_remarks (
  session_id uuid PRIMARY KEY REFERENCES committee_session,
  remarks text NOT NULL CHECK (length(remarks) <= 10000)
);
CREATE TABLE session_record (
  session_id uuid PRIMARY KEY REFERENCES committee_session,
  content jsonb NOT NULL,
  approved_at timestamptz NOT NULL
);
COMMENT ON TABLE session_record IS 'What the minutes say, as they were approved; people by id, so that a name can be erased.';
CREATE SEQUENCE reference_number_sc;
`;

const RESERVE = `
CREATE TABLE reserve_pass (
  action_id uuid PRIMARY KEY REFERENCES action,
  free_cents bigint NOT NULL
);
COMMENT ON TABLE reserve_pass IS 'The head of unit has left it on the list while so much was free; it is proposed again when there is more.';
CREATE TABLE reserve_lapse (
  action_id uuid PRIMARY KEY REFERENCES action,
  lapsed_at timestamptz NOT NULL,
  filed_at timestamptz
);
COMMENT ON COLUMN reserve_lapse.filed_at IS 'When the letter that says so was filed.';
CREATE INDEX reserve_lapse_open ON reserve_lapse (action_id) WHERE filed_at IS NULL;
CREATE INDEX case_on_reserve_list ON case_file (id) WHERE subject = 'action' AND stage IN ('reserve_list', 'reserve_called');
`;

/** What may still change, by how far the session has come; whoever writes, and whatever a definition lets them. */
const FROZEN = `
CREATE FUNCTION session_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  asked uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.session_id ELSE NEW.session_id END;
  at text := (SELECT stage FROM case_file WHERE id = asked);
  open boolean;
BEGIN
  open := CASE TG_TABLE_NAME
    WHEN 'session_item' THEN at IN ('planned', 'postponed') OR (TG_OP = 'UPDATE' AND at IN ('convened', 'in_session'))
    WHEN 'session_member' THEN at IN ('planned', 'convened', 'in_session')
    WHEN 'session_recusal' THEN at IN ('convened', 'in_session')
    WHEN 'session_remarks' THEN at = 'minutes_drafted'
    ELSE at = 'minutes_drafted' END;
  IF NOT coalesce(open, false) THEN
    RAISE EXCEPTION 'The session has come too far for this to change.' USING ERRCODE = 'check_violation', CONSTRAINT = 'session_frozen';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
DO $$
DECLARE
  kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['session_item', 'session_member', 'session_recusal', 'session_remarks', 'session_record'] LOOP
    EXECUTE format('CREATE TRIGGER kept BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION session_frozen()', kept);
  END LOOP;
END $$;
CREATE FUNCTION session_item_of_committee() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM case_file WHERE id = NEW.action_id AND subject = 'action' AND stage = 'committee') THEN
    RAISE EXCEPTION 'The action does not wait for the committee.' USING ERRCODE = 'check_violation', CONSTRAINT = 'session_item_of_committee';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER of_committee BEFORE INSERT ON session_item FOR EACH ROW EXECUTE FUNCTION session_item_of_committee();
CREATE FUNCTION session_document_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Approved minutes stay as they were filed.' USING ERRCODE = 'check_violation', CONSTRAINT = 'session_frozen';
END $$;
CREATE TRIGGER minutes_stay BEFORE UPDATE OR DELETE ON document FOR EACH ROW WHEN (OLD.kind = 'session_minutes') EXECUTE FUNCTION session_document_stays();
`;

/** Whoever declared an interest in an action has no voice on it, in this session or a later one, nor through a deputy. */
const RECUSED = `
CREATE FUNCTION refuse_recused_voice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM session_recusal r WHERE r.action_id = NEW.case_id AND r.person_id IN (NEW.person_id, NEW.on_behalf_of)) THEN
    RAISE EXCEPTION 'The member declared an interest in this action.' USING ERRCODE = 'check_violation', CONSTRAINT = 'visa_not_recused';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER not_recused BEFORE INSERT OR UPDATE OF person_id, on_behalf_of ON visa FOR EACH ROW WHEN (NEW.code = 'committee') EXECUTE FUNCTION refuse_recused_voice();
CREATE FUNCTION refuse_late_recusal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM visa v WHERE v.case_id = NEW.action_id AND v.code = 'committee' AND v.invalidated_at IS NULL
    AND NEW.person_id IN (v.person_id, v.on_behalf_of)) THEN
    RAISE EXCEPTION 'The member has voted on this action.' USING ERRCODE = 'check_violation', CONSTRAINT = 'recusal_before_vote';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER before_vote BEFORE INSERT ON session_recusal FOR EACH ROW EXECUTE FUNCTION refuse_late_recusal();
`;

/** Why an action was rejected, for its lead: what a committee's members gave as reasons, without their names. */
const REASONS = `
CREATE FUNCTION rejection_reasons(asked uuid) RETURNS SETOF text STABLE LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH rejected AS (
    SELECT e.seq, e.body->'data' AS data FROM audit_event e
    WHERE e.chain = asked::text AND e.kind = 'case_advanced' AND e.body->'data'->>'to' = 'rejected' AND (e.body->'data'->>'moved')::boolean
      AND (entente_inside() OR owns_case(asked))
    ORDER BY e.seq DESC LIMIT 1)
  SELECT t.text FROM rejected r JOIN audit_event e ON e.chain = asked::text AND e.seq <= r.seq
    JOIN audit_text t ON t.event_id = e.id AND t.field = 'reason'
  WHERE e.seq = r.seq AND jsonb_array_length(coalesce(r.data->'visas', '[]')) = 0
    OR jsonb_array_length(coalesce(r.data->'visas', '[]')) > 0 AND e.body->'data'->>'from' = r.data->>'from'
      AND (e.seq = r.seq OR (e.body->'data'->>'visit')::int = (r.data->>'visit')::int - 1)
      AND e.body->'data'->'visas'->0->>'answer' = 'no'
      AND NOT EXISTS (SELECT FROM visa v WHERE v.case_id = asked AND v.event_seq = e.seq AND v.invalidated_at IS NOT NULL)
  ORDER BY e.seq
$$;
`;

/** A committee's sessions are the facility's own: no outsider sees that there are any. */
const WALL = `
DO $$
DECLARE
  walled text;
BEGIN
  FOREACH walled IN ARRAY ARRAY['committee_session', 'session_item', 'session_member', 'session_recusal', 'session_remarks',
    'session_record', 'reserve_pass', 'reserve_lapse'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled);
    EXECUTE format('CREATE POLICY seen ON %I TO entente_app USING (entente_inside())', walled);
  END LOOP;
END $$;
CREATE POLICY guard_reasons ON audit_event FOR SELECT TO entente_guard USING (true);
CREATE POLICY guard_reasons ON audit_text FOR SELECT TO entente_guard USING (true);
CREATE POLICY guard_reasons ON visa FOR SELECT TO entente_guard USING (true);
`;

const GRANTS = `
GRANT SELECT, INSERT ON committee_session, session_item, session_member, session_recusal, session_remarks, session_record, reserve_pass, reserve_lapse TO entente_app;
GRANT UPDATE (held_on, starts_at, place, link, convene_by, opened_at, ended_at) ON committee_session TO entente_app;
GRANT UPDATE (position, outcome, closed_at) ON session_item TO entente_app;
GRANT UPDATE (attendance) ON session_member TO entente_app;
GRANT UPDATE (remarks) ON session_remarks TO entente_app;
GRANT UPDATE (free_cents) ON reserve_pass TO entente_app;
GRANT UPDATE (filed_at) ON reserve_lapse TO entente_app;
GRANT DELETE ON session_item, reserve_pass TO entente_app;
GRANT USAGE ON SEQUENCE reference_number_sc TO entente_app;
GRANT SELECT ON audit_event, audit_text, visa TO entente_guard;
GRANT CREATE ON SCHEMA public TO entente_guard;
ALTER FUNCTION rejection_reasons(uuid) OWNER TO entente_guard;
REVOKE CREATE ON SCHEMA public FROM entente_guard;
`;
