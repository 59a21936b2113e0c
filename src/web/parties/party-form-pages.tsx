/** The forms of what is kept of a party: each comes back filled, and says what it does. */
import type { Contact, ContactProposal } from '../../identity/contacts.query.js';
import type { Party } from '../../identity/parties.query.js';
import { MAX_PROOF_BYTES, PROOF_ENDINGS } from '../../identity/proof-file.js';
import { languageName } from '../../letters/languages.js';
import { LANGUAGES } from '../../reference/languages.js';
import { FileField } from '../cases/file-field.js';
import {
  CheckboxField,
  Form,
  type FormErrors,
  HiddenField,
  PageHeader,
  SelectField,
  Submit,
  SummaryList,
  TextArea,
  TextField,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { partyCrumbs } from './party-crumbs.js';
import { countryOptions } from './party-list-page.js';
import { proposalText } from './party-page.js';
import { partyUrl } from './party-urls.js';

interface FormPageProps<Fields> {
  readonly visit: SignedInVisit;
  readonly party: Party;
  readonly form: Fields;
  readonly errors: FormErrors;
}

export const EDIT_FIELDS = { name: 'text', publicBody: 'text', version: 'text' } as const;

export function EditPartyPage({
  visit,
  party,
  form,
  errors,
}: FormPageProps<{ name: string; publicBody: string; version: string }>): Html {
  const title = visit.t('parties.edit_title', { name: party.name });
  return (
    <Layout visit={visit} title={title} failed={errors.any} breadcrumbs={partyCrumbs(visit, party)}>
      <PageHeader title={title} />
      <Form visit={visit} action={partyUrl(party.id, 'edit')} errors={errors} class="narrow">
        <HiddenField name="version" value={form.version} />
        <TextField
          visit={visit}
          name="name"
          label={visit.t('identity.organisations.name')}
          value={form.name}
          maxlength={200}
          size="full"
          errors={errors}
        />
        <CheckboxField
          visit={visit}
          name="publicBody"
          label={visit.t('identity.organisations.public_body')}
          checked={form.publicBody === 'yes'}
          errors={errors}
        />
        <Submit text={visit.t('parties.save')} />
      </Form>
    </Layout>
  );
}

export const CONTACT_FORM = {
  name: 'text',
  function: 'text',
  email: 'text',
  phone: 'text',
  language: 'text',
  version: 'text',
} as const;
export type ContactForm = { readonly [Field in keyof typeof CONTACT_FORM]: string };

export function contactLabels(visit: Visit) {
  return {
    name: visit.t('parties.contact.name'),
    function: visit.t('parties.contact.function'),
    email: visit.t('parties.contact.email'),
    phone: visit.t('parties.contact.phone'),
    language: visit.t('parties.contact.language'),
  };
}

/** `contact` null: somebody new. `proposes`: what is sent waits for whoever edits parties. */
export function ContactFormPage({
  visit,
  party,
  form,
  errors,
  contact,
  proposes,
}: FormPageProps<ContactForm> & { readonly contact: Contact | null; readonly proposes: boolean }): Html {
  const name = contact?.name ?? '';
  const title = contact
    ? visit.t(proposes ? 'parties.contact.propose_of' : 'parties.contact.change_of', { name })
    : visit.t(proposes ? 'parties.contact.propose_new' : 'parties.contact.new');
  const labels = contactLabels(visit);
  const action = partyUrl(party.id, contact ? `contacts/${contact.id}` : 'contacts/new');
  const field = { visit, errors };
  return (
    <Layout visit={visit} title={title} failed={errors.any} breadcrumbs={partyCrumbs(visit, party)}>
      <PageHeader title={title} lead={visit.t('parties.contact.no_account')} />
      <Form visit={visit} action={action} errors={errors} class="narrow">
        <HiddenField name="version" value={form.version} />
        <TextField
          {...field}
          name="name"
          label={labels.name}
          value={form.name}
          maxlength={200}
          size="full"
          autocomplete="off"
        />
        <TextField
          {...field}
          name="function"
          label={labels.function}
          value={form.function}
          maxlength={200}
          size="full"
          optional
        />
        <TextField
          {...field}
          name="email"
          type="email"
          label={labels.email}
          value={form.email}
          maxlength={254}
          autocomplete="off"
        />
        <TextField {...field} name="phone" label={labels.phone} value={form.phone} maxlength={40} optional />
        <SelectField
          {...field}
          name="language"
          label={labels.language}
          hint={visit.t('parties.contact.language_hint')}
          value={form.language}
          empty={visit.t('web.form.choose')}
          options={languageOptions(visit)}
        />
        <Submit text={visit.t(proposes ? 'parties.contact.propose' : 'parties.save')} />
      </Form>
      {contact ? (
        <section>
          <h2 safe>{visit.t('parties.contact.end_of', { name })}</h2>
          <p safe>{visit.t('parties.contact.end_what', { name })}</p>
          <Form visit={visit} action={`${action}/end`}>
            <Submit
              text={visit.t(proposes ? 'parties.contact.propose_end' : 'parties.contact.end')}
              tone="danger"
            />
          </Form>
        </section>
      ) : (
        ''
      )}
    </Layout>
  );
}

export function languageOptions(visit: Visit) {
  return LANGUAGES.map((code) => ({ value: code, text: languageName(code, visit.locale) })).sort((a, b) =>
    a.text.localeCompare(b.text, visit.locale),
  );
}

/** What was proposed beside what is there; accepted, refused or taken back. */
export function ProposalPage({
  visit,
  party,
  proposal,
  contact,
  reason,
  errors,
  decides,
}: {
  readonly visit: SignedInVisit;
  readonly party: Party;
  readonly proposal: ContactProposal;
  readonly contact: Contact | null;
  readonly reason: string;
  readonly errors: FormErrors;
  readonly decides: boolean;
}): Html {
  const title = proposalText(visit, proposal);
  const labels = contactLabels(visit);
  const action = partyUrl(party.id, `proposals/${proposal.id}`);
  const shown = (field: keyof typeof labels) => {
    const told = (value: string) =>
      field === 'language' && value !== '' ? languageName(value, visit.locale) : value;
    const before = told(contact?.[field] ?? '');
    const after = told(proposal.wanted[field] ?? contact?.[field] ?? '');
    return before === after || before === '' ? after : `${before} → ${after}`;
  };
  return (
    <Layout visit={visit} title={title} failed={errors.any} breadcrumbs={partyCrumbs(visit, party)}>
      <PageHeader title={title} lead={`${visit.t('parties.proposal.by')}: ${proposal.proposedBy}`} />
      {proposal.what === 'end' ? (
        <p safe>{visit.t('parties.contact.end_what', { name: proposal.contact?.name ?? '' })}</p>
      ) : (
        <SummaryList
          rows={(Object.keys(labels) as (keyof typeof labels)[]).map((field) => ({
            term: labels[field],
            value: <span safe>{shown(field) === '' ? '–' : shown(field)}</span>,
          }))}
        />
      )}
      <Form visit={visit} action={action} errors={errors} class="narrow">
        {decides ? (
          <TextArea
            visit={visit}
            name="reason"
            label={visit.t('parties.proposal.reason')}
            value={reason}
            rows={3}
            maxlength={2_000}
            errors={errors}
          />
        ) : (
          ''
        )}
        <div class="buttons">
          {decides ? (
            <>
              <Submit name="decision" value="accept" text={visit.t('parties.proposal.accept')} />
              <Submit
                name="decision"
                value="refuse"
                text={visit.t('parties.proposal.refuse')}
                tone="danger"
              />
            </>
          ) : (
            <Submit
              name="decision"
              value="withdraw"
              text={visit.t('parties.proposal.withdraw')}
              tone="danger"
            />
          )}
        </div>
      </Form>
    </Layout>
  );
}

export const FOCAL_FORM = {
  contactId: 'text',
  deputyId: 'text',
  country: 'text',
  fromDay: 'text',
  untilDay: 'text',
} as const;
export type FocalForm = { readonly [Field in keyof typeof FOCAL_FORM]: string };

export function focalLabels(visit: Visit) {
  return {
    contactId: visit.t('parties.focal.who'),
    deputyId: visit.t('parties.focal.deputy'),
    country: visit.t('parties.focal.country'),
    fromDay: visit.t('parties.focal.from'),
    untilDay: visit.t('parties.focal.until'),
  };
}

export function FocalFormPage({
  visit,
  party,
  form,
  errors,
  contacts,
}: FormPageProps<FocalForm> & { readonly contacts: readonly Contact[] }): Html {
  const title = visit.t('parties.focal.new');
  const labels = focalLabels(visit);
  const options = contacts.map(({ id, name }) => ({ value: id, text: name }));
  const field = { visit, errors };
  return (
    <Layout visit={visit} title={title} failed={errors.any} breadcrumbs={partyCrumbs(visit, party)}>
      <PageHeader title={title} caption={party.name} />
      <Form visit={visit} action={partyUrl(party.id, 'focal-points/new')} errors={errors} class="narrow">
        <SelectField
          {...field}
          name="contactId"
          label={labels.contactId}
          value={form.contactId}
          options={options}
          empty={visit.t('web.form.choose')}
        />
        <SelectField
          {...field}
          name="deputyId"
          label={labels.deputyId}
          value={form.deputyId}
          options={options}
          empty={visit.t('parties.focal.nobody')}
          optional
        />
        <SelectField
          {...field}
          name="country"
          label={labels.country}
          value={form.country}
          options={countryOptions(visit)}
          empty={visit.t('parties.focal.everything')}
          optional
        />
        <TextField
          {...field}
          name="fromDay"
          type="date"
          size="short"
          label={labels.fromDay}
          value={form.fromDay}
        />
        <TextField
          {...field}
          name="untilDay"
          type="date"
          size="short"
          label={labels.untilDay}
          value={form.untilDay}
          optional
        />
        <Submit text={visit.t('parties.focal.new')} />
      </Form>
    </Layout>
  );
}

export const LEGAL_FORM = {
  name: 'text',
  form: 'text',
  registrationNumber: 'text',
  address: 'text',
  vatNumber: 'text',
  validFrom: 'text',
} as const;
export type LegalForm = { readonly [Field in keyof typeof LEGAL_FORM]: string };

export function legalLabels(visit: Visit): Readonly<Record<keyof LegalForm, string>> {
  return {
    name: visit.t('parties.legal.name'),
    form: visit.t('parties.legal.form'),
    registrationNumber: visit.t('parties.legal.registrationNumber'),
    address: visit.t('parties.legal.address'),
    vatNumber: visit.t('parties.legal.vatNumber'),
    validFrom: visit.t('parties.legal.validFrom'),
  };
}

export function LegalFormPage({ visit, party, form, errors }: FormPageProps<LegalForm>): Html {
  const title = visit.t('parties.legal.new');
  const labels = legalLabels(visit);
  const field = { visit, errors };
  return (
    <Layout visit={visit} title={title} failed={errors.any} breadcrumbs={partyCrumbs(visit, party)}>
      <PageHeader title={title} caption={party.name} />
      <Form visit={visit} action={partyUrl(party.id, 'legal-entity/new')} errors={errors} class="narrow">
        <TextField {...field} name="name" label={labels.name} value={form.name} maxlength={300} size="full" />
        <TextField {...field} name="form" label={labels.form} value={form.form} maxlength={200} size="full" />
        <TextField
          {...field}
          name="registrationNumber"
          label={labels.registrationNumber}
          value={form.registrationNumber}
          maxlength={60}
          optional
        />
        <TextArea
          {...field}
          name="address"
          label={labels.address}
          value={form.address}
          rows={4}
          maxlength={1_000}
        />
        <TextField
          {...field}
          name="vatNumber"
          label={labels.vatNumber}
          value={form.vatNumber}
          maxlength={20}
          optional
        />
        <TextField
          {...field}
          name="validFrom"
          type="date"
          size="short"
          label={labels.validFrom}
          value={form.validFrom}
        />
        <Submit text={visit.t('parties.save')} />
      </Form>
    </Layout>
  );
}

export interface BankForm {
  readonly holder: string;
  readonly iban: string;
  readonly bic: string;
}

export function bankLabels(visit: Visit) {
  return {
    holder: visit.t('parties.bank.holder'),
    iban: visit.t('parties.bank.iban'),
    bic: visit.t('parties.bank.bic'),
    file: visit.t('parties.bank.proof'),
  };
}

export function BankFormPage({ visit, party, form, errors }: FormPageProps<BankForm>): Html {
  const title = visit.t('parties.bank.new');
  const labels = bankLabels(visit);
  const field = { visit, errors };
  return (
    <Layout visit={visit} title={title} failed={errors.any} breadcrumbs={partyCrumbs(visit, party)}>
      <PageHeader title={title} caption={party.name} lead={visit.t('parties.bank.new_what')} />
      <Form visit={visit} action={partyUrl(party.id, 'bank/new')} errors={errors} multipart class="narrow">
        <TextField
          {...field}
          name="holder"
          label={labels.holder}
          value={form.holder}
          maxlength={200}
          size="full"
          autocomplete="off"
        />
        <TextField
          {...field}
          name="iban"
          label={labels.iban}
          hint={visit.t('parties.bank.iban_hint')}
          value={form.iban}
          maxlength={50}
          autocomplete="off"
        />
        <TextField
          {...field}
          name="bic"
          label={labels.bic}
          value={form.bic}
          maxlength={20}
          size="short"
          autocomplete="off"
        />
        <FileField
          visit={visit}
          name="file"
          label={labels.file}
          hint={visit.t('parties.bank.proof_hint', { max: MAX_PROOF_BYTES / 1024 / 1024 })}
          accept={PROOF_ENDINGS.map((ending) => `.${ending}`)}
          errors={errors}
        />
        <Submit text={visit.t('parties.bank.new')} />
      </Form>
    </Layout>
  );
}
