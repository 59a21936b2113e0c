/** The form that adds a party: read, and handed to the use case. */
import type { NewParty } from '../../../identity/create-party.js';
import { hasCalendar } from '../../../reference/calendars.js';
import { usualCalendar } from '../../../reference/usual-calendar.js';
import type { FormOf } from '../../shell/read-form.js';

export const ORGANISATION_FIELDS = {
  code: 'text',
  name: 'text',
  kind: 'text',
  country: 'text',
  publicBody: 'text',
  calendar: 'text',
  distinct: 'text',
} as const;
export type NewOrganisationForm = FormOf<typeof ORGANISATION_FIELDS>;

export const EMPTY_ORGANISATION: NewOrganisationForm = {
  code: '',
  name: '',
  kind: '',
  country: '',
  publicBody: 'yes',
  calendar: '',
  distinct: '',
};

/** The calendar chosen, else the usual one; the time zone is the country's. */
export function newPartyOf(form: NewOrganisationForm): NewParty {
  const usual = usualCalendar(form.country === '' ? null : form.country);
  return {
    ...form,
    publicBody: form.publicBody === 'yes',
    distinct: form.distinct === 'yes',
    ...(hasCalendar(form.calendar) ? { ...usual, calendar: form.calendar } : usual),
  };
}
