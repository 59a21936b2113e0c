/**
 * The windows of the Mobility (today: Migration) Partnership Facility, as published. What the sources do not say
 * (how a window's money is split among lots and funds) is null here; calls and envelopes that need it are made by
 * people, or invented in the demo programme and marked as such.
 */
import type { FundCode } from './funds.js';
import { exactly, type Names, type PartialDate, type Sourced } from './provenance.js';

export interface WindowLot {
  readonly code: string;
  readonly names: Names;
  /** Null where the split is not published. */
  readonly amountCents: number | null;
}

export interface ProgrammeWindow extends Sourced {
  readonly code: string;
  readonly names: Names;
  /** When it opened, as far as known. */
  readonly from: PartialDate;
  readonly amountCents: number;
  /** The amount is a rounded one ("about"). */
  readonly approximate: boolean;
  /** Empty where the sources name none. */
  readonly funds: readonly FundCode[];
  readonly lots: readonly WindowLot[];
  /** Days on which its guidelines are known to have been amended. */
  readonly guidelinesAmended: readonly PartialDate[];
}

const SOURCE = 'Published calls of the facility';
const WHOLE_EUROS = 100;

const YEAR_ONLY: Names = { en: 'Only the year was read.', fr: 'Seule l’année a été lue.' };
const NOT_READ: Names = { en: 'No opening date was read.', fr: 'Aucune date d’ouverture n’a été lue.' };

const inYear = (year: string): PartialDate => ({
  known: year,
  earliest: `${year}-01-01`,
  latest: `${year}-12-31`,
  why: YEAR_ONLY,
});
const notRead: PartialDate = { known: null, earliest: null, latest: null, why: NOT_READ };
const lot = (code: string, en: string, fr: string): WindowLot => ({
  code,
  names: { en, fr },
  amountCents: null,
});

export const programmeWindows: readonly ProgrammeWindow[] = [
  {
    code: 'MPF-I',
    names: { en: 'Mobility Partnership Facility I', fr: 'Facilité de partenariat pour la mobilité I' },
    from: inYear('2016'),
    amountCents: 5_500_000 * WHOLE_EUROS,
    approximate: false,
    funds: [],
    lots: [],
    guidelinesAmended: [],
    provenance: 'source',
    source: SOURCE,
  },
  {
    code: 'MPF-II',
    names: { en: 'Mobility Partnership Facility II', fr: 'Facilité de partenariat pour la mobilité II' },
    from: inYear('2018'),
    amountCents: 12_500_000 * WHOLE_EUROS,
    approximate: false,
    funds: [],
    lots: [
      lot('A', 'Strand A', 'Volet A'),
      lot('B', 'Strand B', 'Volet B'),
      lot('C', 'Strand C', 'Volet C'),
      lot('D', 'Strand D', 'Volet D'),
    ],
    guidelinesAmended: [],
    provenance: 'source',
    source: `${SOURCE}; the funds of the strands deplete separately`,
  },
  {
    code: 'MPF-III',
    names: { en: 'Mobility Partnership Facility III', fr: 'Facilité de partenariat pour la mobilité III' },
    from: notRead,
    amountCents: 15_700_000 * WHOLE_EUROS,
    approximate: true,
    funds: [],
    lots: [],
    guidelinesAmended: [],
    provenance: 'source',
    source: SOURCE,
  },
  {
    code: 'MPF-III-A-2022',
    names: { en: 'MPF III, strand A (2022)', fr: 'MPF III, volet A (2022)' },
    from: inYear('2022'),
    amountCents: 8_000_000 * WHOLE_EUROS,
    approximate: false,
    funds: [],
    lots: [lot('A', 'Strand A', 'Volet A')],
    guidelinesAmended: [exactly('2022-05-16')],
    provenance: 'source',
    source: SOURCE,
  },
  {
    code: 'BORDERS-SECURITY-2023',
    names: { en: 'Borders and Security (2023)', fr: 'Frontières et sécurité (2023)' },
    from: inYear('2023'),
    amountCents: 11_000_000 * WHOLE_EUROS,
    approximate: false,
    funds: ['BMVI', 'ISF'],
    lots: [],
    guidelinesAmended: [],
    provenance: 'source',
    source: `${SOURCE}; names document security and smuggling`,
  },
  {
    code: 'MIGRATION-PARTNERSHIPS',
    names: { en: 'Migration Partnerships', fr: 'Partenariats migratoires' },
    from: notRead,
    amountCents: 26_000_000 * WHOLE_EUROS,
    approximate: false,
    funds: [],
    lots: [lot('1', 'Lot 1', 'Lot 1'), lot('2', 'Lot 2', 'Lot 2')],
    guidelinesAmended: [],
    provenance: 'source',
    source: SOURCE,
  },
];

/** The window with that code, null when there is none. */
export function programmeWindowOf(code: string): ProgrammeWindow | null {
  return programmeWindows.find((window) => window.code === code) ?? null;
}
