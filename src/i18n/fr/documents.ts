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
};
