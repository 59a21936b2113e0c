/** `create-user`: the first users of an installation, and whoever the operator adds later; all of it or nothing. */
import { type Command, Option } from 'commander';
import type { Config } from '../config.js';
import type { Database, Transaction } from '../database/database.js';
import { detailSentence, formatList, LOCALES, roleName } from '../i18n/index.js';
import { createAccount } from '../identity/create-account.js';
import { createOrganisation } from '../identity/create-organisation.js';
import { countAdministrators } from '../identity/first-administrators.js';
import { grantRole } from '../identity/grant-role.js';
import { ORGANISATION_KINDS } from '../identity/organisation.js';
import { ROLES, systemActor } from '../kernel/actor.js';
import { Problem } from '../kernel/problem.js';
import { usualCalendar } from '../reference/usual-calendar.js';
import { Failure } from './failure.js';
import { withDatabase } from './open-database.js';
import { readPassword } from './read-password.js';
import type { Terminal } from './terminal.js';

interface Options {
  readonly email: string;
  readonly name: string;
  readonly organisation?: string;
  readonly organisationName?: string;
  readonly organisationKind?: string;
  readonly organisationCountry?: string;
  readonly role?: readonly string[];
  readonly admin?: boolean;
  readonly locale: string;
  readonly passwordStdin?: boolean;
}

const OPERATOR = systemActor('operator');
/** From then on administrators appoint each other. */
const FIRST_ADMINISTRATORS = 2;

export function addCreateUser(program: Command, terminal: Terminal, config: () => Config): void {
  const { t } = terminal;
  program
    .command('create-user')
    .description(t('cli.create_user.about'))
    .requiredOption('--email <address>', t('cli.create_user.email'))
    .requiredOption('--name <name>', t('cli.create_user.name'))
    .option('--organisation <code>', t('cli.create_user.organisation'))
    .option('--organisation-name <name>', t('cli.create_user.organisation_name'))
    .addOption(
      new Option('--organisation-kind <kind>', t('cli.create_user.organisation_kind')).choices(
        ORGANISATION_KINDS,
      ),
    )
    .option('--organisation-country <code>', t('cli.create_user.organisation_country'))
    .addOption(
      new Option('--role <role...>', t('cli.create_user.role')).choices(
        ROLES.filter((role) => role !== 'administrator'),
      ),
    )
    .option('--admin', t('cli.create_user.admin'))
    .addOption(new Option('--locale <language>', t('cli.create_user.locale')).choices(LOCALES).default('en'))
    .option('--password-stdin', t('cli.create_user.password_stdin'))
    .action(async (options: Options) => {
      const settings = config();
      const password = await readPassword(terminal, options.passwordStdin ?? false);
      const roles = [...new Set([...(options.role ?? []), ...(options.admin ? ['administrator'] : [])])];
      await withDatabase(settings, terminal, (database) =>
        createUser(database, terminal, options, roles, password),
      );
      const { name, email } = options;
      terminal.say(t('cli.create_user.done', { name, email: email.toLowerCase(), url: settings.publicUrl }));
      if (roles.length > 0) {
        const named = formatList(
          roles.map((role) => roleName(role, terminal.locale)),
          terminal.locale,
        );
        terminal.say(t('cli.create_user.done_roles', { roles: named }));
      }
    });
}

async function createUser(
  database: Database,
  terminal: Terminal,
  options: Options,
  roles: readonly string[],
  password: string,
): Promise<void> {
  try {
    await database.jointly(OPERATOR, async (transaction) => {
      if (options.admin && (await countAdministrators(transaction)) >= FIRST_ADMINISTRATORS) {
        throw new Failure(terminal.t('cli.create_user.enough_administrators'));
      }
      const organisationId = await organisationFor(database, transaction, terminal, options);
      const { email, name, locale } = options;
      const account = await createAccount(database, OPERATOR, {
        email,
        name,
        locale,
        organisationId,
        password,
      });
      for (const role of roles) await grantRole(database, OPERATOR, { accountId: account.id, role });
    });
  } catch (error) {
    if (error instanceof Problem) throw new Failure(told(error, terminal));
    throw error;
  }
}

async function organisationFor(
  database: Database,
  transaction: Transaction,
  terminal: Terminal,
  options: Options,
): Promise<string> {
  const { organisationName: name, organisationKind: kind = '', organisationCountry: country } = options;
  const code = options.organisation ?? codeFrom(name ?? '');
  if (code === '') throw new Failure(terminal.t('cli.create_user.organisation_missing'), true);
  const [known] = await transaction.run<{ id: string }>(
    'cli_organisation_by_code',
    'SELECT id FROM organisation WHERE code = $1',
    [code],
  );
  if (known) return known.id;
  if (name === undefined) throw new Failure(terminal.t('cli.create_user.organisation_unknown', { code }));
  const wanted = { code, name, kind, ...(country === undefined ? {} : { country }) };
  const days = usualCalendar(country ?? null);
  return (await createOrganisation(database, OPERATOR, { ...wanted, ...days })).id;
}

/** "Ministère de l'Intérieur" becomes MINISTERE-DE-L-INTERIEUR. */
function codeFrom(name: string): string {
  const letters = name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
  return letters
    .replace(/[^A-Z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '');
}

/** One line per mistake, with the option that it is about. */
function told(problem: Problem, { locale }: Terminal): string {
  return problem.details
    .map((detail) => {
      const field = detail.pointer?.slice(1);
      const sentence = detailSentence(detail, locale);
      return field ? `--${OPTION_OF[field] ?? field}: ${sentence}` : sentence;
    })
    .join('\n');
}

const OPTION_OF: Readonly<Record<string, string>> = {
  code: 'organisation',
  kind: 'organisation-kind',
  country: 'organisation-country',
  organisationId: 'organisation',
};
