/** What pages call what has to do with letters. */
import type { LabelLike } from '../../i18n/index.js';
import type { LetterPlaces } from '../../letters/letter-places.query.js';
import type { TemplateScope } from '../../letters/template-scope.js';
import type { Crumb } from '../components/index.js';
import type { Visit } from '../shell/visit.js';
import { LETTERS, TEMPLATES } from './letter-urls.js';

/** A kind of case, in the plural. */
export function subjectName(visit: Visit, subject: string): string {
  return subject === 'any' ? visit.t('letters.any_case') : visit.sentence(`cases.room.${subject}`);
}

export function templateName(
  visit: Visit,
  { names }: { readonly names: { readonly en: string; readonly fr: string } },
): string {
  return visit.label(names);
}

export function transitionName(visit: Visit, subject: string, label: LabelLike): string {
  return `${subjectName(visit, subject)}: ${visit.label(label)}`;
}

/** What a place of a template is called: a stage, or a kind of case; the code of one that there is no more. */
function placeName(visit: Visit, places: LetterPlaces, subject: string, code: string): string {
  if (subject === 'any') return subjectName(visit, code);
  const found = places.get(subject)?.find((one) => one.code === code);
  return found ? visit.label(found.label) : code;
}

/** Where letters by a template are written. */
export function placesText(visit: Visit, places: LetterPlaces, scope: TemplateScope): string {
  if (scope.places.length === 0) return visit.t('letters.place_anywhere');
  return [...new Set(scope.places.map((code) => placeName(visit, places, scope.subject, code)))].join(', ');
}

/** To whom they are written. */
export function addresseesText(visit: Visit, { addressees }: TemplateScope): string {
  if (addressees.length === 0) return visit.t('letters.to_anybody');
  return addressees.map((role) => visit.t(`parties.role.${role}`)).join(', ');
}

export function letterCrumbs(visit: Visit, ...more: readonly Crumb[]): readonly Crumb[] {
  return [
    { path: '/programme', text: visit.t('programme_hub.title') },
    { path: LETTERS, text: visit.t('letters.title') },
    ...more,
  ];
}

export function templateCrumbs(visit: Visit, ...more: readonly Crumb[]): readonly Crumb[] {
  return letterCrumbs(visit, { path: TEMPLATES, text: visit.t('letters.templates') }, ...more);
}
