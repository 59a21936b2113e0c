/** `reconcile-reminders`: restores the queue's schedules, and reminders that a repaired database lacks or has too many of. */
import type { Command } from 'commander';
import { CaseRuntime } from '../cases/case-runtime.js';
import { Definitions } from '../cases/definitions.js';
import { Subjects } from '../cases/subject.js';
import type { Config } from '../config.js';
import { restoreSchedules } from '../jobs/restore-schedules.js';
import { WorkingCalendars } from '../reference/working-calendars.js';
import { reconcileReminders } from '../reminders/reconcile.js';
import { subjects } from '../subjects.js';
import { withDatabase } from './open-database.js';
import type { Terminal } from './terminal.js';

export function addReconcileReminders(program: Command, terminal: Terminal, config: () => Config): void {
  const { t, say } = terminal;
  program
    .command('reconcile-reminders')
    .description(t('cli.reconcile.about'))
    .action(async () => {
      const settings = config();
      await withDatabase(settings, terminal, async (database, runtimeUrl) => {
        // Their tables were made, were they lost, when the database was brought up to date.
        const schedules = await restoreSchedules(settings, runtimeUrl);
        say(t('cli.reconcile.schedules', { count: schedules }));
        const { calendarFor } = await WorkingCalendars.open(database);
        const runtime = new CaseRuntime(
          database,
          new Subjects(subjects),
          new Definitions(database),
          calendarFor,
        );
        const { cases, voided, written, moved } = await reconcileReminders(runtime);
        say(t('cli.reconcile.reminders', { cases, voided, written, moved }));
      });
    });
}
