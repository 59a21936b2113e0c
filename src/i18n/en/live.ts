/** Words of pages that follow what happens. */
export const live = {
  'live.updated': 'This file was brought up to date. Stage: {{stage}}.',
  'live.moved': 'This file has moved on.',
  'live.show': 'Show it',
  'live.looking': 'Also looking at this file: {{names}}.',
  'live.writing': 'Writing in it now: {{names}}.',
  'live.account.title': 'Being seen',
  'live.account.shown': 'Show others that I am looking at a file',
  'live.account.hint':
    'Inside the facility colleagues see it; outside, people of your own organisation. It is not kept for more than a minute. If you switch it off, you are not told of others either.',
  'live.account.saved': 'Saved.',
} as const;
