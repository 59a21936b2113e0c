/** Words of pages that follow what happens. */
export const live = {
  'live.updated': 'This file was brought up to date. Stage: {{stage}}.',
  'live.moved': 'This file has moved on.',
  'live.show': 'Show it',
} as const;
