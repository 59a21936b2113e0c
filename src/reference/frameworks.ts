/**
 * The twelve cooperation frameworks, nine Mobility Partnerships and three Common Agendas, with each signatory's own
 * accession. What is not confirmed says so and never answers "yes".
 */
import type { CalendarDate } from '../workflow/index.js';
import { isMemberState, memberStatesOn } from './countries.js';
import type { PillarCode } from './pillars.js';
import {
  type Answer,
  exactly,
  hasHappened,
  type Names,
  type PartialDate,
  type Sourced,
} from './provenance.js';

export interface Signatory extends Sourced {
  /** ISO code. */
  readonly country: string;
  readonly acceded: PartialDate;
  /** When it left the framework; null while it has not. Leaving the Union is no exit: see `isMemberState`. */
  readonly left: PartialDate | null;
}

export interface Framework {
  readonly code: string;
  readonly kind: 'MP' | 'CAMM';
  /** ISO code of the partner country. */
  readonly partner: string;
  readonly names: Names;
  readonly signed: { readonly date: PartialDate } & Sourced;
  /** `all_member_states`: the Union and its Member States, whoever is one on the day asked for. */
  readonly signatories: readonly Signatory[] | 'all_member_states';
  readonly status: FrameworkStatus;
  readonly pillars: { readonly codes: readonly PillarCode[] } & Sourced;
}

export interface FrameworkStatus extends Sourced {
  readonly code: 'in_implementation' | 'suspended';
  readonly since: PartialDate | null;
  readonly note?: Names;
}

const IN_IMPLEMENTATION: FrameworkStatus = {
  code: 'in_implementation',
  since: null,
  provenance: 'general_knowledge',
  source: 'No act that suspends or closes it was read',
};

const FOUR_PILLARS: Framework['pillars'] = {
  codes: ['LEGAL_MIGRATION', 'IRREGULAR_THB', 'DEVELOPMENT', 'PROTECTION'],
  provenance: 'general_knowledge',
  source:
    'The pillars of the Global Approach to Migration and Mobility; the declaration itself was not read for this',
};

const fourPillarsReadIn = (source: string): Framework['pillars'] => ({
  ...FOUR_PILLARS,
  provenance: 'source',
  source,
});

/** Member States that signed on the day, by ISO code separated by blanks. */
function atSignature(codes: string, date: CalendarDate, source: string): readonly Signatory[] {
  return codes
    .split(' ')
    .map(
      (country) => ({ country, acceded: exactly(date), left: null, provenance: 'source', source }) as const,
    );
}

function mobilityPartnership(
  partner: string,
  names: Names,
  date: CalendarDate,
  codes: string,
  source: string,
  more: {
    readonly later?: readonly Signatory[];
    readonly status?: FrameworkStatus;
    readonly pillars?: Framework['pillars'];
  } = {},
): Framework {
  return {
    code: `MP-${partner}`,
    kind: 'MP',
    partner,
    names: { en: `EU–${names.en} Mobility Partnership`, fr: `Partenariat pour la mobilité UE–${names.fr}` },
    signed: { date: exactly(date), provenance: 'source', source },
    signatories: [...atSignature(codes, date, source), ...(more.later ?? [])],
    status: more.status ?? IN_IMPLEMENTATION,
    pillars: more.pillars ?? FOUR_PILLARS,
  };
}

function commonAgenda(
  partner: string,
  names: Names,
  signed: Framework['signed'],
  pillars: Framework['pillars'] = FOUR_PILLARS,
): Framework {
  return {
    code: `CAMM-${partner}`,
    kind: 'CAMM',
    partner,
    names: {
      en: `EU–${names.en} Common Agenda on Migration and Mobility`,
      fr: `Programme commun UE–${names.fr} pour les migrations et la mobilité`,
    },
    signed,
    signatories: 'all_member_states',
    status: IN_IMPLEMENTATION,
    pillars,
  };
}

