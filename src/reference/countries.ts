/** Countries by ISO 3166-1 code: stored as ISO (GR, GB), shown EU style (EL, UK). */
import type { CalendarDate } from '../workflow/index.js';
import type { Names, Sourced } from './provenance.js';

export interface Membership extends Sourced {
  /** First day as a Member State. */
  readonly from: CalendarDate;
  /** Last day as a Member State; null while it is one. */
  readonly to: CalendarDate | null;
}

export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly names: Names;
  /** IANA name of the capital's zone. */
  readonly zone: string;
  /** Null for a country that never was a Member State. */
  readonly membership: Membership | null;
}

const TREATIES =
  'Founding and accession treaties; general knowledge, not checked against the Official Journal';

const member = (code: string, en: string, fr: string, zone: string, from: CalendarDate): Country => ({
  code,
  names: { en, fr },
  zone,
  membership: { from, to: null, provenance: 'general_knowledge', source: TREATIES },
});

const partner = (code: string, en: string, fr: string, zone: string): Country => ({
  code,
  names: { en, fr },
  zone,
  membership: null,
});

export const countries: readonly Country[] = [
  member('AT', 'Austria', 'Autriche', 'Europe/Vienna', '1995-01-01'),
  member('BE', 'Belgium', 'Belgique', 'Europe/Brussels', '1958-01-01'),
  member('BG', 'Bulgaria', 'Bulgarie', 'Europe/Sofia', '2007-01-01'),
  member('CY', 'Cyprus', 'Chypre', 'Asia/Nicosia', '2004-05-01'),
  member('CZ', 'Czechia', 'Tchéquie', 'Europe/Prague', '2004-05-01'),
  member('DE', 'Germany', 'Allemagne', 'Europe/Berlin', '1958-01-01'),
  member('DK', 'Denmark', 'Danemark', 'Europe/Copenhagen', '1973-01-01'),
  member('EE', 'Estonia', 'Estonie', 'Europe/Tallinn', '2004-05-01'),
  member('ES', 'Spain', 'Espagne', 'Europe/Madrid', '1986-01-01'),
  member('FI', 'Finland', 'Finlande', 'Europe/Helsinki', '1995-01-01'),
  member('FR', 'France', 'France', 'Europe/Paris', '1958-01-01'),
  member('GR', 'Greece', 'Grèce', 'Europe/Athens', '1981-01-01'),
  member('HR', 'Croatia', 'Croatie', 'Europe/Zagreb', '2013-07-01'),
  member('HU', 'Hungary', 'Hongrie', 'Europe/Budapest', '2004-05-01'),
  member('IE', 'Ireland', 'Irlande', 'Europe/Dublin', '1973-01-01'),
  member('IT', 'Italy', 'Italie', 'Europe/Rome', '1958-01-01'),
  member('LT', 'Lithuania', 'Lituanie', 'Europe/Vilnius', '2004-05-01'),
  member('LU', 'Luxembourg', 'Luxembourg', 'Europe/Luxembourg', '1958-01-01'),
  member('LV', 'Latvia', 'Lettonie', 'Europe/Riga', '2004-05-01'),
  member('MT', 'Malta', 'Malte', 'Europe/Malta', '2004-05-01'),
  member('NL', 'Netherlands', 'Pays-Bas', 'Europe/Amsterdam', '1958-01-01'),
  member('PL', 'Poland', 'Pologne', 'Europe/Warsaw', '2004-05-01'),
  member('PT', 'Portugal', 'Portugal', 'Europe/Lisbon', '1986-01-01'),
  member('RO', 'Romania', 'Roumanie', 'Europe/Bucharest', '2007-01-01'),
  member('SE', 'Sweden', 'Suède', 'Europe/Stockholm', '1995-01-01'),
  member('SI', 'Slovenia', 'Slovénie', 'Europe/Ljubljana', '2004-05-01'),
  member('SK', 'Slovakia', 'Slovaquie', 'Europe/Bratislava', '2004-05-01'),
  {
    code: 'GB',
    names: { en: 'United Kingdom', fr: 'Royaume-Uni' },
    zone: 'Europe/London',
    membership: {
      from: '1973-01-01',
      to: '2020-01-31',
      provenance: 'general_knowledge',
      source:
        'Accession and withdrawal treaties; general knowledge, not checked against the Official Journal',
    },
  },
  partner('AM', 'Armenia', 'Arménie', 'Asia/Yerevan'),
  partner('AZ', 'Azerbaijan', 'Azerbaïdjan', 'Asia/Baku'),
  partner('BY', 'Belarus', 'Biélorussie', 'Europe/Minsk'),
  partner('CV', 'Cabo Verde', 'Cap-Vert', 'Atlantic/Cape_Verde'),
  partner('EG', 'Egypt', 'Égypte', 'Africa/Cairo'),
  partner('ET', 'Ethiopia', 'Éthiopie', 'Africa/Addis_Ababa'),
  partner('GE', 'Georgia', 'Géorgie', 'Asia/Tbilisi'),
  partner('IN', 'India', 'Inde', 'Asia/Kolkata'),
  partner('JO', 'Jordan', 'Jordanie', 'Asia/Amman'),
  partner('MA', 'Morocco', 'Maroc', 'Africa/Casablanca'),
  partner('MD', 'Moldova', 'Moldavie', 'Europe/Chisinau'),
  partner('NG', 'Nigeria', 'Nigéria', 'Africa/Lagos'),
  partner('TN', 'Tunisia', 'Tunisie', 'Africa/Tunis'),
];

/** EU style where it differs from ISO 3166-1. Source: Interinstitutional style guide; general knowledge. */
const EU_STYLE: Readonly<Record<string, string>> = { GR: 'EL', GB: 'UK' };
const ISO_OF: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' };

const byCode = new Map(countries.map((country) => [country.code, country]));

/** The country with that ISO code, null when it is none of ours. Give what people typed to `parseCode` first. */
export function countryOf(code: string): Country | null {
  return byCode.get(code) ?? null;
}

/** Whether the country (ISO code) is a Member State on that day; first and last day included. */
export function isMemberState(code: string, onDate: CalendarDate): boolean {
  const membership = byCode.get(code)?.membership;
  return (
    membership != null && onDate >= membership.from && (membership.to === null || onDate <= membership.to)
  );
}

/** The Member States on that day, by ISO code. */
export function memberStatesOn(date: CalendarDate): readonly Country[] {
  return countries.filter((country) => isMemberState(country.code, date));
}

/** How the EU writes an ISO code: EL for GR, UK for GB, any other as it is. */
export function displayCode(code: string): string {
  return EU_STYLE[code] ?? code;
}

/** The ISO code for what somebody wrote, in either style and any case; null when it is none of our countries. */
export function parseCode(text: string): string | null {
  const written = text.trim().toUpperCase();
  const code = ISO_OF[written] ?? written;
  return byCode.has(code) ? code : null;
}
