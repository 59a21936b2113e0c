import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Partnerships over the years: renewals, suspensions, priorities, reviews; and what results are told by. */
export class PartnershipsOverTheYears1700000000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [
      YEARS,
      RESULTS,
      SUSPENSIONS,
      PRIORITIES,
      REVIEWS,
      FIGURES,
      KEPT,
      RENAMED,
      WALL,
      GRANTS,
      BACKFILL,
    ]) {
      await runner.query(part);
    }
  }

  async down(): Promise<void> {
    throw new Error('What two sides concluded is not forgotten: restore a backup instead.');
  }
}

const YEARS = `
ALTER TABLE partnership ADD COLUMN valid_until date;
COMMENT ON COLUMN partnership.valid_until IS 'The last day that was agreed for it; null: no end was agreed.';
ALTER TABLE signatory ADD COLUMN left_source text NOT NULL DEFAULT '' CHECK (length(left_source) <= 2000);
ALTER TABLE document ADD COLUMN dated_on date;
COMMENT ON COLUMN document.dated_on IS 'The day that the document itself bears, where it was told.';
CREATE TABLE partnership_renewal (
  partnership_id uuid NOT NULL REFERENCES partnership,
  number integer NOT NULL CHECK (number > 0),
  renewed_on date NOT NULL,
  valid_until date NOT NULL,
  PRIMARY KEY (partnership_id, number),
  CONSTRAINT renewal_ends_later CHECK (valid_until > renewed_on)
);
`;

/**
 * A row per suspension, kept by the stage itself and so under every version of the workflow. Whoever leads an action under
 * the framework is told on the action, by a row of the outbox for each that has not ended.
 */
const SUSPENSIONS = `
CREATE TABLE partnership_suspension (
  partnership_id uuid NOT NULL REFERENCES partnership,
  number integer NOT NULL CHECK (number > 0),
  began_at timestamptz,
  ended_at timestamptz,
  PRIMARY KEY (partnership_id, number),
  CHECK (ended_at IS NULL OR began_at IS NULL OR began_at <= ended_at)
);
COMMENT ON COLUMN partnership_suspension.began_at IS 'Null where the day is not known.';
CREATE UNIQUE INDEX partnership_suspended_once ON partnership_suspension (partnership_id) WHERE ended_at IS NULL;
CREATE FUNCTION follow_suspension() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.stage = 'suspended' THEN
    INSERT INTO partnership_suspension (partnership_id, number, began_at)
    SELECT NEW.id, count(*) + 1, NEW.stage_since FROM partnership_suspension WHERE partnership_id = NEW.id;
  ELSIF OLD.stage = 'suspended' THEN
    UPDATE partnership_suspension SET ended_at = NEW.stage_since WHERE partnership_id = NEW.id AND ended_at IS NULL;
  ELSE
    RETURN NULL;
  END IF;
  INSERT INTO outbox (kind, case_id, payload)
  SELECT 'framework', k.action_id, jsonb_build_object('partnership', NEW.id, 'country', k.country,
    'told', CASE WHEN NEW.stage = 'suspended' THEN 'framework_suspended' ELSE 'framework_resumed' END)
  FROM action_country k JOIN case_file a ON a.id = k.action_id
  WHERE k.partnership_id = NEW.id AND a.closed_at IS NULL AND a.outside_stage NOT IN ('closed', 'rejected') AND (NEW.stage = 'suspended' OR NEW.closed_at IS NULL)
  ORDER BY k.action_id;
  RETURN NULL;
END $$;
CREATE TRIGGER partnership_suspension_follows AFTER UPDATE OF stage ON case_file FOR EACH ROW
  WHEN (NEW.subject = 'partnership' AND NEW.stage IS DISTINCT FROM OLD.stage) EXECUTE FUNCTION follow_suspension();
CREATE FUNCTION opened_suspended() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO partnership_suspension (partnership_id, number) SELECT NEW.id, 1 WHERE framework_stage(NEW.id) = 'suspended';
  RETURN NULL;
END $$;
CREATE TRIGGER partnership_opened_suspended AFTER INSERT ON partnership FOR EACH ROW EXECUTE FUNCTION opened_suspended();
`;

