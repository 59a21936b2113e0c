import type { DraftFields } from '../../cases/form-draft.js';
import { languageName } from '../../i18n/index.js';
import { HELP_KINDS } from '../../needs/need-content.js';
import { LANGUAGES } from '../../reference/languages.js';
import { pillars } from '../../reference/pillars.js';
import {
  CheckboxField,
  type Crumb,
  FormErrors,
  type Option,
  PageHeader,
  RadioField,
  SelectField,
  TextArea,
  TextField,
} from '../components/index.js';
import type { FormState } from '../drafts/form-answers.js';
import { FormNotices, LongForm } from '../drafts/long-form.js';
import type { Html } from '../shell/answers.js';
import { assetUrl } from '../shell/assets.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';

interface NeedFormProps extends FormState {
  readonly visit: SignedInVisit;
  readonly title: string;
  readonly caption?: string;
  readonly lead?: string;
  readonly crumbs: readonly Crumb[];
  /** Where the form is posted to. */
  readonly address: string;
  readonly back: string;
  /** Null of a need that is not there yet. */
  readonly version: string | null;
  readonly fields: DraftFields;
  readonly partnerships: readonly Option[];
}

/** A need while it is written, in the language of whoever writes; nothing typed is ever lost. */
export function NeedFormPage(props: NeedFormProps): Html {
  const { visit, title, caption, lead, crumbs, address, back, version } = props;
  const { errors = FormErrors.none } = props;
  return (
    <Layout visit={visit} title={title} breadcrumbs={crumbs} failed={errors.any}>
      <PageHeader
        title={title}
        {...(caption === undefined ? {} : { caption })}
        {...(lead === undefined ? {} : { lead })}
      />
      <FormNotices visit={visit} address={address} state={props} />
      <LongForm
        visit={visit}
        address={address}
        back={back}
        state={props}
        versions={version === null ? {} : { version }}
        save={visit.t('needs.form.save')}
        next={visit.t('needs.form.save_next')}
        mainly="next"
      >
        <Fields {...props} />
      </LongForm>
      <script type="module" src={assetUrl('count-words.js')} />
    </Layout>
  );
}

function Fields({ visit, fields, partnerships, errors = FormErrors.none }: NeedFormProps): Html {
  const lang = fields['language'] ?? '';
  const field = (name: string) => ({
    visit,
    name,
    label: visit.sentence(`needs.field.${name}`),
    value: fields[name] ?? '',
    errors,
  });
  const words = lang === '' ? {} : { lang };
  return (
    <>
      <SelectField {...field('language')} options={languageOptions(visit)} />
      <TextField
        {...field('title')}
        {...words}
        size="full"
        maxlength={300}
        hint={visit.t('needs.form.title_hint')}
      />
      <TextArea
        {...field('wanted')}
        {...words}
        rows={7}
        counted={10_000}
        hint={visit.t('needs.form.wanted_hint')}
      />
      <TextArea
        {...field('why')}
        {...words}
        rows={5}
        counted={10_000}
        hint={visit.t('needs.form.why_hint')}
      />
      <SelectField
        {...field('partnershipId')}
        options={partnerships}
        empty={visit.t('needs.form.partnership_none')}
      />
      <SelectField
        {...field('pillar')}
        options={pillars.map((one) => ({ value: one.code, text: visit.label({ ...one.names }) }))}
        empty={visit.t('web.form.choose')}
      />
      <SelectField
        {...field('theme')}
        options={visit.themes
          .offered([fields['theme'] ?? ''])
          .map(({ code }) => ({ value: code, text: visit.theme(code) }))}
        empty={visit.t('needs.form.any_theme')}
        optional
      />
      <RadioField
        {...field('help')}
        options={HELP_KINDS.map((value) => ({ value, text: visit.t(`needs.help.${value}`) }))}
      />
      <TextField {...field('wishedOn')} type="date" size="short" optional />
      <CheckboxField
        visit={visit}
        name="urgent"
        label={visit.t('needs.form.urgent_label')}
        checked={fields['urgent'] === 'yes'}
        errors={errors}
      />
      <TextArea {...field('contact')} rows={2} maxlength={500} hint={visit.t('needs.form.contact_hint')} />
    </>
  );
}

/** Each under its own name and the reader's. */
function languageOptions(visit: Visit): readonly Option[] {
  const byName = new Intl.Collator(visit.locale);
  return LANGUAGES.map((value) => ({ value, text: languageName(value, visit.locale) })).sort((a, b) =>
    byName.compare(a.text, b.text),
  );
}