/** Latvia is named among the participants ten years on, not at signature; no page read says when it joined. */
const LATVIA_IN_MOLDOVA: Signatory = {
  country: 'LV',
  acceded: {
    known: null,
    earliest: '2008-06-06',
    latest: '2019-06-04',
    why: {
      en: 'Latvia did not sign on 5 June 2008. Moldova’s Mission to the EU names it among the participants “for ten years”, so before the eleventh anniversary; no date of accession was read.',
      fr: 'La Lettonie n’a pas signé le 5 juin 2008. La Mission de la Moldavie auprès de l’UE la cite parmi les participants «depuis dix ans», donc avant le onzième anniversaire; aucune date d’adhésion n’a été lue.',
    },
  },
  left: null,
  provenance: 'source',
  source:
    'Moldovan Ministry of Foreign Affairs and Mission of Moldova to the EU, pages on the Mobility Partnership',
};

const NETHERLANDS_IN_CABO_VERDE: Signatory = {
  country: 'NL',
  acceded: {
    known: null,
    earliest: '2008-06-06',
    latest: null,
    why: {
      en: 'Said to have joined later; neither the accession nor its date was confirmed.',
      fr: 'Aurait adhéré plus tard; ni l’adhésion ni sa date n’ont été confirmées.',
    },
  },
  left: null,
  provenance: 'general_knowledge',
  source: 'No source was read',
};

const BELARUS_SUSPENDED: FrameworkStatus = {
  code: 'suspended',
  since: {
    known: null,
    earliest: null,
    latest: null,
    why: {
      en: 'No act that freezes the Mobility Partnership was read. Belarus announced on 28 June 2021 that it suspended the Eastern Partnership and the readmission agreement.',
      fr: 'Aucun acte gelant le partenariat pour la mobilité n’a été lu. Le 28 juin 2021, la Biélorussie a annoncé suspendre le Partenariat oriental et l’accord de réadmission.',
    },
  },
  note: { en: 'Cooperation is frozen (unconfirmed).', fr: 'La coopération est gelée (non confirmé).' },
  provenance: 'general_knowledge',
  source: 'General knowledge; for the announcement of 28 June 2021: Deutsche Welle, same day',
};

export const frameworks: readonly Framework[] = [
  mobilityPartnership(
    'CV',
    { en: 'Cabo Verde', fr: 'Cap-Vert' },
    '2008-06-05',
    'ES FR LU PT',
    'IP/08/894, European Commission',
    {
      later: [NETHERLANDS_IN_CABO_VERDE],
    },
  ),
  mobilityPartnership(
    'MD',
    { en: 'Moldova', fr: 'Moldavie' },
    '2008-06-05',
    'BG CY CZ FR DE GR HU IT LT PL PT RO SE SI SK',
    'Moldovan Ministry of Foreign Affairs',
    {
      later: [LATVIA_IN_MOLDOVA],
      pillars: fourPillarsReadIn('Mission of Moldova to the EU, page on the Mobility Partnership'),
    },
  ),
  mobilityPartnership(
    'GE',
    { en: 'Georgia', fr: 'Géorgie' },
    '2009-11-30',
    'BE BG CZ DK DE EE GR FR IT LT LV NL PL RO SE GB',
    'Joint declaration',
  ),
  mobilityPartnership(
    'AM',
    { en: 'Armenia', fr: 'Arménie' },
    '2011-10-27',
    'BE BG CZ DE FR IT NL PL RO SE',
    'Press release of 28 October 2011',
  ),
  mobilityPartnership(
    'MA',
    { en: 'Morocco', fr: 'Maroc' },
    '2013-06-07',
    'BE DE ES FR IT NL PT SE GB',
    'IP/13/513, European Commission',
  ),
  mobilityPartnership(
    'AZ',
    { en: 'Azerbaijan', fr: 'Azerbaïdjan' },
    '2013-12-05',
    'BG CZ FR LT NL PL SI SK',
    'Press release of 5 December 2013',
  ),
  mobilityPartnership(
    'TN',
    { en: 'Tunisia', fr: 'Tunisie' },
    '2014-03-03',
    'BE DE DK ES FR IT PL PT SE GB',
    'Press release of 3 March 2014',
  ),
  mobilityPartnership(
    'JO',
    { en: 'Jordan', fr: 'Jordanie' },
    '2014-10-09',
    'CY DE DK GR ES FR HU IT PL PT RO SE',
    'Press release of 9 October 2014',
  ),
  mobilityPartnership(
    'BY',
    { en: 'Belarus', fr: 'Biélorussie' },
    '2016-10-13',
    'BG FI HU LT LV PL RO',
    'Presidency of the Council',
    {
      status: BELARUS_SUSPENDED,
    },
  ),
  commonAgenda(
    'NG',
    { en: 'Nigeria', fr: 'Nigéria' },
    {
      date: {
        known: '2015-03',
        earliest: '2015-03-01',
        latest: '2015-03-31',
        why: {
          en: 'The day of signature is unconfirmed.',
          fr: 'Le jour de la signature n’est pas confirmé.',
        },
      },
      provenance: 'general_knowledge',
      source:
        'General knowledge for the month, no day confirmed; the year was read on migration-control.info',
    },
    fourPillarsReadIn('Analysis of the draft action plan for Nigeria, migration-control.info, November 2021'),
  ),
  commonAgenda(
    'ET',
    { en: 'Ethiopia', fr: 'Éthiopie' },
    {
      date: exactly('2015-11-11'),
      provenance: 'source',
      source:
        'IP/15/6050, European Commission; signed by the Presidency on behalf of the EU and its Member States',
    },
  ),
  commonAgenda(
    'IN',
    { en: 'India', fr: 'Inde' },
    {
      date: {
        known: '2016-03',
        earliest: '2016-03-29',
        latest: '2016-03-30',
        why: { en: 'Sources differ: 29 or 30 March 2016.', fr: 'Les sources divergent: 29 ou 30 mars 2016.' },
      },
      provenance: 'disputed',
      source: 'Two sources that differ by a day',
    },
  ),
];

