import type { Translated } from '../catalogue.js';
import type { documents as source } from '../en/documents.js';

/** Documents: their addresses, how long they are kept, and what holds them. */
export const documents: Translated<typeof source> = {
  'documents.link.title': 'Ce lien a expiré',
  'documents.link.text':
    'Les liens vers les documents fonctionnent pendant {{minutes}} minutes, et uniquement pour la personne qui les a vus. En voici un nouveau.',
  'documents.link.open': 'Ouvrir {{file}}',
  'documents.link.over': 'Cette adresse a expiré. Consultez de nouveau le document pour en obtenir une.',
  'settings.retention': 'Durée de conservation des documents',
  'settings.retention_lead':
    'Années entières à compter du jour de la clôture du dossier ; 0 : sans limite. Passé ce délai, le document est détruit après avis au secrétariat, sauf si quelqu’un le retient.',
  'settings.unit.years': 'En années entières ; 0 : sans limite.',
  'settings.years_one': '{{count}} an',
  'settings.years_other': '{{count}} ans',
  'settings.for_good': 'sans limite',
  'settings.name.endorsement_letter': 'Lettre du pays partenaire',
  'settings.text.endorsement_letter':
    'Si un pays partenaire n’approuve une action subventionnée qu’une fois sa lettre d’approbation au dossier. La non-objection tacite reste possible.',
  'settings.option.not_asked': 'non exigée',
  'settings.option.asked': 'exigée',
  'settings.name.retention_support_letter_years': 'Lettre de soutien de l’autorité centrale',
  'settings.text.retention_support_letter_years':
    'Base : il a étayé une décision. Durée usuelle, sans source consultée : à comparer à votre propre liste de conservation.',
  'settings.name.retention_partner_support_letter_years': 'Lettre de soutien du pays partenaire',
  'settings.text.retention_partner_support_letter_years':
    'Base : il a étayé une décision. Durée usuelle, sans source consultée : à comparer à votre propre liste de conservation.',
  'settings.name.retention_endorsement_letter_years': 'Lettre d’approbation',
  'settings.text.retention_endorsement_letter_years':
    'Base : il montre qui a décidé quoi. Durée usuelle, sans source consultée : à comparer à votre propre liste de conservation.',
  'settings.name.retention_grant_agreement_years': 'Convention de subvention',
  'settings.text.retention_grant_agreement_years':
    'Base : ce que les audits et les recouvrements peuvent encore exiger. Durée usuelle, sans source consultée : à comparer à votre propre liste de conservation.',
  'settings.name.retention_joint_declaration_years': 'Déclaration conjointe',
  'settings.text.retention_joint_declaration_years':
    'Base : le cadre lui-même reste au dossier. 0 an : conservé sans limite.',
  'settings.name.retention_final_report_years': 'Rapport final',
  'settings.text.retention_final_report_years':
    'Base : ce que les audits et les recouvrements peuvent encore exiger. Durée usuelle, sans source consultée : à comparer à votre propre liste de conservation.',
  'settings.name.retention_invoice_years': 'Facture',
  'settings.text.retention_invoice_years':
    'Base : ce que les audits et les recouvrements peuvent encore exiger. Durée usuelle, sans source consultée : à comparer à votre propre liste de conservation.',
  'settings.name.retention_minutes_years': 'Procès-verbal',
  'settings.text.retention_minutes_years':
    'Base : il montre qui a décidé quoi. Durée usuelle, sans source consultée : à comparer à votre propre liste de conservation.',
  'settings.name.retention_meeting_paper_years': 'Document de réunion',
  'settings.text.retention_meeting_paper_years':
    'Base : il a étayé une décision. Durée usuelle, sans source consultée : à comparer à votre propre liste de conservation.',
  'settings.name.retention_annex_years': 'Annexe',
  'settings.text.retention_annex_years':
    'Base : il a étayé une décision. Durée usuelle, sans source consultée : à comparer à votre propre liste de conservation.',
  'settings.name.retention_formal_letter_years': 'Lettre officielle',
  'settings.text.retention_formal_letter_years':
    'Base : il montre qui a décidé quoi. Durée usuelle, sans source consultée : à comparer à votre propre liste de conservation.',
  'settings.name.retention_other_years': 'Autre document',
  'settings.text.retention_other_years':
    'Base : il a étayé une décision. Durée usuelle, sans source consultée : à comparer à votre propre liste de conservation.',
  'cases.trail.document_held': '{{who}} conserve des documents au-delà de leur échéance.',
  'cases.trail.document_released': '{{who}} a levé une retenue sur des documents.',
  'cases.trail.document_destroyed':
    '{{who}} a détruit un document arrivé à échéance. Sa ligne et son empreinte demeurent.',
  'notice.what.document_held': 'des documents sont conservés au-delà de leur échéance',
  'notice.what.document_released': 'une retenue sur des documents a été levée',
  'notice.what.document_destroyed': 'un document arrivé à échéance a été détruit',
  'hears.event.document_held': 'Des documents sont conservés au-delà de leur échéance',
  'hears.event.document_released': 'Une retenue sur des documents est levée',
  'hears.event.document_destroyed': 'Un document arrivé à échéance est détruit',
  'notice.documents_due.headline': 'Documents arrivés à échéance : {{title}}',
  'notice.documents_due.text':
    'La durée de conservation de ces documents est écoulée : {{title}}. Ils seront détruits dans trente jours. Retenez ceux qui sont encore nécessaires.',
  'notice_kind.documents_due': 'La durée de conservation de documents est écoulée',
  'hears.when.documents_due': 'Des documents arrivent à échéance, trente jours avant leur destruction',
  'problem.field.documents.day_over': 'Choisissez un jour à venir.',
  'documents.destroyed': 'La durée de conservation du document est écoulée et il a été détruit.',
  'documents.destroyed_on': 'détruit le {{date}}',
  'documents.kept_until': 'Conservé jusqu’au',
  'documents.kept_open': 'tant que le dossier est ouvert',
  'documents.kept_good': 'sans limite',
  'documents.hold': 'Retenir',
  'documents.hold_of': 'Retenir {{title}}',
  'retention.title': 'Conservation des documents',
  'retention.tile': 'Ce qui arrive à échéance, ce qui le retient et ce qui sera détruit',
  'retention.lead':
    'Documents des dossiers clos, par échéance. Le secrétariat est averti des documents arrivés à échéance ; ils sont détruits trente jours plus tard, sauf si quelqu’un les retient.',
  'retention.none': 'Aucun document d’un dossier clos n’a d’échéance et aucun n’est retenu.',
  'retention.caption_one': '{{count}} document',
  'retention.caption_other': '{{count}} documents',
  'retention.document': 'Document',
  'retention.file': 'Dossier',
  'retention.state': 'Suite',
  'retention.change': 'Modifier',
  'retention.state_kept': 'est conservé',
  'retention.state_due': 'est arrivé à échéance ; le secrétariat va être averti',
  'retention.state_told': 'le secrétariat est averti depuis le {{date}} ; destruction trente jours plus tard',
  'retention.state_held': 'retenu jusqu’au {{date}} par {{name}} : {{reason}}',
  'retention.state_held_file': 'dossier entier retenu jusqu’au {{date}} par {{name}} : {{reason}}',
  'retention.end': 'Lever la retenue',
  'retention.end_of': 'Lever la retenue sur {{title}} jusqu’au {{date}}',
  'retention.hold_title': 'Conserver ce document plus longtemps',
  'retention.hold_now': 'Il est conservé jusqu’au {{date}}.',
  'retention.hold_open':
    'Il est conservé tant que son dossier est ouvert, puis pendant les années fixées par l’installation.',
  'retention.hold_good': 'Les documents de ce type sont conservés sans limite.',
  'retention.until': 'Conserver jusqu’au',
  'retention.until_hint': 'Un jour, par exemple 2031-12-31.',
  'retention.reason': 'Pourquoi il est encore nécessaire',
  'retention.what': 'Ce qui est conservé',
  'retention.what.document': 'Ce document seul',
  'retention.what.file': 'Tous les documents du dossier {{reference}}',
  'retention.hold_submit': 'Conserver',
  'retention.held': 'Il est conservé jusqu’au {{date}}.',
  'retention.end_title': 'Lever cette retenue ?',
  'retention.end_what':
    'L’échéance propre du document s’applique désormais. Si elle est passée, le secrétariat est de nouveau averti avant toute destruction.',
  'retention.ended': 'La retenue est levée.',
  'fact.countryDocuments': 'les lettres des pays partenaires',
  'fact.endorsementLetterAsked': 'l’exigence d’une lettre du pays',
};
