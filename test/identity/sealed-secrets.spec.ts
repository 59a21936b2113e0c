/** What is sealed opens with its key, for its account, unaltered, and in no other way; and keys take over from each other. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  newSealingKey,
  openWith,
  readSealingKey,
  readSealingKeys,
  sealWith,
} from '../../src/identity/second-factor/seal.js';
import { sealAnew } from '../../src/identity/second-factor/seal-anew.js';
import { SealedSecrets } from '../../src/identity/second-factor/sealed-secrets.js';
import { putKeyFirst, sealingKeysAt } from '../../src/identity/second-factor/sealing-place.js';
import { systemActor } from '../../src/kernel/actor.js';
import { run } from '../support/cli.js';
import { behindTheWall, type TestDatabase, testDatabase } from '../support/database.js';

const anyKey = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => readSealingKey(Buffer.from(bytes).toString('base64')));

describe('a sealed secret', () => {
  it('opens with its key and for what it is about, and differs each time', () => {
    fc.assert(
      fc.property(anyKey, anyKey, fc.string(), fc.string(), (key, other, secret, about) => {
        const one = sealWith(key, secret, about);
        expect(openWith([other, key], one, about)).toBe(secret);
        expect(openWith([key], one, `${about}x`)).toBeNull();
        if (other.id !== key.id) {
          expect(openWith([other], one, about)).toBeNull();
          expect(openWith([other], { ...one, keyId: other.id }, about)).toBeNull();
        }
        expect(sealWith(key, secret, about).sealed.equals(one.sealed)).toBe(false);
      }),
    );
  });

  it('does not open with any bit of it turned, or a part of it gone', () => {
    const key = readSealingKey(newSealingKey());
    const one = sealWith(key, 'JBSWY3DPEHPK3PXP', 'totp:a');
    for (let at = 0; at < one.sealed.length; at += 1) {
      const turned = Buffer.from(one.sealed);
      turned[at] = (turned[at] ?? 0) ^ 1;
      expect(openWith([key], { ...one, sealed: turned }, 'totp:a')).toBeNull();
      expect(openWith([key], { ...one, sealed: one.sealed.subarray(0, at) }, 'totp:a')).toBeNull();
    }
  });

  it('is sealed by keys of 32 bytes alone', () => {
    for (const wrong of [
      '',
      'short',
      Buffer.alloc(31).toString('base64'),
      `${newSealingKey()}\nno`,
      'ü'.repeat(43),
    ]) {
      expect(() => readSealingKeys(wrong)).toThrow(RangeError);
    }
    const [first, second] = [newSealingKey(), newSealingKey()];
    expect(readSealingKeys(` ${first},${second}\n`).map(({ id }) => id)).toEqual(
      [first, second].map((one) => readSealingKey(one).id),
    );
  });
});

describe('the secrets of an installation', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-seal-'));
  const path = join(folder, 'deeper', 'secret-key');
  const place = { kind: 'file', path, made: true } as const;
  const open = repeat('A');
  let test: TestDatabase;
  let accounts: readonly string[];
  beforeAll(async () => {
    test = await testDatabase();
    const rows = await behindTheWall<{ account_id: string }>(
      test,
      `WITH o AS (INSERT INTO organisation (id, code, name, kind, country, time_zone, calendar)
         VALUES (gen_random_uuid(), 'SEAL', 'Seal', 'COMMISSION_SERVICE', NULL, 'Europe/Brussels', 'EU') RETURNING id),
       p AS (INSERT INTO person (id, name) SELECT gen_random_uuid(), 'Somebody' FROM generate_series(1, 3) RETURNING id),
       a AS (INSERT INTO account (id, person_id, organisation_id, email) SELECT gen_random_uuid(), p.id, o.id, p.id || '@example.org' FROM p, o RETURNING id)
       INSERT INTO totp_factor (account_id, secret) SELECT id, $1 FROM a RETURNING account_id`,
      [open],
    );
    accounts = rows.map(({ account_id }) => account_id);
  }, 60_000);
  afterAll(async () => {
    await test.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const stored = () =>
    behindTheWall<{
      account_id: string;
      secret: string | null;
      sealed: Buffer | null;
      key_id: string | null;
    }>(test, 'SELECT account_id, secret, sealed, key_id FROM totp_factor ORDER BY account_id');

  it('that lie open from before are sealed, with a key that is made for nobody else to read', async () => {
    const secrets = new SealedSecrets(place);
    const done = await sealAnew(test.database, secrets, systemActor('sign_in'));
    expect(done).toMatchObject({ sealed: 3, lost: 0 });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    for (const { account_id, secret, sealed, key_id } of await stored()) {
      expect([secret, key_id]).toEqual([null, done.keyId]);
      expect(await secrets.open({ sealed: sealed as Buffer, keyId: key_id ?? '' }, account_id)).toBe(open);
    }
    expect(await sealAnew(test.database, secrets, systemActor('sign_in'))).toMatchObject({ sealed: 0 });
    const events = await behindTheWall(test, `SELECT 1 FROM audit_event WHERE kind = 'secrets_sealed'`);
    expect(events).toHaveLength(1);
  });

  it('are not to be moved from one account to another', async () => {
    const [one] = await stored();
    const { sealed, key_id } = one ?? {};
    const told: string[] = [];
    const secrets = new SealedSecrets(place, (sentence) => told.push(sentence));
    expect(
      await secrets.open(
        { sealed: sealed as Buffer, keyId: key_id ?? '' },
        accounts.at(-1) === one?.account_id ? (accounts[0] ?? '') : (accounts.at(-1) ?? ''),
      ),
    ).toBeNull();
    expect(told).toEqual([expect.stringContaining(key_id ?? '-')]);
  });

  it('are sealed with another key by one command, and those whose key is gone are told', async () => {
    const environment = {
      DATABASE_URL: test.runtimeUrl,

      ENTENTE_SECRET_KEY_FILE: path,
    };
    const before = readFileSync(path, 'utf8');
    const tool = await run(['rotate-secret-key'], environment);
    expect([tool.code, tool.err]).toEqual([0, '']);
    const [now, ...earlier] = await sealingKeysAt(place);
    expect(earlier).toEqual(readSealingKeys(before));
    for (const one of await stored()) expect(one.key_id).toBe(now.id);
    expect(tool.out).toContain(`${now.id}: 3 secrets`);

    writeFileSync(path, `${newSealingKey()}\n`);
    const lost = await run(['rotate-secret-key', '--same-key'], environment);
    expect([lost.code, lost.err]).toEqual([1, expect.stringContaining('3 secrets stay as they are')]);
    await putKeyFirst(path, now.bytes.toString('base64'));
    expect((await run(['rotate-secret-key', '--same-key'], environment)).code).toBe(0);
  });
});

function repeat(letter: string): string {
  return letter.repeat(32);
}
