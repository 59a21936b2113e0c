/** The kinds of document there are; workflows ask for some of them by code. */
export const DOCUMENT_KINDS = [
  'support_letter',
  'partner_support_letter',
  'endorsement_letter',
  'grant_agreement',
  'joint_declaration',
  'final_report',
  'invoice',
  'minutes',
  'meeting_paper',
  'annex',
  'other',
] as const;

/** What came with a message: chosen by nobody, and never replaced. */
export const MESSAGE_ATTACHMENT = 'message_attachment';

/** What the facility writes to a party: made by the product, never uploaded, and never replaced. */
export const FORMAL_LETTER = 'formal_letter';
