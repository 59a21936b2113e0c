/** What the demo's technical assistance says. The people are invented, and so are the requests; data. */
import type { AssistanceInput } from '../assistance/assistance-content.js';

import type { InvoiceTold } from './demo-facility-money.js';

interface Told {
  readonly delivered: Readonly<Record<string, unknown>>;
  readonly said?: { readonly answer: 'confirmed' | 'disputed'; readonly reason?: string };
}

export interface AssistanceStory {
  readonly by: 'partner-md' | 'partner-ma' | 'manager' | 'secretariat-2';
  /** How far it has come. */
  readonly to: 'check' | 'endorsement' | 'approved' | 'scheduled' | 'confirmation' | 'outcomes';
  readonly askedDaysAgo: number;
  readonly checkedDaysAgo: number;
  readonly scheduledDaysAgo: number;
  readonly deliveredDaysAgo: number;
  readonly envelope: string;
  readonly request: AssistanceInput & { readonly title: string };
  readonly check?: AssistanceInput;
  readonly justification: string;
  readonly lines?: readonly object[];
  /** By the line's name. */
  readonly deliveries?: Readonly<Record<string, Told>>;
  readonly outcome?: AssistanceInput;
  /** Pre-financing, then the balance. */
  readonly invoices?: readonly InvoiceTold[];
}

const NEVER = {
  scheduledDaysAgo: 0,
  deliveredDaysAgo: 0,
  justification: '',
  envelope: 'MP-LOT2-AMIF',
} as const;