const PRIORITIES = `
CREATE TABLE partnership_priorities (
  partnership_id uuid NOT NULL REFERENCES partnership,
  version integer NOT NULL CHECK (version > 0),
  cause text NOT NULL CHECK (cause IN ('entered', 'review', 'renewal')),
  set_at timestamptz NOT NULL,
  PRIMARY KEY (partnership_id, version)
);
COMMENT ON COLUMN partnership_priorities.cause IS 'review: set while a review was open; renewal: carried over into the new period.';
CREATE TABLE partnership_priority (
  partnership_id uuid NOT NULL,
  version integer NOT NULL,
  position integer NOT NULL CHECK (position BETWEEN 1 AND 30),
  pillar text NOT NULL CHECK (pillar IN ('LEGAL_MIGRATION', 'IRREGULAR_THB', 'DEVELOPMENT', 'PROTECTION')),
  theme text CHECK (length(theme) BETWEEN 1 AND 60),
  words text NOT NULL CHECK (length(words) BETWEEN 1 AND 500),
  PRIMARY KEY (partnership_id, version, position),
  FOREIGN KEY (partnership_id, version) REFERENCES partnership_priorities
);
`;

/** Figures are fixed by the database itself when a review is opened, by whomever: nobody writes them. */
const REVIEWS = `
CREATE TABLE partnership_review (
  partnership_id uuid NOT NULL REFERENCES partnership,
  number integer NOT NULL CHECK (number > 0),
  opened_at timestamptz NOT NULL,
  opened_by text NOT NULL CHECK (opened_by IN ('facility', 'partner', 'anniversary')),
  period_from date NOT NULL,
  period_to date NOT NULL,
  figures jsonb NOT NULL,
  outcome text CHECK (outcome IN ('continued', 'renewed', 'suspended', 'closed')),
  concluded_at timestamptz,
  PRIMARY KEY (partnership_id, number),
  CHECK (period_from <= period_to),
  CHECK ((outcome IS NULL) = (concluded_at IS NULL))
);
COMMENT ON COLUMN partnership_review.figures IS 'What runs under the framework as both sides see it, on the day on which the review was opened.';
CREATE UNIQUE INDEX partnership_review_one_open ON partnership_review (partnership_id) WHERE concluded_at IS NULL;
CREATE TABLE partnership_review_money (
  partnership_id uuid NOT NULL,
  number integer NOT NULL,
  figures jsonb NOT NULL,
  PRIMARY KEY (partnership_id, number),
  FOREIGN KEY (partnership_id, number) REFERENCES partnership_review
);
COMMENT ON TABLE partnership_review_money IS 'The money of the same day, for the facility alone.';
CREATE TABLE partnership_assessment (
  partnership_id uuid NOT NULL,
  number integer NOT NULL,
  side text NOT NULL CHECK (side IN ('facility', 'partner')),
  words text NOT NULL CHECK (length(words) BETWEEN 1 AND 10000),
  written_at timestamptz NOT NULL,
  PRIMARY KEY (partnership_id, number, side),
  FOREIGN KEY (partnership_id, number) REFERENCES partnership_review
);
CREATE TABLE partnership_conclusions (
  partnership_id uuid NOT NULL,
  number integer NOT NULL,
  words text NOT NULL CHECK (length(words) <= 10000),
  PRIMARY KEY (partnership_id, number),
  FOREIGN KEY (partnership_id, number) REFERENCES partnership_review
);
COMMENT ON TABLE partnership_conclusions IS 'Written by the facility, and read by the partner country once the review is concluded; so are the follow-ups.';
CREATE TABLE partnership_follow_up (
  partnership_id uuid NOT NULL,
  number integer NOT NULL,
  position integer NOT NULL CHECK (position BETWEEN 1 AND 50),
  words text NOT NULL CHECK (length(words) BETWEEN 1 AND 500),
  side text NOT NULL CHECK (side IN ('facility', 'partner', 'both')),
  due_on date,
  done_on date,
  PRIMARY KEY (partnership_id, number, position),
  FOREIGN KEY (partnership_id, number) REFERENCES partnership_review
);
`;

/**
 * What runs under a framework, as its partner country may know it: without drafts, without money, without a word of other
 * countries. An action with several partner countries counts under the framework of each. The functions that ask nobody
 * who they are for are the triggers' alone.
 */
