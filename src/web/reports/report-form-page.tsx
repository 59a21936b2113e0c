import type { CaseView } from '../../cases/case-view.js';
import type { DraftFields } from '../../cases/form-draft.js';
import { MILESTONE_STATES } from '../../reporting/report-content.js';
import type { ReportInFull } from '../../reporting/report-in-full.query.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import { CasePresence } from '../cases/case-live.js';
import { FormErrors, MoneyField, PageHeader, SelectField, TextArea, TextField } from '../components/index.js';
import type { FormState } from '../drafts/form-answers.js';
import { FormNotices, LongForm } from '../drafts/long-form.js';
import type { Html } from '../shell/answers.js';
import { assetUrl } from '../shell/assets.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { decimalText, periodText, reportName } from './report-words.js';

interface ReportFormProps extends FormState {
  readonly visit: SignedInVisit;
  readonly file: CaseView;
  readonly report: ReportInFull;
  readonly fields: DraftFields;
}

/** The report while it is written; nothing typed is ever lost. */
export function ReportFormPage(props: ReportFormProps): Html {
  const { visit, file, report, errors = FormErrors.none } = props;
  const address = `/reports/${file.id}/edit`;
  const title = reportName(visit, report);
  return (
    <Layout
      visit={visit}
      title={`${title} – ${file.reference}`}
      breadcrumbs={caseCrumbs(visit, 'report', file)}
      failed={errors.any}
    >
      <PageHeader title={title} caption={file.reference} lead={report.actionTitle} />
      <CasePresence id={file.id} />
      <FormNotices visit={visit} address={address} state={props} />
      <p safe>{visit.t('reports.form.period', { period: periodText(visit, report) })}</p>
      <LongForm
        visit={visit}
        address={address}
        back={`/reports/${file.id}`}
        state={props}
        versions={{ version: file.version }}
        save={visit.t('reports.form.save')}
        next={visit.t('reports.form.save_next')}
      >
        <Narrative {...props} />
        <Milestones {...props} />
        <Indicators {...props} />
      </LongForm>
      <script type="module" src={assetUrl('count-words.js')} />
    </Layout>
  );
}

function Narrative(props: ReportFormProps): Html {
  const { visit } = props;
  const field = fieldOf(props);
  return (
    <section aria-labelledby="narrative">
      <h2 id="narrative" safe>
        {visit.t('reports.form.narrative')}
      </h2>
      <TextArea
        {...field('achievements', 'reports.field.achievements')}
        rows={8}
        counted={20_000}
        hint={visit.t('reports.form.achievements_hint')}
      />
      <TextArea
        {...field('problems', 'reports.field.problems')}
        rows={5}
        counted={20_000}
        hint={visit.t('reports.form.problems_hint')}
      />
      <MoneyField
        {...field('expenditureCents', 'reports.field.expenditureCents')}
        hint={visit.t('reports.form.expenditure_hint')}
      />
    </section>
  );
}

function Milestones(props: ReportFormProps): Html {
  const { visit, report } = props;
  const field = fieldOf(props);
  return (
    <section aria-labelledby="milestones">
      <h2 id="milestones" safe>
        {visit.t('reports.field.milestones')}
      </h2>
      {report.milestones.length === 0 ? <p safe>{visit.t('reports.page.no_milestones')}</p> : ''}
      {report.milestones.map(({ title, plannedOn }, line) => (
        <fieldset class="form-line">
          <legend safe>
            {plannedOn === null
              ? title
              : visit.t('reports.form.milestone_planned', { title, on: visit.date(plannedOn) })}
          </legend>
          <div class="form-line-fields form-line-answers">
            <SelectField
              {...field(`milestones.${line}.state`)}
              options={MILESTONE_STATES.map((state) => ({
                value: state,
                text: visit.t(`reports.milestone.state.${state}`),
              }))}
              empty={visit.t('web.form.choose')}
            />
            <TextField {...field(`milestones.${line}.doneOn`)} type="date" size="short" />
            <TextField {...field(`milestones.${line}.newDate`)} type="date" size="short" />
          </div>
          <TextArea {...field(`milestones.${line}.reason`)} rows={2} />
        </fieldset>
      ))}
    </section>
  );
}

function Indicators(props: ReportFormProps): Html {
  const { visit, report } = props;
  const field = fieldOf(props);
  return (
    <section aria-labelledby="indicators">
      <h2 id="indicators" safe>
        {visit.t('reports.field.indicators')}
      </h2>
      {report.indicators.length === 0 ? <p safe>{visit.t('reports.page.no_indicators')}</p> : ''}
      {report.indicators.map(({ code, name, unit, baseline, target }, line) => (
        <fieldset class="form-line">
          <legend safe>{`${code} ${name}`}</legend>
          <p class="form-text" safe>
            {visit.t('reports.form.way', {
              unit,
              baseline: decimalText(visit, baseline),
              target: decimalText(visit, target),
            })}
          </p>
          <div class="form-line-fields form-line-values">
            <TextField {...field(`indicators.${line}.value`)} inputmode="decimal" size="short" />
            <TextField {...field(`indicators.${line}.source`)} size="full" maxlength={500} optional />
          </div>
          <TextArea {...field(`indicators.${line}.comment`)} rows={2} optional />
        </fieldset>
      ))}
    </section>
  );
}

/** What every field of the form has in common, by its name: of a line, `reports.form.<list>.<part>` names it. */
function fieldOf({ visit, fields, errors = FormErrors.none }: ReportFormProps) {
  return (name: string, label = `reports.form.${name.replace(/[.]\d+[.]/, '.')}`) => ({
    visit,
    name,
    label: visit.sentence(label),
    value: fields[name] ?? '',
    errors,
  });
}
