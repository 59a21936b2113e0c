/**
 * The Commission's calendar as data: public holidays of its staff in Brussels and the year-end closure. Days that
 * fall on a weekend are left out, as in the published lists.
 *
 * The decisions read are those for 2014 (2013/C 39/03) and 2023 (2021/C 201 I/02); the lists for 2024 to 2028 were not
 * read. The days below follow the same pattern and are therefore unconfirmed, until an administrator confirms them.
 */
import type { Names, Sourced } from './provenance.js';

export const COMMISSION_VERSION = '2026-11-24';
export const COMMISSION_YEARS = { from: 2024, to: 2028 } as const;

export const COMMISSION_PROVENANCE: Sourced = {
  provenance: 'general_knowledge',
  source:
    'Pattern of the Commission decisions on public holidays in 2014 (2013/C 39/03) and 2023 (2021/C 201 I/02); the lists for these years were not read',
};

const NAMES = {
  newYear: { en: 'New Year’s Day', fr: 'Jour de l’an' },
  afterNewYear: { en: 'Day after New Year’s Day', fr: 'Lendemain du jour de l’an' },
  maundyThursday: { en: 'Maundy Thursday', fr: 'Jeudi saint' },
  goodFriday: { en: 'Good Friday', fr: 'Vendredi saint' },
  easterMonday: { en: 'Easter Monday', fr: 'Lundi de Pâques' },
  labourDay: { en: 'Labour Day', fr: 'Fête du travail' },
  schuman: { en: 'Anniversary of the Schuman Declaration', fr: 'Anniversaire de la déclaration Schuman' },
  ascension: { en: 'Ascension Day', fr: 'Ascension' },
  afterAscension: { en: 'Day after Ascension Day', fr: 'Lendemain de l’Ascension' },
  whitMonday: { en: 'Whit Monday', fr: 'Lundi de Pentecôte' },
  belgium: { en: 'Belgian National Holiday', fr: 'Fête nationale belge' },
  assumption: { en: 'Assumption', fr: 'Assomption' },
  allSaints: { en: 'All Saints’ Day', fr: 'Toussaint' },
  allSouls: { en: 'All Souls’ Day', fr: 'Jour des morts' },
  closure: { en: 'End-of-year closure', fr: 'Fermeture de fin d’année' },
} satisfies Record<string, Names>;

type Day = readonly [date: string, name: keyof typeof NAMES];

const DAYS: readonly Day[] = [
  ['2024-01-01', 'newYear'],
  ['2024-01-02', 'afterNewYear'],
  ['2024-03-28', 'maundyThursday'],
  ['2024-03-29', 'goodFriday'],
  ['2024-04-01', 'easterMonday'],
  ['2024-05-01', 'labourDay'],
  ['2024-05-09', 'ascension'],
  ['2024-05-10', 'afterAscension'],
  ['2024-05-20', 'whitMonday'],
  ['2024-08-15', 'assumption'],
  ['2024-11-01', 'allSaints'],
  ['2024-12-24', 'closure'],
  ['2024-12-25', 'closure'],
  ['2024-12-26', 'closure'],
  ['2024-12-27', 'closure'],
  ['2024-12-30', 'closure'],
  ['2024-12-31', 'closure'],

  ['2025-01-01', 'newYear'],
  ['2025-01-02', 'afterNewYear'],
  ['2025-04-17', 'maundyThursday'],
  ['2025-04-18', 'goodFriday'],
  ['2025-04-21', 'easterMonday'],
  ['2025-05-01', 'labourDay'],
  ['2025-05-09', 'schuman'],
  ['2025-05-29', 'ascension'],
  ['2025-05-30', 'afterAscension'],
  ['2025-06-09', 'whitMonday'],
  ['2025-07-21', 'belgium'],
  ['2025-08-15', 'assumption'],
  ['2025-12-24', 'closure'],
  ['2025-12-25', 'closure'],
  ['2025-12-26', 'closure'],
  ['2025-12-29', 'closure'],
  ['2025-12-30', 'closure'],
  ['2025-12-31', 'closure'],

  ['2026-01-01', 'newYear'],
  ['2026-01-02', 'afterNewYear'],
  ['2026-04-02', 'maundyThursday'],
  ['2026-04-03', 'goodFriday'],
  ['2026-04-06', 'easterMonday'],
  ['2026-05-01', 'labourDay'],
  ['2026-05-14', 'ascension'],
  ['2026-05-15', 'afterAscension'],
  ['2026-05-25', 'whitMonday'],
  ['2026-07-21', 'belgium'],
  ['2026-11-02', 'allSouls'],
  ['2026-12-24', 'closure'],
  ['2026-12-25', 'closure'],
  ['2026-12-28', 'closure'],
  ['2026-12-29', 'closure'],
  ['2026-12-30', 'closure'],
  ['2026-12-31', 'closure'],

  ['2027-01-01', 'newYear'],
  ['2027-03-25', 'maundyThursday'],
  ['2027-03-26', 'goodFriday'],
  ['2027-03-29', 'easterMonday'],
  ['2027-05-06', 'ascension'],
  ['2027-05-07', 'afterAscension'],
  ['2027-05-17', 'whitMonday'],
  ['2027-07-21', 'belgium'],
  ['2027-11-01', 'allSaints'],
  ['2027-11-02', 'allSouls'],
  ['2027-12-24', 'closure'],
  ['2027-12-27', 'closure'],
  ['2027-12-28', 'closure'],
  ['2027-12-29', 'closure'],
  ['2027-12-30', 'closure'],
  ['2027-12-31', 'closure'],

  ['2028-04-13', 'maundyThursday'],
  ['2028-04-14', 'goodFriday'],
  ['2028-04-17', 'easterMonday'],
  ['2028-05-01', 'labourDay'],
  ['2028-05-09', 'schuman'],
  ['2028-05-25', 'ascension'],
  ['2028-05-26', 'afterAscension'],
  ['2028-06-05', 'whitMonday'],
  ['2028-07-21', 'belgium'],
  ['2028-08-15', 'assumption'],
  ['2028-11-01', 'allSaints'],
  ['2028-11-02', 'allSouls'],
  ['2028-12-25', 'closure'],
  ['2028-12-26', 'closure'],
  ['2028-12-27', 'closure'],
  ['2028-12-28', 'closure'],
  ['2028-12-29', 'closure'],
];

/** The days off by date, with their names. */
export const commissionDays: ReadonlyMap<string, Names> = new Map(
  DAYS.map(([date, name]) => [date, NAMES[name]]),
);
