import type { Command } from 'commander';
import type { Config } from '../config.js';
import { withDatabase } from './open-database.js';
import type { Terminal } from './terminal.js';

/** `migrate`: the schema brought up to date, as every start does by itself. */
export function addMigrate(program: Command, terminal: Terminal, config: () => Config): void {
  program
    .command('migrate')
    .description(terminal.t('cli.migrate.about'))
    .action(async () => {
      await withDatabase(config(), terminal, async () => undefined);
      terminal.say(terminal.t('cli.migrate.done'));
    });
}
