/** The operator's tool on given streams: answers 0, 1 when a command failed, 2 when it was used wrongly. */
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { ConfigError, loadConfig } from '../config.js';
import { EmbeddedPostgresError } from '../embedded/embedded-error.js';
import { withSecretsFromFiles } from '../secrets-from-files.js';
import { addCreateToken } from './create-token.js';
import { addCreateUser } from './create-user.js';
import { addExportAudit } from './export-audit.js';
import { Failure } from './failure.js';
import { addMigrate } from './migrate.js';
import { addPublishWorkflow } from './publish-workflow.js';
import { addReconcileReminders } from './reconcile-reminders.js';
import { addRotateAuditKey } from './rotate-audit-key.js';
import { addRotateSecretKey } from './rotate-secret-key.js';
import { addSimulateWorkflow } from './simulate-workflow.js';
import { type Surroundings, terminalIn } from './terminal.js';
import { addUnlinkIdentity } from './unlink-identity.js';
import { addVerifyAudit } from './verify-audit.js';
import { addVerifyLedger } from './verify-ledger.js';
import { addVerifyWall } from './verify-wall.js';
import { addVerifyWorkflow } from './verify-workflow.js';

export async function runTool(args: readonly string[], surroundings: Surroundings): Promise<0 | 1 | 2> {
  const terminal = terminalIn(surroundings);
  const config = () =>
    loadConfig(
      withSecretsFromFiles(surroundings.environment, (path) => readFileSync(path, 'utf8')),
      process.cwd(),
    );
  const program = new Command('npm run cli --')
    .description(terminal.t('cli.about'))
    .configureOutput({
      writeOut: (text) => surroundings.output.write(text),
      writeErr: (text) => surroundings.errors.write(text),
    })
    .showHelpAfterError()
    .exitOverride();
  addMigrate(program, terminal, config);
  addCreateUser(program, terminal, config);
  addCreateToken(program, terminal, config);
  addUnlinkIdentity(program, terminal, config);
  addVerifyWorkflow(program, terminal);
  addSimulateWorkflow(program, terminal);
  addPublishWorkflow(program, terminal, config);
  addReconcileReminders(program, terminal, config);
  addVerifyLedger(program, terminal, config);
  addVerifyWall(program, terminal, config);
  addExportAudit(program, terminal, config);
  addVerifyAudit(program, terminal);
  addRotateAuditKey(program, terminal, config);
  addRotateSecretKey(program, terminal, config);
  for (const command of program.commands) command.exitOverride().showHelpAfterError();

  try {
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    // Commander has said it already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof Failure) {
      if (error.message !== '') terminal.remark(error.message);
      return error.usage ? 2 : 1;
    }
    const forPeople = error instanceof ConfigError || error instanceof EmbeddedPostgresError;
    terminal.remark(forPeople ? error.message : String((error as Error)?.stack ?? error));
    return 1;
  }
}
