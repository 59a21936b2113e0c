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
} as const;
