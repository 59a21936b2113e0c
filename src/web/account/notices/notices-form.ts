/** The form of one's notices: what it sends, and what its fields are called. */
import type { OwnPreferences, Preferences } from '../../../notifications/preferences.js';
import type { SignedInVisit } from '../../shell/visit.js';

export interface NoticesForm {
  readonly mail: string;
  readonly digestHour: string;
  readonly digestWeekday: string;
  readonly quietFrom: string;
  readonly quietUntil: string;
  /** `same`: the language of the pages. */
  readonly mailLocale: string;
}

export const NOTICES_FIELDS = {
  mail: 'text',
  digestHour: 'text',
  digestWeekday: 'text',
  quietFrom: 'text',
  quietUntil: 'text',
  mailLocale: 'text',
} as const;

export const SAME_LOCALE = 'same';

export function noticesForm(own: OwnPreferences): NoticesForm {
  const text = (value: number | null) => (value === null ? '' : String(value));
  return {
    mail: own.mail,
    digestHour: text(own.digestHour),
    digestWeekday: text(own.digestWeekday),
    quietFrom: text(own.quietFrom),
    quietUntil: text(own.quietUntil),
    mailLocale: own.mailLocale ?? SAME_LOCALE,
  };
}

/** What the form asks for, still to be checked. */
export function wantedIn(form: NoticesForm): { readonly [Name in keyof Preferences]: unknown } {
  return {
    mail: form.mail,
    digestHour: numberIn(form.digestHour),
    digestWeekday: numberIn(form.digestWeekday),
    quietFrom: form.quietFrom === '' ? null : numberIn(form.quietFrom),
    quietUntil: form.quietUntil === '' ? null : numberIn(form.quietUntil),
    mailLocale: form.mailLocale === SAME_LOCALE ? null : form.mailLocale,
  };
}

function numberIn(text: string): number {
  return /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
}

export function noticesLabels(visit: SignedInVisit) {
  return {
    mail: visit.t('wishes.mail'),
    digestHour: visit.t('wishes.digest_hour'),
    digestWeekday: visit.t('wishes.digest_weekday'),
    quietFrom: visit.t('wishes.quiet_from'),
    quietUntil: visit.t('wishes.quiet_until'),
    mailLocale: visit.t('wishes.mail_locale'),
  };
}
