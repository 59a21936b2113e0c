import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { problemOfRefusals } from '../../cases/case-problem.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { viewCase } from '../../cases/case-view.js';
import type { DraftFields } from '../../cases/form-draft.js';
import type { Problem } from '../../kernel/problem.js';
import { editReport } from '../../reporting/edit-report.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import { decideUrl } from '../cases/case-links.js';
import { errorsIn, FormErrors } from '../components/index.js';
import { type Clash, ClashPage, namesOf } from '../drafts/conflict-page.js';
import {
  forget,
  type KeptForm,
  keepAs,
  keepSent,
  resumed,
  type Sent,
  saveMeeting,
  sentTo,
} from '../drafts/kept-form.js';
import { type Answer, comesBack, type Html, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import {
  fieldLabel,
  fieldsIn,
  fieldsOf,
  isPartOf,
  partLabel,
  REPORT_SHAPE,
  readReport,
  reportWords,
} from './report-fields.js';
import { loadReportFile, type ReportFile } from './report-file.js';
import { ReportFormPage, type ReportFormProps } from './report-form-page.js';

/** The report: writing it, keeping what is typed, saving it. */
@Pages('reports')
export class ReportFormController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(':id/edit')
  async edit(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const opened = await this.open(visit, id);
    const begun = await resumed(this.runtime.database, visit, opened.form);
    if (begun.clash) return clashPage(visit, opened, begun.clash);
    const { fields, taken, ...more } = begun;
    return page(visit, opened, fields, { ...more, taken: names(visit, opened, taken) });
  }

  @Post(':id/edit')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Sent | undefined,
  ): Promise<Answer> {
    const opened = await this.open(visit, id);
    const { database } = this.runtime;
    const { report } = opened.found;
    const begun = await sentTo(database, visit, opened.form, sent);
    if (begun.clash) {
      return comesBack(clashPage(visit, opened, begun.clash), begun.clash.open ? 422 : 412);
    }
    const { typed } = begun;
    if (sent?.['do'] === 'compare') {
      await keepAs(database, visit, opened.form, typed);
      return seeOther(`/reports/${id}/edit`);
    }
    const met = await saveMeeting(database, visit, opened, typed, {
      write: ({ fields, versions }) =>
        editReport(this.runtime, visit.actor, {
          reportId: id,
          expectedVersion: versions['version'] ?? '',
          changes: readReport(fields, report).input,
        }),
      again: () => this.open(visit, id),
    });
    if ('clash' in met) return comesBack(clashPage(visit, met.now, met.clash), met.status);
    if ('problem' in met) {
      const errors = mistakes(visit, met.problem, met.fields, report);
      return comesBack(page(visit, met.now, met.fields, { errors, marks: met.marks }), met.problem.status);
    }
    if (sent?.['do'] === 'next') return seeOther(await this.nextStep(visit, id));
    const named = names(visit, opened, met.taken);
    if (named !== '')
      return seeOther(`/reports/${id}`, { key: 'drafts.saved_with', params: { fields: named } });
    return seeOther(`/reports/${id}`, {
      key: met.done.fields.length === 0 ? 'reports.form.unchanged' : 'reports.form.saved',
    });
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

  /** The report as it is saved, for whoever may change it now; the reason why not for everybody else. */
  private async open(visit: SignedInVisit, id: string): Promise<Opened> {
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

  /** The page of the step that a report goes to next; the file itself when there is none. */
  private async nextStep(visit: SignedInVisit, id: string): Promise<string> {
    const file = await this.runtime.database.asActor(visit.actor, (transaction) =>
      viewCase(this.runtime, transaction, visit.actor, 'report', id),
    );
    const step = file?.transitions.find((one) => one.tone === 'positive');
    return step ? decideUrl('report', id, step) : `/reports/${id}`;
  }
}

interface Opened {
  readonly found: ReportFile;
  readonly form: KeptForm;
}

function page(
  visit: SignedInVisit,
  { found }: Opened,
  fields: DraftFields,
  more: Partial<ReportFormProps> & Pick<ReportFormProps, 'marks'>,
): Html {
  return ReportFormPage({ visit, file: found.page.file, report: found.report, fields, ...more });
}

function clashPage(visit: SignedInVisit, { found }: Opened, clash: Clash): Html {
  const { file } = found.page;
  return ClashPage({
    visit,
    title: visit.t('drafts.clash.title'),
    caption: `${file.reference} ${file.title}`,
    crumbs: caseCrumbs(visit, 'report', file),
    address: `/reports/${file.id}/edit`,
    clash,
    words: reportWords(found.report, visit),
  });
}

function names(visit: SignedInVisit, { found }: Opened, parts: readonly string[]): string {
  return namesOf(parts, (part) => partLabel(part, found.report, visit));
}

function formOf(id: string): string {
  return `report:${id}`;
}

function mistakes(
  visit: SignedInVisit,
  problem: Problem,
  fields: DraftFields,
  report: ReportFile['report'],
): FormErrors {
  const { fieldFor } = readReport(fields, report);
  return new FormErrors(
    errorsIn(problem, visit.locale).all.map((error) => {
      if (error.field === null) return error;
      const field = fieldFor(error.field);
      return { ...error, field, label: fieldLabel(field, report, visit) };
    }),
  );
}