/** The framework with that code (`MP-MD`), null when there is none. */
export function frameworkOf(code: string): Framework | null {
  return frameworks.find((framework) => framework.code === code) ?? null;
}

/** The frameworks with a partner country (ISO code). */
export function frameworksWith(partner: string): readonly Framework[] {
  return frameworks.filter((framework) => framework.partner === partner);
}

/**
 * The countries that are signatories on that day (`yes`) or may be (`unknown`: a date is incomplete, or the
 * accession itself is unconfirmed). A signatory that has left the Union is still one: whether it may lead an action
 * is also a question for `isMemberState`.
 */
export function signatoriesOn(
  framework: Framework,
  date: CalendarDate,
): readonly { readonly country: string; readonly answer: 'yes' | 'unknown' }[] {
  if (framework.signatories === 'all_member_states') {
    const answer = hasHappened(framework.signed.date, date);
    return answer === 'no' ? [] : memberStatesOn(date).map(({ code }) => ({ country: code, answer }));
  }
  return framework.signatories.flatMap((signatory) => {
    const answer = isSignatory(signatory, date);
    return answer === 'no' ? [] : [{ country: signatory.country, answer }];
  });
}

/** Whether a country (ISO code) is a signatory of the framework on that day. */
export function isSignatoryOn(framework: Framework, country: string, date: CalendarDate): Answer {
  if (framework.signatories === 'all_member_states') {
    return isMemberState(country, date) ? hasHappened(framework.signed.date, date) : 'no';
  }
  const answers = framework.signatories
    .filter((one) => one.country === country)
    .map((one) => isSignatory(one, date));
  return answers.includes('yes') ? 'yes' : answers.includes('unknown') ? 'unknown' : 'no';
}

function isSignatory(signatory: Signatory, date: CalendarDate): Answer {
  const acceded = hasHappened(signatory.acceded, date);
  const left = signatory.left ? hasHappened(signatory.left, date) : 'no';
  if (acceded === 'no' || left === 'yes') return 'no';
  const certain = acceded === 'yes' && left === 'no' && signatory.provenance !== 'general_knowledge';
  return certain ? 'yes' : 'unknown';
}
