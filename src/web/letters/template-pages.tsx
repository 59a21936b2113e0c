import { LETTER_LANGUAGES, languageName } from '../../letters/languages.js';
import type { LetterPlaces } from '../../letters/letter-places.query.js';
import { sampleValues, written } from '../../letters/letter-values.js';
import { FREE_PARTS, knownNames, placeholdersOf } from '../../letters/placeholders.js';
import { fillTemplate, readTemplate } from '../../letters/template.js';
import {
  LETTER_PURPOSES,
  type TemplateInFull,
  type TemplateListed,
  type TemplateText,
} from '../../letters/templates.query.js';
import { CASE_SUBJECTS } from '../cases/case-links.js';
import {
  Badge,
  Banner,
  ButtonLink,
  type Column,
  Day,
  Form,
  type FormErrors,
  HiddenField,
  PageHeader,
  SelectField,
  Submit,
  SummaryList,
  Table,
  TextArea,
  TextField,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { LetterText } from './letter-text.js';
import { TEMPLATES, templateUrl } from './letter-urls.js';
import {
  addresseesText,
  letterCrumbs,
  placesText,
  subjectName,
  templateCrumbs,
  templateName,
} from './letter-words.js';
import type { TemplateForm } from './template-form.js';

export function TemplateListPage({
  visit,
  templates,
  mayEdit,
}: {
  readonly visit: SignedInVisit;
  readonly templates: readonly TemplateListed[];
  readonly mayEdit: boolean;
}): Html {
  const title = visit.t('letters.templates');
  const columns: readonly Column<TemplateListed>[] = [
    {
      header: visit.t('letters.template_name'),
      heads: true,
      cell: (one) => (
        <span>
          <a href={templateUrl(one.id)} safe>
            {templateName(visit, one)}
          </a>
          {one.retired ? <Badge text={visit.t('letters.template_retired')} /> : ''}
        </span>
      ),
    },
    {
      header: visit.t('letters.template_purpose'),
      cell: (one) => <span safe>{visit.t(`letters.purpose.${one.purpose}`)}</span>,
    },
    {
      header: visit.t('letters.template_subject'),
      cell: (one) => <span safe>{subjectName(visit, one.subject)}</span>,
    },
    {
      header: visit.t('letters.template_languages'),
      cell: (one) => (
        <span safe>{one.languages.map((code) => languageName(code, visit.locale)).join(', ')}</span>
      ),
    },
    {
      header: visit.t('letters.template_version'),
      numeric: true,
      cell: (one) => <span safe>{visit.number(one.version)}</span>,
    },
    {
      header: visit.t('letters.template_used'),
      numeric: true,
      cell: (one) => <span safe>{visit.number(one.letters)}</span>,
    },
  ];
  return (
    <Layout visit={visit} title={title} breadcrumbs={letterCrumbs(visit)}>
      <PageHeader title={title} lead={visit.t('letters.template_immutable')}>
        {mayEdit ? <ButtonLink href={`${TEMPLATES}/new`} text={visit.t('letters.template_new')} /> : ''}
      </PageHeader>
      <Table caption={title} captionHidden columns={columns} rows={templates} />
    </Layout>
  );
}

interface TemplatePageProps {
  readonly visit: SignedInVisit;
  readonly template: TemplateInFull;
  readonly places: LetterPlaces;
  readonly language: string;
  readonly mayEdit: boolean;
  /** With a real case; null: with samples. */
  readonly look: {
    readonly reference: string;
    readonly filled:
      | { readonly ok: true; readonly title: string; readonly body: string }
      | { readonly ok: false; readonly missing: readonly string[] }
      | 'other_place'
      | null;
  } | null;
}

/** A template as it reads with samples, or with a case; and the versions it had. */
export function TemplatePage(props: TemplatePageProps): Html {
  const { visit, template, places, language, mayEdit, look } = props;
  const name = templateName(visit, template);
  const text = template.texts[language];
  return (
    <Layout visit={visit} title={name} breadcrumbs={templateCrumbs(visit)}>
      <PageHeader title={name} caption={visit.t('letters.template')}>
        {template.retired ? <Badge text={visit.t('letters.template_retired')} /> : ''}
        {mayEdit && !template.retired ? (
          <>
            <ButtonLink href={templateUrl(template.id, 'edit')} text={visit.t('letters.template_edit')} />
            <ButtonLink
              href={templateUrl(template.id, 'retire')}
              text={visit.t('letters.template_retire')}
              tone="link"
            />
            <ButtonLink
              href={templateUrl(template.id, 'places')}
              text={visit.t('letters.places_edit')}
              tone="link"
            />
          </>
        ) : (
          ''
        )}
      </PageHeader>
      <SummaryList
        rows={[
          {
            term: visit.t('letters.template_purpose'),
            value: <span safe>{visit.t(`letters.purpose.${template.purpose}`)}</span>,
          },
          {
            term: visit.t('letters.template_subject'),
            value: <span safe>{subjectName(visit, template.subject)}</span>,
          },
          {
            term: visit.t('letters.places'),
            value: <span safe>{placesText(visit, places, template)}</span>,
          },
          {
            term: visit.t('letters.to_whom'),
            value: <span safe>{addresseesText(visit, template)}</span>,
          },
          {
            term: visit.t('letters.template_languages'),
            value: (
              <span>
                {Object.keys(template.texts).map((code) => (
                  <a
                    class="btn btn-link"
                    href={`${templateUrl(template.id)}?language=${code}`}
                    aria-current={code === language ? 'true' : undefined}
                    safe
                  >
                    {languageName(code, visit.locale)}
                  </a>
                ))}
              </span>
            ),
          },
        ]}
      />
      <h2 safe>{look === null ? visit.t('letters.sample') : look.reference}</h2>
      {look === null ? (
        text ? (
          <LetterText {...sampled(template.subject, text, language)} language={language} />
        ) : (
          ''
        )
      ) : look.filled === null ? (
        <Banner tone="warning" title={visit.t('letters.template_look_none')} />
      ) : look.filled === 'other_place' ? (
        <Banner tone="warning" title={visit.t('letters.template_look_other_place')} />
      ) : look.filled.ok ? (
        <LetterText {...look.filled} language={language} />
      ) : (
        <Banner
          tone="warning"
          title={visit.t('letters.template_look_missing', { names: look.filled.missing.join(', ') })}
        />
      )}
      <h2 safe>{visit.t('letters.template_look')}</h2>
      <form method="get" action={templateUrl(template.id)} class="filters">
        <HiddenField name="language" value={language} />
        <TextField
          visit={visit}
          name="case"
          label={visit.t('letters.template_look_reference')}
          value={look?.reference ?? ''}
          maxlength={60}
        />
        <Submit text={visit.t('letters.template_look_submit')} tone="secondary" />
      </form>
      <h2 safe>{visit.t('letters.template_versions')}</h2>
      <Table
        caption={visit.t('letters.template_versions')}
        captionHidden
        columns={versionColumns(visit)}
        rows={template.versions}
      />
    </Layout>
  );
}

function versionColumns(visit: Visit): readonly Column<TemplateInFull['versions'][number]>[] {
  return [
    {
      header: visit.t('letters.template_version'),
      heads: true,
      cell: (one) => <span safe>{visit.number(one.version)}</span>,
    },
    { header: visit.t('letters.template_made_at'), cell: (one) => <Day visit={visit} at={one.madeAt} /> },
    {
      header: visit.t('letters.template_made_by'),
      cell: (one) => <span safe>{one.madeBy ?? visit.t('letters.template_shipped')}</span>,
    },
    {
      header: visit.t('letters.template_used'),
      numeric: true,
      cell: (one) => <span safe>{visit.number(one.letters)}</span>,
    },
  ];
}

/** Filled with samples; what is written by hand shows its own name. */
function sampled(subject: string, text: TemplateText, language: string): TemplateText {
  const known = knownNames(subject);
  const values = new Map([
    ...sampleValues(placeholdersOf(subject), language),
    ...FREE_PARTS.map((part) => [part, `[${part}]`] as const),
  ]);
  const filled = (template: string) => {
    const done = fillTemplate(readTemplate(template, known).parts, values);
    return done.ok ? done.text : template;
  };
  return { title: filled(text.title), body: filled(text.body) };
}

interface TemplateFormProps {
  readonly visit: SignedInVisit;
  /** Null: a new one. */
  readonly template: TemplateInFull | null;
  readonly form: TemplateForm;
  readonly languages: readonly string[];
  readonly errors: FormErrors;
}

/** All languages of a template at once, since they hold the same placeholders. */
export function TemplateFormPage({ visit, template, form, languages, errors }: TemplateFormProps): Html {
  const title = template
    ? visit.t('letters.template_edit_title', { name: templateName(visit, template) })
    : visit.t('letters.template_new');
  const base = template ? templateUrl(template.id) : `${TEMPLATES}/new`;
  const here = template ? templateUrl(template.id, 'edit') : `${TEMPLATES}/new`;
  const field = { visit, errors };
  return (
    <Layout visit={visit} title={title} failed={errors.any} breadcrumbs={templateCrumbs(visit)}>
      <PageHeader title={title} lead={visit.t('letters.template_immutable')} />
      <Form visit={visit} action={`${base}/confirm`} errors={errors}>
        <HiddenField name="from" value={form.from} />
        {template ? (
          ''
        ) : (
          <>
            <TextField
              {...field}
              name="nameEn"
              label={visit.t('letters.template_name_en')}
              value={form.nameEn}
              maxlength={120}
              size="full"
            />
            <TextField
              {...field}
              name="nameFr"
              label={visit.t('letters.template_name_fr')}
              value={form.nameFr}
              maxlength={120}
              size="full"
            />
            <TextField
              {...field}
              name="code"
              label={visit.t('letters.template_code')}
              hint={visit.t('letters.template_code_hint')}
              value={form.code}
              maxlength={60}
            />
            <SelectField
              {...field}
              name="purpose"
              label={visit.t('letters.template_purpose')}
              value={form.purpose}
              empty={visit.t('web.form.choose')}
              options={LETTER_PURPOSES.map((one) => ({
                value: one,
                text: visit.t(`letters.purpose.${one}`),
              }))}
            />
            <SelectField
              {...field}
              name="subject"
              label={visit.t('letters.template_subject')}
              value={form.subject}
              options={['any', ...CASE_SUBJECTS].map((one) => ({
                value: one,
                text: subjectName(visit, one),
              }))}
            />
          </>
        )}
        {languages.map((code) => (
          <fieldset class="panel">
            <legend safe>
              {visit.t('letters.template_in', { language: languageName(code, visit.locale) })}
            </legend>
            <TextField
              {...field}
              name={`texts.${code}.title`}
              label={visit.t('letters.template_title')}
              lang={code}
              value={form.texts[code]?.title ?? ''}
              maxlength={300}
              size="full"
            />
            <TextArea
              {...field}
              name={`texts.${code}.body`}
              label={visit.t('letters.template_body')}
              lang={code}
              hint={visit.t('letters.template_body_hint')}
              value={form.texts[code]?.body ?? ''}
              rows={14}
              maxlength={20_000}
            />
          </fieldset>
        ))}
        <p class="form-text" safe>
          {visit.t('letters.template_remove_hint')}
        </p>
        <div class="buttons">
          <Submit text={visit.t('letters.template_check')} />
        </div>
      </Form>
      <form method="get" action={here} class="filters">
        <SelectField
          visit={visit}
          name="add"
          label={visit.t('letters.template_add_language')}
          options={LETTER_LANGUAGES.filter((code) => !languages.includes(code)).map((code) => ({
            value: code,
            text: languageName(code, visit.locale),
          }))}
        />
        <Submit text={visit.t('letters.template_add')} tone="secondary" />
      </form>
      <Placeholders visit={visit} subject={template?.subject ?? form.subject} />
    </Layout>
  );
}

/** The closed list, each with its type and a sample. */
function Placeholders({ visit, subject }: { visit: Visit; subject: string }): Html {
  const rows = [
    ...placeholdersOf(subject).map(({ name, type, sample }) => ({
      name,
      type,
      sample: written(type, sample, visit.locale),
    })),
    ...FREE_PARTS.map((name) => ({
      name,
      type: 'free' as const,
      sample: visit.sentence(`letters.part.${name}`),
    })),
  ];
  return (
    <section>
      <h2 safe>{visit.t('letters.placeholders')}</h2>
      <p safe>{visit.t('letters.placeholders_lead')}</p>
      <Table
        caption={visit.t('letters.placeholders')}
        captionHidden
        columns={[
          {
            header: visit.t('letters.placeholder'),
            heads: true,
            cell: (one) => <code safe>{`{{${one.name}}}`}</code>,
          },
          {
            header: visit.t('letters.placeholder_type'),
            cell: (one) => <span safe>{visit.t(`letters.type.${one.type}`)}</span>,
          },
          { header: visit.t('letters.placeholder_sample'), cell: (one) => <span safe>{one.sample}</span> },
        ]}
        rows={rows}
      />
    </section>
  );
}

/** Every language as it would read, before it becomes a version. */
export function ConfirmTemplatePage({
  visit,
  template,
  form,
  languages,
}: Omit<TemplateFormProps, 'errors'>): Html {
  const title = visit.t('letters.template_confirm', { version: Number(form.from) + 1 });
  const base = template ? templateUrl(template.id) : TEMPLATES;
  const back = template ? templateUrl(template.id, 'edit') : `${TEMPLATES}/new`;
  const subject = template?.subject ?? form.subject;
  const kept = ['from', 'code', 'purpose', 'subject', 'nameEn', 'nameFr'] as const;
  return (
    <Layout visit={visit} title={title} breadcrumbs={templateCrumbs(visit)}>
      <PageHeader title={title} lead={visit.t('letters.template_confirm_lead')} />
      {languages.map((code) => (
        <section>
          <h2 safe>{languageName(code, visit.locale)}</h2>
          <LetterText
            {...sampled(subject, form.texts[code] ?? { title: '', body: '' }, code)}
            language={code}
          />
        </section>
      ))}
      <Form visit={visit} action={base} class="confirm-form">
        {kept.map((name) => (
          <HiddenField name={name} value={form[name]} />
        ))}
        {languages.map((code) => (
          <>
            <HiddenField name={`texts.${code}.title`} value={form.texts[code]?.title ?? ''} />
            <HiddenField name={`texts.${code}.body`} value={form.texts[code]?.body ?? ''} />
          </>
        ))}
        <div class="buttons">
          <Submit text={visit.t('letters.template_save')} />
          <button type="submit" class="btn btn-link" formaction={back} safe>
            {visit.t('letters.change')}
          </button>
        </div>
      </Form>
    </Layout>
  );
}

export function RetireTemplatePage({
  visit,
  template,
  errors,
}: {
  readonly visit: SignedInVisit;
  readonly template: TemplateInFull;
  readonly errors: FormErrors;
}): Html {
  const title = visit.t('letters.template_retire_title', { name: templateName(visit, template) });
  return (
    <Layout visit={visit} title={title} failed={errors.any} breadcrumbs={templateCrumbs(visit)}>
      <PageHeader title={title} lead={visit.t('letters.template_retire_what')} />
      <Form visit={visit} action={templateUrl(template.id, 'retire')} errors={errors}>
        <div class="buttons">
          <Submit text={visit.t('letters.template_retire')} tone="danger" />
          <a class="btn btn-link" href={templateUrl(template.id)} safe>
            {visit.t('letters.change')}
          </a>
        </div>
      </Form>
    </Layout>
  );
}
