import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Changes of an action after signature: one at a time, from both sides, carried out in one step or not at all. */
export class Amendments1700000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [AMENDMENTS, TERMS, CARRY_OUT, ENDS, REPORTS_SET_ANEW, WALL, NEWCOMERS, GRANTS]) {
      await runner.query(part);
    }
  }

  async down(): Promise<void> {
    throw new Error('What was signed is not forgotten: restore a backup instead.');
  }
}

/** The plan is for whoever may see the amendment; money and reasons lie between the lead's side and the facility. */
const AMENDMENTS = `
CREATE TABLE amendment (
  id uuid PRIMARY KEY REFERENCES case_file,
  action_id uuid NOT NULL REFERENCES action,
  number integer NOT NULL CHECK (number > 0),
  started_by text NOT NULL CHECK (started_by IN ('lead', 'facility')),
  partner_note text NOT NULL DEFAULT '' CHECK (length(partner_note) <= 5000),
  before jsonb NOT NULL,
  after jsonb NOT NULL CHECK ((after->>'durationMonths')::integer BETWEEN 1 AND 120 AND jsonb_array_length(after->'countries') > 0),
  signed_at timestamptz,
  ended_at timestamptz,
  UNIQUE (action_id, number),
  CHECK (signed_at IS NULL OR ended_at IS NULL OR signed_at <= ended_at)
);
COMMENT ON COLUMN amendment.partner_note IS 'What changes for the partner countries in the activities; empty: nothing.';
COMMENT ON COLUMN amendment.before IS 'Dates, countries and co-applicants of the action as they were when it was written; compared again at signature.';
CREATE UNIQUE INDEX amendment_one_open ON amendment (action_id) WHERE ended_at IS NULL;
CREATE TABLE amendment_confidential (
  amendment_id uuid PRIMARY KEY REFERENCES amendment,
  reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 10000),
  before jsonb NOT NULL,
  after jsonb NOT NULL CHECK ((after->>'grantCents')::bigint > 0 AND (after->>'grantCents')::bigint <= (after->>'totalCostCents')::bigint)
);
COMMENT ON COLUMN amendment_confidential.before IS 'Grant, total cost and budget lines, in cents.';
CREATE SEQUENCE reference_number_amd;
`;

/** An action's terms as amendments change them; equal documents are equal terms, whatever the order of their sets. */
const TERMS = `
CREATE FUNCTION action_plan_terms(asked uuid) RETURNS jsonb STABLE LANGUAGE sql
  RETURN (SELECT jsonb_build_object('startsOn', a.starts_on, 'durationMonths', a.duration_months,
    'countries', coalesce((SELECT jsonb_agg(jsonb_build_object('country', k.country, 'partnershipId', k.partnership_id) ORDER BY k.country)
      FROM action_country k WHERE k.action_id = a.id), '[]'),
    'coApplicantIds', coalesce((SELECT jsonb_agg(p.organisation_id ORDER BY p.organisation_id) FROM action_applicant p WHERE p.action_id = a.id), '[]'))
  FROM action a WHERE a.id = asked);
CREATE FUNCTION action_money_terms(asked uuid) RETURNS jsonb STABLE LANGUAGE sql
  RETURN (SELECT jsonb_build_object('grantCents', a.grant_cents, 'totalCostCents', a.total_cost_cents,
    'budgetLines', coalesce((SELECT jsonb_agg(jsonb_build_object('heading', b.heading, 'description', b.description,
      'quantity', b.quantity, 'unit', b.unit, 'unitCostCents', b.unit_cost_cents, 'amountCents', b.amount_cents)
      ORDER BY b.position) FROM budget_line b WHERE b.action_id = a.id), '[]'))
  FROM action a WHERE a.id = asked);
CREATE FUNCTION amendment_money(asked uuid) RETURNS jsonb STABLE LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  RETURN (SELECT jsonb_build_object('changes', s.after <> s.before, 'reasoned', s.reason <> '',
    'changeCents', (s.after->>'grantCents')::bigint - (s.before->>'grantCents')::bigint)
  FROM amendment_confidential s WHERE s.amendment_id = asked AND (entente_inside() OR may_see(asked)));
COMMENT ON FUNCTION amendment_money(uuid) IS 'What the engine asks of an amendment''s money, whoever acts: a partner country that answers is not told it, but sends the case on by it.';
`;

/**
 * All that a signed amendment changes but the money itself, under the lock of its action, and only on the values that it
 * was written for. Partner authorities and co-applicants come and go with what they take part in; what was shared with
 * them of the amendment itself stays.
 */
