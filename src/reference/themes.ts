/** What an action is about, inside its pillar. The list is the product's own working list, not an official one. */
import type { PillarCode } from './pillars.js';
import type { Names } from './provenance.js';

export interface Theme {
  readonly code: string;
  readonly pillar: PillarCode;
  readonly names: Names;
}

const theme = (code: string, pillar: PillarCode, en: string, fr: string): Theme => ({
  code,
  pillar,
  names: { en, fr },
});

export const themes: readonly Theme[] = [
  theme('MIGRANT_SMUGGLING', 'IRREGULAR_THB', 'Migrant smuggling', 'Trafic de migrants'),
  theme('DOCUMENT_FRAUD', 'IRREGULAR_THB', 'Document fraud', 'Fraude documentaire'),
  theme('TRAFFICKING', 'IRREGULAR_THB', 'Trafficking in human beings', 'Traite des êtres humains'),
  theme('BORDER_MANAGEMENT', 'IRREGULAR_THB', 'Border management', 'Gestion des frontières'),
  theme('READMISSION', 'IRREGULAR_THB', 'Return and readmission', 'Retour et réadmission'),
  theme('REINTEGRATION', 'DEVELOPMENT', 'Reintegration', 'Réintégration'),
  theme('DIASPORA', 'DEVELOPMENT', 'Diaspora and remittances', 'Diaspora et envois de fonds'),
  theme('VISA', 'LEGAL_MIGRATION', 'Visa', 'Visas'),
  theme('LABOUR_MIGRATION', 'LEGAL_MIGRATION', 'Labour migration', 'Migration de travail'),
  theme('CIRCULAR_MIGRATION', 'LEGAL_MIGRATION', 'Circular migration', 'Migration circulaire'),
  theme('ASYLUM_SYSTEMS', 'PROTECTION', 'Asylum systems', 'Systèmes d’asile'),
];

/** Themes whose files hold police or border information: a definition may route them through more hands. */
export const SECURITY_SENSITIVE_THEMES: readonly string[] = [
  'MIGRANT_SMUGGLING',
  'DOCUMENT_FRAUD',
  'TRAFFICKING',
  'BORDER_MANAGEMENT',
];

/** The theme with that code, null when there is none. */
export function themeOf(code: string): Theme | null {
  return themes.find((one) => one.code === code) ?? null;
}

/** The themes of a pillar, in the order in which they are offered. */
export function themesOf(pillar: PillarCode): readonly Theme[] {
  return themes.filter((one) => one.pillar === pillar);
}