const FIGURES = `
CREATE FUNCTION sees_review(asked uuid) RETURNS boolean STABLE LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT entente_inside() OR EXISTS (SELECT FROM case_access WHERE case_id = asked
    AND organisation_id = entente_organisation() AND view = 'partner') $$;
CREATE FUNCTION partnership_counts(asked uuid, since date, till date) RETURNS jsonb STABLE LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  WITH under AS (
    SELECT a.id, a.kind, a.pillar, a.submitted_on, c.outside_stage AS stage, c.opened_at, c.closed_at
    FROM action_country k JOIN action a ON a.id = k.action_id JOIN case_file c ON c.id = a.id
    WHERE k.partnership_id = asked AND (a.submitted_on IS NOT NULL OR a.kind <> 'GRANT') AND c.outside_stage <> 'draft'
  ), value AS (
    SELECT DISTINCT ON (r.action_id, v.code) r.action_id, v.code, v.value
    FROM report r JOIN case_file rc ON rc.id = r.id JOIN report_indicator v ON v.report_id = r.id
    WHERE rc.stage = 'accepted' AND r.action_id IN (SELECT id FROM under) ORDER BY r.action_id, v.code, r.number DESC
  ), need AS (
    SELECT n.outside_stage AS stage FROM case_file n JOIN case_country k ON k.case_id = n.id JOIN partnership p ON p.country = k.country
    WHERE p.id = asked AND n.subject = 'need' AND n.outside_stage <> 'draft'
      AND (n.opened_at AT TIME ZONE 'Europe/Brussels')::date BETWEEN since AND till
  )
  SELECT jsonb_build_object(
    'actions', coalesce((SELECT jsonb_agg(jsonb_build_object('pillar', g.pillar, 'kind', g.kind, 'stage', g.stage, 'count', g.n)
        ORDER BY g.pillar, g.kind, g.stage)
      FROM (SELECT pillar, kind, stage, count(*)::int AS n FROM under GROUP BY 1, 2, 3) g), '[]'),
    'begun', (SELECT count(*)::int FROM under WHERE coalesce(submitted_on, (opened_at AT TIME ZONE 'Europe/Brussels')::date) BETWEEN since AND till),
    'ended', (SELECT count(*)::int FROM under WHERE (closed_at AT TIME ZONE 'Europe/Brussels')::date BETWEEN since AND till),
    'indicators', coalesce((SELECT jsonb_agg(jsonb_build_object('actionId', i.action_id, 'code', i.code, 'name', i.name,
        'unit', i.unit, 'rollUp', i.roll_up, 'baseline', i.baseline, 'target', i.target, 'value', v.value)
        ORDER BY i.name, i.unit, i.action_id, i.position)
      FROM indicator i JOIN value v ON v.action_id = i.action_id AND v.code = i.code), '[]'),
    'needs', CASE WHEN to_regclass('public.need') IS NULL THEN NULL ELSE jsonb_build_object(
      'filed', (SELECT count(*)::int FROM need), 'answered', (SELECT count(*)::int FROM need WHERE stage IN ('taken_up', 'declined'))) END)
  $$;
CREATE FUNCTION partnership_money(asked uuid, since date, till date) RETURNS jsonb STABLE LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  WITH under AS (SELECT k.action_id AS id FROM action_country k WHERE k.partnership_id = asked)
  SELECT jsonb_build_object(
    'committedCents', coalesce(sum(CASE WHEN l.credit = 'committed' AND l.debit <> 'contracted' THEN l.amount_cents
      WHEN l.debit = 'committed' AND l.credit = 'free' THEN -l.amount_cents END), 0),
    'paidCents', coalesce(sum(CASE WHEN l.credit = 'paid' THEN l.amount_cents WHEN l.debit = 'paid' THEN -l.amount_cents END), 0),
    'committedInPeriodCents', coalesce(sum(CASE WHEN l.credit = 'committed' AND l.debit <> 'contracted' THEN l.amount_cents
      WHEN l.debit = 'committed' AND l.credit = 'free' THEN -l.amount_cents END) FILTER (WHERE l.day >= since), 0),
    'paidInPeriodCents', coalesce(sum(CASE WHEN l.credit = 'paid' THEN l.amount_cents WHEN l.debit = 'paid' THEN -l.amount_cents END)
      FILTER (WHERE l.day >= since), 0))
  FROM (SELECT debit, credit, amount_cents, (at AT TIME ZONE 'Europe/Brussels')::date AS day FROM ledger_entry
    WHERE action_id IN (SELECT id FROM under)) l WHERE l.day <= till
  $$;
CREATE FUNCTION partnership_figures(asked uuid, since date, till date) RETURNS jsonb STABLE LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT CASE WHEN sees_review(asked) THEN partnership_counts(asked, since, till) END $$;
CREATE FUNCTION partnership_money_figures(asked uuid, since date, till date) RETURNS jsonb STABLE LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT CASE WHEN entente_inside() THEN partnership_money(asked, since, till) END $$;
CREATE FUNCTION begin_review() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.number := (SELECT count(*) + 1 FROM partnership_review WHERE partnership_id = NEW.partnership_id);
  NEW.opened_by := CASE entente_view() WHEN 'inside' THEN 'facility' WHEN 'outside' THEN 'partner' ELSE 'anniversary' END;
  NEW.period_to := (NEW.opened_at AT TIME ZONE 'Europe/Brussels')::date;
  NEW.period_from := least(NEW.period_to, coalesce(
    (SELECT max(period_to) + 1 FROM partnership_review WHERE partnership_id = NEW.partnership_id),
    (SELECT signed_earliest FROM partnership WHERE id = NEW.partnership_id), NEW.period_to));
  NEW.figures := partnership_counts(NEW.partnership_id, NEW.period_from, NEW.period_to);
  RETURN NEW;
END $$;
CREATE TRIGGER partnership_review_begins BEFORE INSERT ON partnership_review FOR EACH ROW EXECUTE FUNCTION begin_review();
CREATE FUNCTION fix_review_money() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO partnership_review_money (partnership_id, number, figures)
  VALUES (NEW.partnership_id, NEW.number, partnership_money(NEW.partnership_id, NEW.period_from, NEW.period_to));
  RETURN NULL;
END $$;
CREATE TRIGGER partnership_review_money_fixed AFTER INSERT ON partnership_review FOR EACH ROW EXECUTE FUNCTION fix_review_money();
`;

