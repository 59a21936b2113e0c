/** What pages call what has to do with letters. */
import type { LabelLike } from '../../i18n/index.js';
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
