import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { problemOfRefusals } from '../../cases/case-problem.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { viewCase } from '../../cases/case-view.js';
import { type DraftFields, dropDraft, keepDraft, keptDraft } from '../../cases/form-draft.js';
import { Problem } from '../../kernel/problem.js';
import { editReport } from '../../reporting/edit-report.js';
import type { ReportInput } from '../../reporting/report-content.js';
import { differing } from '../actions/form-fields.js';
import { keptText } from '../actions/kept-text.js';
import { decideUrl } from '../cases/case-links.js';
import { type Attempt, errorsIn, FormErrors } from '../components/index.js';
import { type Answer, comesBack, type Html, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { fieldLabel, fieldsIn, fieldsOf, readReport } from './report-fields.js';
import { loadReportFile, type ReportFile } from './report-file.js';
import { ReportFormPage, type ReportFormProps } from './report-form-page.js';

type Sent = Readonly<Record<string, unknown>>;

/** The report: writing it, keeping what is typed, saving it. */
@Pages('reports')
export class ReportFormController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(':id/edit')
  async edit(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const found = await this.open(visit, id);
    const now = fieldsOf(found.report.content, found.report);
    const kept = await keptDraft(this.runtime.database, visit.actor, formOf(id));
    const { version = '', ...fields } = kept?.fields ?? {};
    if (!kept || differing(fields, now).length === 0) return page(visit, found, now, {});
    const conflict = version === found.page.file.version ? {} : { conflict: conflictOf(now, fields) };
    return page(visit, found, fields, { keptAt: kept.savedAt, ...conflict });
  }

  @Post(':id/edit')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Sent | undefined,
  ): Promise<Answer> {
    const found = await this.open(visit, id);
    const { report } = found;
    const fields = fieldsIn(sent ?? {}, report);
    const version = String(sent?.['version'] ?? '');
    const { input, fieldFor } = readReport(fields, report);
    const edited = await this.write(visit, id, version, input);
    if (!edited.ok) {
      await keepDraft(this.runtime.database, visit.actor, formOf(id), { ...fields, version });
      if (edited.problem.code === 'stale_version') {
        const conflict = conflictOf(fieldsOf(report.content, report), fields);
        return comesBack(page(visit, found, fields, { conflict }), edited.problem.status);
      }
      const errors = new FormErrors(
        errorsIn(edited.problem, visit.locale).all.map((error) => {
          if (error.field === null) return error;
          const field = fieldFor(error.field);
          return { ...error, field, label: fieldLabel(field, report, visit) };
        }),
      );
      return comesBack(page(visit, found, fields, { errors }), edited.problem.status);
    }
    await dropDraft(this.runtime.database, visit.actor, formOf(id));
    if (sent?.['do'] === 'next') return seeOther(await this.nextStep(visit, id));
    return seeOther(`/reports/${id}`, {
      key: edited.value.fields.length === 0 ? 'reports.form.unchanged' : 'reports.form.saved',
    });
  }

  @Post(':id/edit/keep')
  async keep(@Visiting() visit: SignedInVisit, @Param('id') id: string, @Body() sent: Sent | undefined) {
    const { report } = await this.open(visit, id);
    const version = String(sent?.['version'] ?? '');
    const at = await keepDraft(this.runtime.database, visit.actor, formOf(id), {
      ...fieldsIn(sent ?? {}, report),
      version,
    });
    return { text: keptText(visit, at) };
  }

  @Post(':id/edit/discard')
  async discard(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    await dropDraft(this.runtime.database, visit.actor, formOf(id));
    return seeOther(`/reports/${id}/edit`, { key: 'actions.form.discarded' });
  }

  /** The report as it is saved, for whoever may change it now; the reason why not for everybody else. */
  private async open(visit: SignedInVisit, id: string): Promise<ReportFile> {
    const found = await loadReportFile(this.runtime, visit, id);
    const refused = found.page.file.editRefused;
    if (refused) throw problemOfRefusals([refused]);
    return found;
  }

  /** Whatever keeps it from being saved comes back as a value, so that what was typed is shown again. */
  private async write(
    visit: SignedInVisit,
    reportId: string,
    expectedVersion: string,
    changes: ReportInput,
  ): Promise<Attempt<Awaited<ReturnType<typeof editReport>>>> {
    try {
      const value = await editReport(this.runtime, visit.actor, { reportId, expectedVersion, changes });
      return { ok: true, value };
    } catch (error) {
      if (error instanceof Problem && error.code !== 'not_found') return { ok: false, problem: error };
      throw error;
    }
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

function page(
  visit: SignedInVisit,
  { page: { file }, report }: ReportFile,
  fields: DraftFields,
  more: Partial<ReportFormProps>,
): Html {
  return ReportFormPage({ visit, file, report, fields, ...more });
}

function formOf(id: string): string {
  return `report:${id}`;
}

function conflictOf(now: DraftFields, yours: DraftFields): NonNullable<ReportFormProps['conflict']> {
  return differing(now, yours).map((name) => ({ name, saved: now[name] ?? '', yours: yours[name] ?? '' }));
}
