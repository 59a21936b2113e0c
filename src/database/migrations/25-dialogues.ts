import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Meetings: agenda, participants, invitations with their answers, conclusions and what follows from them. */
export class Dialogues1700000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [DIALOGUES, PARTICIPANTS, OUTCOMES, MAILS, WALL, NEWCOMERS, GRANTS]) {
      await runner.query(part);
    }
  }

  async down(): Promise<void> {
    throw new Error('What was agreed in a meeting is not forgotten: restore a backup instead.');
  }
}

/** Wall-clock time and its zone are kept, and not the instant: a meeting at nine stays at nine when a zone changes its rules. */
const DIALOGUES = `
CREATE TABLE dialogue (
  id uuid PRIMARY KEY REFERENCES action,
  kind text NOT NULL CHECK (kind IN ('EXPERT_MEETING', 'POLICY_DIALOGUE', 'STEERING_COMMITTEE', 'JOINT_COMMITTEE')),
  requested_by text NOT NULL CHECK (requested_by IN ('lead', 'agency', 'facility')),
  purpose text NOT NULL DEFAULT '' CHECK (length(purpose) <= 10000),
  month_known text CHECK (month_known ~ '^[0-9]{4}(-(0[1-9]|1[0-2]))?$'),
  starts_local timestamp,
  ends_local timestamp,
  time_zone text NOT NULL DEFAULT 'Europe/Brussels' CHECK (length(time_zone) BETWEEN 1 AND 60),
  city text NOT NULL DEFAULT '' CHECK (length(city) <= 120),
  venue text NOT NULL DEFAULT '' CHECK (length(venue) <= 300),
  online_url text NOT NULL DEFAULT '' CHECK (length(online_url) <= 500),
  languages text[] NOT NULL DEFAULT '{}' CHECK (cardinality(languages) <= 10),
  interpretation text NOT NULL DEFAULT '' CHECK (length(interpretation) <= 300),
  reply_by date,
  sequence integer NOT NULL DEFAULT 0 CHECK (sequence >= 0),
  funding_request_id uuid UNIQUE REFERENCES funding_request,
  provenance text NOT NULL DEFAULT 'entered' CHECK (provenance IN ('entered', 'source')),
  source text NOT NULL DEFAULT '' CHECK (length(source) <= 1000),
  CHECK ((starts_local IS NULL) = (ends_local IS NULL)),
  CHECK (starts_local < ends_local),
  CHECK (reply_by IS NULL OR starts_local IS NULL OR reply_by <= starts_local::date),
  CHECK (provenance = 'entered' OR source <> '')
);
COMMENT ON COLUMN dialogue.month_known IS 'How much of the date is known while its days are not, or never will be.';
COMMENT ON COLUMN dialogue.sequence IS 'Of its calendar entry: rises with every change that participants are told of.';
CREATE TABLE dialogue_organiser (
  dialogue_id uuid NOT NULL REFERENCES dialogue,
  organisation_id uuid NOT NULL REFERENCES organisation,
  PRIMARY KEY (dialogue_id, organisation_id)
);
CREATE TABLE dialogue_agenda_item (
  id uuid PRIMARY KEY,
  dialogue_id uuid NOT NULL REFERENCES dialogue,
  day integer NOT NULL CHECK (day BETWEEN 1 AND 30),
  begins text NOT NULL CHECK (begins ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  speaker text NOT NULL DEFAULT '' CHECK (length(speaker) <= 300),
  UNIQUE (id, dialogue_id)
);
CREATE INDEX dialogue_agenda ON dialogue_agenda_item (dialogue_id, day, begins);
CREATE TABLE dialogue_paper (
  item_id uuid NOT NULL,
  dialogue_id uuid NOT NULL,
  document_id uuid NOT NULL REFERENCES document,
  PRIMARY KEY (item_id, document_id),
  FOREIGN KEY (item_id, dialogue_id) REFERENCES dialogue_agenda_item (id, dialogue_id) ON DELETE CASCADE
);
CREATE SEQUENCE reference_number_dlg;
`;

