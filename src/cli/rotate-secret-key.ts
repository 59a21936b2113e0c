/** `rotate-secret-key`: another key seals secrets of second factors, and those that are there are sealed with it. */
import type { Command } from 'commander';
import type { Config } from '../config.js';
import { newSealingKey } from '../identity/second-factor/seal.js';
import { sealAnew } from '../identity/second-factor/seal-anew.js';
import { SealedSecrets } from '../identity/second-factor/sealed-secrets.js';
import { putKeyFirst, sealingKeysAt } from '../identity/second-factor/sealing-place.js';
import { systemActor } from '../kernel/actor.js';
import { Failure } from './failure.js';
import { withDatabase } from './open-database.js';
import type { Terminal } from './terminal.js';

export function addRotateSecretKey(program: Command, terminal: Terminal, config: () => Config): void {
  const { t, say } = terminal;
  program
    .command('rotate-secret-key')
    .description(t('cli.secrets.about'))
    .option('--same-key', t('cli.secrets.same_key'))
    .action(async (options: { readonly sameKey?: boolean }) => {
      const settings = config();
      const { secretKey: place } = settings;
      // In the environment a key is put by whoever keeps that.
      const makes = place.kind === 'file' && !options.sameKey;
      await withDatabase(settings, terminal, async (database) => {
        await sealingKeysAt(place);
        if (makes) await putKeyFirst(place.path, newSealingKey());
        const done = await sealAnew(database, new SealedSecrets(place), systemActor('operator'));
        say(t('cli.secrets.sealed', { count: done.sealed, key: done.keyId }));
        if (done.lost > 0) throw new Failure(t('cli.secrets.lost', { count: done.lost }));
        say(t(`cli.secrets.then_${place.kind}`));
      });
    });
}
