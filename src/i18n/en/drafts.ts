/** Words of long forms that keep what is typed. */
export const drafts = {
  'drafts.state.offline':
    'No connection. Kept in this browser at {{at}}; it is sent as soon as there is one.',
  'drafts.state.signed_out':
    'Kept in this browser at {{at}}, not sent: you are signed out, or this page is too old. Sign in again and open it anew.',
  'drafts.state.sent': 'What you typed without a connection has been sent.',
  'drafts.state.conflict':
    'Not sent: another window of yours has changed the same. What you typed is kept in this browser.',
  'drafts.state.again':
    'Kept. Another window of yours has changed a list of this form: load the page again to see it.',
  'drafts.state.see_both': 'See both versions',
  'drafts.count': 'Words: {{words}}. Characters: {{characters}} of {{most}}.',
  'drafts.count_over': 'Too long by {{over}}.',
  'drafts.taken_title': 'Somebody else has saved meanwhile',
  'drafts.taken': 'Taken over into the form, beside what you typed: {{fields}}.',
  'drafts.saved_with': 'Saved. Somebody else had changed meanwhile, and it stays: {{fields}}.',
  'drafts.clash.title': 'Two versions',
  'drafts.clash.saved_title': 'Somebody else saved this while you were writing',
  'drafts.clash.window_title': 'You have changed the same in another window or on another device',
  'drafts.clash.lead': 'Nothing is lost. Choose for each part below, then save.',
  'drafts.clash.taken': 'Changed by the others alone, and taken over: {{fields}}.',
  'drafts.clash.saved': 'Saved now',
  'drafts.clash.window': 'From the other window',
  'drafts.clash.yours': 'Yours',
  'drafts.clash.take_theirs': 'Take this one',
  'drafts.clash.take_mine': 'Take mine',
  'drafts.clash.take_both': 'Take the text below',
  'drafts.clash.take_both_lists': 'Take the lines of both',
  'drafts.clash.both': 'Both texts, to be put together',
  'drafts.clash.empty': '(empty)',
  'drafts.clash.choose': 'Choose a version.',
  'drafts.clash.save': 'Save what I chose',
  'drafts.clash.go_on': 'Go on writing with it',
} as const;
