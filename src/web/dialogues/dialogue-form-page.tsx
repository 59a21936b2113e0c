import type { DraftFields } from '../../cases/form-draft.js';
import { DIALOGUE_KINDS, MEETING_ZONES } from '../../dialogues/dialogue-content.js';
import { languageName } from '../../i18n/index.js';
import { LANGUAGES } from '../../reference/languages.js';
import { groupedThemes } from '../actions/form-options.js';
import type { Crumb } from '../components/breadcrumbs.js';
import {
  CheckboxesField,
  FormErrors,
  MoneyField,
  type Option,
  PageHeader,
  SelectField,
  TextArea,
  TextField,
} from '../components/index.js';
import type { FormState } from '../drafts/form-answers.js';
import { FormNotices, LongForm } from '../drafts/long-form.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import {
  countriesIn,
  type DialogueFormOptions,
  fieldLabel,
  LANGUAGE_FIELDS,
  ORGANISER_FIELDS,
} from './dialogue-fields.js';

interface DialogueFormProps extends FormState {
  readonly visit: SignedInVisit;
  readonly title: string;
  readonly caption?: string;
  readonly crumbs: readonly Crumb[];
  readonly address: string;
  readonly back: string;
  readonly version?: string;
  readonly fields: DraftFields;
  readonly options: DialogueFormOptions;
  /** Invitations are out: the days stand. */
  readonly daysFixed: boolean;
}

/** What is written about a meeting, in one form. */
export function DialogueFormPage(props: DialogueFormProps): Html {
  const { visit, title, caption, crumbs, address, back, version, errors = FormErrors.none } = props;
  return (
    <Layout visit={visit} title={title} breadcrumbs={crumbs} failed={errors.any}>
      <PageHeader
        title={title}
        lead={visit.t('dialogues.form.lead')}
        {...(caption === undefined ? {} : { caption })}
      />
      <FormNotices visit={visit} address={address} state={props} />
      <LongForm
        visit={visit}
        address={address}
        back={back}
        state={props}
        versions={version === undefined ? {} : { version }}
        save={visit.t('dialogues.form.save')}
        next={visit.t('dialogues.form.save_next')}
      >
        <About {...props} errors={errors} />
        <When {...props} errors={errors} />
        <Where {...props} errors={errors} />
        <Who {...props} errors={errors} />
        <Cost {...props} errors={errors} />
      </LongForm>
    </Layout>
  );
}

type PartProps = DialogueFormProps & { readonly errors: FormErrors };

/** What every field has in common, by its name. */
function fieldOf({ visit, fields, errors }: PartProps) {
  return (name: string) => ({
    visit,
    name,
    label: fieldLabel(visit, name),
    value: fields[name] ?? '',
    errors,
  });
}

function About(props: PartProps): Html {
  const { visit, fields, options } = props;
  const field = fieldOf(props);
  return (
    <section aria-labelledby="about">
      <h2 id="about" safe>
        {visit.t('dialogues.form.about')}
      </h2>
      <TextField {...field('title')} size="full" maxlength={300} />
      <SelectField {...field('kind')} options={named(visit, 'dialogues.kind', DIALOGUE_KINDS)} />
      <TextArea {...field('purpose')} rows={5} optional />
      <SelectField
        {...field('pillar')}
        options={options.pillars}
        empty={visit.t('web.form.choose')}
        optional
      />
      <Theme visit={visit} theme={fields['theme'] ?? ''} errors={props.errors} />
    </section>
  );
}

