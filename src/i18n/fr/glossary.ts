/** What the words of the programme mean. */
import type { Translated } from '../catalogue.js';
import type { glossary as source } from '../en/glossary.js';

export const glossary: Translated<typeof source> = {
  'glossary.title': 'Glossaire',
  'glossary.lead':
    'Ce que signifient les mots de ce programme et comment ils se disent dans les autres langues.',
  'glossary.reviewed':
    'Un terme marqué « acte » est celui d’un acte ou d’une déclaration conjointe de l’Union européenne dans cette langue. Les autres sont marqués « non révisé » : ils sont les nôtres jusqu’à confirmation.',
  'glossary.act': 'acte',
  'glossary.not_reviewed': 'non révisé',
  'glossary.others': '« {{term}} » dans les autres langues',
  'glossary.means.partnership':
    'Ce que l’UE et un pays partenaire ont convenu en matière de migration : un partenariat pour la mobilité ou un programme commun.',
  'glossary.means.mobility_partnership':
    'Cadre signé par l’UE et certains États membres ; il ouvre aussi des discussions sur les visas et la réadmission.',
  'glossary.means.common_agenda': 'Cadre signé par l’UE et tous les États membres.',
  'glossary.means.pillar':
    'L’un des quatre domaines d’un partenariat : migration légale, migration irrégulière et traite, développement, protection.',
  'glossary.means.call':
    'L’annonce dans le cadre de laquelle les demandes sont déposées, avec ses règles et ses fonds.',
  'glossary.means.guidelines':
    'Les règles d’un appel. Une demande est jugée selon la version en vigueur lors de son dépôt.',
  'glossary.means.lot': 'Une partie d’un appel dotée de ses propres fonds.',
  'glossary.means.envelope': 'Les fonds d’un instrument pour un lot. Rien ne peut être promis au-delà.',
  'glossary.means.ceiling': 'Le maximum qu’une enveloppe peut contenir.',
  'glossary.means.action':
    'Ce qui est réalisé dans un partenariat avec les fonds du mécanisme : subvention, assistance technique ou dialogue.',
  'glossary.means.grant': 'Fonds accordés à un demandeur chef de file pour une action.',
  'glossary.means.technical_assistance':
    'Experts, formations ou matériel que le mécanisme achète pour un pays qui le demande.',
  'glossary.means.dialogue': 'Une réunion d’experts ou un dialogue politique, avec ses résultats.',
  'glossary.means.need': 'Ce qu’un pays partenaire demande avec ses propres mots. Il voit la suite donnée.',
  'glossary.means.lead_applicant':
    'L’autorité qui dépose la demande, signe le contrat et répond de l’action.',
  'glossary.means.co_applicant': 'Celui qui dépose la demande avec le chef de file et réalise une partie.',
  'glossary.means.concept_note':
    'La première demande, brève. Seules celles retenues donnent lieu à une demande complète.',
  'glossary.means.full_application': 'La demande avec activités, budget, plan de travail et indicateurs.',
  'glossary.means.eligibility': 'Si une demande répond aux règles : chaque règle dit ce qu’elle a examiné.',
  'glossary.means.clarification':
    'Une question posée au demandeur. Le délai est suspendu jusqu’à la réponse.',
  'glossary.means.endorsement': 'L’accord du pays partenaire sur une action qui le concerne.',
  'glossary.means.no_objection': 'L’absence de réponse dans le délai vaut non-objection.',
  'glossary.means.steering_committee': 'Le comité qui classe les demandes et propose les attributions.',
  'glossary.means.award': 'La décision d’accorder la subvention. Elle réserve les fonds.',
  'glossary.means.reserve_list':
    'De bonnes demandes pour lesquelles les fonds manquent encore, dans leur ordre.',
  'glossary.means.redress': 'Ce qu’un demandeur dépose contre un rejet, dans le délai prévu.',
  'glossary.means.funding_request': 'La demande des fonds d’une action. Elle passe par cinq visas.',
  'glossary.means.visa': 'Une approbation dans le circuit financier. Nul n’en donne deux qui s’excluent.',
  'glossary.means.initiation': 'Le premier examen d’une demande : est-elle complète et exacte ?',
  'glossary.means.verification': 'Le contrôle de l’initiation par une autre personne, avant toute signature.',
  'glossary.means.authorising_officer': 'Celui qui peut engager les fonds de l’Union et en répond.',
  'glossary.means.budgetary_commitment': 'Fonds réservés au budget pour un objet.',
  'glossary.means.legal_commitment': 'Le contrat signé. Il ne dépasse jamais l’engagement budgétaire.',
  'glossary.means.decommitment': 'La restitution à l’enveloppe de ce qui n’est pas utilisé.',
  'glossary.means.payment_request':
    'La demande de paiement au titre d’un contrat. Un délai court dès son enregistrement.',
  'glossary.means.pre_financing': 'Ce qui est payé avant les travaux, pour commencer.',
  'glossary.means.balance': 'Le dernier paiement, après le rapport final.',
  'glossary.means.recovery_order': 'L’ordre de rembourser des fonds.',
  'glossary.means.amendment': 'Une modification d’un contrat signé : fonds, durée ou partenaires.',
  'glossary.means.report': 'Ce que le chef de file rapporte des travaux, aux dates fixées à la signature.',
  'glossary.means.case': 'Tout ce qui suit une procédure : une action, une demande, un rapport…',
  'glossary.means.stage': 'Où se trouve un dossier. Les pays partenaires le lisent en termes simples.',
  'glossary.means.time_limit':
    'Les jours dont quelqu’un dispose pour agir. Il peut être suspendu pendant une question.',
  'glossary.means.working_day': 'Un jour qui n’est ni de week-end ni férié dans le calendrier applicable.',
  'glossary.means.formal_notice': 'La lettre motivée qui suspend un délai.',
  'glossary.means.delegation':
    'Un rôle prêté pendant une absence, avec ses dates. Les deux noms figurent au registre.',
  'glossary.means.separation_of_duties':
    'Celui qui initie ne vérifie pas, et celui qui demande ne décide pas.',
  'glossary.means.conflict_of_interests': 'Quiconque en a un le déclare et ne participe pas.',
  'glossary.means.audit_trail':
    'Tout ce qui a été fait, dans une chaîne où rien ne peut être modifié sans que cela se voie.',
};
