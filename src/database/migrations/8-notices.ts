import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every attempt to send a mail, what each person wants to be told and how, and which cases they watch or mute. */
export class Notices1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [MAILS, WISHES, INBOX, WALL, GRANTS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('What people were told has no way back: restore a backup instead.');
  }
}

const MAILS = `
CREATE TABLE mail_attempt (
  mail_id uuid NOT NULL REFERENCES mail ON DELETE CASCADE,
  n integer NOT NULL CHECK (n > 0),
  began_at timestamptz NOT NULL DEFAULT entente_now(),
  ended_at timestamptz,
  outcome text CHECK (outcome IN ('sent', 'retry', 'failed', 'unknown')),
  answer text CHECK (length(answer) <= 1000),
  PRIMARY KEY (mail_id, n),
  CHECK ((ended_at IS NULL) = (outcome IS NULL))
);
COMMENT ON TABLE mail_attempt IS 'Written before the attempt begins: one without an end is under way, or whoever made it died.';
ALTER TABLE mail ADD COLUMN void_because text CHECK (void_because IN ('access_lost', 'unwanted'));
ALTER TABLE mail ADD CONSTRAINT mail_void_because CHECK (void_because IS NULL OR void_at IS NOT NULL);
COMMENT ON COLUMN mail.void_because IS 'Null: the work it reminds of was done.';
COMMENT ON TABLE mail IS 'One that goes with an inbox item bears its id: it is there once because the item is. A digest has its own.';
CREATE INDEX mail_by_case ON mail (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX mail_failed ON mail (failed_at) WHERE failed_at IS NOT NULL;
`;

const WISHES = `
ALTER TABLE account ADD COLUMN unsubscribe_token text NOT NULL
  DEFAULT replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '') CHECK (unsubscribe_token ~ '^[0-9a-f]{64}$');
COMMENT ON COLUMN account.unsubscribe_token IS 'In the header of every mail; it can stop the mails of this account, and begin them again.';
CREATE UNIQUE INDEX account_unsubscribe ON account (unsubscribe_token);
CREATE TABLE notice_preference (
  account_id uuid PRIMARY KEY REFERENCES account,
  mail text NOT NULL DEFAULT 'at_once' CHECK (mail IN ('at_once', 'daily', 'weekly', 'none')),
  digest_hour integer NOT NULL DEFAULT 8 CHECK (digest_hour BETWEEN 0 AND 23),
  digest_weekday integer NOT NULL DEFAULT 1 CHECK (digest_weekday BETWEEN 1 AND 7),
  quiet_from integer CHECK (quiet_from BETWEEN 0 AND 23),
  quiet_until integer CHECK (quiet_until BETWEEN 0 AND 23),
  mail_locale text CHECK (mail_locale ~ '^[a-z]{2}$'),
  unsubscribed_at timestamptz,
  changed_at timestamptz NOT NULL DEFAULT entente_now(),
  CONSTRAINT quiet_both CHECK ((quiet_from IS NULL) = (quiet_until IS NULL)),
  CONSTRAINT quiet_not_all_day CHECK (quiet_from <> quiet_until)
);
COMMENT ON TABLE notice_preference IS 'Without a row: every mail at once, in the language of the pages.';
COMMENT ON COLUMN notice_preference.unsubscribed_at IS 'Mails were stopped by the link that every mail carries; what was chosen before stays for the way back.';
CREATE TABLE case_wish (
  account_id uuid NOT NULL REFERENCES account,
  case_id uuid NOT NULL REFERENCES case_file,
  wish text NOT NULL CHECK (wish IN ('watch', 'mute')),
  since timestamptz NOT NULL DEFAULT entente_now(),
  PRIMARY KEY (account_id, case_id)
);
CREATE INDEX case_wish_watchers ON case_wish (case_id) WHERE wish = 'watch';
CREATE TABLE digest_item (
  inbox_item_id uuid PRIMARY KEY REFERENCES inbox_item ON DELETE CASCADE,
  account_id uuid NOT NULL REFERENCES account,
  ready_at timestamptz NOT NULL,
  mail_id uuid REFERENCES mail ON DELETE SET NULL,
  settled_at timestamptz,
  CHECK (mail_id IS NULL OR settled_at IS NOT NULL)
);
COMMENT ON TABLE digest_item IS 'A notice that waits for its reader''s next digest; settled once the digest was written, or when there was nothing left to say.';
CREATE INDEX digest_waiting ON digest_item (ready_at, account_id) WHERE settled_at IS NULL;
CREATE INDEX digest_waiting_of ON digest_item (account_id) WHERE settled_at IS NULL;
`;

/** When a notice was put there is not when it happened: what is live goes by the former. */
const INBOX = `
ALTER TABLE inbox_item ADD COLUMN told_at timestamptz NOT NULL DEFAULT entente_now();
CREATE INDEX inbox_unread ON inbox_item (account_id, told_at) WHERE read_at IS NULL;
`;

/** Attempts are the system's to write and staff's to read; wishes are everybody's own, about cases they may see. */
const WALL = `
ALTER TABLE mail_attempt ENABLE ROW LEVEL SECURITY;
ALTER TABLE mail_attempt FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON mail_attempt FOR SELECT TO entente_app USING (entente_inside());
CREATE POLICY written ON mail_attempt FOR INSERT TO entente_app WITH CHECK (entente_view() = 'system');
CREATE POLICY ended ON mail_attempt FOR UPDATE TO entente_app USING (entente_view() = 'system');
DO $$
DECLARE
  own text;
BEGIN
  FOREACH own IN ARRAY ARRAY['notice_preference', 'case_wish', 'digest_item'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', own);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', own);
    EXECUTE format('CREATE POLICY own ON %I TO entente_app USING (entente_view() = ''system'' OR account_id = entente_account())', own);
  END LOOP;
END $$;
CREATE POLICY about_what_is_seen ON case_wish AS RESTRICTIVE FOR INSERT TO entente_app
  WITH CHECK (EXISTS (SELECT FROM case_file c WHERE c.id = case_id));
`;

const GRANTS = `
GRANT SELECT, INSERT ON mail_attempt TO entente_app;
GRANT UPDATE (ended_at, outcome, answer) ON mail_attempt TO entente_app;
GRANT SELECT, INSERT, UPDATE ON notice_preference, case_wish, digest_item TO entente_app;
GRANT DELETE ON case_wish TO entente_app;
`;
