import { Body, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { dryRun } from '../../definitions/dry-run.query.js';
import { assertMayPublish } from '../../definitions/may-publish.js';
import { migrationInFull } from '../../definitions/migrations.query.js';
import { startMigration } from '../../definitions/start-migration.js';
import { Jobs } from '../../jobs/port.js';
import { Problem } from '../../kernel/problem.js';
import { attempt, errorsIn, FormErrors } from '../components/index.js';
import { type Answer, comesBack, type Html, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import { pageWanted } from '../shell/page-wanted.js';
import { readForm } from '../shell/read-form.js';
import type { SignedInVisit } from '../shell/visit.js';
import { migratePage } from './migrate-page.js';
import { progressPage } from './progress-page.js';
import { migrationUrl } from './workflow-urls.js';

/** Files on one page of what would happen, each of which is planned. */
const PAGE = 50;

interface How {
  readonly stages: Readonly<Record<string, string>>;
  readonly outsideMayChange: boolean;
}

@Pages('workflows')
export class MigrationsController {
  constructor(
    @Inject(CaseRuntime) private readonly runtime: CaseRuntime,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  @Get('migrations/:id')
  async progress(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<Answer> {
    const { cursor } = pageWanted(query);
    const found = await migrationInFull(this.runtime, visit.actor, { id, limit: PAGE, ...cursor });
    if (!found) throw new Problem('not_found');
    return progressPage(visit, found);
  }

  @Get(':id/migrate')
  async before(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<Answer> {
    return this.page(visit, id, howIn(query), { cursor: pageWanted(query).cursor });
  }

  @Post(':id/migrate')
  async start(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const how = howIn(body);
    const form = readForm(body, { outside: 'text', which: 'text', cases: 'list', ...stageFieldsOf(body) });
    const cases = form.which === 'all' ? {} : { cases: form.cases };
    const done = await attempt(() => startMigration(this.runtime, visit.actor, { id, ...how, ...cases }));
    if (!done.ok) {
      const labels = { cases: visit.t('workflows.migrate.choose') };
      const errors = errorsIn(done.problem, visit.locale, labels);
      return comesBack(await this.page(visit, id, how, { ...form, chosen: form.cases, errors }));
    }
    this.jobs.wake('migrate-cases');
    return seeOther(migrationUrl(done.value.id), { key: 'workflows.migrate.started' });
  }

  private async page(
    visit: SignedInVisit,
    id: string,
    how: How,
    more: {
      readonly cursor?: { readonly cursor?: string };
      readonly which?: string;
      readonly chosen?: readonly string[];
      readonly errors?: FormErrors;
    },
  ): Promise<Html> {
    assertMayPublish(visit.actor);
    const { cursor = {}, which = '', chosen = [], errors = FormErrors.none } = more;
    const run = await dryRun(this.runtime, visit.actor, { id, ...how, limit: PAGE, ...cursor });
    return migratePage(visit, { run, which: which === '' ? 'some' : which, chosen, errors });
  }
}

/** `stage.oia=ova` and `outside=yes`, in an address or a form. */
function howIn(sent: unknown): How {
  const given = (sent ?? {}) as Readonly<Record<string, unknown>>;
  const stages = stageNamesIn(given).map(
    (name) => [name.slice('stage.'.length), String(given[name])] as const,
  );
  return {
    stages: Object.fromEntries(stages.filter(([, to]) => to !== '')),
    outsideMayChange: given['outside'] === 'yes',
  };
}

function stageFieldsOf(sent: unknown): Readonly<Record<string, 'text'>> {
  const names = stageNamesIn((sent ?? {}) as Readonly<Record<string, unknown>>);
  return Object.fromEntries(names.map((name) => [name, 'text' as const]));
}

function stageNamesIn(sent: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(sent).filter((name) => /^stage\.[a-z0-9_]{1,60}$/.test(name));
}
