import { Readable } from 'node:stream';
import { Get, Inject, Query, Res } from '@nestjs/common';
import { recordReading } from '../../../audit/record-reading.js';
import { CaseRuntime } from '../../../cases/case-runtime.js';
import { separatedValues } from '../../../exchange/separated-values.js';
import { learnedWorkflow } from '../../../insight/stage-statistics.query.js';
import { CASE_SUBJECTS, type CaseSubject } from '../../cases/case-links.js';
import type { Answer } from '../../shell/answers.js';
import type { WebReply } from '../../shell/http.js';
import { Pages, Visiting } from '../../shell/page.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { sendFile } from '../../statements/send-file.js';
import { stageRows } from './forecast-file.js';
import { ForecastPage } from './forecast-page.js';

/** How good forecasts are, for staff. */
@Pages('results/forecast')
export class ForecastController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  async page(@Visiting() visit: SignedInVisit, @Query('kind') asked: unknown): Promise<Answer> {
    const kind = kindAsked(asked);
    return ForecastPage({ visit, kind, learned: await learnedWorkflow(this.runtime, visit.actor, kind) });
  }

  @Get('download')
  async download(
    @Visiting() visit: SignedInVisit,
    @Query('kind') asked: unknown,
    @Res() reply: WebReply,
  ): Promise<void> {
    const kind = kindAsked(asked);
    const { stages } = await learnedWorkflow(this.runtime, visit.actor, kind);
    await recordReading(this.runtime.database, visit.actor, {
      kind: 'file_exported',
      what: { file: `stage-times-${kind}.csv` },
    });
    const rows = separatedValues(stageRows(visit, stages), visit.locale);
    sendFile(reply, Readable.from([rows]), 'csv', `stage-times-${kind}`);
  }
}

/** What is not offered counts as not asked. */
function kindAsked(asked: unknown): CaseSubject {
  return CASE_SUBJECTS.find((subject) => subject === asked) ?? 'action';
}
