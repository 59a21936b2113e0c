/** What a template may hold, by kind of case: a closed list, each with its type. Pure. */

export type PlaceholderType = 'text' | 'day' | 'money' | 'countries' | 'months' | 'link';

export interface Placeholder {
  readonly name: string;
  readonly type: PlaceholderType;
  /** As facts hold it: a day as `2026-05-01`, money in cents, countries as ISO codes. */
  readonly sample: string | number | readonly string[];
}

/** What every case has, and every letter. */
const EVERY_CASE: readonly Placeholder[] = [
  { name: 'addressee.name', type: 'text', sample: 'General Inspectorate for Immigration, Romania' },
  { name: 'case.link', type: 'link', sample: 'https://entente.example.org/actions/1' },
  { name: 'case.reference', type: 'text', sample: 'ACT/2026/0017' },
  { name: 'case.stage', type: 'text', sample: 'Concept note submitted' },
  { name: 'case.title', type: 'text', sample: 'Training against document fraud' },
  { name: 'letter.date', type: 'day', sample: '2026-05-04' },
  { name: 'letter.reference', type: 'text', sample: 'LET/2026/0003' },
  { name: 'sender.name', type: 'text', sample: 'Katharina Lindner' },
  { name: 'sender.organisation', type: 'text', sample: 'ICMPD' },
];

/** What a case of an action has beside that. */
const OF_ACTION: readonly Placeholder[] = [
  { name: 'action.countries', type: 'countries', sample: ['MD', 'GE'] },
  { name: 'action.duration', type: 'months', sample: 12 },
  { name: 'action.grant', type: 'money', sample: 29_565_525 },
  { name: 'action.lead', type: 'text', sample: 'General Inspectorate for Immigration, Romania' },
  { name: 'action.reference', type: 'text', sample: 'ACT/2026/0017' },
  { name: 'action.starts_on', type: 'day', sample: '2027-03-01' },
  { name: 'action.title', type: 'text', sample: 'Training against document fraud' },
  { name: 'action.total_cost', type: 'money', sample: 31_164_251 },
  { name: 'call.title', type: 'text', sample: 'Borders and Security 2023' },
];

/** What an action alone has: its limits, and the way to contest its rejection. */
const ACTION_ALONE: readonly Placeholder[] = [
  { name: 'deadline.clarification', type: 'day', sample: '2026-06-05' },
  { name: 'deadline.endorsement', type: 'day', sample: '2026-06-12' },
  { name: 'deadline.full_application', type: 'day', sample: '2026-07-31' },
  { name: 'deadline.redress', type: 'day', sample: '2026-06-30' },
  { name: 'deadline.reserve_list', type: 'day', sample: '2027-06-30' },
  {
    name: 'redress.link',
    type: 'link',
    sample: 'https://entente.example.org/actions/1/decide/request_redress',
  },
];

/** Parts that whoever writes the letter fills by hand; an event gives some of them. */
export const FREE_PARTS = [
  'free.by_day',
  'free.event',
  'free.question',
  'free.reasons',
  'free.remarks',
] as const;
/** The part that is a day, chosen as one and written as the letter's language writes days. */
export const BY_DAY = 'free.by_day';
export type FreePart = (typeof FREE_PARTS)[number];

const ACTION_CASES = ['action', 'funding_request', 'payment_request', 'amendment', 'report'];

/** The placeholders of a kind of case; `any` has what every case has. */
export function placeholdersOf(subject: string): readonly Placeholder[] {
  return [
    ...EVERY_CASE,
    ...(ACTION_CASES.includes(subject) ? OF_ACTION : []),
    ...(subject === 'action' ? ACTION_ALONE : []),
  ];
}

/** All names that a template for a kind of case may hold. */
export function knownNames(subject: string): ReadonlySet<string> {
  return new Set([...placeholdersOf(subject).map(({ name }) => name), ...FREE_PARTS]);
}

export function isFreePart(name: string): name is FreePart {
  return (FREE_PARTS as readonly string[]).includes(name);
}

/** Which free part a text handed in with a transition fills, by the input's code. */
export function freePartOf(input: string): FreePart | null {
  if (input === 'reason') return 'free.reasons';
  return input === 'question' ? 'free.question' : null;
}
