import type { AssistancePart } from '../../assistance/assistance-content.js';
import type { DraftFields } from '../../cases/form-draft.js';
import {
  CheckboxesField,
  FormErrors,
  MoneyField,
  SelectField,
  TextArea,
  TextField,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { FormFrame, type FormFrameProps } from './form-frame.js';
import { fieldLabel } from './request-fields.js';
import type { RequestOptions } from './request-options.js';

export interface RequestFormProps extends FormFrameProps {
  readonly parts: readonly AssistancePart[];
  /** What was asked for stands above the check of it. */
  readonly asked?: Html;
  readonly fields: DraftFields;
  readonly options: RequestOptions;
}

/** The request, its check or what came of it, as far as it is open to whoever writes. */
export function RequestFormPage(props: RequestFormProps): Html {
  const { visit, parts, asked = '' } = props;
  const [part = 'request'] = parts;
  return (
    <FormFrame
      {...props}
      lead={visit.t(`assistance.form.lead.${part}`)}
      above={asked}
      next={visit.t(`assistance.form.next.${part}`)}
    >
      {parts.includes('request') ? <Request {...props} /> : ''}
      {parts.includes('check') ? <Check {...props} /> : ''}
      {parts.includes('outcome') ? <Outcome {...props} /> : ''}
    </FormFrame>
  );
}

function Request(props: RequestFormProps): Html {
  const { visit, fields, options } = props;
  const field = fieldOf(props);
  const lang = fields['language'] ?? '';
  const words = lang === '' ? {} : { lang };
  return (
    <section aria-labelledby="request">
      <h2 id="request" safe>
        {visit.t('assistance.page.asked')}
      </h2>
      <TextField {...field('title')} {...words} size="full" maxlength={300} />
      <SelectField
        {...field('language')}
        options={options.languages}
        hint={visit.t('assistance.form.language_hint')}
      />
      <TextArea {...field('summary')} {...words} rows={8} hint={visit.t('assistance.form.summary_hint')} />
      <TextArea
        {...field('beneficiaries')}
        {...words}
        rows={3}
        hint={visit.t('assistance.form.beneficiaries_hint')}
      />
      <TextArea
        {...field('objectives')}
        {...words}
        rows={5}
        hint={visit.t('assistance.form.objectives_hint')}
      />
      <Theme {...props} />
      {options.countries.length === 0 ? (
        ''
      ) : (
        <CheckboxesField
          {...field('countries')}
          options={options.countries}
          values={(fields['countries'] ?? '').split(',')}
          hint={visit.t('assistance.form.countries_hint')}
        />
      )}
    </section>
  );
}

function Theme(props: RequestFormProps): Html {
  return (
    <SelectField
      {...fieldOf(props)('theme')}
      options={props.options.themes}
      empty={props.visit.t('web.form.choose')}
    />
  );
}

function Check(props: RequestFormProps): Html {
  const { visit, options, parts } = props;
  const field = fieldOf(props);
  return (
    <section aria-labelledby="check">
      <h2 id="check" safe>
        {visit.t('assistance.form.check')}
      </h2>
      {parts.includes('request') ? '' : <Theme {...props} />}
      <TextArea
        {...field('translation')}
        rows={6}
        optional
        hint={visit.t('assistance.form.translation_hint')}
      />
      <MoneyField {...field('estimateCents')} hint={visit.t('assistance.form.estimate_hint')} />
      <SelectField {...field('envelope')} options={options.envelopes} empty={visit.t('web.form.choose')} />
      <Note {...props} />
    </section>
  );
}

function Outcome(props: RequestFormProps): Html {
  const { visit } = props;
  const field = fieldOf(props);
  return (
    <section aria-labelledby="outcome">
      <h2 id="outcome" safe>
        {visit.t('assistance.page.outcome')}
      </h2>
      <TextArea {...field('results')} rows={6} hint={visit.t('assistance.form.results_hint')} />
      <TextArea {...field('indicatorsMet')} rows={4} />
      <TextArea {...field('followUps')} rows={4} optional />
      <TextArea {...field('lessons')} rows={4} hint={visit.t('assistance.form.lessons_hint')} />
      <Note {...props} />
    </section>
  );
}

function Note(props: RequestFormProps): Html {
  return (
    <TextArea
      {...fieldOf(props)('note')}
      rows={3}
      optional
      hint={props.visit.t('assistance.form.note_hint')}
    />
  );
}

function fieldOf({ visit, fields, errors = FormErrors.none }: RequestFormProps) {
  return (name: string) => ({
    visit,
    name,
    label: fieldLabel(name, visit),
    value: fields[name] ?? '',
    errors,
  });
}
