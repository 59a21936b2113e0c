/** What the form of a change to a calendar sends, read into what the use case takes. */
import type { ChangeWanted } from '../../../reference/calendar-change.js';
import { readForm } from '../../shell/read-form.js';
import type { Visit } from '../../shell/visit.js';

export interface ChangeForm {
  readonly kind: string;
  readonly day: string;
  readonly replaces: string;
  readonly year: string;
  readonly nameEn: string;
  readonly nameFr: string;
  readonly source: string;
  /** The version that the preview was about; '' before there was one. */
  readonly version: string;
}

export function emptyChange(kind: string, more: Partial<ChangeForm> = {}): ChangeForm {
  return { kind, day: '', replaces: '', year: '', nameEn: '', nameFr: '', source: '', version: '', ...more };
}

export function readChange(kind: string, body: unknown): ChangeForm {
  const read = readForm(body, {
    day: 'text',
    replaces: 'text',
    year: 'text',
    nameEn: 'text',
    nameFr: 'text',
    source: 'text',
    version: 'text',
  });
  return { ...read, kind };
}

export function wantedBy({ kind, day, replaces, year, nameEn, nameFr, source }: ChangeForm): ChangeWanted {
  const text = source.replaceAll('\r\n', '\n');
  if (kind === 'year_confirmed') return { kind, year: year === '' ? Number.NaN : Number(year), source: text };
  return { kind, day, replaces, nameEn, nameFr, source: text };
}

/** What the form calls its fields. */
export function changeLabels(visit: Visit) {
  return {
    day: visit.t('calendars.form.day'),
    replaces: visit.t('calendars.form.replaces'),
    year: visit.t('calendars.form.year'),
    nameEn: visit.t('calendars.form.name_en'),
    nameFr: visit.t('calendars.form.name_fr'),
    source: visit.t('calendars.form.source'),
  };
}
