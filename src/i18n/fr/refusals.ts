import type { Translated } from '../catalogue.js';
import type { refusals as source } from '../en/refusals.js';

export const refusals: Translated<typeof source> = {
  'refusal.other': 'Ce n’est pas possible pour le moment.',
  'refusal.role_missing': 'Cela revient à : {{roles}}. Vous n’avez pas ce rôle.',
  'refusal.scope_missing':
    'Vous avez le rôle ({{roles}}), mais pour une autre organisation ou un autre pays que ceux de ce dossier.',
  'refusal.not_a_member':
    'Seules les personnes désignées pour ce dossier peuvent le faire ({{roles}}), et vous n’en faites pas partie.',
  'refusal.duty_conflict':
    'Vous êtes déjà intervenu sur ce dossier d’une manière qui l’exclut : {{conflict}}. Nul ne contrôle son propre travail.',
  'refusal.duty_conflict_of_principal':
    '{{name}}, pour qui vous agiriez, est déjà intervenu sur ce dossier d’une manière qui l’exclut : {{conflict}}. Qui supplée est tenu aux mêmes obligations.',
  'refusal.above_ceiling':
    'Vous suppléez {{name}} jusqu’à {{ceilingCents}} ; ce dossier porte sur {{amountCents}}.',
  'refusal.behalf_unclear': 'Indiquez pour qui vous agissez : {{names}}.',
  'refusal.behalf_unknown': 'Vous ne suppléez pas cette personne ici.',
  'refusal.task_done': 'C’est déjà fait.',
  'refusal.task_moved': 'Cela a déjà été confié à quelqu’un d’autre.',
  'refusal.part.conflict': 'séparation des fonctions',
  'refusal.not_offered': 'Cela ne vous revient pas.',
  'refusal.transition_unknown':
    'Cette étape ne fait pas partie du stade actuel. Le dossier a peut-être avancé : consultez-le de nouveau.',
  'refusal.content_frozen': 'Le contenu ne peut pas être modifié au stade actuel.',
  'refusal.only_the_clock':
    'Cela se fait de soi-même à l’expiration du délai ; personne ne le fait à la main.',
  'refusal.only_the_system':
    'Cela se fait de soi-même quand un autre dossier avance ; personne ne le fait à la main.',
  'refusal.not_for_the_system': 'Seule une personne peut le faire.',
  'refusal.visa_not_asked': 'Cette étape ne donne pas de visa ; aucun ne peut être nommé.',
  'refusal.visa_unknown': 'Indiquez quel visa vous donnez. Ouverts actuellement : {{open}}.',
  'refusal.part.none': 'aucun',
  'refusal.visa_already_given': 'Ce visa a déjà été donné.',
  'refusal.must_be_returned':
    'Le dossier a changé depuis son contrôle. Il doit d’abord être contrôlé à nouveau.',
  'refusal.not_your_visa': 'Seule la personne qui a donné un visa peut le reprendre.',
  'refusal.visa_acted_upon':
    'Depuis que vous avez donné le visa, quelqu’un a agi sur ce dossier ; il ne peut plus être repris.',
  'refusal.vouched_for': 'Ceci ne peut être modifié tant que ces visas comptent : {{visa}}.',
  'refusal.vouched_facts_changed':
    'Ce pour quoi {{visa}} a été donné a changé depuis. Renvoyez le dossier, pour qu’il puisse être donné à nouveau.',
  'refusal.visa_already_yours':
    'Vous avez déjà répondu à ce visa ; une autre personne doit donner le suivant.',
  'refusal.visa_waits_for': 'Un autre visa vient d’abord : {{waitsFor}}.',
  'refusal.chair_votes_last':
    'La présidence vote en dernier, dès que le quorum de {{quorum}} peut être atteint. Votes jusqu’ici : {{votes}}.',
  'refusal.reason_missing': 'Indiquez les motifs.',
  'refusal.document_missing': 'Il manque un document à ce dossier : {{document}}.',
  'refusal.text_missing': 'À remplir : {{input}}.',
  'refusal.text_too_long': 'Au plus {{most}} caractères : {{input}}.',
  'refusal.date_malformed': 'Indiquez un jour du calendrier : {{input}}.',
  'refusal.text_wrong': 'Ceci doit être un texte : {{input}}.',
  'refusal.choice_missing': 'Choisissez une réponse : {{input}}.',
  'refusal.checklist_open': 'Cochez chaque ligne de la liste. Encore ouvertes : {{open}}.',
  'refusal.checklist_unknown': 'La liste ne contient pas cette ligne : {{items}}.',
  'refusal.input_unknown': 'Cette étape ne demande pas « {{input}} ».',
  'refusal.clock_not_run_out': 'Le délai n’a pas encore expiré.',
  'refusal.clock_period_unknown': 'Le dossier n’indique pas la durée de ce délai : {{clock}}.',
  'refusal.clock_period_invalid': 'La durée de ce délai n’est pas valable : {{amount}}.',
  'refusal.clock_already_paused': 'Ce délai est déjà suspendu.',
  'refusal.clock_not_paused': 'Ce délai court ; il n’y a pas de suspension à lever.',
  'refusal.clock_already_stopped': 'Ce délai a déjà pris fin.',
  'refusal.clock_instant_out_of_order': 'Ce serait avant ce qui est déjà arrivé à ce délai.',
  'refusal.report_incomplete': 'Il manque encore au rapport : {{gaps}}.',
  'refusal.action_not_in_implementation':
    'L’action n’est pas en cours de mise en œuvre : son rapport final ne peut pas être déposé.',
  'refusal.report_not_returned_before':
    'Renvoyez d’abord le rapport : nul ne le perd sans avoir été invité à le corriger.',
  'refusal.envelope_exhausted': 'L’enveloppe n’a pas assez de fonds libres.',
  'refusal.reservation_missing': 'Les fonds réservés pour cette action ne suffisent pas.',
  'refusal.commitment_missing': 'Les fonds engagés pour cette action ne suffisent pas.',
  'refusal.contract_missing': 'Les fonds sous contrat pour cette action ne suffisent pas.',
  'refusal.commitment_year_not_over':
    'Il peut encore faire l’objet d’un contrat : l’engagement demeure jusqu’au 31 décembre {{year}}.',
  'refusal.money_not_dormant':
    'Des fonds ont été mis sous contrat ou payés il y a trop peu de temps : ils peuvent être dégagés après le {{from}}.',
  'refusal.order_missing': 'Il n’y a pas d’ordre de paiement de ce montant.',
  'refusal.payment_missing': 'Il n’a pas été payé autant que ce qui serait recouvré.',
  'refusal.other_envelope':
    'Cette action puise déjà dans une autre enveloppe ; une action en a exactement une.',
};