/** Once it is concluded a review stays as it was; what it agreed on can still be ticked off. */
const KEPT = `
CREATE FUNCTION keep_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.concluded_at IS NOT NULL THEN
    RAISE EXCEPTION 'The review is concluded.' USING ERRCODE = 'check_violation', CONSTRAINT = 'review_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER partnership_review_stays BEFORE UPDATE ON partnership_review FOR EACH ROW EXECUTE FUNCTION keep_review();
CREATE FUNCTION keep_review_parts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  part record;
BEGIN
  part := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  IF EXISTS (SELECT FROM partnership_review WHERE partnership_id = part.partnership_id AND number = part.number AND concluded_at IS NOT NULL) THEN
    RAISE EXCEPTION 'The review is concluded.' USING ERRCODE = 'check_violation', CONSTRAINT = 'review_stays';
  END IF;
  RETURN part;
END $$;
CREATE TRIGGER partnership_follow_up_stays BEFORE INSERT OR DELETE ON partnership_follow_up FOR EACH ROW EXECUTE FUNCTION keep_review_parts();
CREATE TRIGGER partnership_assessment_stays BEFORE INSERT ON partnership_assessment FOR EACH ROW EXECUTE FUNCTION keep_review_parts();
CREATE TRIGGER partnership_conclusions_stay BEFORE INSERT OR UPDATE ON partnership_conclusions FOR EACH ROW EXECUTE FUNCTION keep_review_parts();
CREATE FUNCTION is_concluded(asked uuid, review integer) RETURNS boolean STABLE LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT EXISTS (SELECT FROM partnership_review WHERE partnership_id = asked AND number = review AND concluded_at IS NOT NULL) $$;
CREATE FUNCTION both_assessed(asked uuid, review integer) RETURNS boolean STABLE LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT (SELECT count(*) FROM partnership_assessment WHERE partnership_id = asked AND number = review) = 2
    OR is_concluded(asked, review) $$;
`;

