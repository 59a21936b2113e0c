/**
 * The demo programme's actions: invented, told as what people did on which day, and played through the engine under a
 * moved clock. Frameworks, countries, funds and windows are real.
 */

/** One act by a persona, `day` days after the action was drafted. */
export interface StoryStep {
  readonly day: number;
  /** A persona, or `clock` when a limit ran out. */
  readonly as: string;
  readonly on?: 'funding_request';
  readonly do: string;
  readonly visa?: string;
  readonly reason?: string;
  /** Free texts and choices; checklists are ticked as the definition asks. */
  readonly texts?: Readonly<Record<string, string>>;
  /** A letter or report handed in just before. */
  readonly document?: { readonly kind: string; readonly title: string };
}

export interface Story {
  readonly title: string;
  readonly lead: 'manager' | 'manager-es';
  readonly country: string;
  readonly envelope: string;
  readonly pillar: string;
  readonly theme: string;
  readonly grant: string;
  readonly totalCost: string;
  readonly months: number;
  readonly summary: string;
  readonly objectives: string;
  readonly activities: string;
  /** How long ago the last step was. */
  readonly daysAgo: number;
  readonly steps: readonly StoryStep[];
}

const submitted: readonly StoryStep[] = [{ day: 6, as: 'manager', do: 'submit_concept_note' }];
const received: readonly StoryStep[] = [...submitted, { day: 7, as: 'secretariat', do: 'confirm_receipt' }];
const eligible: readonly StoryStep[] = [...received, { day: 13, as: 'secretariat', do: 'confirm_eligible' }];
const endorsedBy = (partner: string, country: string): readonly StoryStep[] => [
  ...eligible,
  { day: 22, as: partner, do: 'endorse', visa: `endorsement:${country}` },
];
const supported: StoryStep = { day: 25, as: 'consulted-service', do: 'support', visa: 'consultation' };
const bySilence: readonly StoryStep[] = [
  ...eligible,
  supported,
  { day: 50, as: 'clock', do: 'no_objection_by_silence' },
];

/** From the end of the consultation (on `day`) on; each part goes on where the one before ends. */
const invited = (day: number): readonly StoryStep[] => [
  { day: day + 3, as: 'secretariat', do: 'select_concept' },
  { day: day + 5, as: 'secretariat', do: 'invite_full_application' },
];
const applied = (day: number): readonly StoryStep[] => [
  ...invited(day),
  {
    day: day + 35,
    as: 'manager',
    do: 'submit_full_application',
    document: { kind: 'support_letter', title: 'Letter of support' },
  },
];
const technicallyAssessed = (day: number): readonly StoryStep[] => [
  ...applied(day),
  { day: day + 49, as: 'assessor-technical', do: 'recommend', visa: 'technical' },
];
const assessed = (day: number): readonly StoryStep[] => [
  ...technicallyAssessed(day),
  { day: day + 52, as: 'assessor-financial', do: 'recommend', visa: 'financial' },
];
const voted = (day: number): readonly StoryStep[] => [
  ...assessed(day),
  { day: day + 63, as: 'steering-2', do: 'vote_for', visa: 'committee' },
  { day: day + 63, as: 'steering-3', do: 'vote_for', visa: 'committee' },
  { day: day + 63, as: 'steering-1', do: 'vote_for', visa: 'committee' },
];
const awarded = (day: number): readonly StoryStep[] => [
  ...voted(day),
  { day: day + 70, as: 'head-of-unit', do: 'award' },
];
const requested = (day: number): readonly StoryStep[] => [
  ...awarded(day),
  { day: day + 77, as: 'manager', on: 'funding_request', do: 'submit' },
];
const verified = (day: number): readonly StoryStep[] => [
  ...requested(day),
  { day: day + 79, as: 'initiator', on: 'funding_request', do: 'approve', visa: 'oia' },
  { day: day + 80, as: 'verifier', on: 'funding_request', do: 'approve', visa: 'ova' },
  { day: day + 82, as: 'financial-initiator', on: 'funding_request', do: 'approve', visa: 'fia' },
  { day: day + 84, as: 'financial-verifier', on: 'funding_request', do: 'approve', visa: 'fva' },
];
const committed = (day: number): readonly StoryStep[] => [
  ...verified(day),
  { day: day + 86, as: 'authorising-officer', on: 'funding_request', do: 'approve', visa: 'aosd' },
];
const twiceSigned = (day: number): readonly StoryStep[] => [
  ...committed(day),
  {
    day: day + 87,
    as: 'authorising-officer-2',
    on: 'funding_request',
    do: 'approve',
    visa: 'second_signature',
  },
];
const contracted = (before: readonly StoryStep[], day: number): readonly StoryStep[] => [
  ...before,
  {
    day: day + 98,
    as: 'secretariat',
    on: 'funding_request',
    do: 'sign_legal_commitment',
    document: { kind: 'grant_agreement', title: 'Grant agreement' },
  },
];

