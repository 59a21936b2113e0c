import { Get, Inject, Param } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import { draftsOf } from '../../definitions/drafts.query.js';
import { sourceOf } from '../../definitions/make-draft.js';
import { migrationsOf } from '../../definitions/migrations.query.js';
import { WORKFLOW_SCHEMA_PATH } from '../../definitions/schema-path.js';
import { type VersionWithBody, versionInFull, versionsOf } from '../../definitions/workflows.query.js';
import { Problem } from '../../kernel/problem.js';
import type { Answer } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { publishedPage } from './confirm-proposal-page.js';
import { versionPage } from './version-page.js';
import { workflowListPage } from './workflow-list-page.js';

@Pages('workflows')
export class WorkflowsController {
  constructor(
    @Inject(CaseRuntime) private readonly runtime: CaseRuntime,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit): Promise<Answer> {
    const versions = await versionsOf(this.runtime, visit.actor, { limit: 100 });
    const drafts = await draftsOf(this.runtime, visit.actor, { limit: 100 });
    return workflowListPage(visit, { versions: versions.items, drafts: drafts.items });
  }

  @Get(':id')
  async version(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const version = await this.known(visit, id);
    return versionPage(visit, {
      version,
      before: await this.before(visit, version),
      source: sourceOf(version.definition),
      schemaUrl: `${this.config.publicUrl}${WORKFLOW_SCHEMA_PATH}`,
      migrations: await migrationsOf(this.runtime, visit.actor, version.code),
    });
  }

  @Get(':id/published')
  async published(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return publishedPage(visit, await this.known(visit, id));
  }

  private async before(visit: SignedInVisit, version: VersionWithBody): Promise<VersionWithBody | null> {
    const { items } = await versionsOf(this.runtime, visit.actor, { limit: 100, code: version.code });
    const before = items.find((one) => one.version < version.version && one.status !== 'waits');
    return before ? versionInFull(this.runtime, visit.actor, before.id) : null;
  }

  private async known(visit: SignedInVisit, id: string): Promise<VersionWithBody> {
    const version = await versionInFull(this.runtime, visit.actor, id);
    if (!version) throw new Problem('not_found');
    return version;
  }
}
