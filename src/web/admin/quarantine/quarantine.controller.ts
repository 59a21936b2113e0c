import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import type { Config } from '../../../config.js';
import { CONFIG } from '../../../config.module.js';
import { Database } from '../../../database/database.js';
import { destroyQuarantined } from '../../../documents/destroy-quarantined.js';
import { DocumentDesk } from '../../../documents/document-desk.js';
import { type QuarantinedFile, quarantinedFiles } from '../../../documents/quarantine.query.js';
import { Problem } from '../../../kernel/problem.js';
import { type Answer, seeOther } from '../../shell/answers.js';
import { Pages, Visiting } from '../../shell/page.js';
import { readForm } from '../../shell/read-form.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { assertAdministrator } from '../assert-administrator.js';
import { DestroyPage, QUARANTINE, QuarantinePage } from './quarantine-page.js';

/** What the virus scanner found harmful, for administrators. */
@Pages('admin/quarantine')
export class QuarantineController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(DocumentDesk) private readonly desk: DocumentDesk,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit): Promise<Answer> {
    assertAdministrator(visit);
    const files = await quarantinedFiles(this.database, visit.actor);
    return QuarantinePage({ visit, files, scans: this.config.clamdUrl !== null });
  }

  @Get(':id/destroy')
  async ask(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    assertAdministrator(visit);
    return DestroyPage({ visit, file: await this.known(visit, id) });
  }

  @Post(':id/destroy')
  async destroy(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    readForm(body, {});
    const destroyed = await destroyQuarantined(this.database, this.desk, visit.actor, id);
    return destroyed
      ? seeOther(QUARANTINE, { key: 'quarantine.destroyed' })
      : seeOther(QUARANTINE, { key: 'quarantine.stayed', tone: 'refused' });
  }

  private async known(visit: SignedInVisit, id: string): Promise<QuarantinedFile> {
    const files = await quarantinedFiles(this.database, visit.actor);
    const file = files.find(
      (one) => one.id === id && one.destroyedAt === null && one.destroyingSince === null,
    );
    if (!file) throw new Problem('not_found');
    return file;
  }
}
