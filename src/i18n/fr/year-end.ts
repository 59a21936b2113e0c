import type { Translated } from '../catalogue.js';
import type { yearEnd as source } from '../en/year-end.js';

/** The pages of the end of the financial year. */
export const yearEnd: Translated<typeof source> = {
  'year_end.title': 'Fin de l’exercice',
  'year_end.lead':
    'Engagements budgétaires à mettre sous contrat au plus tard le 31 décembre, et contrats sans paiement depuis deux ans. Ce qui n’est pas utilisé retourne à son enveloppe, pour d’autres.',
  'year_end.unsigned': 'Engagements sans contrat',
  'year_end.unsigned_lead': 'Chacun est à mettre sous contrat au plus tard le 31 décembre de son année.',
  'year_end.unsigned_none': 'Tous les engagements sont sous contrat.',
  'year_end.dormant': 'Contrats sans paiement',
  'year_end.dormant_lead':
    'Rien n’y a été payé depuis longtemps. À partir de la date indiquée, un ordonnateur peut dégager ce qui n’a jamais été tiré.',
  'year_end.dormant_none':
    'Aucun contrat n’approche de la date à partir de laquelle, faute de paiement, il peut être dégagé.',
  'year_end.choose': 'Choisir',
  'year_end.choose_file': 'Choisir {{reference}}',
  'year_end.file': 'Dossier',
  'year_end.lead_applicant': 'Chef de file',
  'year_end.envelope': 'Enveloppe',
  'year_end.amount': 'Montant',
  'year_end.committed_on': 'Engagé le',
  'year_end.last_paid_on': 'Contrat ou dernier paiement',
  'year_end.sign_by': 'À signer au plus tard le',
  'year_end.given_back_from': 'Peut être dégagé à partir du',
  'year_end.older_version': 'Suit une ancienne version de son processus : faites-le d’abord migrer',
  'year_end.over': 'Échu depuis le {{date}}',
  'year_end.total_one': '{{count}} dossier, {{amount}}',
  'year_end.total_other': '{{count}} dossiers, {{amount}}',
  'year_end.preview': 'Voir ce qui serait dégagé',
  'year_end.officers_only': 'Le dégagement revient à un ordonnateur ; vous voyez ce qui est à décider.',
  'year_end.nothing_over': 'Rien ne peut être dégagé aujourd’hui : les dates ne sont pas venues.',
  'year_end.preview_title': 'Dégager ce qui n’a pas été utilisé',
  'year_end.preview_lead_one': '{{count}} dossier, {{amount}} au total. Rien n’est encore fait.',
  'year_end.preview_lead_other': '{{count}} dossiers, {{amount}} au total. Rien n’est encore fait.',
  'year_end.preview_envelopes': 'Les enveloppes avant et après',
  'year_end.free_before': 'Disponible maintenant',
  'year_end.goes_back': 'Retourne',
  'year_end.free_after': 'Disponible ensuite',
  'year_end.what_happens':
    'Chaque engagement est dégagé, sa demande est close et son chef de file averti. Un contrat continue de courir ; ce qui n’a pas été tiré n’est plus là pour être payé.',
  'year_end.reason': 'Motifs',
  'year_end.reason_hint': 'Ils figurent dans la piste de chaque dossier, et son chef de file les lit.',
  'year_end.give_back_one': 'Dégager {{amount}} de {{count}} dossier',
  'year_end.give_back_other': 'Dégager {{amount}} de {{count}} dossiers',
  'year_end.chosen_gone':
    'Ce qui a été choisi n’est plus là, ou sa date n’est pas venue. Choisissez de nouveau.',
};