/** Names are for all who take part; addresses, answers and the secrets of the links lie apart, behind walls of their own. */
const PARTICIPANTS = `
CREATE TABLE dialogue_participant (
  id uuid PRIMARY KEY,
  dialogue_id uuid NOT NULL REFERENCES dialogue,
  organisation_id uuid REFERENCES organisation,
  party text NOT NULL CHECK (length(party) BETWEEN 1 AND 200),
  sector text NOT NULL CHECK (sector IN ('MEMBER_STATE', 'PARTNER_COUNTRY', 'PRESIDENCY', 'COMMISSION', 'AGENCY',
    'INTERNATIONAL_ORGANISATION', 'ACADEMIA')),
  country text CHECK (country ~ '^[A-Z]{2}$'),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  job text NOT NULL DEFAULT '' CHECK (length(job) <= 200),
  role text NOT NULL CHECK (role IN ('CHAIR', 'SPEAKER', 'PARTICIPANT', 'INTERPRETER')),
  substitute_for uuid UNIQUE REFERENCES dialogue_participant,
  walk_in boolean NOT NULL DEFAULT false,
  attended boolean,
  removed_at timestamptz,
  UNIQUE (id, dialogue_id),
  CHECK (sector NOT IN ('MEMBER_STATE', 'PARTNER_COUNTRY') OR country IS NOT NULL),
  CHECK (NOT walk_in OR attended)
);
COMMENT ON COLUMN dialogue_participant.attended IS 'Null until somebody has said.';
CREATE INDEX dialogue_participant_of ON dialogue_participant (dialogue_id);
CREATE INDEX dialogue_participant_party ON dialogue_participant (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE TABLE dialogue_contact (
  participant_id uuid PRIMARY KEY,
  dialogue_id uuid NOT NULL,
  email text NOT NULL CHECK (length(email) BETWEEN 3 AND 254 AND email = lower(email)),
  locale text NOT NULL DEFAULT 'en' CHECK (locale ~ '^[a-z]{2}$'),
  account_id uuid REFERENCES account,
  answer text CHECK (answer IN ('ACCEPTED', 'TENTATIVE', 'DECLINED', 'SUBSTITUTED')),
  answered_at timestamptz,
  answered_by uuid REFERENCES account,
  FOREIGN KEY (participant_id, dialogue_id) REFERENCES dialogue_participant (id, dialogue_id),
  CHECK ((answer IS NULL) = (answered_at IS NULL))
);
COMMENT ON COLUMN dialogue_contact.answered_by IS 'Whoever of the organisers wrote it down; null: the invitee by their link.';
CREATE INDEX dialogue_contact_of ON dialogue_contact (dialogue_id);
CREATE INDEX dialogue_contact_account ON dialogue_contact (account_id) WHERE account_id IS NOT NULL;
CREATE TABLE dialogue_invitation (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  dialogue_id uuid NOT NULL,
  participant_id uuid NOT NULL,
  sequence integer NOT NULL CHECK (sequence >= 0),
  method text NOT NULL CHECK (method IN ('REQUEST', 'CANCEL', 'REMINDER')),
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT entente_now(),
  mailed_at timestamptz,
  UNIQUE (participant_id, sequence, method),
  FOREIGN KEY (participant_id, dialogue_id) REFERENCES dialogue_participant (id, dialogue_id)
);
COMMENT ON COLUMN dialogue_invitation.starts_at IS 'As it was told, so that a meeting without dates can still be taken out of calendars.';
COMMENT ON COLUMN dialogue_invitation.mailed_at IS 'Or found to be overtaken by a newer one, and not mailed.';
CREATE INDEX dialogue_invitation_waiting ON dialogue_invitation (created_at) WHERE mailed_at IS NULL;
CREATE INDEX dialogue_invitation_of ON dialogue_invitation (dialogue_id);
CREATE TABLE dialogue_answer_link (
  secret_hash text PRIMARY KEY CHECK (secret_hash ~ '^[0-9a-f]{64}$'),
  invitation_id uuid NOT NULL UNIQUE REFERENCES dialogue_invitation
);
COMMENT ON TABLE dialogue_answer_link IS 'The secret itself stands in the mail alone; what is stored opens nothing.';
`;

const OUTCOMES = `
CREATE TABLE dialogue_conclusion (
  id uuid PRIMARY KEY,
  dialogue_id uuid NOT NULL REFERENCES dialogue,
  position integer NOT NULL CHECK (position BETWEEN 1 AND 200),
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 5000),
  UNIQUE (dialogue_id, position) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (id, dialogue_id)
);
CREATE TABLE dialogue_follow_up (
  id uuid PRIMARY KEY,
  dialogue_id uuid NOT NULL,
  conclusion_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('TASK', 'CASE')),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  organisation_id uuid REFERENCES organisation,
  due_on date,
  case_id uuid REFERENCES case_file,
  state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'DONE', 'DROPPED')),
  reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
  settled_at timestamptz,
  reminders integer NOT NULL DEFAULT 0 CHECK (reminders >= 0),
  reminded_at timestamptz,
  FOREIGN KEY (conclusion_id, dialogue_id) REFERENCES dialogue_conclusion (id, dialogue_id),
  UNIQUE (dialogue_id, case_id),
  CHECK (kind <> 'TASK' OR (organisation_id IS NOT NULL AND due_on IS NOT NULL AND case_id IS NULL)),
  CHECK (kind <> 'CASE' OR (case_id IS NOT NULL AND state = 'DONE')),
  CHECK ((state = 'OPEN') = (settled_at IS NULL)),
  CHECK (state <> 'DROPPED' OR reason <> '')
);
COMMENT ON TABLE dialogue_follow_up IS 'What a conclusion became: a task with an owner and a date, or a case: a need, an action.';
CREATE INDEX dialogue_follow_up_open ON dialogue_follow_up (due_on) WHERE state = 'OPEN';
CREATE INDEX dialogue_follow_up_of ON dialogue_follow_up (dialogue_id);
`;

