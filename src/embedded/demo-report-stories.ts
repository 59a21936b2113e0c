/** How the demo's reports are told: written, submitted, reviewed; and what each says. */
import type { ReportTold, StoryStep } from './demo-story.js';

const on = 'report' as const;

export const reportSubmitted = (day: number, told: ReportTold, report?: number): readonly StoryStep[] => [
  { day, as: 'manager', on, do: 'submit', says: told, ...(report ? { report } : {}) },
];

export const reportChecked = (day: number, report?: number): readonly StoryStep[] => {
  const which = report ? { report } : {};
  return [
    { day, as: 'secretariat', on, do: 'take_up', ...which },
    { day: day + 7, as: 'secretariat', on, do: 'confirm', visa: 'content', ...which },
    { day: day + 10, as: 'assessor-financial', on, do: 'confirm', visa: 'expenditure', ...which },
  ];
};

export const finalReportAccepted = (day: number, told: ReportTold): readonly StoryStep[] => [
  ...reportSubmitted(day, told),
  ...reportChecked(day + 3),
  { day: day + 17, as: 'head-of-unit', on, do: 'confirm', visa: 'closure' },
];

export const reportReturned = (day: number, reason: string, report?: number): readonly StoryStep[] => {
  const which = report ? { report } : {};
  return [
    { day, as: 'secretariat', on, do: 'take_up', ...which },
    { day: day + 9, as: 'secretariat', on, do: 'return_report', reason, ...which },
  ];
};

export const told = {
  closed: {
    achievements:
      'All four cameras are in use and the crews of both shifts were trained. Crossings noticed at night went from eleven to twenty-six in the last quarter.',
    problems: 'The second camera came three weeks late; the training was moved, not shortened.',
    spentPercent: 97,
    reached: ['256', '9.5'],
  },
  underReview: {
    achievements:
      'Readers stand in all six posts. Nine in ten fingerprints were good enough at the first attempt from the third month on.',
    problems: 'One post moved house during the action; its reader was installed twice.',
    spentPercent: 94,
    reached: ['238', '11'],
  },
  archived: {
    achievements:
      'One procedure is in use on both sides; the two exercises at sea ended with calls answered in under four minutes.',
    problems: 'None that would have changed the outcome.',
    spentPercent: 99,
    reached: ['244', '10'],
  },
  accepted: {
    achievements:
      'The desk opened in May and answered 1,140 questions by the end of the period. Both ministries named a person for it.',
    problems: 'Hiring the second adviser took until September.',
    spentPercent: 38,
    reached: ['118', '21.5'],
  },
  returned: {
    achievements: 'Courses were held in all four regions.',
    problems: 'None.',
    spentPercent: 41,
    reached: ['96', '24'],
    late: 'The hall in the north was closed after the storm; the course there is repeated in spring.',
  },
  rejected: {
    achievements: 'The equipment was delivered.',
    problems: 'The courses could not be held.',
    spentPercent: 88,
    reached: ['12', '29'],
    late: 'The trainers were not released by their service.',
  },
} as const satisfies Readonly<Record<string, ReportTold>>;
