import { Body, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { caseList, caseSorts } from '../../cases/case-list.query.js';
import { problemOfRefusals } from '../../cases/case-problem.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { whoHasThem } from '../../cases/who-has-it.query.js';
import { editFundingRequest } from '../../funding/edit-funding-request.js';
import { fundingRequestsInBrief } from '../../funding/funding-money.query.js';
import { forecastsOf } from '../../insight/forecasts.query.js';
import { formatCents } from '../../kernel/money.js';
import { Problem } from '../../kernel/problem.js';
import { readCents } from '../actions/read-cents.js';
import { textOf } from '../cases/act-form.js';
import { errorsIn, FormErrors } from '../components/index.js';
import { casesAsked } from '../lists/case-filter-fields.js';
import { type PageAsked, pageAsked, sortAsked } from '../lists/list-address.js';
import { sendList } from '../lists/list-file.js';
import { listViews } from '../lists/list-views.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import type { WebReply } from '../shell/http.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { FundingEditPage, type FundingFields } from './edit-page.js';
import { type FundingFile, loadFundingFile } from './funding-file.js';
import { FundingListPage, fundingColumns } from './funding-list-page.js';
import { FundingPage } from './funding-page.js';

const PAGE_SIZE = 25;
const FIELDS = ['q', 'waiting', 'stage', 'fund', 'lead', 'due', 'opened'] as const;

@Pages('funding-requests')
export class FundingRequestsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit): Promise<Answer> {
    const found = await listViews(this.runtime.database, visit);
    if (found.to !== null) return seeOther(found.to);
    const { views } = found;
    const { load, ...asked } = await this.asked(visit);
    return FundingListPage({ visit, views, page: await load(pageAsked(visit, PAGE_SIZE)), ...asked });
  }

  @Get('download')
  async download(@Visiting() visit: SignedInVisit, @Res() reply: WebReply): Promise<void> {
    const { load } = await this.asked(visit);
    await sendList(this.runtime, visit, reply, 'funding-requests', load);
  }

  /** What an address asks for, and how its pages are found. */
  private async asked(visit: SignedInVisit) {
    const asked = await casesAsked(this.runtime, visit, 'funding_request', FIELDS);
    const sorts = caseSorts(this.runtime.subjects.get('funding_request'), visit.actor);
    const load = async (wanted: PageAsked) => {
      const { items, ...page } = await caseList(this.runtime, visit.actor, {
        ...wanted,
        ...sortAsked(visit, sorts),
        ...asked.filter,
        subject: 'funding_request',
      });
      const ids = items.map((item) => item.id);
      const [brief, who, forecasts] = await Promise.all([
        fundingRequestsInBrief(this.runtime.database, visit.actor, ids),
        whoHasThem(this.runtime, visit.actor, items),
        forecastsOf(this.runtime, visit.actor, ids),
      ]);
      const rows = items.map((item) => ({ ...item, amountCents: brief.get(item.id)?.amountCents ?? null }));
      return { rows, ...page, columns: fundingColumns(visit, who, forecasts) };
    };
    return { load, asked };
  }

  @Get(':id')
  async one(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query('upload') upload: unknown,
  ): Promise<Answer> {
    return FundingPage({
      visit,
      request: await loadFundingFile(this.runtime, visit, id),
      upload: typeof upload === 'string' ? upload : undefined,
    });
  }

  @Get(':id/edit')
  async edit(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const request = await this.open(visit, id);
    return this.form(visit, request, savedFields(request), {});
  }

  @Post(':id/edit')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Readonly<Record<string, unknown>> | undefined,
  ): Promise<Answer> {
    const request = await this.open(visit, id);
    const fields = {
      justification: textOf(sent?.['justification']),
      amountCents: textOf(sent?.['amountCents']),
    };
    try {
      await editFundingRequest(this.runtime, visit.actor, {
        requestId: id,
        expectedVersion: String(sent?.['version'] ?? ''),
        changes: {
          justification: fields.justification,
          ...(isDraft(request) ? {} : { amountCents: readCents(fields.amountCents) }),
        },
      });
    } catch (error) {
      if (!(error instanceof Problem) || error.code === 'not_found') throw error;
      if (error.code === 'stale_version') {
        const page = this.form(visit, request, fields, { conflict: savedFields(request) });
        return comesBack(page, error.status);
      }
      const labels = {
        justification: visit.t('funding.justification'),
        amountCents: visit.t('funding.amount'),
      };
      const errors = errorsIn(error, visit.locale, labels);
      return comesBack(this.form(visit, request, fields, { errors }), error.status);
    }
    return seeOther(`/funding-requests/${id}`, { key: 'funding.saved' });
  }

  private async open(visit: SignedInVisit, id: string): Promise<FundingFile> {
    const request = await loadFundingFile(this.runtime, visit, id);
    const refused = request.page.file.editRefused;
    if (refused) throw problemOfRefusals([refused]);
    return request;
  }

  private form(
    visit: SignedInVisit,
    request: FundingFile,
    fields: FundingFields,
    more: { readonly errors?: FormErrors; readonly conflict?: FundingFields },
  ) {
    const { file } = request.page;
    return FundingEditPage({
      visit,
      file,
      fields,
      isDraft: isDraft(request),
      isFacilitys: file.organisationId === null,
      errors: FormErrors.none,
      ...more,
    });
  }
}

function isDraft({ page }: FundingFile): boolean {
  return page.file.stage.code === page.wording.definition.initial;
}

function savedFields({ content }: FundingFile): FundingFields {
  return {
    justification: content.justification,
    amountCents: content.amountCents === null ? '' : formatCents(content.amountCents),
  };
}
