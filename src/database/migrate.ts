import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { migrations } from './migrations/index.js';
import { buildPurposeWall, FOR_PURPOSES } from './purpose-wall.js';
import { migrateQueue } from './queue-schema.js';
import { alteredSinceSealed, isSealed, sealWall } from './wall-seal.js';

/** What of the wall somebody had altered by hand since the last migration, by name. */
export interface WallFound {
  /** Policies of purposes, which are as they should be again. */
  readonly mended: readonly string[];
  /** Whatever no code knows by heart: it stands as it was found. */
  readonly altered: readonly string[];
  /** Whether migrations were held back because of it; then nothing was touched at all. */
  readonly heldBack: boolean;
}

/** How the schema is brought up to date. */
export interface Migrating {
  /** The user name of a separate runtime log-in, which is let become `entente_app` and nothing else. */
  readonly runtimeLogin?: string;
  /** Whether migrations run over a wall that was altered by hand: in a demonstration, where there is nothing to hide. */
  readonly overAltered?: boolean;
  /** Others than those of the product. */
  readonly list?: readonly (new () => MigrationInterface)[];
}

/** Takes the wall as it stands for what it should be, for whoever altered it on purpose. As the owner. */
export async function acceptWall(ownerUrl: string): Promise<void> {
  const owner = new DataSource({ type: 'postgres', url: ownerUrl, extra: { max: 1 } });
  await owner.initialize();
  await sealWall(owner).finally(() => owner.destroy());
}

/**
 * Brings the schema up to date with the owner's log-in. One process at a time migrates; others wait for it.
 * Answers what was found altered by hand; while anything is, the seal is not renewed. The seal is renewed with each
 * migration, in its transaction, so that an upgrade that was broken off leaves nothing that looks altered.
 */
export async function migrate(
  ownerUrl: string,
  { runtimeLogin, overAltered = false, list = migrations }: Migrating = {},
): Promise<WallFound> {
  let seal = sealWall;
  const owner = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: list.map((one) => sealing(one, (runner) => seal(runner))),
    extra: { max: 2 },
  });
  await owner.initialize();
  const lock = owner.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock(720190305)');
    const found = await alteredSinceSealed(owner);
    const isOfPurposes = (name: string) => name.startsWith(`policy ${FOR_PURPOSES}`);
    const altered = found.filter((name) => !isOfPurposes(name));
    if (altered.length > 0) {
      if (!overAltered && (await owner.showMigrations()))
        return { mended: [], altered: found, heldBack: true };
      seal = async () => undefined;
    }
    await owner.runMigrations({ transaction: 'each' });
    await buildPurposeWall(owner, (manager) => seal(manager));
    if (!(await isSealed(owner))) await seal(owner);
    await migrateQueue(ownerUrl);
    if (runtimeLogin) {
      const [{ grant }] = await owner.query(`SELECT format('GRANT entente_app TO %I', $1::text) AS grant`, [
        runtimeLogin,
      ]);
      await owner.query(grant);
    }
    return { mended: found.filter(isOfPurposes), altered, heldBack: false };
  } finally {
    await lock.query('SELECT pg_advisory_unlock(720190305)').catch(() => undefined);
    await lock.release();
    await owner.destroy();
  }
}

/** The migration, which seals what it made of the wall before it is committed. */
function sealing(
  Migration: new () => MigrationInterface,
  seal: (runner: QueryRunner) => Promise<void>,
): new () => MigrationInterface {
  return class implements MigrationInterface {
    readonly name = Migration.name;
    private readonly migration = new Migration();

    async up(runner: QueryRunner): Promise<void> {
      await this.migration.up(runner);
      await seal(runner);
    }

    async down(runner: QueryRunner): Promise<void> {
      await this.migration.down(runner);
    }
  };
}
