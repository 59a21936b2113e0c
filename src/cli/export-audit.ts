/** `export-audit`: writes the record to standard output, line by line, for whoever verifies it elsewhere. */
import type { Command } from 'commander';
import { exportRecords } from '../audit/export-records.js';
import { recordExport } from '../audit/record-export.js';
import type { Config } from '../config.js';
import type { Database } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';
import { isDay } from '../kernel/instant.js';
import { Failure } from './failure.js';
import { withDatabase } from './open-database.js';
import type { Terminal } from './terminal.js';

interface Options {
  readonly from?: string;
  readonly to?: string;
  readonly case?: string;
  readonly withTexts?: boolean;
}

const OPERATOR = systemActor('record');

/** A case by its id or its reference. */
async function caseCalled(database: Database, asked: string, { t }: Terminal): Promise<string> {
  const [found] = await database.asActor(OPERATOR, (transaction) =>
    transaction.run<{ id: string }>(
      'audit_case_asked',
      'SELECT id FROM case_file WHERE id::text = $1 OR reference = $1',
      [asked],
    ),
  );
  if (!found) throw new Failure(t('cli.audit.case_wrong', { id: asked }), true);
  return found.id;
}

export function addExportAudit(program: Command, terminal: Terminal, config: () => Config): void {
  const { t } = terminal;
  program
    .command('export-audit')
    .description(t('cli.audit.export_about'))
    .option('--from <day>', t('cli.audit.from'))
    .option('--to <day>', t('cli.audit.to'))
    .option('--case <id>', t('cli.audit.case'))
    .option('--with-texts', t('cli.audit.with_texts'))
    .action(async (options: Options) => {
      for (const day of [options.from, options.to]) {
        if (day !== undefined && !isDay(day)) throw new Failure(t('cli.audit.day_wrong', { day }), true);
      }
      const texts = options.withTexts === true;
      await withDatabase(config(), terminal, async (database) => {
        const scope = {
          case: options.case === undefined ? null : await caseCalled(database, options.case, terminal),
          from: options.from ?? null,
          to: options.to ?? null,
        };
        await recordExport(database, OPERATOR, { scope, texts });
        await database.asActor(
          OPERATOR,
          async (transaction) => {
            for await (const record of exportRecords(transaction, { scope, texts })) {
              await terminal.write(JSON.stringify(record));
            }
          },
          { snapshot: true },
        );
      });
    });
}
