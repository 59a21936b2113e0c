import type { Translated } from '../catalogue.js';
import type { settings as source } from '../en/settings.js';

/** What an installation sets for itself. */
export const settings: Translated<typeof source> = {
  'settings.title': 'Paramètres',
  'settings.tile':
    'Limites, parts et périodes fixées par cette installation, et ses espaces que l’on peut désactiver.',
  'settings.lead':
    'Ils valent à partir du prochain acte ; ce qui a été décidé avant reste tel quel. Les parts et limites pour lesquelles aucune source n’a été lue relèvent de la connaissance générale : fixez les vôtres.',
  'settings.caption': 'Paramètres de cette installation',
  'settings.setting': 'Paramètre',
  'settings.value': 'Valeur',
  'settings.changed': 'Modifié',
  'settings.never': 'tel que livré',
  'settings.by': '{{name}}, {{day}}',
  'settings.change': 'Modifier',
  'settings.change_of': 'Modifier : {{name}}',
  'settings.save': 'Modifier',
  'settings.done': 'Le paramètre est modifié.',
  'settings.now': 'Actuellement : {{value}}',
  'settings.option.written_too': 'en session, ou par écrit hors ordre du jour',
  'settings.option.in_session': 'en session uniquement',
  'settings.unit.cents': 'En euros.',
  'settings.unit.basis_points': 'En pour cent, avec deux décimales au plus.',
  'settings.unit.months': 'En mois entiers.',
  'settings.unit.working_days': 'En jours ouvrables.',
  'settings.unit.people': 'Un nombre de personnes.',
  'settings.months_one': '{{count}} mois',
  'settings.months_other': '{{count}} mois',
  'settings.working_days_one': '{{count}} jour ouvrable',
  'settings.working_days_other': '{{count}} jours ouvrables',
  'settings.people_one': '{{count}} personne',
  'settings.people_other': '{{count}} personnes',
  'settings.name.second_signature_from_cents': 'Seconde signature de l’ordonnateur à partir de',
  'settings.text.second_signature_from_cents':
    'À partir de ce montant, une demande de financement ou un avenant exige une seconde signature.',
  'settings.name.prefinancing_max_basis_points': 'Préfinancement maximal',
  'settings.text.prefinancing_max_basis_points':
    'Part de la subvention versée avant justification des coûts.',
  'settings.name.paid_before_balance_max_basis_points': 'Maximum versé avant le solde',
  'settings.text.paid_before_balance_max_basis_points':
    'Part de la subvention que préfinancements et paiements intermédiaires atteignent ensemble.',
  'settings.name.contract_prefinancing_max_basis_points': 'Préfinancement maximal des contrats',
  'settings.text.contract_prefinancing_max_basis_points':
    'Part d’un contrat de la facilité pour une assistance technique ou un dialogue versée avant toute prestation.',
  'settings.name.late_interest_basis_points': 'Intérêts de retard',
  'settings.text.late_interest_basis_points':
    'Taux annuel par lequel l’intérêt d’un paiement tardif est indiqué.',
  'settings.name.maximum_indirect_basis_points': 'Coûts indirects maximaux',
  'settings.text.maximum_indirect_basis_points':
    'Part des coûts directs au-delà de laquelle un budget est signalé.',
  'settings.name.reporting_months': 'Mois couverts par un rapport d’avancement',
  'settings.text.reporting_months': 'Lorsqu’une action n’indique rien.',
  'settings.name.progress_report_months': 'Délai d’un rapport d’avancement',
  'settings.text.progress_report_months': 'Mois après la fin de sa période.',
  'settings.name.final_report_months': 'Délai du rapport final',
  'settings.text.final_report_months': 'Mois après la fin de l’action.',
  'settings.name.dormant_after_months': 'Contrats sans paiement',
  'settings.text.dormant_after_months': 'Mois après lesquels ce qui n’a pas été tiré peut être dégagé.',
  'settings.name.session_notice_working_days': 'Préavis d’une session du comité',
  'settings.text.session_notice_working_days':
    'Les membres reçoivent l’ordre du jour au moins autant de temps avant.',
  'settings.name.session_quorum': 'Quorum d’une session du comité',
  'settings.text.session_quorum': 'Membres présents, présidence comprise, pour qu’une session s’ouvre.',
  'settings.name.reserve_list_months': 'Durée d’une liste de réserve',
  'settings.text.reserve_list_months':
    'Ensuite, une action non retenue devient caduque et son chef de file en reçoit les motifs.',
  'settings.name.committee_votes': 'Mode de vote du comité',
  'settings.text.committee_votes': 'Si une action hors ordre du jour peut être votée par écrit.',
  'audit.setting_changed': 'a modifié un paramètre de l’installation',
};
