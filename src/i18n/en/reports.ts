/** Reports on actions, and the work plan they report on. */
export const reports = {
  'reports.gap.achievements': 'what was achieved',
  'reports.gap.problems': 'what was difficult',
  'reports.gap.expenditure': 'the expenditure to date',
  'reports.gap.milestones': 'the state of each milestone',
  'reports.gap.indicators': 'the value of each indicator',
} as const;
