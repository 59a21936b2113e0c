/** `unlink-identity`: somebody whom the provider lets in no more gets another way in. */
import type { Command } from 'commander';
import type { Config } from '../config.js';
import { unlinkByOperator } from '../identity/single-sign-on/unlink-by-operator.js';
import { Failure } from './failure.js';
import { withDatabase } from './open-database.js';
import type { Terminal } from './terminal.js';

export function addUnlinkIdentity(program: Command, terminal: Terminal, config: () => Config): void {
  const { t, say } = terminal;
  program
    .command('unlink-identity')
    .description(t('cli.unlink_identity.about'))
    .argument('<email>', t('cli.unlink_identity.email'))
    .action(async (email: string) => {
      await withDatabase(config(), terminal, async (database) => {
        const done = await unlinkByOperator(database, email);
        if (!done.ok) throw new Failure(t(`cli.unlink_identity.${done.why}`, { email }));
        say(t('cli.unlink_identity.done', { name: done.name }));
        say(t(done.invited ? 'cli.unlink_identity.invited' : 'cli.unlink_identity.by_password', { email }));
      });
    });
}
