import type { LetterPlaces } from '../../letters/letter-places.query.js';
import { LETTER_ADDRESSEES } from '../../letters/template-scope.js';
import type { TemplateInFull } from '../../letters/templates.query.js';
import { CheckboxesField, Form, type FormErrors, PageHeader, Submit } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { templateUrl } from './letter-urls.js';
import { subjectName, templateCrumbs, templateName } from './letter-words.js';

interface Props {
  readonly visit: SignedInVisit;
  readonly template: TemplateInFull;
  readonly places: LetterPlaces;
  readonly values: { readonly places: readonly string[]; readonly addressees: readonly string[] };
  readonly errors: FormErrors;
}

/** At which stages letters by a template are written, and to whom. */
export function TemplatePlacesPage({ visit, template, places, values, errors }: Props): Html {
  const name = templateName(visit, template);
  const title = visit.t('letters.places_title', { name });
  const every = template.subject === 'any';
  const known = every
    ? [...places.keys()].map((code) => ({ value: code, text: subjectName(visit, code) }))
    : (places.get(template.subject) ?? []).map(({ code, label }) => ({
        value: code,
        text: visit.label(label),
      }));
  const gone = template.places.filter((code) => known.every(({ value }) => value !== code));
  return (
    <Layout
      visit={visit}
      title={title}
      failed={errors.any}
      breadcrumbs={templateCrumbs(visit, { path: templateUrl(template.id), text: name })}
    >
      <PageHeader title={title} lead={visit.t('letters.places_lead')} />
      <Form visit={visit} action={templateUrl(template.id, 'places')} errors={errors}>
        <CheckboxesField
          visit={visit}
          name="places"
          label={visit.t(every ? 'letters.places_kinds' : 'letters.places_stages')}
          hint={visit.t('letters.places_hint')}
          values={values.places}
          options={[...known, ...gone.map((code) => ({ value: code, text: code }))]}
          errors={errors}
          optional
        />
        <CheckboxesField
          visit={visit}
          name="addressees"
          label={visit.t('letters.to_whom')}
          hint={visit.t('letters.to_whom_hint')}
          values={values.addressees}
          options={LETTER_ADDRESSEES.map((role) => ({ value: role, text: visit.t(`parties.role.${role}`) }))}
          errors={errors}
          optional
        />
        <div class="buttons">
          <Submit text={visit.t('letters.places_save')} />
          <a class="btn btn-link" href={templateUrl(template.id)} safe>
            {visit.t('web.form.cancel')}
          </a>
        </div>
      </Form>
    </Layout>
  );
}
