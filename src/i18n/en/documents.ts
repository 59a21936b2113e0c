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
} as const;