/** Kind and country are part of the reference and say who sees it; they can be put right until the text goes to the Council. */
const RENAMED = `
CREATE FUNCTION rename_framework() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF framework_stage(NEW.id) NOT IN ('proposed', 'exploratory_talks', 'negotiation') THEN
    RAISE EXCEPTION 'The framework is too far for another kind or country.' USING ERRCODE = 'check_violation', CONSTRAINT = 'framework_stays';
  END IF;
  UPDATE case_file SET reference = NEW.kind || '/' || NEW.country WHERE id = NEW.id;
  DELETE FROM case_access x USING organisation o WHERE x.case_id = NEW.id AND x.view = 'partner' AND o.id = x.organisation_id AND o.country <> NEW.country;
  INSERT INTO case_access (case_id, organisation_id, view)
  SELECT NEW.id, o.id, 'partner' FROM organisation o WHERE o.kind = 'PARTNER_AUTHORITY' AND o.country = NEW.country ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER partnership_is_renamed AFTER UPDATE OF kind, country ON partnership FOR EACH ROW
  WHEN (NEW.kind <> OLD.kind OR NEW.country <> OLD.country) EXECUTE FUNCTION rename_framework();
`;

const RESULTS = `
ALTER TABLE indicator ADD COLUMN roll_up text NOT NULL DEFAULT 'none' CHECK (roll_up IN ('sum', 'none'));
COMMENT ON COLUMN indicator.roll_up IS 'sum: a count of things that another action does not count too; none: a share, an average, a yes or no.';
CREATE TABLE action_route (
  action_id uuid NOT NULL REFERENCES action,
  route text NOT NULL CHECK (route ~ '^[A-Z][A-Z_]{2,39}$'),
  PRIMARY KEY (action_id, route)
);
CREATE INDEX action_country_by_partnership ON action_country (partnership_id, action_id);
`;

const WALL = `
DO $$
DECLARE
  walled record;
BEGIN
  FOR walled IN SELECT * FROM (VALUES
    ('partnership_renewal', 'may_see(partnership_id)'), ('partnership_suspension', 'may_see(partnership_id)'),
    ('partnership_priorities', 'may_see(partnership_id)'), ('partnership_priority', 'may_see(partnership_id)'),
    ('partnership_review', 'sees_review(partnership_id)'), ('partnership_review_money', 'false'),
    ('partnership_follow_up', 'sees_review(partnership_id) AND is_concluded(partnership_id, number)'),
    ('partnership_conclusions', 'sees_review(partnership_id) AND is_concluded(partnership_id, number)'), ('action_route', 'may_see(action_id)'),
    ('partnership_assessment', 'sees_review(partnership_id) AND (side = ''partner'' OR both_assessed(partnership_id, number))')
  ) AS t (name, rule) LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled.name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled.name);
    EXECUTE format('CREATE POLICY seen ON %I TO entente_app USING (entente_inside() OR (%s))', walled.name, walled.rule);
  END LOOP;
  FOR walled IN SELECT * FROM (VALUES ('partnership_renewal'), ('partnership_priorities'), ('partnership_priority'), ('partnership_follow_up'), ('partnership_conclusions')) AS t (name) LOOP
    EXECUTE format('CREATE POLICY written ON %I AS RESTRICTIVE FOR INSERT TO entente_app WITH CHECK (entente_inside())', walled.name);
  END LOOP;
  FOR walled IN SELECT * FROM (VALUES ('indicator'), ('report_indicator'), ('ledger_entry'), ('case_country')) AS t (name) LOOP
    EXECUTE format('CREATE POLICY guard_sums ON %I FOR SELECT TO entente_guard USING (true)', walled.name);
  END LOOP;
END $$;
CREATE POLICY ticked ON partnership_follow_up AS RESTRICTIVE FOR UPDATE TO entente_app USING (entente_inside());
CREATE POLICY rewritten ON partnership_conclusions AS RESTRICTIVE FOR UPDATE TO entente_app USING (entente_inside());
CREATE POLICY cleared ON partnership_follow_up AS RESTRICTIVE FOR DELETE TO entente_app USING (entente_inside());
CREATE POLICY concluded ON partnership_review AS RESTRICTIVE FOR UPDATE TO entente_app USING (entente_inside());
-- Each side writes its own assessment.
CREATE POLICY written ON partnership_assessment AS RESTRICTIVE FOR INSERT TO entente_app
  WITH CHECK ((side = 'facility') = entente_inside());
CREATE POLICY written ON action_route AS RESTRICTIVE FOR INSERT TO entente_app WITH CHECK (entente_inside() OR owns_case(action_id));
CREATE POLICY cleared ON action_route AS RESTRICTIVE FOR DELETE TO entente_app USING (entente_inside() OR owns_case(action_id));
CREATE POLICY guard ON partnership_suspension TO entente_guard USING (true);
CREATE POLICY guard ON partnership_review FOR SELECT TO entente_guard USING (true);
CREATE POLICY guard ON partnership_review_money TO entente_guard USING (true);
CREATE POLICY guard ON partnership_assessment FOR SELECT TO entente_guard USING (true);
CREATE POLICY guard_tells ON outbox FOR INSERT TO entente_guard WITH CHECK (kind = 'framework');
CREATE POLICY guard_renames ON case_file FOR UPDATE TO entente_guard USING (subject = 'partnership');
CREATE POLICY guard_unshares ON case_access FOR DELETE TO entente_guard USING (true);
`;

