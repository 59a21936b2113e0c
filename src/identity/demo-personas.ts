/** The people of the demonstration and where they work: invented people in plausible places. Data. */
import type { Role } from '../kernel/actor.js';
import type { NewOrganisation } from './create-organisation.js';

export interface DemoPersona {
  readonly code: string;
  readonly name: string;
  readonly organisation: string;
  readonly audience: 'manager' | 'facility' | 'commission' | 'partner' | 'oversight';
  readonly roles: readonly Role[];
  readonly locale?: string;
}

const BRUSSELS = { timeZone: 'Europe/Brussels', calendar: 'COMMISSION' } as const;

export const DEMO_ORGANISATIONS: readonly NewOrganisation[] = [
  {
    code: 'RO-IGI',
    name: 'General Inspectorate for Immigration, Romania',
    kind: 'MEMBER_STATE_AUTHORITY',
    country: 'RO',
    timeZone: 'Europe/Bucharest',
    calendar: 'RO',
  },
  {
    code: 'ES-MISSM',
    name: 'Directorate-General for Migration Management, Spain',
    kind: 'MEMBER_STATE_AUTHORITY',
    country: 'ES',
    timeZone: 'Europe/Madrid',
    calendar: 'ES',
  },
  {
    code: 'ICMPD',
    name: 'International Centre for Migration Policy Development',
    kind: 'INTERNATIONAL_ORGANISATION',
    ...BRUSSELS,
  },
  { code: 'EC-HOME', name: 'European Commission, DG HOME', kind: 'COMMISSION_SERVICE', ...BRUSSELS },
  { code: 'EC-NEAR', name: 'European Commission, DG NEAR', kind: 'COMMISSION_SERVICE', ...BRUSSELS },
  {
    code: 'EC-IAS',
    name: 'European Commission, Internal Audit Service',
    kind: 'COMMISSION_SERVICE',
    ...BRUSSELS,
  },
  {
    code: 'MD-MAI',
    name: 'Ministry of Internal Affairs, Moldova',
    kind: 'PARTNER_AUTHORITY',
    country: 'MD',
    timeZone: 'Europe/Chisinau',
    calendar: 'MD',
  },
  {
    code: 'MA-MI',
    name: 'Ministry of the Interior, Morocco',
    kind: 'PARTNER_AUTHORITY',
    country: 'MA',
    timeZone: 'Africa/Casablanca',
    calendar: 'MA',
  },
  {
    code: 'EUROPOL-EMSC',
    name: 'Europol, European Migrant Smuggling Centre',
    kind: 'EU_AGENCY',
    timeZone: 'Europe/Amsterdam',
    calendar: 'NL',
  },
];

export const DEMO_PERSONAS: readonly DemoPersona[] = [
  {
    code: 'manager',
    name: 'Ioana Munteanu',
    organisation: 'RO-IGI',
    audience: 'manager',
    roles: ['programme_manager'],
  },
  {
    code: 'manager-es',
    name: 'Álvaro Quintana',
    organisation: 'ES-MISSM',
    audience: 'manager',
    roles: ['programme_manager'],
  },
  {
    code: 'secretariat',
    name: 'Katharina Lindner',
    organisation: 'ICMPD',
    audience: 'facility',
    roles: ['secretariat'],
  },
  {
    code: 'secretariat-2',
    name: 'Andreas Feichtinger',
    organisation: 'ICMPD',
    audience: 'facility',
    roles: ['secretariat'],
  },
  {
    code: 'assessor-technical',
    name: 'Tomáš Beneš',
    organisation: 'ICMPD',
    audience: 'facility',
    roles: ['assessor_technical'],
  },
  {
    code: 'assessor-financial',
    name: 'Eszter Vámos',
    organisation: 'ICMPD',
    audience: 'facility',
    roles: ['assessor_financial'],
  },
  {
    code: 'steering-1',
    name: 'Marguerite Delvaux',
    organisation: 'EC-HOME',
    audience: 'facility',
    roles: ['steering_chair'],
  },
  {
    code: 'steering-2',
    name: 'Jonas Bergqvist',
    organisation: 'EC-HOME',
    audience: 'facility',
    roles: ['steering_member'],
  },
  {
    code: 'steering-3',
    name: 'Paola Ferrante',
    organisation: 'EC-HOME',
    audience: 'facility',
    roles: ['steering_member'],
  },
  {
    code: 'consulted-service',
    name: 'Andreas Papadakis',
    organisation: 'EC-NEAR',
    audience: 'commission',
    roles: ['consulted_service'],
  },
  {
    code: 'initiator',
    name: 'Sofie Claessens',
    organisation: 'EC-HOME',
    audience: 'commission',
    roles: ['operational_initiator'],
  },
  {
    code: 'verifier',
    name: 'Henrik Tamm',
    organisation: 'EC-HOME',
    audience: 'commission',
    roles: ['operational_verifier'],
  },
  {
    code: 'financial-initiator',
    name: 'Rasa Petrauskaitė',
    organisation: 'EC-HOME',
    audience: 'commission',
    roles: ['financial_initiator'],
  },
  {
    code: 'financial-verifier',
    name: 'Declan Moriarty',
    organisation: 'EC-HOME',
    audience: 'commission',
    roles: ['financial_verifier'],
  },
  {
    code: 'authorising-officer',
    name: 'Isabelle Fontenay',
    organisation: 'EC-HOME',
    audience: 'commission',
    roles: ['authorising_officer'],
    locale: 'fr',
  },
  {
    code: 'authorising-officer-2',
    name: 'Matthias Obermeier',
    organisation: 'EC-HOME',
    audience: 'commission',
    roles: ['authorising_officer'],
  },
  {
    code: 'head-of-unit',
    name: 'Ingrid van Houten',
    organisation: 'EC-HOME',
    audience: 'commission',
    roles: ['head_of_unit'],
  },
  {
    code: 'partner-md',
    name: 'Natalia Ceban',
    organisation: 'MD-MAI',
    audience: 'partner',
    roles: ['partner_authority'],
  },
  {
    code: 'partner-ma',
    name: 'Youssef Benkirane',
    organisation: 'MA-MI',
    audience: 'partner',
    roles: ['partner_authority'],
    locale: 'fr',
  },
  {
    code: 'agency',
    name: 'Lars Hoekstra',
    organisation: 'EUROPOL-EMSC',
    audience: 'partner',
    roles: ['agency_expert'],
  },
  {
    code: 'auditor',
    name: 'Cecília Marques',
    organisation: 'EC-IAS',
    audience: 'oversight',
    roles: ['auditor'],
  },
  {
    code: 'admin',
    name: 'Piotr Zawadzki',
    organisation: 'EC-HOME',
    audience: 'oversight',
    roles: ['administrator'],
  },
  {
    code: 'admin-2',
    name: 'Maeve Gallagher',
    organisation: 'EC-HOME',
    audience: 'oversight',
    roles: ['administrator'],
  },
];

/** Names to sign in with, a list for each audience. */
export function personasByAudience(): readonly (readonly string[])[] {
  const audiences = [...new Set(DEMO_PERSONAS.map((persona) => persona.audience))];
  return audiences.map((audience) =>
    DEMO_PERSONAS.filter((persona) => persona.audience === audience).map((persona) => persona.code),
  );
}
