import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Secrets of apps are sealed with a key that does not lie in the database; the next start seals what is open yet. */
export class SealedSecrets1700000000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SEALED);
  }

  async down(): Promise<void> {
    throw new Error('What is sealed is not opened again: restore a backup instead.');
  }
}

const SEALED = `
ALTER TABLE totp_factor ALTER COLUMN secret DROP NOT NULL;
ALTER TABLE totp_factor
  ADD COLUMN sealed bytea CHECK (length(sealed) BETWEEN 29 AND 500),
  ADD COLUMN key_id text CHECK (key_id ~ '^[0-9a-f]{16}$'),
  ADD CONSTRAINT secret_in_one_place CHECK (num_nonnulls(secret, sealed) = 1 AND (sealed IS NULL) = (key_id IS NULL));
COMMENT ON COLUMN totp_factor.secret IS 'From before secrets were sealed; the next start empties it.';
COMMENT ON COLUMN totp_factor.sealed IS 'AES-256-GCM: nonce, tag, secret; bound to the account.';
COMMENT ON COLUMN totp_factor.key_id IS 'Which of the keys outside the database sealed it.';
`;
