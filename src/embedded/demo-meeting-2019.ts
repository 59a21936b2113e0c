/** The expert meeting of February 2019, as far as it is known, with what is invented around it said to be so. Data. */
import type { DialogueContent } from '../dialogues/dialogue-content.js';
import type { ParticipantRole, Sector } from '../dialogues/participant.js';

/** Left out of a registered party: where it is from. */
export interface DemoGuest {
  readonly name: string;
  readonly party: string;
  readonly job?: string;
  readonly sector?: Sector;
  readonly country?: string;
  readonly role?: ParticipantRole;
  readonly email?: string;
}

export const SOURCE_OF_2019 =
  'Published by Europol and ICMPD: subject, month and kinds of participants (Member States, non-EU countries, the Council Presidency, the Commission, agencies, academia). Its day and place are not known. The people, conclusions and tasks shown here are invented.';

export const MEETING_OF_2019: Partial<DialogueContent> & Pick<DialogueContent, 'title'> = {
  title:
    'Expert meeting on migrant smuggling and document fraud under Mobility Partnerships and Common Agendas',
  kind: 'EXPERT_MEETING',
  pillar: 'IRREGULAR_THB',
  theme: 'MIGRANT_SMUGGLING',
  purpose:
    'Expert meeting of Europol’s European Migrant Smuggling Centre and ICMPD on migrant smuggling and document fraud in the framework of Mobility Partnerships and Common Agendas on Migration and Mobility.',
  monthKnown: '2019-02',
  languages: ['en'],
};

const from = (
  sector: Sector,
  country: string,
  party: string,
  ...names: readonly string[]
): readonly DemoGuest[] => names.map((name) => ({ name, party, sector, country }));
const of = (sector: Sector, party: string, ...names: readonly string[]): readonly DemoGuest[] =>
  names.map((name) => ({ name, party, sector }));

/** Thirty invented people of the kinds of bodies that took part; whoever held the Presidency then is general knowledge. */
export const PARTICIPANTS_OF_2019: readonly DemoGuest[] = [
  { name: 'Marieke Vos', party: 'EUROPOL-EMSC', sector: 'AGENCY', role: 'CHAIR', job: 'Head of team' },
  { name: 'Stefan Ilves', party: 'EUROPOL-EMSC', sector: 'AGENCY', role: 'SPEAKER', job: 'Analyst' },
  { name: 'Claire Duval', party: 'EUROPOL-EMSC', sector: 'AGENCY' },
  ...of('AGENCY', 'Frontex', 'Paweł Zieliński', 'Ana Ferreira'),
  ...of('AGENCY', 'CEPOL', 'Zsófia Kelemen'),
  { name: 'Julia Brandner', party: 'ICMPD', sector: 'INTERNATIONAL_ORGANISATION', role: 'SPEAKER' },
  ...of('INTERNATIONAL_ORGANISATION', 'ICMPD', 'Marco Venturi'),
  ...of('COMMISSION', 'EC-HOME', 'Anneleen Maes', 'Tiago Rocha'),
  ...of('PRESIDENCY', 'Presidency of the Council', 'Radu Enescu', 'Corina Dima'),
  ...from('MEMBER_STATE', 'RO', 'RO-IGI', 'Sorin Barbu', 'Oana Petcu'),
  ...from('MEMBER_STATE', 'DE', 'Federal police', 'Heike Wendt', 'Torsten Graf'),
  ...from('MEMBER_STATE', 'FR', 'Border police', 'Bruno Lefèvre'),
  ...from('MEMBER_STATE', 'PL', 'Border guard', 'Agnieszka Nowicka'),
  ...from('MEMBER_STATE', 'NL', 'National police', 'Joris de Wit'),
  ...from('MEMBER_STATE', 'SE', 'Police authority', 'Elin Sandberg'),
  ...from('MEMBER_STATE', 'ES', 'National police', 'Lucía Prieto'),
  ...from('PARTNER_COUNTRY', 'MD', 'MD-MAI', 'Ion Lungu', 'Doina Moraru'),
  ...from('PARTNER_COUNTRY', 'GE', 'Ministry of Internal Affairs', 'Nino Beridze'),
  ...from('PARTNER_COUNTRY', 'MA', 'MA-MI', 'Hicham Alaoui'),
  ...from('PARTNER_COUNTRY', 'TN', 'Ministry of the Interior', 'Amira Jaziri'),
  ...from('PARTNER_COUNTRY', 'NG', 'Immigration service', 'Chidi Okafor'),
  ...from('PARTNER_COUNTRY', 'JO', 'Public security', 'Rania Haddad'),
  { name: 'Hanna Virtanen', party: 'A university', sector: 'ACADEMIA', country: 'FI', role: 'SPEAKER' },
  { name: 'Peter Novák', party: 'A university', sector: 'ACADEMIA', country: 'CZ' },
];

/** Invented, as the source text says. */
export const CONCLUSIONS_OF_2019 = [
  {
    text: 'Each country names a point of contact for questions about smugglers and forged documents.',
    task: 'Collect the points of contact and send them round',
    owner: 'EUROPOL-EMSC',
    state: 'DONE',
    reason: 'Sent to all who took part.',
  },
  {
    text: 'Samples of forged documents are described in the same way, so that they can be compared.',
    task: 'Propose one description for samples',
    owner: 'ICMPD',
    state: 'DONE',
    reason: 'Proposed and used.',
  },
  {
    text: 'A training for front-line officers is prepared together.',
    task: 'Find a date for a first training',
    owner: 'MD-MAI',
    state: 'DROPPED',
    reason: 'Another project has taken it up.',
  },
] as const;