const CARRY_OUT = `
CREATE FUNCTION carry_out_amendment(asked uuid, at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  m amendment;
  s amendment_confidential;
  concerned uuid[];
BEGIN
  SELECT * INTO STRICT m FROM amendment WHERE id = asked;
  SELECT * INTO STRICT s FROM amendment_confidential WHERE amendment_id = asked;
  PERFORM FROM case_file WHERE id = m.action_id FOR UPDATE;
  IF action_plan_terms(m.action_id) <> m.before OR action_money_terms(m.action_id) <> s.before THEN
    RAISE EXCEPTION 'The action is not any more as it was.' USING ERRCODE = 'check_violation', CONSTRAINT = 'amendment_of_present_terms';
  END IF;
  UPDATE action SET grant_cents = (s.after->>'grantCents')::bigint, total_cost_cents = (s.after->>'totalCostCents')::bigint,
    starts_on = (m.after->>'startsOn')::date, duration_months = (m.after->>'durationMonths')::integer,
    reports_set_at = CASE WHEN m.after->'startsOn' = m.before->'startsOn' AND m.after->'durationMonths' = m.before->'durationMonths'
      THEN reports_set_at END
  WHERE id = m.action_id;
  IF s.after->'budgetLines' <> s.before->'budgetLines' THEN
    DELETE FROM budget_line WHERE action_id = m.action_id;
    INSERT INTO budget_line (action_id, position, heading, description, quantity, unit, unit_cost_cents, amount_cents)
    SELECT m.action_id, line.position, line.value->>'heading', line.value->>'description', line.value->>'quantity',
      coalesce(line.value->>'unit', ''), (line.value->>'unitCostCents')::bigint, (line.value->>'amountCents')::bigint
    FROM jsonb_array_elements(s.after->'budgetLines') WITH ORDINALITY AS line (value, position);
  END IF;
  concerned := ARRAY(SELECT m.action_id UNION SELECT f.id FROM funding_request f WHERE f.action_id = m.action_id
    UNION SELECT r.id FROM report r WHERE r.action_id = m.action_id);
  IF m.after->'countries' <> m.before->'countries' THEN
    DELETE FROM action_country WHERE action_id = m.action_id;
    INSERT INTO action_country (action_id, country, partnership_id)
    SELECT m.action_id, country, "partnershipId" FROM jsonb_to_recordset(m.after->'countries') AS t (country text, "partnershipId" uuid);
    DELETE FROM case_country k WHERE k.case_id = ANY (concerned)
      AND NOT EXISTS (SELECT FROM action_country c WHERE c.action_id = m.action_id AND c.country = k.country);
    INSERT INTO case_country (case_id, country)
    SELECT one.id, c.country FROM unnest(concerned) AS one (id), action_country c WHERE c.action_id = m.action_id ON CONFLICT DO NOTHING;
    DELETE FROM case_access x USING organisation o WHERE x.case_id = ANY (concerned) AND x.view = 'partner' AND o.id = x.organisation_id
      AND NOT EXISTS (SELECT FROM action_country c WHERE c.action_id = m.action_id AND c.country = o.country);
    INSERT INTO case_access (case_id, organisation_id, view)
    SELECT one.id, o.id, 'partner' FROM unnest(concerned) AS one (id) JOIN case_file f ON f.id = one.id,
      action_country c JOIN organisation o ON o.kind = 'PARTNER_AUTHORITY' AND o.country = c.country
    WHERE c.action_id = m.action_id AND (f.subject <> 'report' OR f.stage = 'accepted') ON CONFLICT DO NOTHING;
  END IF;
  IF m.after->'coApplicantIds' <> m.before->'coApplicantIds' THEN
    DELETE FROM action_applicant WHERE action_id = m.action_id;
    INSERT INTO action_applicant (action_id, organisation_id) SELECT m.action_id, value::uuid FROM jsonb_array_elements_text(m.after->'coApplicantIds');
    DELETE FROM case_access x WHERE x.case_id = ANY (concerned) AND x.view = 'participant'
      AND NOT EXISTS (SELECT FROM action_applicant p WHERE p.action_id = m.action_id AND p.organisation_id = x.organisation_id);
    INSERT INTO case_access (case_id, organisation_id, view)
    SELECT f.id, p.organisation_id, 'participant' FROM case_file f, action_applicant p
    WHERE f.id = ANY (concerned) AND f.subject IN ('action', 'report') AND p.action_id = m.action_id ON CONFLICT DO NOTHING;
  END IF;
  -- Whoever still looks at the action as it was is told so when they act on it.
  UPDATE case_file SET content_version = content_version + 1, changed_at = at, outside_changed_at = at WHERE id = m.action_id;
  UPDATE amendment SET signed_at = at WHERE id = asked;
END $$;
`;

