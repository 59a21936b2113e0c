/** What waits for somebody without being a step of a case, and how they are told. */
export const waits = {
  'waits.title': 'Also asked of you',
  'waits.part.asked_by': 'Asked by {{party}}',
  'waits.part.here': 'Your part waits for you: say what your party does and brings, then sign it.',
  'waits.part.here_sign': 'Your part waits for you: it is written, and not signed yet.',
  'notice.part_asked.headline': 'Your part is asked for',
  'notice.part_asked.text':
    '{{party}} names you as co-applicant of “{{title}}” ({{reference}}) and asks for your part: what you do, what you bring, and your signature. The concept note cannot be submitted before.',
  'notice.part_signed.headline': '{{party}} signed its part',
  'notice.part_signed.text':
    '{{party}} has signed its part of “{{title}}” ({{reference}}). You can submit once all co-applicants have signed.',
  'notice_kind.part_asked': 'Their part of a draft is asked for',
  'notice_kind.part_signed': 'A co-applicant signed its part',
  'hears.who.co_applicants': 'Whoever acts for the co-applicants that are asked',
  'notice.contested.headline': 'Something is missing, says the receiving side',
  'notice.contested.text':
    'On “{{title}}” ({{reference}}), the receiving side says that something is missing; its reasons are in the file. Mend it, record the delivery again, and ask for the confirmation once more.',
  'notice_kind.contested': 'The receiving side says that something is missing',
  'hears.when.answered_no': 'Somebody answers no, and the file goes back at once',
  'hears.when.answered_no_into': 'Somebody answers no, and the file goes back at once to: {{stages}}',
  'waits.dispute.mend': 'Mend what is disputed and record it again',
  'waits.dispute.ask_again': 'Ask for the confirmation again',
  'waits.dispute.disputed': 'Disputed: {{deliveries}}',
  'waits.dispute.recorded': 'The receiving side had said that something was missing',
  'assistance.dispute.title': 'Disputed by the receiving side',
  'assistance.dispute.secretariat':
    'Disputed: {{deliveries}}. Mend it and record the delivery again, then ask for the confirmation once more.',
  'assistance.dispute.with_facility':
    'The facility has it: {{deliveries}} is disputed, and is delivered again or decided on.',
  'assistance.dispute.with_secretariat':
    'The secretariat has it: {{deliveries}} is disputed, and is delivered again or decided on.',
  'assistance.foreword.contest':
    'You have answered for every delivery, and disputed: {{deliveries}}. Now press “{{step}}”: the file then goes back to the facility, which delivers again.',
  'assistance.foreword.confirm_all': 'You have confirmed every delivery. Now press “{{step}}”.',
  'assistance.foreword.answered': 'You have answered; the facility goes on from here.',
  'assistance.foreword.disputed':
    'You disputed: {{deliveries}}. The facility has it: it delivers again and asks you then.',
  'notice.bank_proposed.headline': 'Bank account to confirm: {{title}}',
  'notice.bank_proposed.text':
    'A bank account was proposed for {{title}} and waits for a second person. Compare it with the document that proves it, then confirm or refuse it: nobody is paid there before.',
  'notice.bank_confirmed.headline': 'Bank account confirmed: {{title}}',
  'notice.bank_confirmed.text':
    'The bank account that you proposed for {{title}} is confirmed. Payments go there from now on.',
  'notice.bank_refused.headline': 'Bank account refused: {{title}}',
  'notice.bank_refused.text':
    'The bank account that you proposed for {{title}} was refused. The reasons stand on its page; you can propose another one.',
  'notice_kind.bank_proposed': 'A bank account waits for a second person',
  'notice_kind.bank_confirmed': 'A bank account they proposed is confirmed',
  'notice_kind.bank_refused': 'A bank account they proposed is refused',
  'hears.when.bank_proposed': 'A bank account is proposed',
  'hears.when.bank_confirmed': 'A bank account is confirmed',
  'hears.when.bank_refused': 'A bank account is refused',
  'hears.who.bank_confirmers':
    'Financial initiators and verifiers, and authorising officers, but not who proposed it',
  'hears.who.bank_proposer': 'Who proposed it',
  'waits.bank.about': 'Bank account',
  'waits.bank.confirm': 'Confirm or refuse it',
  'waits.bank.by': 'Proposed by {{name}}',
  'waits.invitation.answer': 'Answer the invitation',
  'waits.invitation.meeting': 'Meeting on {{day}}',
  'waits.invitation.here': 'You are invited to this meeting: say whether you come.',
  'waits.invitation.here_by': 'You are invited to this meeting: say by {{day}} whether you come.',
  'waits.invitation.change': 'Change your answer',
  'waits.follow_up.given': 'Task that the meeting gave',
  'waits.follow_up.label': 'Task: {{title}}',
  'waits.invitation.answered': 'Your answer: {{answer}}.',
  'waits.silence.yes': 'Silence counts as no objection',
  'waits.silence.no': 'Silence counts as a no',
  'waits.silence.abstain': 'Silence counts as an abstention',
  'notice.silence.yes': 'Without an answer by then, silence counts as no objection.',
  'notice.silence.no': 'Without an answer by then, silence counts as a no.',
  'notice.silence.abstain': 'Without an answer by then, silence counts as an abstention.',
  'notice.assess.headline': 'You are named to assess an application',
  'notice.assess.text':
    'You are named to assess “{{title}}” ({{reference}}). First declare your interests; then score the application on your own sheet and hand it in.',
  'notice_kind.assess': 'They are named to assess an application',
  'hears.who.named_assessor': 'Who was named',
} as const;
