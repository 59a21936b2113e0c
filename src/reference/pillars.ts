/** The four pillars of the Global Approach to Migration and Mobility. Source: COM(2011) 743; wording is our own. */
import type { Names } from './provenance.js';

export type PillarCode = 'LEGAL_MIGRATION' | 'IRREGULAR_THB' | 'DEVELOPMENT' | 'PROTECTION';

export interface Pillar {
  readonly code: PillarCode;
  readonly names: Names;
}

export const pillars: readonly Pillar[] = [
  {
    code: 'LEGAL_MIGRATION',
    names: { en: 'Legal migration and mobility', fr: 'Migration légale et mobilité' },
  },
  {
    code: 'IRREGULAR_THB',
    names: {
      en: 'Irregular migration and trafficking in human beings',
      fr: 'Migration irrégulière et traite des êtres humains',
    },
  },
  { code: 'DEVELOPMENT', names: { en: 'Migration and development', fr: 'Migration et développement' } },
  {
    code: 'PROTECTION',
    names: { en: 'International protection and asylum', fr: 'Protection internationale et asile' },
  },
];

/** The pillar with that code, null when there is none. */
export function pillarOf(code: string): Pillar | null {
  return pillars.find((pillar) => pillar.code === code) ?? null;
}