/** Whichever way a definition lets it end, the next one may be written then. */
const ENDS = `
CREATE FUNCTION end_amendment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE amendment SET ended_at = NEW.closed_at WHERE id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER amendment_ends AFTER UPDATE OF closed_at ON case_file FOR EACH ROW
  WHEN (NEW.subject = 'amendment' AND NEW.closed_at IS NOT NULL) EXECUTE FUNCTION end_amendment();
`;

/** A report whose dates were set anew leaves its number, and its place as the final one, to the one that replaces it. */
const REPORTS_SET_ANEW = `
ALTER TABLE report ADD COLUMN replaced_at timestamptz, DROP CONSTRAINT report_action_id_number_key;
COMMENT ON COLUMN report.replaced_at IS 'When its dates were set anew, before it was handed in: another report stands in its place.';
CREATE UNIQUE INDEX report_one_of_number ON report (action_id, number) WHERE replaced_at IS NULL;
CREATE INDEX report_by_action ON report (action_id);
DROP INDEX report_one_final;
CREATE UNIQUE INDEX report_one_final ON report (action_id) WHERE kind = 'final' AND replaced_at IS NULL;
`;

/** Nobody opens one but who leads the action or works for the facility, and each side writes its own alone. */
const WALL = `
DO $$
DECLARE
  walled record;
BEGIN
  FOR walled IN SELECT * FROM (VALUES ('amendment', 'may_see(id)'),
    ('amendment_confidential', 'EXISTS (SELECT FROM case_access x WHERE x.case_id = amendment_id
       AND x.organisation_id = entente_organisation() AND x.view IN (''applicant'', ''participant''))')) AS t (name, rule) LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled.name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled.name);
    EXECUTE format('CREATE POLICY seen ON %I TO entente_app USING (entente_inside() OR (%s))', walled.name, walled.rule);
  END LOOP;
END $$;
CREATE POLICY opened ON amendment AS RESTRICTIVE FOR INSERT TO entente_app
  WITH CHECK (entente_inside() OR (started_by = 'lead' AND owns_case(id) AND owns_case(action_id)));
CREATE POLICY written ON amendment AS RESTRICTIVE FOR UPDATE TO entente_app
  USING (entente_inside() OR (started_by = 'lead' AND owns_case(id)));
CREATE POLICY opened ON amendment_confidential AS RESTRICTIVE FOR INSERT TO entente_app
  WITH CHECK (entente_inside() OR owns_case(amendment_id));
CREATE POLICY written ON amendment_confidential AS RESTRICTIVE FOR UPDATE TO entente_app
  USING (entente_inside() OR owns_case(amendment_id));
CREATE POLICY guard ON amendment TO entente_guard USING (true);
CREATE POLICY guard ON amendment_confidential FOR SELECT TO entente_guard USING (true);
-- Annexes speak of money: a partner country reads its own alone.
CREATE POLICY amendment_annexes ON document AS RESTRICTIVE FOR SELECT TO entente_app USING (entente_inside()
  OR partner_id = entente_organisation() OR NOT EXISTS (SELECT FROM amendment m WHERE m.id = document.case_id)
  OR EXISTS (SELECT FROM case_access x WHERE x.case_id = document.case_id
    AND x.organisation_id = entente_organisation() AND x.view IN ('applicant', 'participant')));
`;

/** Whoever joins later sees what the country's other authorities see. */
const NEWCOMERS = `
CREATE FUNCTION share_amendments_with_newcomer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.kind = 'PARTNER_AUTHORITY' THEN
    INSERT INTO case_access (case_id, organisation_id, view)
    SELECT DISTINCT m.id, NEW.id, 'partner' FROM amendment m JOIN case_access x ON x.case_id = m.id AND x.view = 'partner'
      JOIN organisation o ON o.id = x.organisation_id WHERE o.country = NEW.country ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER newcomer_sees_amendments AFTER INSERT ON organisation FOR EACH ROW EXECUTE FUNCTION share_amendments_with_newcomer();
`;

const GRANTS = `
GRANT SELECT, INSERT ON amendment, amendment_confidential TO entente_app;
GRANT UPDATE (partner_note, before, after, signed_at) ON amendment TO entente_app;
GRANT UPDATE (reason, before, after) ON amendment_confidential TO entente_app;
GRANT UPDATE (replaced_at) ON report TO entente_app;
GRANT USAGE ON SEQUENCE reference_number_amd TO entente_app;
GRANT SELECT ON amendment, amendment_confidential TO entente_guard;
GRANT UPDATE (ended_at) ON amendment TO entente_guard;
GRANT CREATE ON SCHEMA public TO entente_guard;
ALTER FUNCTION amendment_money(uuid) OWNER TO entente_guard;
ALTER FUNCTION end_amendment() OWNER TO entente_guard;
ALTER FUNCTION share_amendments_with_newcomer() OWNER TO entente_guard;
REVOKE CREATE ON SCHEMA public FROM entente_guard;
`;