export const stories: readonly Story[] = [
  {
    title: 'Mentoring for returned labour migrants and their families',
    lead: 'manager',
    country: 'MD',
    envelope: 'MP-LOT2-AMIF',
    pillar: 'DEVELOPMENT',
    theme: 'REINTEGRATION',
    grant: '412350.00',
    totalCost: '435000.00',
    months: 18,
    summary: 'Local mentors help people who come back to the Republic of Moldova to find work and services.',
    objectives: 'Half of the people mentored are in work or training within a year of their return.',
    activities:
      'Training of forty mentors; a help desk in five districts; a guide to services in three languages.',
    daysAgo: 1,
    steps: [],
  },
  {
    title: 'Second-line document examination at Chișinău airport',
    lead: 'manager',
    country: 'MD',
    envelope: 'BS-2023-BMVI',
    pillar: 'IRREGULAR_THB',
    theme: 'DOCUMENT_FRAUD',
    grant: '684200.50',
    totalCost: '724000.00',
    months: 24,
    summary: 'Equipment and examiners for a second line of document control at the airport of Chișinău.',
    objectives: 'Forged documents are found at the border within fifteen minutes of a first suspicion.',
    activities:
      'Joint procurement of two examination desks; six weeks of on-the-job training; exchange of alerts.',
    daysAgo: 3,
    steps: [...eligible, supported],
  },
  {
    title: 'Joint training on the detection of forged residence permits',
    lead: 'manager',
    country: 'MD',
    envelope: 'BS-2023-ISF',
    pillar: 'IRREGULAR_THB',
    theme: 'DOCUMENT_FRAUD',
    grant: '295655.25',
    totalCost: '311650.00',
    months: 12,
    summary:
      'Document experts of both border services train side by side and build a common reference collection.',
    objectives: 'Every shift at four crossing points has two officers certified in document examination.',
    activities: 'Four training weeks; a shared collection of specimens; two exercises with real traffic.',
    daysAgo: 4,
    steps: [...endorsedBy('partner-md', 'MD'), supported, ...committed(26)],
  },
  {
    title: 'Early-warning network against migrant smuggling on the Prut',
    lead: 'manager',
    country: 'MD',
    envelope: 'BS-2023-ISF',
    pillar: 'IRREGULAR_THB',
    theme: 'MIGRANT_SMUGGLING',
    grant: '1180000.00',
    totalCost: '1260000.00',
    months: 30,
    summary: 'Analysts on both banks of the Prut share warnings on smuggling routes the same day.',
    objectives: 'Warnings reach the patrols concerned within two hours.',
    activities: 'A liaison room; analysts exchanged for three months at a time; quarterly joint operations.',
    daysAgo: 2,
    steps: [...endorsedBy('partner-md', 'MD'), supported, ...verified(26)],
  },
  {
    title: 'One-stop desk for seasonal workers',
    lead: 'manager',
    country: 'MD',
    envelope: 'MP-LOT1-AMIF',
    pillar: 'LEGAL_MIGRATION',
    theme: 'CIRCULAR_MIGRATION',
    grant: '538900.00',
    totalCost: '570000.00',
    months: 20,
    summary:
      'Information, contracts and social-security papers for seasonal workers at one desk before departure.',
    objectives: 'Two thousand seasonal workers leave with a checked contract and proof of insurance.',
    activities: 'A desk in the capital and two mobile teams; a hotline in Romanian, Russian and Ukrainian.',
    daysAgo: 5,
    steps: [...endorsedBy('partner-md', 'MD'), supported, ...awarded(26)],
  },
  {
    title: 'Registration of asylum applications at the green border',
    lead: 'manager',
    country: 'GE',
    envelope: 'MP-LOT1-AMIF',
    pillar: 'PROTECTION',
    theme: 'ASYLUM_SYSTEMS',
    grant: '760000.00',
    totalCost: '810500.00',
    months: 24,
    summary:
      'Mobile registration and interpretation, so that people in need of protection are heard where they arrive.',
    objectives: 'Applications at the green border are registered within three days.',
    activities: 'Mobile registration kits; a pool of interpreters; coaching of case workers.',
    daysAgo: 6,
    steps: [...bySilence, ...technicallyAssessed(51)],
  },
  {
    title: 'Visa facilitation front office',
    lead: 'manager',
    country: 'AM',
    envelope: 'MP-LOT1-AMIF',
    pillar: 'LEGAL_MIGRATION',
    theme: 'VISA',
    grant: '446500.00',
    totalCost: '470000.00',
    months: 16,
    summary: 'A front office that checks visa files for completeness before they are lodged.',
    objectives: 'Incomplete visa files fall by a third.',
    activities: 'Training of desk officers; a checklist in plain language; satisfaction surveys.',
    daysAgo: 2,
    steps: [...bySilence, ...assessed(51), { day: 114, as: 'steering-2', do: 'vote_for', visa: 'committee' }],
  },
  {
    title: 'Integrated border management laboratory',
    lead: 'manager',
    country: 'JO',
    envelope: 'BS-2023-ISF',
    pillar: 'IRREGULAR_THB',
    theme: 'BORDER_MANAGEMENT',
    grant: '1425000.00',
    totalCost: '1500000.00',
    months: 36,
    summary:
      'A laboratory where border, customs and police services try procedures before they are rolled out.',
    objectives: 'Three procedures tried and adopted by all services.',
    activities: 'Refurbishment of a training site; twelve joint trials; a handbook.',
    daysAgo: 2,
    steps: [...bySilence, ...voted(51)],
  },
  {
    title: 'Coastal surveillance picture for the western Mediterranean route',
    lead: 'manager-es',
    country: 'MA',
    envelope: 'BS-2023-ISF',
    pillar: 'IRREGULAR_THB',
    theme: 'MIGRANT_SMUGGLING',
    grant: '3148529.19',
    totalCost: '3316522.50',
    months: 36,
    summary: 'Both coast guards see the same picture of small craft and answer to the same alarm.',
    objectives: 'Search and rescue starts within thirty minutes of a sighting.',
    activities: 'Two radar posts linked; a common procedure; exercises every quarter.',
    daysAgo: 40,
    steps: [...endorsedBy('partner-ma', 'MA'), supported, ...contracted(twiceSigned(26), 26)],
  },
  {
    title: 'Vocational bridges for young migrants',
    lead: 'manager-es',
    country: 'MA',
    envelope: 'MP-LOT2-AMIF',
    pillar: 'LEGAL_MIGRATION',
    theme: 'CIRCULAR_MIGRATION',
    grant: '905000.00',
    totalCost: '955000.00',
    months: 24,
    summary: 'Training in trades that both labour markets ask for, with recognised certificates.',
    objectives: 'Three hundred certificates recognised in both countries.',
    activities: 'Curricula agreed by both sides; four training centres; a jobs fair.',
    daysAgo: 3,
    steps: [
      ...received,
      {
        day: 12,
        as: 'secretariat',
        do: 'ask_clarification',
        texts: { question: 'Which certificates are recognised already, and who recognises the new ones?' },
      },
    ],
  },
  {
    title: 'Reception standards for unaccompanied minors',
    lead: 'manager-es',
    country: 'MA',
    envelope: 'MP-LOT1-AMIF',
    pillar: 'PROTECTION',
    theme: 'ASYLUM_SYSTEMS',
    grant: '327400.00',
    totalCost: '344900.00',
    months: 18,
    summary: 'Common standards for the reception of minors, and people trained to keep them.',
    objectives: 'All six centres meet the standards on a first visit.',
    activities: 'A standard drafted with child-protection services; training; two rounds of visits.',
    daysAgo: 4,
    steps: endorsedBy('partner-ma', 'MA'),
  },
  {
    title: 'Study visits on visa information systems',
    lead: 'manager-es',
    country: 'MA',
    envelope: 'MP-LOT2-AMIF',
    pillar: 'LEGAL_MIGRATION',
    theme: 'VISA',
    grant: '214000.00',
    totalCost: '226000.00',
    months: 10,
    summary: 'Officials visit visa centres of three Member States and plan their own system.',
    objectives: 'A plan with costs is adopted within the action.',
    activities: 'Three study visits; a planning workshop; a cost estimate.',
    daysAgo: 8,
    steps: [
      ...eligible,
      { day: 20, as: 'partner-ma', do: 'endorse', visa: 'endorsement:MA' },
      {
        day: 24,
        as: 'consulted-service',
        do: 'raise_concern',
        visa: 'consultation',
        reason: 'The same visits are already paid for by a bilateral programme.',
      },
      {
        day: 30,
        as: 'secretariat',
        do: 'reject',
        reason: 'The visits are funded by another programme; the same costs cannot be paid twice.',
      },
    ],
  },
  {
    title: 'Airport profiling workshops',
    lead: 'manager-es',
    country: 'CV',
    envelope: 'BS-2023-BMVI',
    pillar: 'IRREGULAR_THB',
    theme: 'BORDER_MANAGEMENT',
    grant: '248000.00',
    totalCost: '262000.00',
    months: 9,
    summary: 'Workshops on risk profiling for officers at the international airports.',
    objectives: 'Officers at three airports work with the same risk indicators.',
    activities: 'Three workshops; an indicator catalogue; a follow-up after six months.',
    daysAgo: 29,
    steps: received,
  },
  {
    title: 'Reintegration counselling before return',
    lead: 'manager-es',
    country: 'CV',
    envelope: 'MP-LOT2-AMIF',
    pillar: 'DEVELOPMENT',
    theme: 'REINTEGRATION',
    grant: '301000.00',
    totalCost: '318000.00',
    months: 12,
    summary: 'Counsellors prepare people for their return and stay in touch for six months.',
    objectives: 'Two hundred people counselled; half of them still in contact after six months.',
    activities: 'Counselling in two cities; a fund for small tools; follow-up calls.',
    daysAgo: 60,
    steps: [
      ...received,
      {
        day: 15,
        as: 'manager-es',
        do: 'withdraw',
        reason: 'The municipality that was to host the counsellors has left the project.',
      },
    ],
  },
  {
    title: 'Shared watch for victims of trafficking on buses and trains',
    lead: 'manager',
    country: 'MD',
    envelope: 'BS-2023-BMVI',
    pillar: 'IRREGULAR_THB',
    theme: 'TRAFFICKING',
    grant: '331500.00',
    totalCost: '350000.00',
    months: 15,
    summary: 'Border guards and conductors of both countries learn to recognise victims of trafficking.',
    objectives: 'Every reported suspicion is followed up within a day.',
    activities: 'A common checklist; training for two hundred people; a hotline in both languages.',
    daysAgo: 1,
    steps: submitted,
  },
  {
    title: 'Return counselling desks in the northern districts',
    lead: 'manager',
    country: 'MD',
    envelope: 'MP-LOT1-AMIF',
    pillar: 'DEVELOPMENT',
    theme: 'REINTEGRATION',
    grant: '384750.00',
    totalCost: '405000.00',
    months: 24,
    summary: 'Desks in three districts advise people who consider returning and those who have returned.',
    objectives: 'Nine hundred people advised; every second one with a plan of their own.',
    activities: 'Three desks; training of advisers; a register of services; follow-up visits.',
    daysAgo: 6,
    steps: [...endorsedBy('partner-md', 'MD'), supported, ...invited(26)],
  },
  {
    title: 'Mobile units for the registration of asylum seekers',
    lead: 'manager-es',
    country: 'MA',
    envelope: 'MP-LOT1-AMIF',
    pillar: 'PROTECTION',
    theme: 'ASYLUM_SYSTEMS',
    grant: '612000.00',
    totalCost: '648000.00',
    months: 20,
    summary: 'Two mobile units register asylum seekers in towns far from the offices.',
    objectives: 'Nobody waits more than ten days for registration.',
    activities: 'Two vehicles with equipment; training of the crews; a route plan for every season.',
    daysAgo: 12,
    steps: [
      ...endorsedBy('partner-ma', 'MA'),
      supported,
      ...voted(26),
      {
        day: 96,
        as: 'head-of-unit',
        do: 'put_on_reserve_list',
        reason: 'Good, but ranked behind two other actions; to be awarded when money becomes free.',
      },
    ],
  },
  {
    title: 'Thermal cameras and crews for the river patrols',
    lead: 'manager',
    country: 'MD',
    envelope: 'BS-2023-BMVI',
    pillar: 'IRREGULAR_THB',
    theme: 'BORDER_MANAGEMENT',
    grant: '218400.00',
    totalCost: '232000.00',
    months: 6,
    summary: 'Cameras for four patrol boats, and crews trained to use them at night.',
    objectives: 'Twice as many crossings at night are noticed as in the year before.',
    activities: 'Procurement of four cameras; two training weeks; joint patrols in spring.',
    daysAgo: 15,
    steps: [
      ...endorsedBy('partner-md', 'MD'),
      supported,
      ...contracted(committed(26), 26),
      {
        day: 465,
        as: 'manager',
        do: 'submit_final_report',
        document: { kind: 'final_report', title: 'Final report' },
      },
      { day: 486, as: 'secretariat', do: 'accept_final_report' },
    ],
  },
];
