import { Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { sourceExamined } from '../../definitions/drafts.query.js';
import { dryRun } from '../../definitions/dry-run.query.js';
import { migrationInFull } from '../../definitions/migrations.query.js';
import { startMigration } from '../../definitions/start-migration.js';
import { type VersionWithBody, versionInFull, versionsOf } from '../../definitions/workflows.query.js';
import { type Locale, labelIn } from '../../i18n/index.js';
import { Jobs } from '../../jobs/port.js';
import { type PersonActor, STAFF_ROLES } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { diffDefinitions } from '../../workflow/index.js';
import type { ListSpec, ListWanted } from '../list.js';
import { CurrentPerson, Reader } from '../request.js';
import { GetRoute, Listed, PostRoute, Sent } from '../route.js';
import {
  DifferencesDto,
  DryRunDto,
  DryRunWantedDto,
  ExaminedDto,
  MigrationDto,
  MigrationStartedDto,
  MigrationWantedDto,
  VerifyDto,
  VersionDto,
  VersionInFullDto,
} from './workflow.dto.js';
import { code } from './workflow-kinds.js';
import { changesInWords, dryRunCaseInWords, examinedInWords, versionInWords } from './workflow-words.js';

const VERSIONS: ListSpec = {
  filters: { code: { kind: code, description: 'Versions of this workflow.' } },
};
const CHANGES = ['administrator'] as const;
const USUAL_LIMIT = 25;

@ApiTags('workflows')
@Controller('api/v1/workflows')
export class WorkflowsController {
  constructor(
    @Inject(CaseRuntime) private readonly runtime: CaseRuntime,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  @GetRoute({
    id: 'listWorkflows',
    for: STAFF_ROLES,
    summary: 'Versions of workflows, by workflow, the newest first',
    list: VERSIONS,
    answers: VersionDto,
  })
  async list(
    @Listed() { filter, limit, cursor }: ListWanted,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
  ) {
    const wanted = { limit, ...filter, ...(cursor === undefined ? {} : { cursor }) };
    const { items, next } = await versionsOf(this.runtime, actor, wanted);
    return { items: items.map((one) => versionInWords(one, locale)), next };
  }

  @PostRoute({
    id: 'verifyWorkflow',
    path: 'verify',
    for: CHANGES,
    summary: 'Check a text that is meant as a version',
    description: 'Nothing is kept. It is compared with the version that new cases use.',
    body: VerifyDto,
    answers: ExaminedDto,
    status: 200,
  })
  async verify(
    @Sent() wanted: VerifyDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
  ): Promise<ExaminedDto> {
    const { examined, changes, current } = await sourceExamined(this.runtime, actor, wanted);
    return examinedInWords(examined, changes, current.definition, locale);
  }

  @GetRoute({
    id: 'getMigration',
    path: 'migrations/:id',
    for: STAFF_ROLES,
    summary: 'How far a migration is',
    answers: MigrationDto,
  })
  async migration(@Param('id') id: string, @CurrentPerson() actor: PersonActor): Promise<MigrationDto> {
    const found = await migrationInFull(this.runtime, actor, { id, limit: 1 });
    if (!found) throw new Problem('not_found');
    return found.migration;
  }

  @GetRoute({
    id: 'getWorkflow',
    path: ':id',
    for: STAFF_ROLES,
    summary: 'Read a version',
    answers: VersionInFullDto,
  })
  async one(
    @Param('id') id: string,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
  ): Promise<VersionInFullDto> {
    const version = await this.known(actor, id);
    return { ...versionInWords(version, locale), definition: version.definition };
  }

  @GetRoute({
    id: 'getWorkflowDifferences',
    path: ':id/differences/:from',
    for: STAFF_ROLES,
    summary: 'What a version changes from another one',
    params: { from: 'The id of the version before.' },
    answers: DifferencesDto,
  })
  async differences(
    @Param('id') id: string,
    @Param('from') from: string,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
  ): Promise<DifferencesDto> {
    const [after, before] = await Promise.all([this.known(actor, id), this.known(actor, from)]);
    if (after.code !== before.code) throw new Problem('not_found');
    const changes = diffDefinitions(before.definition, after.definition);
    return {
      from: versionInWords(before, locale),
      to: versionInWords(after, locale),
      changes: changesInWords(changes, before.definition, after.definition, locale),
    };
  }

  @PostRoute({
    id: 'dryRunMigration',
    path: ':id/dry-run',
    for: CHANGES,
    summary: 'What taking running cases over to a version would do',
    description: 'Nothing is done.',
    body: DryRunWantedDto,
    answers: DryRunDto,
    status: 200,
  })
  async dryRun(
    @Param('id') id: string,
    @Sent() wanted: DryRunWantedDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
  ): Promise<DryRunDto> {
    const { stages = {}, outsideMayChange = false, limit = USUAL_LIMIT, cursor } = wanted;
    const run = await dryRun(this.runtime, actor, {
      id,
      stages,
      outsideMayChange,
      limit,
      ...(cursor === undefined ? {} : { cursor }),
    });
    return {
      total: run.total,
      stagesGone: run.stagesGone.map((one) => ({
        code: one.code,
        title: labelIn(one.label, locale),
        cases: one.count,
      })),
      items: run.cases.items.map((one) => dryRunCaseInWords(one, run.to.definition, locale)),
      next: run.cases.next,
    };
  }

  @PostRoute({
    id: 'startMigration',
    path: ':id/migrations',
    for: CHANGES,
    summary: 'Take running cases over to a version',
    description: 'They go over one by one, in the background; those that cannot stay on their version.',
    body: MigrationWantedDto,
    answers: MigrationStartedDto,
    status: 202,
  })
  async start(
    @Param('id') id: string,
    @Sent() wanted: MigrationWantedDto,
    @CurrentPerson() actor: PersonActor,
  ): Promise<MigrationStartedDto> {
    const { stages = {}, outsideMayChange = false, cases } = wanted;
    const started = await startMigration(this.runtime, actor, {
      id,
      stages,
      outsideMayChange,
      ...(cases === undefined ? {} : { cases }),
    });
    this.jobs.wake('migrate-cases');
    return started;
  }

  private async known(actor: PersonActor, id: string): Promise<VersionWithBody> {
    const version = await versionInFull(this.runtime, actor, id);
    if (!version) throw new Problem('not_found');
    return version;
  }
}
