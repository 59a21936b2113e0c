import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where other systems are told of events, what is told them, and how each attempt went. */
export class Webhooks1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ENDPOINTS, MESSAGES, WALL, GRANTS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Webhooks have no way back: restore a backup instead.');
  }
}

const ENDPOINTS = `
CREATE TABLE webhook_endpoint (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  url text NOT NULL CHECK (length(url) BETWEEN 8 AND 2000 AND url ~ '^https?://'),
  event_types text[] NOT NULL CHECK (cardinality(event_types) > 0),
  secret text NOT NULL CHECK (secret ~ '^whsec_[A-Za-z0-9+/]+=*$'),
  previous_secret text,
  previous_until timestamptz,
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  made_by uuid NOT NULL REFERENCES account,
  made_at timestamptz NOT NULL DEFAULT entente_now(),
  failing_since timestamptz,
  paused_at timestamptz,
  paused_why text CHECK (paused_why IN ('person', 'failing', 'gone')),
  removed_at timestamptz,
  CHECK ((paused_at IS NULL) = (paused_why IS NULL)),
  CHECK ((previous_secret IS NULL) = (previous_until IS NULL))
);
COMMENT ON COLUMN webhook_endpoint.secret IS 'Stored as it is, since every message is signed with it.';
COMMENT ON COLUMN webhook_endpoint.previous_secret IS 'Messages are signed with it too until then, so that the receiver can change over.';
`;

const MESSAGES = `
CREATE TABLE webhook_message (
  id uuid PRIMARY KEY,
  endpoint_id uuid NOT NULL REFERENCES webhook_endpoint,
  type text NOT NULL CHECK (type ~ '^[a-z_]+[.][a-z_]+$'),
  event_id uuid,
  case_id uuid REFERENCES case_file,
  outbox_id bigint,
  place integer NOT NULL DEFAULT 0,
  body text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT entente_now(),
  not_before timestamptz NOT NULL DEFAULT entente_now(),
  attempts integer NOT NULL DEFAULT 0,
  tries integer NOT NULL DEFAULT 0,
  delivered_at timestamptz,
  failed_at timestamptz,
  UNIQUE (endpoint_id, event_id, type),
  CHECK (num_nonnulls(event_id, case_id, outbox_id) IN (0, 3)),
  CHECK (num_nonnulls(delivered_at, failed_at) < 2)
);
COMMENT ON COLUMN webhook_message.place IS 'The order of a case''s messages: the event''s number in its chain, and which of its messages.';
COMMENT ON COLUMN webhook_message.tries IS 'Attempts since it was last put up: what the pause before the next one follows from.';
CREATE INDEX webhook_message_open ON webhook_message (endpoint_id, not_before, place) WHERE delivered_at IS NULL AND failed_at IS NULL;
CREATE INDEX webhook_message_of_case ON webhook_message (endpoint_id, case_id, place) WHERE delivered_at IS NULL AND failed_at IS NULL;
CREATE INDEX webhook_message_by_time ON webhook_message (endpoint_id, created_at DESC, id);
CREATE TABLE webhook_attempt (
  message_id uuid NOT NULL REFERENCES webhook_message,
  number integer NOT NULL CHECK (number > 0),
  at timestamptz NOT NULL,
  status integer,
  answer text CHECK (length(answer) <= 500),
  fault text,
  duration_ms integer,
  PRIMARY KEY (message_id, number)
);
COMMENT ON TABLE webhook_attempt IS 'Written before the attempt begins: one without status and fault was cut short, and nobody knows how it ended.';
`;

/** Administrators look after them; what they tell is made by the system. */
const WALL = `
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['webhook_endpoint', 'webhook_message', 'webhook_attempt'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY administered ON %I TO entente_app USING (entente_view() = ''system'' OR entente_holds(''administrator''))', name);
  END LOOP;
END $$;
`;

const GRANTS = `
GRANT SELECT, INSERT ON webhook_endpoint, webhook_message, webhook_attempt TO entente_app;
GRANT UPDATE (name, url, event_types, secret, previous_secret, previous_until, version, failing_since, paused_at, paused_why,
  removed_at) ON webhook_endpoint TO entente_app;
GRANT UPDATE (not_before, attempts, tries, delivered_at, failed_at) ON webhook_message TO entente_app;
GRANT UPDATE (status, answer, fault, duration_ms) ON webhook_attempt TO entente_app;
`;
