/** Documents: their addresses, how long they are kept, and what holds them. */
export const documents = {
  'documents.link.title': 'This link has ended',
  'documents.link.text':
    'Links to documents work for {{minutes}} minutes, and only for whoever saw them. Here is a fresh one.',
  'documents.link.open': 'Open {{file}}',
  'documents.link.over': 'This address has ended. Read the document again for a fresh one.',
  'settings.retention': 'How long documents are kept',
  'settings.retention_lead':
    'Whole years from the day on which the file was closed; 0: for good. What is past its day is destroyed after the secretariat was told, unless somebody holds it.',
  'settings.unit.years': 'In whole years; 0: for good.',
  'settings.years_one': '{{count}} year',
  'settings.years_other': '{{count}} years',
  'settings.for_good': 'for good',
  'settings.name.endorsement_letter': 'Letter of the partner country',
  'settings.text.endorsement_letter':
    'Whether a partner country endorses a grant action only once its endorsement letter is on the file. That an action may go on by silence is not touched.',
  'settings.option.not_asked': 'not asked for',
  'settings.option.asked': 'asked for',
  'settings.name.retention_support_letter_years': 'Support letter of the central body',
  'settings.text.retention_support_letter_years':
    'Basis: it supported a decision. A usual period that no source was read for: hold it against your own retention list.',
  'settings.name.retention_partner_support_letter_years': 'Support letter of the partner country',
  'settings.text.retention_partner_support_letter_years':
    'Basis: it supported a decision. A usual period that no source was read for: hold it against your own retention list.',
  'settings.name.retention_endorsement_letter_years': 'Endorsement letter',
  'settings.text.retention_endorsement_letter_years':
    'Basis: it shows who decided what. A usual period that no source was read for: hold it against your own retention list.',
  'settings.name.retention_grant_agreement_years': 'Grant agreement',
  'settings.text.retention_grant_agreement_years':
    'Basis: what audits and recoveries may still ask for. A usual period that no source was read for: hold it against your own retention list.',
  'settings.name.retention_joint_declaration_years': 'Joint declaration',
  'settings.text.retention_joint_declaration_years':
    'Basis: the framework itself stays on record. 0 years: kept for good.',
  'settings.name.retention_final_report_years': 'Final report',
  'settings.text.retention_final_report_years':
    'Basis: what audits and recoveries may still ask for. A usual period that no source was read for: hold it against your own retention list.',
  'settings.name.retention_invoice_years': 'Invoice',
  'settings.text.retention_invoice_years':
    'Basis: what audits and recoveries may still ask for. A usual period that no source was read for: hold it against your own retention list.',
  'settings.name.retention_minutes_years': 'Minutes',
  'settings.text.retention_minutes_years':
    'Basis: it shows who decided what. A usual period that no source was read for: hold it against your own retention list.',
  'settings.name.retention_meeting_paper_years': 'Meeting paper',
  'settings.text.retention_meeting_paper_years':
    'Basis: it supported a decision. A usual period that no source was read for: hold it against your own retention list.',
  'settings.name.retention_annex_years': 'Annex',
  'settings.text.retention_annex_years':
    'Basis: it supported a decision. A usual period that no source was read for: hold it against your own retention list.',
  'settings.name.retention_formal_letter_years': 'Formal letter',
  'settings.text.retention_formal_letter_years':
    'Basis: it shows who decided what. A usual period that no source was read for: hold it against your own retention list.',
  'settings.name.retention_other_years': 'Other document',
  'settings.text.retention_other_years':
    'Basis: it supported a decision. A usual period that no source was read for: hold it against your own retention list.',
  'cases.trail.document_held': '{{who}} keeps documents beyond their day.',
  'cases.trail.document_released': '{{who}} ended a hold on documents.',
  'cases.trail.document_destroyed':
    '{{who}} destroyed a document that was past its day. Its row and checksum stay.',
  'notice.what.document_held': 'documents are kept beyond their day',
  'notice.what.document_released': 'a hold on documents ended',
  'notice.what.document_destroyed': 'a document past its day was destroyed',
  'hears.event.document_held': 'Documents are kept beyond their day',
  'hears.event.document_released': 'A hold on documents ends',
  'hears.event.document_destroyed': 'A document past its day is destroyed',
  'notice.documents_due.headline': 'Documents past their day: {{title}}',
  'notice.documents_due.text':
    'These documents are past the day until which they are kept: {{title}}. In thirty days they are destroyed. Hold what is still needed.',
  'notice_kind.documents_due': 'Documents are past the day until which they are kept',
  'hears.when.documents_due': 'Documents are past their day, thirty days before they are destroyed',
  'problem.field.documents.day_over': 'Choose a day that is still to come.',
  'documents.destroyed': 'The document was past the day until which it is kept, and is destroyed.',
  'documents.destroyed_on': 'destroyed on {{date}}',
  'documents.kept_until': 'Kept until',
  'documents.kept_open': 'while the file is open',
  'documents.kept_good': 'for good',
  'documents.hold': 'Hold',
  'documents.hold_of': 'Hold {{title}}',
  'retention.title': 'How long documents are kept',
  'retention.tile': 'What is past its day, what holds it, and what is destroyed next',
  'retention.lead':
    'Documents of closed files, the next to go first. What is past its day is told to the secretariat and destroyed thirty days later, unless somebody holds it.',
  'retention.none': 'No document of a closed file has a day, and none is held.',
  'retention.caption_one': '{{count}} document',
  'retention.caption_other': '{{count}} documents',
  'retention.document': 'Document',
  'retention.file': 'File',
  'retention.state': 'What happens',
  'retention.change': 'Change',
  'retention.state_kept': 'is kept',
  'retention.state_due': 'is past its day; the secretariat is told next',
  'retention.state_told': 'the secretariat knows since {{date}}; it is destroyed thirty days later',
  'retention.state_held': 'held until {{date}} by {{name}}: {{reason}}',
  'retention.state_held_file': 'whole file held until {{date}} by {{name}}: {{reason}}',
  'retention.end': 'End the hold',
  'retention.end_of': 'End the hold on {{title}} until {{date}}',
  'retention.hold_title': 'Keep this document longer',
  'retention.hold_now': 'It is kept until {{date}}.',
  'retention.hold_open':
    'It is kept while its file is open, and for the years after that which the installation has set.',
  'retention.hold_good': 'Documents of its kind are kept for good.',
  'retention.until': 'Keep until',
  'retention.until_hint': 'A day such as 2031-12-31.',
  'retention.reason': 'Why it is still needed',
  'retention.what': 'What is kept',
  'retention.what.document': 'This document alone',
  'retention.what.file': 'All documents of the file {{reference}}',
  'retention.hold_submit': 'Keep it',
  'retention.held': 'It is kept until {{date}}.',
  'retention.end_title': 'End this hold?',
  'retention.end_what':
    'From now on the document’s own day counts. Where that is over, the secretariat is told anew before anything is destroyed.',
  'retention.ended': 'The hold is ended.',
  'fact.countryDocuments': 'the letters of partner countries',
  'fact.endorsementLetterAsked': 'whether a country’s letter is asked for',
} as const;