/** Grouped by pillar, which the shared field does not do. */
function Theme({
  visit,
  theme,
  errors,
}: Pick<PartProps, 'visit' | 'errors'> & { readonly theme: string }): Html {
  const error = errors.of('theme');
  return (
    <div class={error === undefined ? 'field' : 'field field-wrong'}>
      <label class="form-label" for="field-theme">
        <span safe>{visit.t('dialogues.field.theme')}</span>
        <span class="optional" safe>
          {` ${visit.t('web.form.optional')}`}
        </span>
      </label>
      {error === undefined ? (
        ''
      ) : (
        <p class="field-error" id="field-theme-error" safe>
          {error}
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
        {groupedThemes(visit, theme).map((group) => (
          <optgroup label={group.label}>
            {group.options.map((option) => (
              <option value={option.value} selected={option.value === theme} safe>
                {option.text}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

function When(props: PartProps): Html {
  const { visit } = props;
  const field = fieldOf(props);
  return (
    <section aria-labelledby="when">
      <h2 id="when" safe>
        {visit.t('dialogues.form.when')}
      </h2>
      {props.daysFixed ? <p safe>{visit.t('dialogues.form.days_fixed')}</p> : ''}
      <div class="form-line-fields form-line-span">
        <TextField {...field('startDay')} type="date" size="short" />
        <TextField
          {...field('startTime')}
          size="short"
          hint={visit.t('dialogues.agenda.begins_hint')}
          maxlength={5}
        />
      </div>
      <div class="form-line-fields form-line-span">
        <TextField {...field('endDay')} type="date" size="short" />
        <TextField {...field('endTime')} size="short" maxlength={5} />
      </div>
      <SelectField
        {...field('timeZone')}
        options={MEETING_ZONES.map((zone) => ({ value: zone, text: zone.replaceAll('_', ' ') }))}
      />
      <TextField {...field('monthKnown')} size="short" hint={visit.t('dialogues.form.month_hint')} optional />
      <TextField {...field('replyBy')} type="date" size="short" optional />
    </section>
  );
}

function Where(props: PartProps): Html {
  const { visit } = props;
  const field = fieldOf(props);
  const languages = [...LANGUAGES]
    .map((code) => ({ value: code, text: languageName(code, visit.locale) }))
    .sort((a, b) => a.text.localeCompare(b.text, visit.locale));
  return (
    <section aria-labelledby="where">
      <h2 id="where" safe>
        {visit.t('dialogues.form.where')}
      </h2>
      <TextField {...field('city')} maxlength={120} optional />
      <TextField {...field('venue')} size="full" maxlength={300} optional />
      <TextField {...field('onlineUrl')} size="full" maxlength={500} optional />
      <div class="form-line-fields form-line-four">
        {LANGUAGE_FIELDS.map((name, index) => (
          <SelectField
            {...field(name)}
            label={`${visit.t('dialogues.field.languages')} ${index + 1}`}
            options={languages}
            empty="–"
            optional
          />
        ))}
      </div>
      <TextField
        {...field('interpretation')}
        size="full"
        maxlength={300}
        hint={visit.t('dialogues.form.interpretation_hint')}
        optional
      />
    </section>
  );
}

function Who(props: PartProps): Html {
  const { visit, fields, errors, options } = props;
  const field = fieldOf(props);
  return (
    <section aria-labelledby="who">
      <h2 id="who" safe>
        {visit.t('dialogues.form.who')}
      </h2>
      <div class="form-line-fields form-line-four">
        {ORGANISER_FIELDS.map((name, index) => (
          <SelectField
            {...field(name)}
            label={`${visit.t('dialogues.field.organiserIds')} ${index + 1}`}
            options={options.parties}
            empty="–"
            optional
          />
        ))}
      </div>
      <div class="choice-columns">
        <CheckboxesField
          visit={visit}
          name="countries"
          label={visit.t('dialogues.field.countries')}
          options={options.countries}
          values={countriesIn(fields)}
          errors={errors}
          optional
        />
      </div>
    </section>
  );
}

function Cost(props: PartProps): Html {
  const { visit, options } = props;
  const field = fieldOf(props);
  return (
    <section aria-labelledby="cost">
      <h2 id="cost" safe>
        {visit.t('dialogues.form.money')}
      </h2>
      <MoneyField {...field('estimateCents')} hint={visit.t('dialogues.form.estimate_hint')} optional />
      {options.envelopes.length > 0 ? (
        <SelectField
          {...field('envelopeId')}
          options={options.envelopes}
          empty={visit.t('dialogues.form.envelope_none')}
          optional
        />
      ) : (
        ''
      )}
    </section>
  );
}

function named(visit: Visit, room: string, codes: readonly string[]): readonly Option[] {
  return codes.map((value) => ({ value, text: visit.sentence(`${room}.${value}`) }));
}
