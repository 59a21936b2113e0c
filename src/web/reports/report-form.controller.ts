import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { problemOfRefusals } from '../../cases/case-problem.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { editReport } from '../../reporting/edit-report.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import { nextStep, saveForm, showForm, type WrittenForm } from '../drafts/form-answers.js';
import { forget, type KeptForm, keepSent, type Sent } from '../drafts/kept-form.js';
import { type Answer, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import {
  fieldLabel,
  fieldsIn,
  fieldsOf,
  isPartOf,
  REPORT_SHAPE,
  readReport,
  reportWords,
} from './report-fields.js';
import { loadReportFile, type ReportFile } from './report-file.js';
import { ReportFormPage } from './report-form-page.js';

/** The report: writing it, keeping what is typed, saving it. */
@Pages('reports')
export class ReportFormController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(':id/edit')
  async edit(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return showForm(this.runtime, visit, this.form(visit, id));
  }

  @Post(':id/edit')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Sent | undefined,
  ): Promise<Answer> {
    return saveForm(this.runtime, visit, this.form(visit, id), sent);
  }

  @Post(':id/edit/keep')
  async keep(@Visiting() visit: SignedInVisit, @Param('id') id: string, @Body() sent: Sent | undefined) {
    const { form } = await this.open(visit, id);
    return keepSent(this.runtime.database, visit, form, sent);
  }

  @Post(':id/edit/discard')
  async discard(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    await forget(this.runtime.database, visit, { name: formOf(id) });
    return seeOther(`/reports/${id}/edit`, { key: 'actions.form.discarded' });
  }

  private form(visit: SignedInVisit, id: string): WrittenForm<OpenedReport> {
    const { runtime } = this;
    return {
      address: `/reports/${id}/edit`,
      open: () => this.open(visit, id),
      page: ({ found }, fields, state) =>
        ReportFormPage({ visit, file: found.page.file, report: found.report, fields, ...state }),
      about: ({ found: { page } }) => ({
        caption: `${page.file.reference} ${page.file.title}`,
        crumbs: caseCrumbs(visit, 'report', page.file),
      }),
      words: ({ found }) => reportWords(found.report, visit),
      fieldFor: (fields, { found }) => readReport(fields, found.report).fieldFor,
      fieldLabel: (field, _, { found }) => fieldLabel(field, found.report, visit),
      write: async ({ fields, versions }, { found }) => {
        const edited = await editReport(runtime, visit.actor, {
          reportId: id,
          expectedVersion: versions['version'] ?? '',
          changes: readReport(fields, found.report).input,
        });
        return { id, changed: edited.fields.length > 0 };
      },
      saved: async ({ changed, goesOn }) => ({
        path: goesOn ? await nextStep(runtime, visit, 'report', id) : `/reports/${id}`,
        said: { key: changed ? 'reports.form.saved' : 'reports.form.unchanged' },
      }),
    };
  }

  /** The report as it is saved, for whoever may change it now; the reason why not for everybody else. */
  private async open(visit: SignedInVisit, id: string): Promise<OpenedReport> {
    const found = await loadReportFile(this.runtime, visit, id);
    const { editRefused, version } = found.page.file;
    if (editRefused) throw problemOfRefusals([editRefused]);
    const { report } = found;
    const form: KeptForm = {
      name: formOf(id),
      shape: REPORT_SHAPE,
      fieldsIn: (sent) => fieldsIn(sent, report),
      isPart: isPartOf(report),
      saved: fieldsOf(report.content, report),
      versions: { version },
    };
    return { found, form };
  }
}

interface OpenedReport {
  readonly found: ReportFile;
  readonly form: KeptForm;
}

function formOf(id: string): string {
  return `report:${id}`;
}
