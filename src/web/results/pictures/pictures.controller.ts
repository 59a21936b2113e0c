import { Readable } from 'node:stream';
import { Get, Inject, Query, Res } from '@nestjs/common';
import { recordReading } from '../../../audit/record-reading.js';
import { caseList } from '../../../cases/case-list.query.js';
import { CaseRuntime } from '../../../cases/case-runtime.js';
import { separatedValues } from '../../../exchange/separated-values.js';
import { forecastsOf } from '../../../insight/forecasts.query.js';
import type { Answer } from '../../shell/answers.js';
import type { WebReply } from '../../shell/http.js';
import { Pages, Visiting } from '../../shell/page.js';
import { pageWanted } from '../../shell/page-wanted.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { sendFile } from '../../statements/send-file.js';
import { CasesPage } from './cases-page.js';
import { loadPicture } from './load-picture.js';
import { picturesAsked } from './pictures-asked.js';
import { PicturesPage } from './pictures-page.js';

type Query_ = Readonly<Record<string, unknown>>;

const PAGE_SIZE = 50;

/** The programme in pictures, each with its table and as a file. */
@Pages('results/pictures')
export class PicturesController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  async page(@Visiting() visit: SignedInVisit, @Query() query: Query_): Promise<Answer> {
    const asked = picturesAsked(visit, query);
    return PicturesPage({ visit, asked, picture: await loadPicture(this.runtime, visit, asked) });
  }

  @Get('download')
  async download(
    @Visiting() visit: SignedInVisit,
    @Query() query: Query_,
    @Res() reply: WebReply,
  ): Promise<void> {
    const asked = picturesAsked(visit, query);
    const { rows } = await loadPicture(this.runtime, visit, asked);
    const name = `picture-${asked.picture.replaceAll('_', '-')}`;
    await recordReading(this.runtime.database, visit.actor, {
      kind: 'file_exported',
      what: { file: `${name}.csv` },
    });
    sendFile(reply, Readable.from([separatedValues(rows, visit.locale)]), 'csv', name);
  }

  @Get('cases')
  async cases(@Visiting() visit: SignedInVisit, @Query() query: Query_): Promise<Answer> {
    const { kind } = picturesAsked(visit, query);
    const stage = typeof query['stage'] === 'string' ? query['stage'].slice(0, 100) : '';
    const { items, next } = await caseList(this.runtime, visit.actor, {
      subject: kind,
      stage: stage.replace(/[^\w-]/g, ''),
      limit: PAGE_SIZE,
      ...pageWanted(query).cursor,
    });
    const ids = items.map(({ id }) => id);
    const forecasts = await forecastsOf(this.runtime, visit.actor, ids);
    return CasesPage({ visit, kind, items, forecasts, next });
  }
}
