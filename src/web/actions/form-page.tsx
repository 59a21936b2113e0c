import { LONGEST } from '../../actions/action-content.js';
import type { RuleAnswer } from '../../actions/eligibility.js';
import type { SectionLimits } from '../../actions/section-limits.js';
import type { DraftFields } from '../../cases/form-draft.js';
import { CasePresence } from '../cases/case-live.js';
import {
  CheckboxesField,
  FormErrors,
  MoneyField,
  PageHeader,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from '../components/index.js';
import type { FormState } from '../drafts/form-answers.js';
import { FormNotices, LongForm } from '../drafts/long-form.js';
import type { Html } from '../shell/answers.js';
import { assetUrl } from '../shell/assets.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { budgetUrl } from './budget/budget-file.js';
import { FormBeside } from './form-beside.js';
import { budgetTotal, type LineList, linesOf } from './form-fields.js';
import { type FormOptions, groupedThemes } from './form-options.js';
import type { FormTask } from './form-tasks.js';

export interface FormPageProps extends FormState {
  readonly visit: SignedInVisit;
  /** Null while the action is not yet there. */
  readonly file: { readonly id: string; readonly reference: string; readonly version: string } | null;
  readonly title: string;
  readonly fields: DraftFields;
  readonly options: FormOptions;
  /** What is done and what is missing. */
  readonly tasks: readonly FormTask[];
  /** How many words each section may have. */
  readonly limits: SectionLimits;
  /** Judged from what is in the form; empty for whom that is not for. */
  readonly eligibility: readonly RuleAnswer[];
  /** Call, fund and countries were submitted and stay as they are. */
  readonly frozen: boolean;
  /** The funding request that is written beside it; null once it is no draft any more. */
  readonly funding?: { readonly version: string } | null;
}

const FORM_ID = 'application';

/** The application, from concept note to full application; nothing typed is ever lost. */
export function FormPage(props: FormPageProps): Html {
  const { visit, file, title, errors = FormErrors.none } = props;
  const address = file ? `/actions/${file.id}/edit` : '/actions/new';
  const crumbs = [
    { path: '/actions', text: visit.t('actions.list.title') },
    ...(file ? [{ path: `/actions/${file.id}`, text: file.reference }] : []),
  ];
  return (
    <Layout
      visit={visit}
      title={file ? `${title} – ${file.reference}` : title}
      breadcrumbs={crumbs}
      failed={errors.any}
    >
      {file ? (
        <PageHeader title={title} caption={file.reference} />
      ) : (
        <PageHeader title={title} lead={visit.t('actions.new.lead')} />
      )}
      {file ? <CasePresence id={file.id} /> : ''}
      <FormNotices visit={visit} address={address} state={props} />
      <div class="columns">
        <LongForm
          visit={visit}
          address={address}
          back={file ? `/actions/${file.id}` : '/actions'}
          state={props}
          versions={{
            version: file?.version ?? '',
            ...(props.funding ? { requestVersion: props.funding.version } : {}),
          }}
          save={visit.t(file ? 'actions.form.save' : 'actions.form.save_draft')}
          {...(file ? { next: visit.t('actions.form.save_next') } : {})}
          attributes={{ id: FORM_ID, 'data-check': `${address}/check` }}
        >
          <ConceptNote {...props} errors={errors} />
          <FullApplication {...props} errors={errors} />
        </LongForm>
        <aside class="panel eligibility-aside" aria-labelledby="tasks-title" tabindex="0">
          <p id="form-beside-said" class="visually-hidden" role="status" />
          <div id="form-beside">
            <FormBeside visit={visit} tasks={props.tasks} eligibility={props.eligibility} />
          </div>
        </aside>
      </div>
      <script type="module" src={assetUrl('count-words.js')} />
      <script type="module" src={assetUrl('form-beside.js')} />
    </Layout>
  );
}

type SectionProps = FormPageProps & { readonly errors: FormErrors };

function ConceptNote(props: SectionProps): Html {
  const { visit, options, frozen, limits } = props;
  const field = fieldOf(props);
  const money = visit.t('actions.form.money_hint');
  return (
    <section aria-labelledby="concept">
      <h2 id="concept" safe>
        {visit.t('actions.form.concept')}
      </h2>
      <TextField {...field('title')} size="full" maxlength={300} hint={visit.t('actions.form.title_hint')} />
      {frozen ? (
        <p class="frozen" safe>
          {visit.t('actions.form.frozen')}
        </p>
      ) : (
        <>
          <SelectField
            {...field('lotId')}
            options={options.lots}
            empty={visit.t('web.form.choose')}
            hint={visit.t('actions.form.lot_hint')}
          />
          <SelectField {...field('funds')} options={options.funds} empty={visit.t('web.form.choose')} />
        </>
      )}
      <h3 safe>{visit.t('actions.form.about')}</h3>
      <SelectField {...field('pillar')} options={options.pillars} empty={visit.t('web.form.choose')} />
      <ThemeField {...props} />
      <CheckboxesField
        visit={visit}
        name="routes"
        label={visit.t('actions.field.routes')}
        hint={visit.t('actions.form.routes_hint')}
        values={(props.fields['routes'] ?? '').split(',')}
        options={options.routes}
        errors={props.errors}
        optional
      />
      <TextArea
        {...field('summary')}
        rows={5}
        counted={LONGEST.summary}
        words={limits.summary}
        hint={visit.t('actions.form.summary_hint')}
      />
      <TextArea
        {...field('objectives')}
        rows={6}
        counted={LONGEST.objectives}
        words={limits.objectives}
        hint={visit.t('actions.form.objectives_hint')}
      />
      {frozen ? (
        ''
      ) : (
        <>
          <h3 id="countries" safe>
            {visit.t('actions.form.where')}
          </h3>
          <Lines {...props} list="countries" />
        </>
      )}
      {options.coApplicants.length > 0 ? (
        <details class="co-applicants" open={(props.fields['coApplicantIds'] ?? '') !== ''}>
          <summary safe>{visit.t('actions.form.co_applicants')}</summary>
          <CheckboxesField
            visit={visit}
            name="coApplicantIds"
            label={visit.t('actions.field.coApplicantIds')}
            values={(props.fields['coApplicantIds'] ?? '').split(',')}
            options={options.coApplicants}
            errors={props.errors}
          />
        </details>
      ) : (
        ''
      )}
      <h3 safe>{visit.t('actions.form.when')}</h3>
      <TextField {...field('startsOn')} type="date" size="short" />
      <TextField {...field('durationMonths')} inputmode="numeric" size="short" />
      <h3 safe>{visit.t('actions.form.money')}</h3>
      <MoneyField {...field('grantCents')} hint={`${visit.t('help.grant')} ${money}`} />
      <MoneyField {...field('totalCostCents')} hint={`${visit.t('help.total')} ${money}`} />
      {props.funding ? (
        <TextArea
          {...field('fundingJustification')}
          rows={5}
          counted={10_000}
          hint={visit.t('actions.form.justification_hint')}
          optional
        />
      ) : (
        ''
      )}
    </section>
  );
}

function ThemeField({ visit, fields, errors }: SectionProps): Html {
  const error = errors.of('theme');
  return (
    <div class={error === undefined ? 'field' : 'field field-wrong'}>
      <label class="form-label" for="field-theme" safe>
        {visit.t('actions.field.theme')}
      </label>
      {error === undefined ? (
        ''
      ) : (
        <p class="field-error" id="field-theme-error">
          <span class="visually-hidden" safe>{`${visit.t('web.form.error_prefix')} `}</span>
          <span safe>{error}</span>
        </p>
      )}
      <select
        id="field-theme"
        name="theme"
        class="form-select field-medium"
        aria-describedby={error === undefined ? undefined : 'field-theme-error'}
      >
        <option value="" safe>
          {visit.t('web.form.choose')}
        </option>
        {groupedThemes(visit, fields['theme'] ?? '').map((group) => (
          <optgroup label={group.label}>
            {group.options.map((option) => (
              <option value={option.value} selected={option.value === fields['theme']} safe>
                {option.text}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

function FullApplication(props: SectionProps): Html {
  const { visit, fields, limits } = props;
  const field = fieldOf(props);
  return (
    <section aria-labelledby="full">
      <h2 id="full" safe>
        {visit.t('actions.form.full')}
      </h2>
      <p safe>{visit.t('actions.form.full_hint')}</p>
      <TextArea
        {...field('activities')}
        rows={8}
        counted={LONGEST.activities}
        words={limits.activities}
        hint={visit.t('actions.form.activities_hint')}
      />
      <TextArea
        {...field('indicators')}
        rows={5}
        counted={LONGEST.indicators}
        words={limits.indicators}
        hint={visit.t('actions.form.indicators_hint')}
      />
      <h3 id="budgetLines" safe>
        {visit.t('actions.form.budget')}
      </h3>
      <p safe>{visit.t('actions.form.budget_hint')}</p>
      <p class="form-text" safe>
        {visit.t('help.indirect')}
      </p>
      {props.file ? (
        <p>
          <a href={`${budgetUrl(props.file.id)}/edit`} safe>
            {visit.t('budget.grid_link')}
          </a>
        </p>
      ) : (
        ''
      )}
      <Lines {...props} list="budgetLines" />
      <p class="mt-3" safe>
        {visit.t('actions.form.budget_total', { total: visit.money(budgetTotal(fields)) })}
      </p>
      <Submit text={visit.t('budget.take_sum')} tone="secondary" name="do" value="sum.budgetLines" />
      <h3 id="milestones" safe>
        {visit.t('actions.form.milestones')}
      </h3>
      <p safe>{visit.t('actions.form.month_hint')}</p>
      <Lines {...props} list="milestones" />
      <h3 id="indicatorTargets" safe>
        {visit.t('actions.form.indicator_targets')}
      </h3>
      <p safe>{visit.t('actions.form.indicator_targets_hint')}</p>
      <Lines {...props} list="indicatorTargets" />
      <h3 safe>{visit.t('actions.form.reporting')}</h3>
      <TextField
        {...field('reportingMonths')}
        hint={visit.t('actions.form.reporting_hint')}
        inputmode="numeric"
        size="short"
        optional
      />
    </section>
  );
}

const LINE_NAMES = {
  countries: { line: 'actions.form.country', add: 'actions.form.country_add' },
  budgetLines: { line: 'actions.form.budget_line', add: 'actions.form.budget_add' },
  milestones: { line: 'actions.form.milestone', add: 'actions.form.milestone_add' },
  indicatorTargets: { line: 'actions.form.indicator', add: 'actions.form.indicator_add' },
} as const;

type LinesProps = Pick<SectionProps, 'visit' | 'fields' | 'options' | 'errors'> & { readonly list: LineList };

/** Lines of a list, each with a button to remove it, and one to add another: plain buttons of the form. */
export function Lines(props: LinesProps): Html {
  const { visit, fields, list } = props;
  const lines = Array.from({ length: linesOf(fields, list) }, (_, index) => index);
  return (
    <div class="form-lines">
      {lines.map((line) => {
        const name = visit.t(LINE_NAMES[list].line, { number: line + 1 });
        return (
          <fieldset class={`form-line form-line-${list}`}>
            <legend safe>{name}</legend>
            <div class="form-line-fields">
              <LineFields {...props} line={line} />
            </div>
            <Submit
              text={visit.t('actions.form.remove')}
              label={visit.t('actions.form.remove_line', { line: name })}
              tone="link"
              name="do"
              value={`remove.${list}.${line}`}
            />
          </fieldset>
        );
      })}
      <Submit text={visit.t(LINE_NAMES[list].add)} tone="secondary" name="do" value={`add.${list}`} />
    </div>
  );
}

function LineFields(props: LinesProps & { readonly line: number }): Html {
  const { visit, options, list, line } = props;
  const field = fieldOf(props);
  if (list === 'countries') {
    return (
      <SelectField
        {...field(`countries.${line}.country`, 'actions.field.country')}
        options={options.countries}
        empty={visit.t('web.form.choose')}
        hint={visit.t('actions.form.country_hint')}
      />
    );
  }
  if (list === 'milestones') {
    return (
      <>
        <TextField {...field(`milestones.${line}.title`, 'actions.field.milestone_title')} size="full" />
        <TextField
          {...field(`milestones.${line}.dueMonth`, 'actions.field.dueMonth')}
          inputmode="numeric"
          size="short"
        />
      </>
    );
  }
  if (list === 'indicatorTargets') {
    return (
      <>
        <TextField {...field(`indicatorTargets.${line}.code`, 'actions.field.indicator_code')} size="short" />
        <TextField {...field(`indicatorTargets.${line}.name`, 'actions.field.indicator_name')} size="full" />
        <TextField {...field(`indicatorTargets.${line}.unit`, 'actions.field.indicator_unit')} />
        <TextField
          {...field(`indicatorTargets.${line}.baseline`, 'actions.field.baseline')}
          inputmode="decimal"
          size="short"
        />
        <TextField
          {...field(`indicatorTargets.${line}.target`, 'actions.field.target')}
          inputmode="decimal"
          size="short"
        />
        <SelectField
          {...field(`indicatorTargets.${line}.rollUp`, 'actions.field.roll_up')}
          options={[{ value: 'sum', text: visit.t('actions.roll_up.sum') }]}
          empty={visit.t('actions.roll_up.none')}
        />
      </>
    );
  }
  return (
    <>
      <SelectField
        {...field(`budgetLines.${line}.heading`, 'actions.field.heading')}
        options={options.headings}
        empty={visit.t('web.form.choose')}
      />
      <TextField {...field(`budgetLines.${line}.description`, 'actions.field.description')} size="full" />
      <TextField
        {...field(`budgetLines.${line}.quantity`, 'budget.field.quantity')}
        inputmode="decimal"
        size="short"
        optional
      />
      <TextField {...field(`budgetLines.${line}.unit`, 'budget.field.unit')} size="short" optional />
      <MoneyField {...field(`budgetLines.${line}.unitCostCents`, 'budget.field.unitCostCents')} optional />
      <MoneyField {...field(`budgetLines.${line}.amountCents`, 'actions.field.amountCents')} />
    </>
  );
}

/** What every field of the form has in common, by its name. */
function fieldOf({ visit, fields, errors }: Pick<SectionProps, 'visit' | 'fields' | 'errors'>) {
  return (name: string, label = `actions.field.${name}`) => ({
    visit,
    name,
    label: visit.sentence(label),
    value: fields[name] ?? '',
    errors,
  });
}
