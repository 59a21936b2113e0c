import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { Get, Inject, Query, Res } from '@nestjs/common';
import { auditEvents, auditKinds } from '../../../audit/audit-events.query.js';
import { auditState } from '../../../audit/audit-state.query.js';
import { EVERYTHING } from '../../../audit/export-record.js';
import { exportRecords } from '../../../audit/export-records.js';
import { recordExport } from '../../../audit/record-export.js';
import type { Config } from '../../../config.js';
import { CONFIG } from '../../../config.module.js';
import { Database } from '../../../database/database.js';
import { Problem } from '../../../kernel/problem.js';
import type { Answer } from '../../shell/answers.js';
import type { WebReply } from '../../shell/http.js';
import { Pages, Visiting } from '../../shell/page.js';
import { pageWanted } from '../../shell/page-wanted.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { auditFilterIn } from './audit-filter.js';
import { AuditPage } from './audit-page.js';

const PAGE_SIZE = 50;
/** Somebody who takes nothing for so long has gone; a connection waits for them. */
const PATIENCE_MS = 60_000;

/** How far the record is proven, and what was recorded last: for administrators and auditors. */
@Pages('admin/audit')
export class AuditController {
  private exporting = false;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async page(@Visiting() visit: SignedInVisit, @Query() query: unknown): Promise<Answer> {
    assertOverseer(visit);
    const filter = auditFilterIn(query);
    const { cursor } = pageWanted(query);
    return AuditPage({
      visit,
      filter,
      state: await auditState(this.database, visit.actor),
      kinds: await auditKinds(this.database, visit.actor),
      events: await auditEvents(this.database, visit.actor, { limit: PAGE_SIZE, filter, ...cursor }),
      publishedAt: Object.entries(this.config.auditHeads).flatMap(([place, at]) =>
        at === null ? [] : [place],
      ),
    });
  }

  /** Without texts: those are for whoever runs the installation, on the command line. One at a time in a process. */
  @Get('export')
  async export(@Visiting() visit: SignedInVisit, @Res() reply: WebReply): Promise<void> {
    assertOverseer(visit);
    if (this.exporting) throw new Problem('too_many_requests');
    this.exporting = true;
    try {
      await recordExport(this.database, visit.actor, { scope: EVERYTHING, texts: false });
      const lines = new PassThrough();
      reply
        .status(200)
        .header('content-type', 'application/x-ndjson; charset=utf-8')
        .header('content-disposition', 'attachment; filename="entente-audit.jsonl"')
        .header('cache-control', 'private, no-store')
        .send(lines);
      await this.write(visit, lines).catch((error: Error) => lines.destroy(error));
    } finally {
      this.exporting = false;
    }
  }

  /** What breaks off lacks its last line, and does not pass as whole. */
  private async write(visit: SignedInVisit, lines: PassThrough): Promise<void> {
    const gone = new AbortController();
    lines.once('close', () => gone.abort());
    await this.database.asActor(
      visit.actor,
      async (transaction) => {
        for await (const record of exportRecords(transaction, { scope: EVERYTHING, texts: false })) {
          gone.signal.throwIfAborted();
          if (lines.write(`${JSON.stringify(record)}\n`)) continue;
          await once(lines, 'drain', {
            signal: AbortSignal.any([gone.signal, AbortSignal.timeout(PATIENCE_MS)]),
          });
        }
      },
      { snapshot: true },
    );
    lines.end();
  }
}

function assertOverseer(visit: SignedInVisit): void {
  if (visit.holds('administrator', 'auditor')) return;
  throw new Problem('not_yours_to_do', [
    { code: 'role_missing', params: { roles: ['administrator', 'auditor'] } },
  ]);
}
