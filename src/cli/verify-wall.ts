/** `verify-wall`: what of the wall is not as the last migration left it; fails then. */
import type { Command } from 'commander';
import type { Config } from '../config.js';
import { acceptWall } from '../database/migrate.js';
import { Failure } from './failure.js';
import { withDatabaseAsFound } from './open-database.js';
import type { Terminal } from './terminal.js';

export function addVerifyWall(program: Command, terminal: Terminal, config: () => Config): void {
  const { t, say } = terminal;
  program
    .command('verify-wall')
    .description(t('cli.wall.about'))
    .option('--seal', t('cli.wall.seal'))
    .action(async ({ seal }: { readonly seal?: boolean }) => {
      await withDatabaseAsFound(config(), terminal, async (_, __, { wall, ownerUrl }) => {
        for (const name of wall.mended) say(t('cli.wall.mended', { name }));
        for (const name of wall.altered) say(t('cli.wall.altered', { name }));
        if (seal && wall.altered.length > 0) {
          await acceptWall(ownerUrl);
          return say(t('cli.wall.sealed'));
        }
        if (wall.mended.length + wall.altered.length > 0) throw new Failure('');
        say(t('cli.wall.stands'));
      });
    });
}
