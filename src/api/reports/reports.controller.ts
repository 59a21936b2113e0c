import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseRuntime } from '../../cases/case-runtime.js';
import type { Locale } from '../../i18n/index.js';
import type { PersonActor } from '../../kernel/actor.js';
import { parseCents } from '../../kernel/money.js';
import { Problem } from '../../kernel/problem.js';
import { editReport } from '../../reporting/edit-report.js';
import type { ReportContent } from '../../reporting/report-content.js';
import { reportInFull } from '../../reporting/report-in-full.query.js';
import { caseRoutes } from '../cases/case-routes.js';
import { IfMatch } from '../if-match.js';
import { moneyOrNull } from '../money.dto.js';
import { CurrentPerson, type FastifyReply, Reader } from '../request.js';
import { PatchRoute, Sent } from '../route.js';
import { ReportChangesDto, ReportDto } from './report.dto.js';

const ReportRoutes = caseRoutes({
  subject: 'report',
  name: 'Report',
  one: 'a report',
  many: 'Reports',
  answers: ReportDto,
});

@ApiTags('reports')
@Controller('api/v1/reports')
export class ReportsController extends ReportRoutes {
  constructor(@Inject(CaseRuntime) runtime: CaseRuntime) {
    super(runtime);
  }

  protected async content(actor: PersonActor, id: string) {
    const report = await reportInFull(this.runtime, actor, id);
    if (!report) throw new Problem('not_found');
    const { actionId, kind, number, periodFrom, periodTo, dueOn, content, confidential } = report;
    const told = contentOnTheWire(content);
    return {
      actionId,
      kind,
      number,
      periodFrom,
      periodTo,
      dueOn,
      ...told,
      problems: confidential ? told.problems : null,
      workPlan: { milestones: report.milestones, indicators: report.indicators },
      submissions: report.submissions.map(({ content: then, ...one }) => ({
        ...one,
        ...contentOnTheWire(then),
      })),
    };
  }

  @PatchRoute({
    id: 'editReport',
    path: ':id',
    for: 'signed_in',
    summary: 'Change what a report says',
    description:
      'Fields left out stay as they are; lists are replaced as a whole. 409 where the stage has frozen it.',
    body: ReportChangesDto,
    answers: ReportDto,
    version: 'changed',
  })
  async edit(
    @Param('id') reportId: string,
    @IfMatch() expectedVersion: string,
    @Sent() { expenditure, ...more }: ReportChangesDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const declared = expenditure ? parseCents(expenditure.amount) : null;
    const changes = expenditure === undefined ? more : { ...more, expenditureCents: declared };
    await editReport(this.runtime, actor, { reportId, expectedVersion, changes });
    return this.one(reportId, actor, locale, reply);
  }
}

function contentOnTheWire({ expenditureCents, ...content }: ReportContent) {
  return { ...content, expenditure: moneyOrNull(expenditureCents) };
}
