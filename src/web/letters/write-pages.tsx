import type { CaseView } from '../../cases/case-view.js';
import type { PartyOnCase } from '../../cases/parties-of-case.query.js';
import { formatList } from '../../i18n/index.js';
import { languageName } from '../../letters/languages.js';
import type { LetterPlaces } from '../../letters/letter-places.query.js';
import { BY_DAY } from '../../letters/placeholders.js';
import { fitsAddressee } from '../../letters/template-scope.js';
import type { TemplateListed } from '../../letters/templates.query.js';
import type { LetterDraft } from '../../letters/write-letter.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import { type CaseSubject, caseUrl, writeLetterUrl } from '../cases/case-links.js';
import {
  CheckboxesField,
  EmptyState,
  Form,
  type FormErrors,
  HiddenField,
  PageHeader,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from '../components/index.js';
import { partyUrl } from '../parties/party-urls.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { LetterText } from './letter-text.js';
import { addresseesText, placesText, templateName } from './letter-words.js';

interface ChooseLetterProps {
  readonly visit: SignedInVisit;
  readonly subject: CaseSubject;
  readonly file: CaseView;
  /** Those that fit where the case stands, and somebody who takes part. */
  readonly templates: readonly TemplateListed[];
  /** The others of its kind. */
  readonly elsewhere: readonly { readonly template: TemplateListed; readonly why: 'place' | 'nobody' }[];
  readonly places: LetterPlaces;
  readonly parties: readonly PartyOnCase[];
  readonly chosen: { readonly template: string; readonly addressee: string; readonly language: string };
  readonly errors: FormErrors;
}

/** Which letter, and to whom; a form that asks and changes nothing, so that its address can be kept. */
export function ChooseLetterPage(props: ChooseLetterProps): Html {
  const { visit, subject, file, templates, chosen, errors } = props;
  const parties = props.parties.filter(({ role }) => templates.some((one) => fitsAddressee(one, role)));
  const title = visit.t('letters.write_on', { reference: file.reference });
  const languages = [...new Set(templates.flatMap((one) => one.languages))].sort();
  return (
    <Layout visit={visit} title={title} failed={errors.any} breadcrumbs={caseCrumbs(visit, subject, file)}>
      <PageHeader
        title={title}
        caption={visit.titleOf(subject, file.title)}
        lead={visit.t('letters.write_lead')}
      />
      {templates.length === 0 ? <EmptyState text={visit.t('letters.none_here')} /> : ''}
      <Form visit={visit} action={`${caseUrl(subject, file.id)}/letters/fill`} errors={errors} class="narrow">
        <SelectField
          visit={visit}
          name="template"
          label={visit.t('letters.template')}
          value={chosen.template}
          empty={visit.t('letters.choose_template')}
          options={templates.map((one) => ({ value: one.id, text: templateOption(visit, one) }))}
          errors={errors}
        />
        <SelectField
          visit={visit}
          name="addressee"
          label={visit.t('letters.addressee')}
          hint={visit.t('letters.addressee_hint')}
          value={chosen.addressee}
          empty={visit.t('letters.choose_addressee')}
          options={parties.map(({ id, name, role }) => ({
            value: id,
            text: `${name} – ${visit.t(`parties.role.${role}`)}`,
          }))}
          errors={errors}
        />
        <SelectField
          visit={visit}
          name="language"
          label={visit.t('letters.language')}
          hint={visit.t('letters.language_hint')}
          value={chosen.language}
          empty={visit.t('letters.language_own')}
          options={languages.map((code) => ({ value: code, text: languageName(code, visit.locale) }))}
          errors={errors}
          optional
        />
        <Submit text={visit.t('letters.continue')} />
      </Form>
      {props.elsewhere.length > 0 ? <Elsewhere {...props} /> : ''}
    </Layout>
  );
}

function templateOption(visit: SignedInVisit, template: TemplateListed): string {
  const name = templateName(visit, template);
  return template.addressees.length === 0
    ? name
    : visit.t('letters.template_option', { name, to: addresseesText(visit, template) });
}

/** What cannot be written now, with where it can: nobody has to try. */
function Elsewhere({ visit, file, elsewhere, places }: ChooseLetterProps): Html {
  return (
    <section>
      <h2 safe>{visit.t('letters.not_here')}</h2>
      <p safe>{visit.t('letters.not_here_lead', { stage: visit.label(file.stage.label) })}</p>
      <ul>
        {elsewhere.map(({ template, why }) => (
          <li safe>
            {`${templateName(visit, template)}: ${
              why === 'place'
                ? placesText(visit, places, template)
                : visit.t('letters.nobody_for', { to: addresseesText(visit, template) })
            }`}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface DraftProps {
  readonly visit: SignedInVisit;
  readonly subject: CaseSubject;
  readonly file: CaseView;
  readonly draft: LetterDraft;
  readonly errors: FormErrors;
}

/** The parts that are written by hand, who gets it, and how it reads. */
export function FillLetterPage({ visit, subject, file, draft, errors }: DraftProps): Html {
  const title = visit.t('letters.fill_title', { name: draft.addressee.name });
  const here = `${caseUrl(subject, file.id)}/letters`;
  return (
    <Layout visit={visit} title={title} failed={errors.any} breadcrumbs={caseCrumbs(visit, subject, file)}>
      <PageHeader title={title} caption={`${file.reference} ${visit.titleOf(subject, file.title)}`} />
      <Form visit={visit} action={`${here}/confirm`} errors={errors}>
        <Carried draft={draft} />
        {draft.freeParts.length > 0 ? <h2 safe>{visit.t('letters.parts')}</h2> : ''}
        {draft.freeParts.map((part) =>
          part === BY_DAY ? (
            <TextField
              visit={visit}
              name={part}
              label={visit.sentence(`letters.part.${part}`)}
              hint={visit.t('letters.part_day_hint')}
              type="date"
              value={draft.free[part] ?? ''}
              errors={errors}
            />
          ) : (
            <TextArea
              visit={visit}
              name={part}
              label={visit.sentence(`letters.part.${part}`)}
              value={draft.free[part] ?? ''}
              rows={5}
              maxlength={10_000}
              errors={errors}
            />
          ),
        )}
        {draft.recipients.length === 0 ? (
          <p>
            <span safe>{`${visit.t('letters.to_none')} `}</span>
            <a href={partyUrl(draft.addressee.id, 'contacts/new')} safe>
              {visit.t('letters.to_add', { name: draft.addressee.name })}
            </a>
          </p>
        ) : (
          <CheckboxesField
            visit={visit}
            name="to"
            label={visit.t('letters.to')}
            hint={visit.t('letters.to_hint')}
            values={draft.to}
            options={draft.recipients.map((one) => ({
              value: one.key,
              text: `${one.name} <${one.email}>, ${visit.t(`letters.as.${one.as}`)}`,
            }))}
            errors={errors}
          />
        )}
        <div class="buttons">
          <Submit text={visit.t('letters.to_confirm')} />
          <button type="submit" class="btn btn-outline-primary" formaction={`${here}/fill`} safe>
            {visit.t('letters.update_preview')}
          </button>
        </div>
      </Form>
      <section>
        <h2 safe>{visit.t('letters.preview')}</h2>
        <p class="form-text" safe>
          {visit.t(draft.filled.ok ? 'letters.number_later' : 'letters.preview_open')}
        </p>
        <LetterText {...draft.preview} language={draft.language} />
      </section>
      <p>
        <a href={writeLetterUrl(subject, file.id)} safe>
          {visit.t('letters.choose_again')}
        </a>
      </p>
    </Layout>
  );
}

/** The letter as it goes out, and what sending it does. */
export function ConfirmLetterPage({ visit, subject, file, draft }: Omit<DraftProps, 'errors'>): Html {
  const title = visit.t('letters.confirm_title');
  const here = `${caseUrl(subject, file.id)}/letters`;
  const people = draft.recipients.filter(({ key }) => draft.to.includes(key)).map(({ name }) => name);
  return (
    <Layout visit={visit} title={title} breadcrumbs={caseCrumbs(visit, subject, file)}>
      <PageHeader title={title} caption={`${file.reference} ${visit.titleOf(subject, file.title)}`} />
      {draft.filled.ok ? <LetterText {...draft.filled} language={draft.language} /> : ''}
      <section class="will-happen">
        <h2 safe>{visit.t('cases.confirm.what')}</h2>
        <ul>
          <li safe>
            {visit.t('letters.confirm.filed', { reference: file.reference, name: draft.addressee.name })}
          </li>
          <li safe>
            {visit.t('letters.confirm.mailed', {
              count: people.length,
              people: formatList(people, visit.locale),
            })}
          </li>
          <li safe>{visit.t('letters.confirm.trail')}</li>
        </ul>
      </section>
      <Form visit={visit} action={`${here}/send`} class="confirm-form">
        <Carried draft={draft} />
        <HiddenField name="version" value={draft.version} />
        {draft.freeParts.map((part) => (
          <HiddenField name={part} value={draft.free[part] ?? ''} />
        ))}
        {draft.to.map((key) => (
          <HiddenField name="to" value={key} />
        ))}
        <div class="buttons">
          <Submit text={visit.t('letters.send')} />
          <button type="submit" class="btn btn-link" formaction={`${here}/fill`} safe>
            {visit.t('letters.change')}
          </button>
        </div>
      </Form>
    </Layout>
  );
}

/** What was chosen, and that the form was shown: a list of recipients that is empty then was emptied. */
function Carried({ draft }: { draft: LetterDraft }): Html {
  return (
    <>
      <HiddenField name="template" value={draft.template.id} />
      <HiddenField name="addressee" value={draft.addressee.id} />
      <HiddenField name="language" value={draft.language} />
      <HiddenField name="shown" value="yes" />
    </>
  );
}
