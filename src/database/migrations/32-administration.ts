import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Themes as an installation keeps them, and rooms that it can switch off. */
export class Administration1700000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [THEMES, SHIPPED, USED, SWITCHES]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Administration has no way back: restore a backup instead.');
  }
}

const ADMINISTRATES = `EXISTS (SELECT FROM role_assignment r
  WHERE r.account_id = entente_account() AND r.role = 'administrator' AND r.ended_at IS NULL)`;

const THEMES = `
CREATE TABLE theme (
  code text PRIMARY KEY CHECK (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
  pillar text NOT NULL CHECK (pillar IN ('LEGAL_MIGRATION', 'IRREGULAR_THB', 'DEVELOPMENT', 'PROTECTION')),
  position integer NOT NULL CHECK (position > 0),
  names jsonb NOT NULL,
  sensitive boolean NOT NULL DEFAULT false,
  shipped boolean NOT NULL DEFAULT false,
  revision integer NOT NULL DEFAULT 1 CHECK (revision > 0),
  retired_at timestamptz,
  changed_by uuid REFERENCES account,
  changed_at timestamptz NOT NULL DEFAULT entente_now(),
  CONSTRAINT theme_named CHECK (jsonb_typeof(names) = 'object'
    AND length(coalesce(names->>'en', names->>'fr', '')) BETWEEN 1 AND 120)
);
COMMENT ON TABLE theme IS 'What actions, needs and meetings are about, inside their pillar; never deleted, since cases name them.';
COMMENT ON COLUMN theme.sensitive IS 'Its files hold police or border information: a definition may route them through more hands.';
COMMENT ON COLUMN theme.names IS 'By language; English or French is always there.';
CREATE UNIQUE INDEX theme_name_en_once ON theme (lower(names->>'en'));
CREATE UNIQUE INDEX theme_name_fr_once ON theme (lower(names->>'fr'));
ALTER TABLE theme ENABLE ROW LEVEL SECURITY;
ALTER TABLE theme FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON theme FOR SELECT TO entente_app, entente_guard USING (true);
CREATE POLICY added ON theme FOR INSERT TO entente_app WITH CHECK (NOT shipped AND ${ADMINISTRATES});
CREATE POLICY changed ON theme FOR UPDATE TO entente_app USING (${ADMINISTRATES});
GRANT SELECT, INSERT, UPDATE (position, names, sensitive, revision, retired_at, changed_by, changed_at) ON theme TO entente_app;
GRANT SELECT ON theme TO entente_guard;
`;

/** They keep their codes, which cases, definitions and other programs name. */
const SHIPPED = `
ALTER TABLE theme NO FORCE ROW LEVEL SECURITY;
INSERT INTO theme (code, pillar, position, names, sensitive, shipped) VALUES
  ('MIGRANT_SMUGGLING', 'IRREGULAR_THB', 1, '{"en": "Migrant smuggling", "fr": "Trafic de migrants"}', true, true),
  ('DOCUMENT_FRAUD', 'IRREGULAR_THB', 2, '{"en": "Document fraud", "fr": "Fraude documentaire"}', true, true),
  ('TRAFFICKING', 'IRREGULAR_THB', 3, '{"en": "Trafficking in human beings", "fr": "Traite des êtres humains"}', true, true),
  ('BORDER_MANAGEMENT', 'IRREGULAR_THB', 4, '{"en": "Border management", "fr": "Gestion des frontières"}', true, true),
  ('READMISSION', 'IRREGULAR_THB', 5, '{"en": "Return and readmission", "fr": "Retour et réadmission"}', false, true),
  ('REINTEGRATION', 'DEVELOPMENT', 6, '{"en": "Reintegration", "fr": "Réintégration"}', false, true),
  ('DIASPORA', 'DEVELOPMENT', 7, '{"en": "Diaspora and remittances", "fr": "Diaspora et envois de fonds"}', false, true),
  ('VISA', 'LEGAL_MIGRATION', 8, '{"en": "Visa", "fr": "Visas"}', false, true),
  ('LABOUR_MIGRATION', 'LEGAL_MIGRATION', 9, '{"en": "Labour migration", "fr": "Migration de travail"}', false, true),
  ('CIRCULAR_MIGRATION', 'LEGAL_MIGRATION', 10, '{"en": "Circular migration", "fr": "Migration circulaire"}', false, true),
  ('ASYLUM_SYSTEMS', 'PROTECTION', 11, '{"en": "Asylum systems", "fr": "Systèmes d’asile"}', false, true);
ALTER TABLE theme FORCE ROW LEVEL SECURITY;
`;

/** Whatever is about a theme is about one that there is. */
const USED = ['action', 'need', 'partnership_priority']
  .map((table) => `ALTER TABLE ${table} ADD CONSTRAINT ${table}_theme FOREIGN KEY (theme) REFERENCES theme;`)
  .join('\n');

/** Each stands open as it comes. */
const SWITCHES = `
INSERT INTO setting (code, value) VALUES
  ('room_calls', '"on"'), ('room_needs', '"on"'), ('room_technical_assistance', '"on"'), ('room_dialogues', '"on"'),
  ('room_committee_sessions', '"on"'), ('room_letters', '"on"');
`;
