import type { DraftFields } from '../../cases/form-draft.js';
import { languageName } from '../../i18n/index.js';
import { HELP_KINDS } from '../../needs/need-content.js';
import { LANGUAGES } from '../../reference/languages.js';
import { pillars } from '../../reference/pillars.js';
import {
  CheckboxField,
  type Crumb,
  ErrorSummary,
  FormErrors,
  FormToken,
  HiddenField,
  type Option,
  PageHeader,
  RadioField,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from '../components/index.js';
import { type Clash, Marks } from '../drafts/conflict-page.js';
import { DraftNotices, keepingOf, SavedState } from '../drafts/saved-state.js';
import type { Html } from '../shell/answers.js';
import { assetUrl } from '../shell/assets.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';

export interface NeedFormProps {
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
  readonly errors?: FormErrors;
  /** When what is in the form was kept without being saved; ISO. */
  readonly keptAt?: string | null;
  /** What is saved and kept at the moment, part by part. */
  readonly marks: Clash['marks'];
  /** What somebody else has saved meanwhile and the form has taken over, in words. */
  readonly taken?: string;
}

/** A need while it is written, in the language of whoever writes; nothing typed is ever lost. */
export function NeedFormPage(props: NeedFormProps): Html {
  const { visit, title, caption, lead, crumbs, address, back, version } = props;
  const { errors = FormErrors.none, keptAt = null } = props;
  return (
    <Layout visit={visit} title={title} breadcrumbs={crumbs} failed={errors.any}>
      <PageHeader
        title={title}
        {...(caption === undefined ? {} : { caption })}
        {...(lead === undefined ? {} : { lead })}
      />
      <ErrorSummary visit={visit} errors={errors} />
      <DraftNotices
        visit={visit}
        address={address}
        keptAt={errors.any ? null : keptAt}
        taken={props.taken ?? ''}
      />
      <form method="post" action={address} class="application-form" novalidate {...keepingOf(visit, address)}>
        <FormToken visit={visit} />
        {version === null ? '' : <HiddenField name="version" value={version} />}
        <Marks {...props.marks} />
        {/* The first button answers the enter key. */}
        <button type="submit" name="do" value="save" hidden safe>
          {visit.t('needs.form.save')}
        </button>
        <Fields {...props} />
        <div class="form-bar">
          <SavedState visit={visit} keptAt={keptAt} />
          <div class="buttons">
            <Submit text={visit.t('needs.form.save_next')} name="do" value="next" />
            <Submit text={visit.t('needs.form.save')} tone="secondary" name="do" value="save" />
            <a class="btn btn-link" href={back} safe>
              {visit.t('web.form.cancel')}
            </a>
          </div>
        </div>
      </form>
      <script type="module" src={assetUrl('keep-draft.js')} />
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
