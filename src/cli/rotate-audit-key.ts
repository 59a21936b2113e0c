/** `rotate-audit-key`: another key signs heads from the next one on, and the old one hands over to it. */
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { keepNext, keyAt, useNext } from '../audit/key-place.js';
import { KeyFault, rotateKey } from '../audit/keys.js';
import { newSigningKey, readSigningKey, type SigningKey } from '../audit/signing-key.js';
import type { Config } from '../config.js';
import type { Database } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';
import { Failure } from './failure.js';
import { withDatabase } from './open-database.js';
import type { Terminal } from './terminal.js';

interface Options {
  readonly newKey?: string;
  readonly oldKeyLost?: boolean;
}

export function addRotateAuditKey(program: Command, terminal: Terminal, config: () => Config): void {
  const { t, say } = terminal;
  program
    .command('rotate-audit-key')
    .description(t('cli.audit.rotate_about'))
    .option('--new-key <pem>', t('cli.audit.new_key'))
    .option('--old-key-lost', t('cli.audit.old_key_lost'))
    .action(async (options: Options) => {
      const settings = config();
      const { auditKey: place } = settings;
      if (place === null) throw new Failure(t('cli.audit.no_place'), true);
      if (place.kind === 'text' && options.newKey === undefined) {
        throw new Failure(t('cli.audit.new_key_needed'), true);
      }
      const pem = options.newKey === undefined ? newSigningKey().pem : await pemIn(options.newKey, terminal);
      const next = readSigningKey(pem);
      await withDatabase(settings, terminal, async (database) => {
        const old = options.oldKeyLost ? null : await keyAt(place);
        if (place.kind === 'file') await keepNext(place.path, pem);
        await rotate(database, { old, next }, terminal);
        if (place.kind === 'file') await useNext(place.path);
      });
      say(t('cli.audit.rotated', { key: next.id }));
      say(next.publicKey.trim());
      say(t(`cli.audit.then_${place.kind}`));
    });
}

async function rotate(
  database: Database,
  keys: { readonly old: SigningKey | null; readonly next: SigningKey },
  { t }: Terminal,
): Promise<void> {
  try {
    await rotateKey(database, systemActor('record'), keys);
  } catch (error) {
    if (error instanceof KeyFault) throw new Failure(t(`cli.audit.key_fault.${error.code}`));
    throw error;
  }
}

async function pemIn(path: string, { t }: Terminal): Promise<string> {
  const pem = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Failure(t('cli.audit.unreadable', { file: path, reason: error.code ?? '' }), true);
  });
  try {
    readSigningKey(pem);
  } catch {
    throw new Failure(t('cli.audit.no_secret_key', { file: path }), true);
  }
  return pem;
}
