/** The one write of a case (see `4-write-case.sql.ts`), with reminders that say since when they stand and why they are void. */
export const WRITE_CASE_12 = `
CREATE OR REPLACE FUNCTION write_case(w jsonb) RETURNS void VOLATILE LANGUAGE plpgsql AS $$
DECLARE
  c record;
BEGIN
  SELECT * INTO c FROM jsonb_to_record(w) AS x (case_id uuid, stage text, outside_stage text, visit integer,
    outside_visit integer, content_version integer, title text, at timestamptz, moved boolean, outside_moved boolean,
    closed boolean, seq integer, hash text, previous_hash text, event_id uuid, kind text, account_id uuid, person_id uuid,
    event_outside boolean, body jsonb);

  UPDATE case_file SET stage = c.stage, outside_stage = c.outside_stage, visit = c.visit, outside_visit = c.outside_visit,
    content_version = c.content_version, title = c.title, changed_at = c.at,
    stage_since = CASE WHEN c.moved THEN c.at ELSE stage_since END,
    outside_stage_since = CASE WHEN outside_stage <> c.outside_stage THEN c.at ELSE outside_stage_since END,
    outside_changed_at = CASE WHEN c.outside_moved THEN c.at ELSE outside_changed_at END,
    closed_at = CASE WHEN c.closed THEN coalesce(closed_at, c.at) END, last_seq = c.seq, last_hash = c.hash
  WHERE id = c.case_id AND last_seq = c.seq - 1;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'The case moved on under its lock.';
  END IF;

  INSERT INTO audit_event (id, chain, seq, case_id, kind, at, account_id, person_id, outside, body, previous_hash, hash)
  VALUES (c.event_id, c.case_id::text, c.seq, c.case_id, c.kind, c.at, c.account_id, c.person_id, c.event_outside, c.body,
    c.previous_hash, c.hash);

  IF w ? 'texts' THEN
    INSERT INTO audit_text (event_id, case_id, field, salt, text)
    SELECT c.event_id, c.case_id, field, salt, text FROM jsonb_to_recordset(w->'texts') AS t (field text, salt text, text text);
  END IF;
  IF w ? 'invalidated' THEN
    UPDATE visa SET invalidated_at = c.at, invalidated_seq = c.seq
    WHERE case_id = c.case_id AND id IN (SELECT jsonb_array_elements_text(w->'invalidated')::uuid);
  END IF;
  IF w ? 'visas' THEN
    INSERT INTO visa (id, case_id, stage, visit, code, instance, answer, person_id, account_id, by_chair,
      on_behalf_of, given_at, event_seq, vouched)
    SELECT id, c.case_id, stage, visit, code, instance, answer, "personId",
      CASE WHEN "personId" IS NOT NULL THEN c.account_id END, "byChair", "onBehalfOf", c.at, c.seq, vouched
    FROM jsonb_to_recordset(w->'visas') AS t (id uuid, stage text, visit integer, code text, instance text, answer text,
      "personId" uuid, "byChair" boolean, "onBehalfOf" uuid, vouched jsonb);
  END IF;
  IF w ? 'duties' THEN
    INSERT INTO duty (case_id, person_id, conflict, side, event_seq)
    SELECT c.case_id, "personId", conflict, side, c.seq
    FROM jsonb_to_recordset(w->'duties') AS t ("personId" uuid, conflict text, side text);
  END IF;
  IF w ? 'clocks_changed' THEN
    UPDATE clock SET version = t.version, pauses = t.pauses, stopped_at = t.stopped_at, outcome = t.outcome, due_at = t.due_at, ladder_at = c.at
    FROM jsonb_to_recordset(w->'clocks_changed') AS t (id uuid, version integer, pauses jsonb, stopped_at timestamptz,
      outcome text, due_at timestamptz)
    WHERE clock.id = t.id AND clock.case_id = c.case_id;
  END IF;
  IF w ? 'clocks_voided' THEN
    UPDATE reminder r SET state = 'void', settled_at = c.at, why = CASE WHEN k.stopped_at IS NOT NULL THEN 'clock_' || k.outcome
      WHEN k.due_at IS NULL THEN 'clock_paused' ELSE 'clock_changed' END
    FROM clock k
    WHERE r.case_id = c.case_id AND r.state = 'pending' AND k.case_id = r.case_id AND k.id = r.clock_id
      AND r.clock_id IN (SELECT jsonb_array_elements_text(w->'clocks_voided')::uuid);
  END IF;
  -- A clock that runs on into another stage: what is still ahead is for whoever owes the act there.
  IF w ? 'ladders' THEN
    WITH ladder AS (
      SELECT * FROM jsonb_to_recordset(w->'ladders') AS t (id uuid, clock_id uuid, clock_version integer, visit integer, code text,
        kind text, addressee text, fire_at timestamptz)
    ), old AS (
      UPDATE reminder SET state = 'void', settled_at = c.at, why = 'stage_moved'
      WHERE case_id = c.case_id AND state = 'pending' AND clock_id IN (SELECT clock_id FROM ladder)
      RETURNING clock_id, kind, code, planned_at, told
    )
    INSERT INTO reminder (id, case_id, clock_id, clock_version, visit, code, kind, addressee, fire_at, planned_at, told)
    SELECT l.id, c.case_id, l.clock_id, l.clock_version, l.visit, l.code, l.kind, l.addressee, l.fire_at, old.planned_at, old.told
    FROM ladder l JOIN old ON old.clock_id = l.clock_id AND old.kind = l.kind AND old.code = l.code;
  END IF;
  IF w ? 'clocks_started' THEN
    INSERT INTO clock (id, case_id, code, version, started_at, amount, unit, calendar, calendar_version, time_zone, pauses, due_at, ladder_at)
    SELECT id, c.case_id, code, version, started_at, amount, unit, calendar, calendar_version, time_zone, pauses, due_at, c.at
    FROM jsonb_to_recordset(w->'clocks_started') AS t (id uuid, code text, version integer, started_at timestamptz,
      amount integer, unit text, calendar text, calendar_version text, time_zone text, pauses jsonb, due_at timestamptz);
  END IF;
  IF w ? 'reminders' THEN
    INSERT INTO reminder (id, case_id, clock_id, clock_version, visit, code, kind, addressee, fire_at, planned_at)
    SELECT id, c.case_id, clock_id, clock_version, visit, code, kind, addressee, fire_at, c.at
    FROM jsonb_to_recordset(w->'reminders') AS t (id uuid, clock_id uuid, clock_version integer, visit integer, code text,
      kind text, addressee text, fire_at timestamptz);
  END IF;
  IF w ? 'tasks_done' THEN
    UPDATE task SET done_at = c.at, done_by = c.account_id
    WHERE case_id = c.case_id AND done_at IS NULL AND id IN (SELECT jsonb_array_elements_text(w->'tasks_done')::uuid);
  END IF;
  IF w ? 'tasks' THEN
    INSERT INTO task (id, case_id, visit, code, act, role, scope, organisation_id, country, due_at, created_at)
    SELECT id, c.case_id, visit, code, act, role, scope, organisation_id, country, due_at, c.at
    FROM jsonb_to_recordset(w->'tasks') AS t (id uuid, visit integer, code text, act text, role text, scope text,
      organisation_id uuid, country text, due_at timestamptz);
  END IF;
  INSERT INTO outbox (kind, case_id, event_id, payload, created_at, not_before)
  SELECT kind, c.case_id, c.event_id, payload, c.at, c.at
  FROM jsonb_to_recordset(w->'outbox') AS t (kind text, payload jsonb);
  IF w ? 'ledger' THEN
    INSERT INTO ledger_entry (envelope_id, action_id, case_id, event_id, move, debit, credit, amount_cents, at)
    SELECT "envelopeId", "actionId", c.case_id, c.event_id, move, debit, credit, "amountCents", c.at
    FROM jsonb_to_recordset(w->'ledger') AS t ("envelopeId" uuid, "actionId" uuid, move text, debit text, credit text, "amountCents" bigint)
    ORDER BY "envelopeId";
  END IF;
END $$;
`;
