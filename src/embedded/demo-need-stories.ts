/** What the demo's partner countries ask for: invented needs in plausible words. Data. */
import type { NeedInput, TranslationInput } from '../needs/need-content.js';

/** One step, `before` days before today; of a need that something there answers, before the day on which that was drafted. */
interface NeedStep {
  readonly before: number;
  readonly as: string;
  /** A transition of the need, `translate` or `take_up`. */
  readonly do: string;
  readonly reason?: string;
  readonly question?: string;
  readonly translation?: TranslationInput;
}

export interface NeedStory {
  readonly by: string;
  readonly country: string;
  readonly need: NeedInput;
  readonly drafted: number;
  readonly steps: readonly NeedStep[];
  /** Of the action or the technical assistance that answers it. */
  readonly answeredBy?: string;
}

export const needStories: readonly NeedStory[] = [
  {
    by: 'partner-md',
    country: 'MD',
    answeredBy: 'Early-warning network against migrant smuggling on the Prut',
    need: {
      title: 'Avertizare timpurie privind traficul de migranți pe Prut',
      language: 'ro',
      wanted:
        'O rețea prin care posturile de frontieră de pe ambele maluri ale Prutului să se anunțe reciproc, în câteva minute, despre grupuri de călăuze observate.',
      why: 'Astăzi informațiile ajung prin scrisori, după zile întregi, când grupurile au trecut deja.',
      pillar: 'IRREGULAR_THB',
      theme: 'MIGRANT_SMUGGLING',
      help: 'GRANT',
      contact: 'Andrei Ciobanu, Inspectoratul General al Poliției de Frontieră, frontiera@example.md',
    },
    drafted: 46,
    steps: [
      { before: 44, as: 'partner-md', do: 'file' },
      {
        before: 38,
        as: 'secretariat',
        do: 'translate',
        translation: {
          language: 'en',
          title: 'Early warning of migrant smuggling on the Prut',
          wanted:
            'A network through which border posts on both banks of the Prut tell each other, within minutes, of groups of smugglers that were seen.',
          why: 'Today the information arrives by letter, days later, when the groups have crossed already.',
        },
      },
      { before: 37, as: 'secretariat', do: 'publish' },
      { before: -1, as: 'manager', do: 'take_up' },
    ],
  },
  {
    by: 'partner-md',
    country: 'MD',
    need: {
      title: 'Cititoare mobile de documente pentru posturile mici de frontieră',
      language: 'ro',
      wanted:
        'Douăzeci de cititoare mobile pentru pașapoarte și permise de ședere cu cip, cu instruire pentru personalul din schimburi.',
      why: 'Posturile mici verifică documentele cu ochiul liber. În ultimul an, opt permise falsificate au fost descoperite abia la aeroport.',
      pillar: 'IRREGULAR_THB',
      theme: 'DOCUMENT_FRAUD',
      help: 'TECHNICAL_ASSISTANCE',
      urgent: true,
      contact: 'Natalia Rotaru, Ministerul Afacerilor Interne, documente@example.md',
    },
    drafted: 24,
    steps: [
      { before: 23, as: 'partner-md', do: 'file' },
      {
        before: 19,
        as: 'secretariat',
        do: 'translate',
        translation: {
          language: 'en',
          title: 'Mobile document readers for small border posts',
          wanted:
            'Twenty mobile readers for passports and residence permits with chips, with training for the staff on each shift.',
          why: 'Small posts check documents with the naked eye. Last year eight forged permits were found only at the airport.',
        },
      },
      {
        before: 19,
        as: 'secretariat',
        do: 'translate',
        translation: {
          language: 'fr',
          title: 'Lecteurs mobiles de documents pour les petits postes frontières',
          wanted:
            'Vingt lecteurs mobiles pour passeports et titres de séjour à puce, avec une formation du personnel de chaque équipe.',
          why: 'Les petits postes contrôlent les documents à l’œil nu. L’an dernier, huit faux titres n’ont été découverts qu’à l’aéroport.',
        },
      },
      { before: 18, as: 'secretariat', do: 'publish' },
    ],
  },
  {
    by: 'partner-md',
    country: 'MD',
    need: {
      title: 'Sprijin pentru lucrătorii sezonieri care se întorc',
      language: 'ro',
      wanted: 'Consiliere și recunoașterea competențelor dobândite în străinătate.',
      why: 'Mulți se întorc cu meserii pe care nimeni nu le recunoaște acasă.',
      pillar: 'LEGAL_MIGRATION',
      theme: 'CIRCULAR_MIGRATION',
      help: 'UNSURE',
      contact: 'Natalia Rotaru, Ministerul Afacerilor Interne, munca@example.md',
    },
    drafted: 12,
    steps: [
      { before: 11, as: 'partner-md', do: 'file' },
      {
        before: 5,
        as: 'secretariat',
        do: 'ask',
        question: 'How many workers come back each year, and from which Member States?',
      },
    ],
  },
  {
    by: 'partner-ma',
    country: 'MA',
    need: {
      title: 'Rencontre d’experts sur l’accueil des mineurs non accompagnés',
      language: 'fr',
      wanted:
        'Une rencontre de deux jours à Rabat avec des praticiens d’au moins trois États membres, sur l’accueil, la tutelle et la recherche de la famille.',
      why: 'Trois régions appliquent trois procédures différentes, et les mineurs changent de région.',
      pillar: 'PROTECTION',
      help: 'DIALOGUE',
      contact: 'Salma Idrissi, ministère de l’Intérieur, accueil@example.ma',
    },
    drafted: 4,
    steps: [{ before: 3, as: 'partner-ma', do: 'file' }],
  },
  {
    by: 'partner-md',
    country: 'MD',
    answeredBy: 'Mentors for analysts of migrant smuggling',
    need: {
      title: 'Îndrumare pentru analiștii poliției de frontieră',
      language: 'ro',
      wanted: 'Un analist cu experiență care lucrează două săptămâni alături de cei șase analiști ai noștri.',
      why: 'Rapoartele se adună, dar nimeni nu a învățat să deducă din ele cum lucrează o rețea.',
      pillar: 'IRREGULAR_THB',
      theme: 'MIGRANT_SMUGGLING',
      help: 'TECHNICAL_ASSISTANCE',
      contact: 'Andrei Ciobanu, Inspectoratul General al Poliției de Frontieră, analiza@example.md',
    },
    drafted: 25,
    steps: [
      { before: 24, as: 'partner-md', do: 'file' },
      {
        before: 18,
        as: 'secretariat',
        do: 'translate',
        translation: {
          language: 'en',
          title: 'Guidance for analysts of the border police',
          wanted: 'An experienced analyst who works beside our six analysts for two weeks.',
          why: 'Reports pile up, and nobody has learned to read from them how a network works.',
        },
      },
      { before: 17, as: 'secretariat', do: 'publish' },
      { before: -1, as: 'secretariat', do: 'take_up' },
    ],
  },
  {
    by: 'partner-ma',
    country: 'MA',
    need: {
      title: 'Échange sur l’information des travailleurs avant leur départ',
      language: 'fr',
      wanted: 'Une réunion d’une journée avec les services de l’emploi de deux États membres.',
      why: 'Nos guichets renseignent sur les visas, et très peu sur les contrats et le logement.',
      pillar: 'LEGAL_MIGRATION',
      theme: 'CIRCULAR_MIGRATION',
      help: 'DIALOGUE',
      contact: 'Salma Idrissi, ministère de l’Intérieur, emploi@example.ma',
    },
    drafted: 30,
    steps: [
      { before: 29, as: 'partner-ma', do: 'file' },
      {
        before: 24,
        as: 'secretariat',
        do: 'translate',
        translation: {
          language: 'en',
          title: 'Exchange on informing workers before they leave',
          wanted: 'A meeting of one day with the employment services of two Member States.',
          why: 'Our desks inform about visas, and very little about contracts and housing.',
        },
      },
      { before: 23, as: 'secretariat', do: 'publish' },
      { before: 3, as: 'secretariat', do: 'take_up' },
    ],
  },
  {
    by: 'partner-ma',
    country: 'MA',
    need: {
      title: 'Rénovation du poste de contrôle au port',
      language: 'fr',
      wanted: 'La réfection du bâtiment et des voies d’accès.',
      why: 'Le bâtiment date des années soixante-dix et ne se prête plus au contrôle des véhicules.',
      pillar: 'IRREGULAR_THB',
      theme: 'BORDER_MANAGEMENT',
      help: 'GRANT',
      contact: 'Hicham Bennani, ministère de l’Intérieur, ports@example.ma',
    },
    drafted: 40,
    steps: [
      { before: 39, as: 'partner-ma', do: 'file' },
      {
        before: 31,
        as: 'secretariat',
        do: 'decline',
        reason:
          'The facility pays for quick-start actions, not for buildings. Your delegation has the contact of the programme that does; we have written to them today.',
      },
    ],
  },
];
