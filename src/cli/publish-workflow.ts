/**
 * `publish-workflow`: proposes a file as the next version of its workflow, in the name of an administrator. Whoever has
 * the server's files is not thereby two people: a colleague confirms it on the page or through the API.
 */
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { CaseRuntime } from '../cases/case-runtime.js';
import { Definitions } from '../cases/definitions.js';
import { Subjects } from '../cases/subject.js';
import type { Config } from '../config.js';
import type { Database } from '../database/database.js';
import { type DraftExamined, draftExamined } from '../definitions/drafts.query.js';
import { discardDraft } from '../definitions/end-proposal.js';
import { hasWarnings, isSound } from '../definitions/examine.js';
import { makeDraft } from '../definitions/make-draft.js';
import { proposeDraft } from '../definitions/propose-draft.js';
import { readDefinition } from '../definitions/read-definition.js';
import { detailSentence, findingLines, formatList, shapeSentence } from '../i18n/index.js';
import { loadPerson } from '../identity/load-person.js';
import { type PersonActor, systemActor } from '../kernel/actor.js';
import { Problem } from '../kernel/problem.js';
import { WorkingCalendars } from '../reference/working-calendars.js';
import { subjects } from '../subjects.js';
import { Failure } from './failure.js';
import { withDatabase } from './open-database.js';
import type { Terminal } from './terminal.js';

interface Options {
  readonly by: string;
  readonly warningsSeen?: boolean;
}

export function addPublishWorkflow(program: Command, terminal: Terminal, config: () => Config): void {
  const { t } = terminal;
  program
    .command('publish-workflow')
    .description(t('cli.publish.about'))
    .argument('<file>', t('cli.publish.file'))
    .requiredOption('--by <address>', t('cli.publish.by'))
    .option('--warnings-seen', t('cli.publish.warnings_seen'))
    .action(async (file: string, options: Options) => {
      const { code, source } = await readSource(terminal, file);
      const settings = config();
      await withDatabase(settings, terminal, async (database) => {
        const { calendarFor } = await WorkingCalendars.open(database);
        const runtime = new CaseRuntime(
          database,
          new Subjects(subjects),
          new Definitions(database),
          calendarFor,
        );
        await runtime.definitions.publishShipped(runtime.subjects);
        const actor = await administrator(database, terminal, options.by);
        const id = await propose(runtime, terminal, actor, {
          code,
          source,
          warningsSeen: options.warningsSeen ?? false,
        });
        terminal.say(
          t('cli.publish.done', { name: file, url: `${settings.publicUrl}/workflows/drafts/${id}/confirm` }),
        );
      });
    });
}

/** What can be told without a database is told without one. */
async function readSource(
  { t, locale, say }: Terminal,
  name: string,
): Promise<{ readonly code: string; readonly source: string }> {
  let source: string;
  try {
    source = await readFile(name, 'utf8');
  } catch (error) {
    throw new Failure(t('cli.verify.unreadable', { name, reason: (error as Error).message }), true);
  }
  const read = readDefinition(source);
  if (!read.ok) {
    for (const problem of read.problems) say(`  ${shapeSentence(problem, locale)}`);
    throw new Failure(t('cli.verify.not_a_definition', { name }), true);
  }
  const { code } = read.definition;
  const known = subjects.map((one) => one.shipped.code);
  if (!known.includes(code)) {
    throw new Failure(t('cli.publish.code_unknown', { name, code, known: formatList(known, locale) }), true);
  }
  return { code, source };
}

async function administrator(database: Database, { t }: Terminal, email: string): Promise<PersonActor> {
  const actor = await database.asActor(systemActor('operator'), async (transaction) => {
    const [row] = await transaction.run<{ id: string }>(
      'cli_account_by_email',
      'SELECT id FROM account WHERE email = lower($1) AND disabled_at IS NULL',
      [email],
    );
    return row ? loadPerson(transaction, row.id) : null;
  });
  if (!actor?.roles.some((held) => held.role === 'administrator')) {
    throw new Failure(t('cli.publish.no_administrator', { email }));
  }
  return actor;
}

/** A draft that does not become a proposal is put away again. */
async function propose(
  runtime: CaseRuntime,
  terminal: Terminal,
  actor: PersonActor,
  wanted: { readonly code: string; readonly source: string; readonly warningsSeen: boolean },
): Promise<string> {
  const draft = await makeDraft(runtime, actor, wanted);
  const view = await draftExamined(runtime, actor, draft.id);
  tell(terminal, view);
  try {
    await proposeDraft(runtime, actor, { ...draft, warningsSeen: wanted.warningsSeen });
    return draft.id;
  } catch (error) {
    await discardDraft(runtime, actor, draft);
    if (!(error instanceof Problem)) throw error;
    const warned = view.examined.readable && isSound(view.examined) && hasWarnings(view.examined);
    const why =
      warned && !wanted.warningsSeen
        ? [terminal.t('cli.publish.warnings')]
        : error.details.map((detail) => detailSentence(detail, terminal.locale));
    throw new Failure(why.join('\n'));
  }
}

function tell({ locale, say }: Terminal, { examined }: DraftExamined): void {
  if (!examined.readable) {
    for (const problem of examined.problems) say(`  ${shapeSentence(problem, locale)}`);
    return;
  }
  for (const finding of [...examined.findings, ...examined.people]) {
    for (const line of findingLines(finding, locale)) say(`  ${line}`);
  }
}