const GRANTS = `
GRANT SELECT ON partnership_renewal, partnership_suspension, partnership_priorities, partnership_priority, partnership_review,
  partnership_review_money, partnership_assessment, partnership_conclusions, partnership_follow_up TO entente_app;
GRANT INSERT ON partnership_conclusions, partnership_renewal, partnership_priorities, partnership_priority, partnership_assessment TO entente_app;
GRANT INSERT (partnership_id, opened_at) ON partnership_review TO entente_app;
GRANT UPDATE (outcome, concluded_at) ON partnership_review TO entente_app;
GRANT UPDATE (words) ON partnership_conclusions TO entente_app;
GRANT INSERT (partnership_id, number, position, words, side, due_on), DELETE, UPDATE (done_on) ON partnership_follow_up TO entente_app;
GRANT SELECT, INSERT, DELETE ON action_route TO entente_app;
GRANT SELECT ON indicator, report_indicator, ledger_entry, case_country, partnership_review, partnership_assessment TO entente_guard;
GRANT SELECT, INSERT, UPDATE ON partnership_suspension TO entente_guard;
GRANT INSERT ON partnership_review_money, outbox TO entente_guard;
GRANT UPDATE (reference) ON case_file TO entente_guard;
GRANT DELETE ON case_access TO entente_guard;
GRANT CREATE ON SCHEMA public TO entente_guard;
ALTER FUNCTION follow_suspension() OWNER TO entente_guard;
ALTER FUNCTION opened_suspended() OWNER TO entente_guard;
ALTER FUNCTION sees_review(uuid) OWNER TO entente_guard;
ALTER FUNCTION partnership_counts(uuid, date, date) OWNER TO entente_guard;
ALTER FUNCTION partnership_money(uuid, date, date) OWNER TO entente_guard;
ALTER FUNCTION partnership_figures(uuid, date, date) OWNER TO entente_guard;
ALTER FUNCTION partnership_money_figures(uuid, date, date) OWNER TO entente_guard;
ALTER FUNCTION begin_review() OWNER TO entente_guard;
ALTER FUNCTION fix_review_money() OWNER TO entente_guard;
ALTER FUNCTION keep_review_parts() OWNER TO entente_guard;
ALTER FUNCTION both_assessed(uuid, integer) OWNER TO entente_guard;
ALTER FUNCTION is_concluded(uuid, integer) OWNER TO entente_guard;
ALTER FUNCTION rename_framework() OWNER TO entente_guard;
REVOKE CREATE ON SCHEMA public FROM entente_guard;
REVOKE EXECUTE ON FUNCTION partnership_counts(uuid, date, date), partnership_money(uuid, date, date) FROM PUBLIC;
`;

/** Frameworks that are suspended already: since when, where that happened here. */
const BACKFILL = `
ALTER TABLE partnership NO FORCE ROW LEVEL SECURITY;
ALTER TABLE case_file NO FORCE ROW LEVEL SECURITY;
ALTER TABLE partnership_suspension NO FORCE ROW LEVEL SECURITY;
INSERT INTO partnership_suspension (partnership_id, number, began_at)
SELECT p.id, 1, CASE WHEN c.visit > 1 THEN c.stage_since END FROM partnership p JOIN case_file c ON c.id = p.id WHERE c.stage = 'suspended';
ALTER TABLE partnership FORCE ROW LEVEL SECURITY;
ALTER TABLE case_file FORCE ROW LEVEL SECURITY;
ALTER TABLE partnership_suspension FORCE ROW LEVEL SECURITY;
`;