/** An invitee need not have an account. */
const MAILS = `
ALTER TABLE mail ALTER COLUMN account_id DROP NOT NULL,
  ADD COLUMN calendar jsonb CHECK (calendar IS NULL OR (calendar->>'method' IN ('REQUEST', 'CANCEL') AND calendar->>'text' LIKE 'BEGIN:VCALENDAR%'));
COMMENT ON COLUMN mail.account_id IS 'Null for whoever is invited to a meeting, by their address alone.';
COMMENT ON COLUMN mail.calendar IS 'The calendar entry that comes with an invitation, as iTIP has it (RFC 5546).';
`;

/**
 * Whoever may see a meeting reads who takes part; only those who run it, and each for themselves, read an address or an
 * answer. Conclusions are for the others once they are recorded, a follow-up for whoever has it.
 */
const WALL = `
DO $$
DECLARE
  walled record;
BEGIN
  FOR walled IN SELECT * FROM (VALUES
    ('dialogue', 'may_see(id)', 'id'), ('dialogue_organiser', 'may_see(dialogue_id)', 'dialogue_id'),
    ('dialogue_agenda_item', 'may_see(dialogue_id)', 'dialogue_id'), ('dialogue_paper', 'may_see(dialogue_id)', 'dialogue_id'),
    ('dialogue_participant', 'may_see(dialogue_id)', 'dialogue_id'),
    ('dialogue_contact', 'owns_case(dialogue_id) OR account_id = entente_account()', 'dialogue_id'),
    ('dialogue_invitation', 'owns_case(dialogue_id)', 'dialogue_id'),
    ('dialogue_conclusion', 'owns_case(dialogue_id) OR (may_see(dialogue_id) AND EXISTS (SELECT FROM case_file c
       WHERE c.id = dialogue_id AND c.stage IN (''outcomes_recorded'', ''closed'')))', 'dialogue_id'),
    ('dialogue_follow_up', 'owns_case(dialogue_id) OR (may_see(dialogue_id) AND organisation_id = entente_organisation())', 'dialogue_id')
  ) AS t (name, rule, key) LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled.name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled.name);
    EXECUTE format('CREATE POLICY seen ON %I TO entente_app USING (entente_inside() OR (%s))', walled.name, walled.rule);
    EXECUTE format('CREATE POLICY written ON %I AS RESTRICTIVE FOR INSERT TO entente_app WITH CHECK (entente_inside() OR owns_case(%I))', walled.name, walled.key);
    EXECUTE format('CREATE POLICY taken_off ON %I AS RESTRICTIVE FOR DELETE TO entente_app USING (entente_inside() OR owns_case(%I))', walled.name, walled.key);
    IF walled.name <> 'dialogue_follow_up' THEN
      EXECUTE format('CREATE POLICY changed ON %I AS RESTRICTIVE FOR UPDATE TO entente_app USING (entente_inside() OR owns_case(%I))', walled.name, walled.key);
    END IF;
  END LOOP;
END $$;
ALTER TABLE dialogue_answer_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE dialogue_answer_link FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON dialogue_answer_link TO entente_app USING (entente_view() = 'system');
`;

/** Whoever joins later sees what the country's other authorities see. */
const NEWCOMERS = `
CREATE FUNCTION share_dialogues_with_newcomer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.kind = 'PARTNER_AUTHORITY' THEN
    INSERT INTO case_access (case_id, organisation_id, view)
    SELECT DISTINCT c.id, NEW.id, 'partner' FROM case_file c JOIN case_access x ON x.case_id = c.id AND x.view = 'partner'
      JOIN organisation o ON o.id = x.organisation_id WHERE c.subject = 'dialogue' AND o.country = NEW.country ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER newcomer_sees_dialogues AFTER INSERT ON organisation FOR EACH ROW EXECUTE FUNCTION share_dialogues_with_newcomer();
`;

const GRANTS = `
GRANT SELECT, INSERT, UPDATE ON dialogue, dialogue_participant, dialogue_contact TO entente_app;
REVOKE UPDATE ON dialogue FROM entente_app;
GRANT UPDATE (kind, purpose, month_known, starts_local, ends_local, time_zone, city, venue, online_url, languages,
  interpretation, reply_by, sequence, funding_request_id) ON dialogue TO entente_app;
GRANT SELECT, INSERT, DELETE ON dialogue_organiser, dialogue_paper TO entente_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON dialogue_agenda_item, dialogue_conclusion TO entente_app;
GRANT SELECT, INSERT ON dialogue_invitation, dialogue_follow_up, dialogue_answer_link TO entente_app;
GRANT UPDATE (mailed_at) ON dialogue_invitation TO entente_app;
GRANT UPDATE (state, reason, settled_at, reminders, reminded_at) ON dialogue_follow_up TO entente_app;
GRANT USAGE ON SEQUENCE reference_number_dlg TO entente_app;
GRANT CREATE ON SCHEMA public TO entente_guard;
ALTER FUNCTION share_dialogues_with_newcomer() OWNER TO entente_guard;
REVOKE CREATE ON SCHEMA public FROM entente_guard;
`;
