/** `create-token`: a token for a user or for a program, printed once. */
import { type Command, Option } from 'commander';
import type { Config } from '../config.js';
import { constraintOf } from '../database/constraint-of.js';
import type { Database, Transaction } from '../database/database.js';
import { detailSentence, formatDay } from '../i18n/index.js';
import { insertToken, type MadeToken, TOKEN_DAYS, type TokenWanted } from '../identity/api-token.js';
import { SCOPES } from '../identity/scopes.js';
import { systemActor } from '../kernel/actor.js';
import { Problem } from '../kernel/problem.js';
import { Failure } from './failure.js';
import { withDatabase } from './open-database.js';
import type { Terminal } from './terminal.js';

interface Options {
  readonly email?: string;
  readonly service?: string;
  readonly name: string;
  readonly scope: readonly string[];
  readonly days: string;
}

interface Owner {
  readonly id: string;
  readonly name: string;
}

const OPERATOR = systemActor('operator');

export function addCreateToken(program: Command, terminal: Terminal, config: () => Config): void {
  const { t } = terminal;
  program
    .command('create-token')
    .description(t('cli.create_token.about'))
    .option('--email <address>', t('cli.create_token.email'))
    .option('--service <name>', t('cli.create_token.service'))
    .requiredOption('--name <name>', t('cli.create_token.name'))
    .addOption(
      new Option('--scope <scope...>', t('cli.create_token.scope')).choices(SCOPES).makeOptionMandatory(),
    )
    .addOption(
      new Option('--days <number>', t('cli.create_token.days')).choices(TOKEN_DAYS.map(String)).default('90'),
    )
    .action(async (options: Options) => {
      if ((options.email === undefined) === (options.service === undefined)) {
        throw new Failure(t('cli.create_token.whose'), true);
      }
      const settings = config();
      const wanted = { name: options.name, scopes: options.scope, days: Number(options.days) };
      const made = await withDatabase(settings, terminal, (database) =>
        makeToken(database, terminal, options, wanted),
      );
      terminal.say(made.token);
      const day = formatDay(made.until, terminal.locale, 'Europe/Brussels');
      terminal.remark(t('cli.create_token.done', { name: made.owner, day }));
    });
}

async function makeToken(
  database: Database,
  terminal: Terminal,
  options: Options,
  wanted: TokenWanted,
): Promise<MadeToken & { readonly owner: string; readonly until: string }> {
  try {
    return await database.asActor(OPERATOR, async (transaction) => {
      const owner = await ownerOf(transaction, terminal, options);
      const made = await insertToken(transaction, OPERATOR, { ...wanted, accountId: owner.id });
      const [row] = await transaction.run<{ until: Date }>(
        'cli_token_until',
        'SELECT expires_at AS until FROM api_token WHERE id = $1',
        [made.id],
      );
      return { ...made, owner: owner.name, until: row?.until.toISOString() ?? '' };
    });
  } catch (error) {
    if (error instanceof Problem) throw new Failure(told(error, terminal));
    if (constraintOf(error) === 'service_scopes')
      throw new Failure(terminal.t('problem.field.scope_not_agreed'));
    throw error;
  }
}

async function ownerOf(transaction: Transaction, terminal: Terminal, options: Options): Promise<Owner> {
  if (options.email !== undefined) {
    const email = options.email.trim().toLowerCase();
    const [user] = await transaction.run<{ id: string; name: string }>(
      'cli_token_user',
      `SELECT a.id, coalesce(p.name, '') AS name FROM account a JOIN person p ON p.id = a.person_id
       WHERE a.email = $1 AND a.disabled_at IS NULL AND NOT a.service`,
      [email],
    );
    if (!user) throw new Failure(terminal.t('cli.create_token.nobody', { email }));
    return user;
  }
  const name = options.service ?? '';
  const programs = await transaction.run<{ id: string; name: string }>(
    'cli_token_program',
    `SELECT a.id, p.name FROM service_account s JOIN account a ON a.id = s.account_id JOIN person p ON p.id = a.person_id
     WHERE (p.name = $1 OR a.id::text = $1) AND s.state = 'active' LIMIT 2`,
    [name],
  );
  const [program] = programs;
  if (!program || programs.length > 1) throw new Failure(terminal.t('cli.create_token.no_program', { name }));
  return program;
}

/** One line per mistake. */
function told(problem: Problem, { locale }: Terminal): string {
  return problem.details
    .map((detail) => {
      const field = detail.pointer?.slice(1);
      const sentence = detailSentence(detail, locale);
      return field ? `--${field === 'scopes' ? 'scope' : field}: ${sentence}` : sentence;
    })
    .join('\n');
}
