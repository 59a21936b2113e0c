import { PARTICIPANT_ROLES, SECTORS } from '../../dialogues/participant.js';
import { LANGUAGE_NAMES, LOCALES } from '../../i18n/index.js';
import { countries } from '../../reference/countries.js';
import { type FormErrors, SelectField, TextField } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { FormOf } from '../shell/read-form.js';
import type { Visit } from '../shell/visit.js';

export const PERSON_FIELDS = {
  name: 'text',
  job: 'text',
  party: 'text',
  sector: 'text',
  country: 'text',
  email: 'text',
  role: 'text',
  locale: 'text',
} as const;
export type PersonForm = FormOf<typeof PERSON_FIELDS>;

export const NOBODY: PersonForm = {
  name: '',
  job: '',
  party: '',
  sector: '',
  country: '',
  email: '',
  role: 'PARTICIPANT',
  locale: 'en',
};

export function personLabel(visit: Visit, field: string): string {
  return visit.sentence(`dialogues.participant.${field}`);
}

/** The fields of one person. */
export function PersonFields({
  visit,
  form,
  errors,
}: {
  visit: Visit;
  form: PersonForm;
  errors: FormErrors;
}): Html {
  const field = (name: keyof PersonForm) => ({
    visit,
    name,
    label: personLabel(visit, name),
    value: form[name],
    errors,
  });
  const named = countries
    .map(({ code }) => ({ value: code, text: visit.country(code) }))
    .sort((a, b) => a.text.localeCompare(b.text, visit.locale));
  return (
    <>
      <TextField {...field('name')} maxlength={200} />
      <TextField {...field('job')} maxlength={200} optional />
      <TextField {...field('party')} size="full" maxlength={200} />
      <SelectField
        {...field('sector')}
        hint={visit.t('dialogues.participants.sector_hint')}
        options={SECTORS.map((value) => ({ value, text: visit.t(`dialogues.sector.${value}`) }))}
        empty={visit.t('web.form.choose')}
        optional
      />
      <SelectField {...field('country')} options={named} empty={visit.t('web.form.choose')} optional />
      <TextField
        {...field('email')}
        type="email"
        hint={visit.t('dialogues.participants.email_hint')}
        maxlength={254}
        optional
      />
      <SelectField
        {...field('role')}
        options={PARTICIPANT_ROLES.map((value) => ({ value, text: visit.t(`dialogues.role.${value}`) }))}
      />
      <SelectField
        {...field('locale')}
        options={LOCALES.map((value) => ({ value, text: LANGUAGE_NAMES[value] }))}
      />
    </>
  );
}
