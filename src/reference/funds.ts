/** The three funds of home affairs that pay for actions. An action has exactly one. */
import type { Names, Sourced } from './provenance.js';

export type FundCode = 'AMIF' | 'ISF' | 'BMVI';

export interface Fund extends Sourced {
  readonly code: FundCode;
  /** How the fund is abbreviated in each language. */
  readonly abbreviations: Names;
  readonly names: Names;
}

const READ = 'French Ministry of the Interior, page on the European funds 2021–2027 (names in French)';

export const funds: readonly Fund[] = [
  {
    code: 'AMIF',
    abbreviations: { en: 'AMIF', fr: 'FAMI' },
    names: { en: 'Asylum, Migration and Integration Fund', fr: 'Fonds «Asile, migration et intégration»' },
    provenance: 'source',
    source: READ,
  },
  {
    code: 'ISF',
    abbreviations: { en: 'ISF', fr: 'FSI' },
    names: { en: 'Internal Security Fund', fr: 'Fonds pour la sécurité intérieure' },
    provenance: 'source',
    source: READ,
  },
  {
    code: 'BMVI',
    abbreviations: { en: 'BMVI', fr: 'IGFV' },
    names: {
      en: 'Instrument for Financial Support for Border Management and Visa Policy',
      fr: 'Instrument de soutien financier à la gestion des frontières et à la politique des visas',
    },
    provenance: 'source',
    source: READ,
  },
];

/** The fund with that code, null when there is none. */
export function fundOf(code: string): Fund | null {
  return funds.find((fund) => fund.code === code) ?? null;
}
