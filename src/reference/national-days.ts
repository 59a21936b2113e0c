/**
 * What we add to, or take from, the `date-holidays` library's national days, and the countries that it does not know.
 * All of it is general knowledge: every national calendar is unconfirmed until an administrator confirms it.
 * `rule` is in that library's language: `05-01`, `1 Shawwal P3D` (three days from the first of Shawwal), a whole date.
 */
import type { Names } from './provenance.js';

export interface NationalDays {
  /** Rules of the library that are wrong for the country, as it writes them. */
  readonly without?: readonly string[];
  readonly with?: readonly { readonly rule: string; readonly names: Names }[];
  /** Names of the library's rules that it has wrong, or in neither English nor French. */
  readonly named?: Readonly<Record<string, Names>>;
  /** What a reader should know about the calendar. */
  readonly note?: Names;
}

const EID_AL_FITR: Names = { en: 'Eid al-Fitr', fr: 'Aïd al-Fitr' };
const EID_AL_ADHA: Names = { en: 'Eid al-Adha', fr: 'Aïd al-Adha' };
const ISLAMIC_NEW_YEAR: Names = { en: 'Islamic New Year', fr: 'Nouvel An islamique' };
const MAWLID: Names = { en: 'Birthday of the Prophet', fr: 'Naissance du Prophète' };

/** One name in every country for days of the Islamic calendar, by how their rules begin. */
export const moonDays: readonly (readonly [rule: string, names: Names])[] = [
  ['1 Shawwal', EID_AL_FITR],
  ['2 Shawwal', EID_AL_FITR],
  ['10 Dhu al-Hijjah', EID_AL_ADHA],
  ['11 Dhu al-Hijjah', EID_AL_ADHA],
  ['1 Muharram', ISLAMIC_NEW_YEAR],
  ['12 Rabi al-awwal', MAWLID],
];

const SECOND_DAYS = [
  { rule: '2 Shawwal', names: EID_AL_FITR },
  { rule: '11 Dhu al-Hijjah', names: EID_AL_ADHA },
];

export const nationalDays: Readonly<Record<string, NationalDays>> = {
  AM: {
    named: {
      '04-24': { en: 'Genocide Remembrance Day', fr: 'Journée de commémoration du génocide' },
    },
  },
  AZ: {
    with: [
      { rule: '01-20', names: { en: 'Day of Mourning', fr: 'Jour de deuil' } },
      { rule: '03-21 P4D', names: { en: 'Novruz', fr: 'Novruz' } },
      { rule: '11-08', names: { en: 'Victory Day', fr: 'Jour de la Victoire' } },
    ],
  },
  BG: { with: [{ rule: '12-26', names: { en: 'Second Day of Christmas', fr: 'Lendemain de Noël' } }] },
  BY: {
    with: [{ rule: '01-02', names: { en: 'Day after New Year’s Day', fr: 'Lendemain du jour de l’an' } }],
  },
  CY: {
    without: ['orthodox -47'],
    with: [{ rule: 'orthodox -48', names: { en: 'Clean Monday', fr: 'Lundi pur' } }],
  },
  ET: {
    without: [
      '01-06 in non-leap years',
      '01-07 in leap years',
      '01-19',
      '1 Ramadan',
      '03-28',
      '09-11 in non-leap years',
      '09-12 in leap years',
      '09-27 in non-leap years',
      '09-28 in leap years',
    ],
    with: [
      { rule: '01-07', names: { en: 'Christmas (Genna)', fr: 'Noël (Genna)' } },
      { rule: '05-01', names: { en: 'Labour Day', fr: 'Fête du travail' } },
      { rule: '05-05', names: { en: 'Patriots’ Victory Day', fr: 'Jour de la victoire des patriotes' } },
      // The Ethiopian leap day comes before a Gregorian leap year: everything up to February is a day later.
      ...[
        '2024-01-20',
        '2025-01-19',
        '2026-01-19',
        '2027-01-19',
        '2028-01-20',
        '2029-01-19',
        '2030-01-19',
      ].map((rule) => ({
        rule,
        names: { en: 'Epiphany (Timkat)', fr: 'Épiphanie (Timkat)' },
      })),
      ...[
        '2024-09-11',
        '2025-09-11',
        '2026-09-11',
        '2027-09-12',
        '2028-09-11',
        '2029-09-11',
        '2030-09-11',
      ].map((rule) => ({
        rule,
        names: { en: 'Ethiopian New Year', fr: 'Nouvel An éthiopien' },
      })),
      ...[
        '2024-09-27',
        '2025-09-27',
        '2026-09-27',
        '2027-09-28',
        '2028-09-27',
        '2029-09-27',
        '2030-09-27',
      ].map((rule) => ({
        rule,
        names: { en: 'Finding of the True Cross (Meskel)', fr: 'Invention de la Croix (Meskel)' },
      })),
    ],
  },
  IN: {
    note: {
      en: 'Incomplete: only days that are the same in all states; moving festivals are missing.',
      fr: 'Incomplet: seulement les jours communs à tous les États; les fêtes mobiles manquent.',
    },
  },
  // Not in the library. Read: circulars of the Prime Ministry of 2019 and 2022, which closed public offices from the
  // day of Arafat for five days; the other days are general knowledge.
  JO: {
    with: [
      { rule: '01-01', names: { en: 'New Year’s Day', fr: 'Jour de l’an' } },
      { rule: '05-01', names: { en: 'Labour Day', fr: 'Fête du travail' } },
      { rule: '05-25', names: { en: 'Independence Day', fr: 'Fête de l’indépendance' } },
      { rule: '12-25', names: { en: 'Christmas Day', fr: 'Noël' } },
      { rule: '1 Shawwal P3D', names: EID_AL_FITR },
      { rule: '9 Dhu al-Hijjah', names: { en: 'Day of Arafat', fr: 'Jour d’Arafat' } },
      { rule: '10 Dhu al-Hijjah P4D', names: EID_AL_ADHA },
      { rule: '1 Muharram', names: ISLAMIC_NEW_YEAR },
      { rule: '12 Rabi al-awwal', names: MAWLID },
    ],
  },
  MA: {
    with: [...SECOND_DAYS, { rule: '01-14', names: { en: 'Amazigh New Year', fr: 'Nouvel An amazigh' } }],
  },
  TN: {
    without: ['01-14'],
    with: [...SECOND_DAYS, { rule: '12-17', names: { en: 'Revolution Day', fr: 'Fête de la Révolution' } }],
    named: {
      '03-20': { en: 'Independence Day', fr: 'Fête de l’indépendance' },
      '04-09': { en: 'Martyrs’ Day', fr: 'Journée des martyrs' },
      '07-25': { en: 'Republic Day', fr: 'Fête de la République' },
      '08-13': { en: 'Women’s Day', fr: 'Fête de la femme' },
      '10-15': { en: 'Evacuation Day', fr: 'Fête de l’évacuation' },
    },
  },
};

/** ISO weekdays not worked, where they are not Saturday and Sunday. General knowledge. */
export const weekends: Readonly<Record<string, readonly number[]>> = { EG: [5, 6], JO: [5, 6] };