/** `day` answers the calendar day so many days ago. */
export function assistanceStories(day: (daysAgo: number) => string): readonly AssistanceStory[] {
  return [
    {
      ...NEVER,
      by: 'partner-ma',
      to: 'outcomes',
      askedDaysAgo: 190,
      checkedDaysAgo: 182,
      scheduledDaysAgo: 165,
      deliveredDaysAgo: 110,
      request: {
        title: 'Former des formateurs à l’accueil des migrants vulnérables',
        language: 'fr',
        summary:
          'Nos équipes d’accueil changent souvent. Nous demandons des formateurs qui forment des formateurs, afin que le savoir reste.',
        objectives: 'Douze formateurs nationaux qui forment eux-mêmes, et un guide en arabe et en français.',
        beneficiaries: 'Direction de la migration, délégations de Tanger et d’Oujda',
        pillar: 'PROTECTION',
        theme: 'ASYLUM_SYSTEMS',
      },
      check: {
        translation:
          'Our reception teams change often. We ask for trainers who train trainers, so that the knowledge stays.',
        estimateCents: 3_800_000,
        note: 'The same trainers were asked for by two other countries.',
      },
      justification: 'Two trainers for nine days, one training in Rabat, their journeys.',
      lines: [
        line('expert', 'MA', 'Béatrice Lemoine', {
          organisation: 'French Office for Immigration and Integration',
          details: 'Reception of vulnerable people, adult education',
          place: 'Rabat',
          startsOn: day(150),
          endsOn: day(139),
          quantity: 9,
          unitCents: 68_000,
        }),
        line('training', 'MA', 'Accueillir et orienter : formation de formateurs', {
          place: 'Rabat',
          startsOn: day(146),
          endsOn: day(142),
          quantity: 14,
          unitCents: 2_100_000,
        }),
        line('travel', 'MA', 'Béatrice Lemoine', {
          origin: 'Paris',
          place: 'Rabat',
          startsOn: day(151),
          endsOn: day(138),
          unitCents: 84_050,
        }),
      ],
      deliveries: {
        'Béatrice Lemoine': {
          delivered: { deliveredOn: day(139), deliveredQuantity: 9 },
          said: { answer: 'confirmed' },
        },
        'Accueillir et orienter : formation de formateurs': {
          delivered: {
            deliveredOn: day(142),
            attendance: [{ country: 'MA', women: 8, men: 5, unstated: 0 }],
          },
          said: { answer: 'confirmed' },
        },
      },
      outcome: {
        results: 'Thirteen trainers are certified; four of them have held a course of their own since.',
        indicatorsMet: 'Trainers certified: 13, target 12. Guide: published in two languages.',
        followUps: 'A visit after six months, to see two of their courses.',
        lessons: 'The guide took longer than the training: begin with it.',
      },
      invoices: [
        {
          kind: 'prefinancing',
          invoiceReference: 'RABAT-114',
          requestedCents: 900_000,
          daysAgo: 162,
          to: 'paid',
        },
        {
          kind: 'balance',
          invoiceReference: 'RABAT-171',
          declaredCents: 2_796_050,
          daysAgo: 20,
          to: 'financial_verification',
        },
      ],
    },
    {
      ...NEVER,
      by: 'partner-md',
      to: 'confirmation',
      askedDaysAgo: 120,
      checkedDaysAgo: 112,
      scheduledDaysAgo: 95,
      deliveredDaysAgo: 6,
      request: {
        title: 'Cititoare de documente pentru două puncte de trecere',
        language: 'ro',
        summary:
          'La Leușeni și Palanca documentele false sunt găsite târziu. Cerem cititoare de documente și instruire pentru cei care le folosesc.',
        objectives: 'Documentele false sunt găsite la prima verificare.',
        beneficiaries: 'Poliția de Frontieră, punctele Leușeni și Palanca',
        pillar: 'IRREGULAR_THB',
        theme: 'DOCUMENT_FRAUD',
      },
      check: {
        translation:
          'At Leușeni and Palanca forged documents are found late. We ask for document readers and for training of those who use them.',
        estimateCents: 6_900_000,
        note: 'Three offers for the readers are in.',
      },
      justification: 'Eight readers after three offers, one examiner for ten days, one training of a week.',
      lines: [
        line('expert', 'MD', 'Jörg Albrecht', {
          organisation: 'Federal Police, Germany',
          details: 'Document examiner, trainer of trainers',
          place: 'Chișinău',
          startsOn: day(60),
          endsOn: day(47),
          quantity: 10,
          unitCents: 75_000,
        }),
        line('training', 'MD', 'Finding forged travel documents', {
          place: 'Chișinău',
          startsOn: day(54),
          endsOn: day(50),
          quantity: 20,
          unitCents: 1_450_000,
        }),
        line('equipment', 'MD', 'Document reader', {
          details: 'SN 4411 to SN 4418',
          place: 'Leușeni and Palanca',
          startsOn: day(30),
          quantity: 8,
          unitCents: 540_000,
        }),
        line('travel', 'MD', 'Jörg Albrecht', {
          origin: 'Berlin',
          place: 'Chișinău',
          startsOn: day(61),
          endsOn: day(46),
          unitCents: 112_040,
        }),
      ],
      deliveries: {
        'Jörg Albrecht': {
          delivered: { deliveredOn: day(47), deliveredQuantity: 10 },
          said: { answer: 'confirmed' },
        },
        'Finding forged travel documents': {
          delivered: {
            deliveredOn: day(50),
            attendance: [{ country: 'MD', women: 8, men: 11, unstated: 0 }],
          },
        },
        'Document reader': {
          delivered: { deliveredOn: day(28), deliveredQuantity: 8 },
          said: {
            answer: 'disputed',
            reason: 'Seven readers came to Leușeni and Palanca; SN 4415 is missing.',
          },
        },
      },
    },
    {
      ...NEVER,
      by: 'secretariat-2',
      to: 'scheduled',
      askedDaysAgo: 70,
      checkedDaysAgo: 62,
      scheduledDaysAgo: 12,
      request: {
        title: 'Mentors for analysts of migrant smuggling',
        language: 'en',
        summary:
          'Analysts of the border police collect reports on smugglers and do not yet turn them into pictures of a network.',
        objectives: 'Six analysts draw up a first common picture of the routes through Moldova.',
        beneficiaries: 'General Inspectorate of Border Police, unit for risk analysis',
        countries: ['MD'],
        pillar: 'IRREGULAR_THB',
        theme: 'MIGRANT_SMUGGLING',
      },
      check: { estimateCents: 1_900_000, note: 'A second mentor is asked for in the spring.' },
      justification: 'One mentor of the agency for eight days, one training of three days, the journey.',
      lines: [
        line('expert', 'MD', 'Stefan Ilves', {
          organisation: 'Europol, European Migrant Smuggling Centre',
          details: 'Analyst of networks of smugglers',
          place: 'Chișinău',
          startsOn: day(-16),
          endsOn: day(-27),
          quantity: 8,
          unitCents: 72_000,
        }),
        line('training', 'MD', 'From reports to a picture of a network', {
          place: 'Chișinău',
          startsOn: day(-20),
          endsOn: day(-22),
          quantity: 12,
          unitCents: 640_000,
        }),
        line('travel', 'MD', 'Stefan Ilves', {
          origin: 'The Hague',
          place: 'Chișinău',
          startsOn: day(-15),
          endsOn: day(-28),
          unitCents: 94_030,
        }),
      ],
    },
    {
      ...NEVER,
      by: 'partner-ma',
      to: 'approved',
      askedDaysAgo: 25,
      checkedDaysAgo: 14,
      request: {
        title: 'Aide à la rédaction d’une procédure d’orientation des victimes de la traite',
        language: 'fr',
        summary: 'Les services repèrent des victimes et ne savent pas toujours à qui les orienter.',
        objectives: 'Une procédure écrite, adoptée par les quatre services concernés.',
        beneficiaries: 'Ministère de l’Intérieur et parquet général',
        pillar: 'IRREGULAR_THB',
        theme: 'TRAFFICKING',
      },
      check: {
        translation: 'Services find victims and do not always know where to refer them.',
        estimateCents: 2_450_000,
      },
    },
    {
      ...NEVER,
      by: 'manager',
      to: 'endorsement',
      askedDaysAgo: 18,
      checkedDaysAgo: 9,
      request: {
        title: 'Joint interview techniques for reintegration counsellors',
        language: 'en',
        summary:
          'Our counsellors and those in Moldova interview the same people before and after their return, and ask different things.',
        objectives: 'One interview guide that both sides use.',
        beneficiaries: 'Counsellors of both administrations',
        countries: ['MD'],
        pillar: 'DEVELOPMENT',
        theme: 'REINTEGRATION',
      },
      check: { estimateCents: 1_850_000 },
    },
    {
      ...NEVER,
      by: 'partner-md',
      to: 'check',
      askedDaysAgo: 7,
      checkedDaysAgo: 0,
      request: {
        title: 'Expert support for a national register of permits',
        language: 'en',
        summary: 'Residence permits are kept in four registers that do not know of each other.',
        objectives: 'A plan for one register, with its costs.',
        beneficiaries: 'Inspectorate General for Migration',
        pillar: 'LEGAL_MIGRATION',
        theme: 'VISA',
      },
    },
  ];
}

function line(kind: string, country: string, name: string, more: object): object {
  return { kind, country, name, ...more };
}
