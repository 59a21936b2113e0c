/** A guided first day in the demonstration, for each audience. */
export const firstDay = {
  'first_day.title': 'Your first day',
  'first_day.lead':
    'A few things to try in this demonstration, each with its why. What is done is ticked by itself.',
  'first_day.who': 'For whom',
  'first_day.audience.manager': 'Programme managers',
  'first_day.audience.secretariat': 'Secretariat',
  'first_day.audience.commission': 'Commission staff',
  'first_day.audience.partner': 'Partner countries',
  'first_day.audience.auditor': 'Auditors',
  'first_day.sign_in': 'Sign in as {{name}} to begin',
  'first_day.done': 'done',
  'first_day.open': 'to do',
  'first_day.look': 'to look at',
  'first_day.progress': '{{done}} of {{all}} done',
  'first_day.step.home': 'See what waits for you',
  'first_day.why.home':
    'Everything begins here: what is asked of you stands first, the most pressing on top, with its time limit. Ctrl+K leads anywhere, and ? shows the keys.',
  'first_day.step.submit': 'Submit the concept note of your draft',
  'first_day.why.submit':
    'The page says before you decide what will happen, who is told, and which time limit begins.',
  'first_day.step.overdue': 'Hand in the report that is overdue',
  'first_day.why.overdue':
    'Reports were dated when the contract was signed. Reminders stop by themselves once it is handed in.',
  'first_day.step.money': 'See what money is left',
  'first_day.why.money':
    'Of each contract you see what was paid and what you can still ask for, to the cent.',
  'first_day.step.receipt': 'Confirm the receipt of a concept note',
  'first_day.why.receipt': 'It is due within one working day. The time limit on the page says why this date.',
  'first_day.step.check': 'Decide whether an action is eligible',
  'first_day.why.check': 'Each rule says what it looked at. What is not possible yet says what is missing.',
  'first_day.step.team': 'See what your colleagues hold',
  'first_day.why.team': 'When somebody is away, you find out here what would lie there.',
  'first_day.step.visa': 'Give a visa',
  'first_day.why.visa':
    'Who gave the visa before cannot give this one: the database refuses it, whatever the page says.',
  'first_day.step.endorse': 'Answer for your country',
  'first_day.why.endorse':
    'You endorse or object in time; without an answer, silence counts as no objection where the page says so.',
  'first_day.step.condition': 'Settle the condition that you set',
  'first_day.why.condition':
    'A yes can be given under a condition. The lead tells how it was met, and you decide.',
  'first_day.step.need': 'Tell what your country needs',
  'first_day.why.need':
    'In your own words and your language. You see who takes it up and what becomes of it.',
  'first_day.step.record': 'See how far the record is proven',
  'first_day.why.record': 'Every event hangs on the one before it. What was altered or left out shows.',
  'first_day.step.export': 'Export the record',
  'first_day.why.export': 'You can verify the file on your own machine, without us and without the network.',
  'first_day.step.file': 'Read a whole file',
  'first_day.why.file':
    'Who decided what, when, with which reasons and for whom: on one page, which can be printed.',
} as const;
