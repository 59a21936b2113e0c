import type { Translated } from '../catalogue.js';
import type { agencies as source } from '../en/agencies.js';

/** What an agency takes part in, and what it is told of that. */
export const agencies: Translated<typeof source> = {
  'notice.takes_part.headline': 'Vous participez : {{stage}}',
  'notice.takes_part.text':
    'Votre agence participe désormais à « {{title}} » ({{reference}}). Étape en cours : {{stage}}.',
  'notice_kind.takes_part': 'Leur agence y participe',
  'hears.who.newcomers': 'Les experts des agences qui y participent depuis lors',
  'hears.who.agencies': 'Les experts des agences qui y participent',
  'hears.stage.scheduled': 'programmé',
  'hears.stage.held': 'tenu',
  'hears.stage.outcomes': 'résultats d’un dialogue consignés',
  'hears.stage.delivered': 'réalisé',
  'hears.stage.outcomes_recorded': 'résultats d’une assistance technique consignés',
  'hears.stage.implementation': 'en cours de mise en œuvre',
  'hears.stage.suspended': 'suspendu',
  'assistance.plan.agency_hint':
    'Une agence de l’Union, désignée par le nom proposé, voit dès la programmation où se rendent ses experts.',
  'taking_part.title': 'Ce à quoi vous participez',
  'taking_part.lead':
    'L’assistance technique où se rendent vos experts, les dialogues auxquels vous êtes invité et les actions dont vous êtes partenaire ou pour lesquelles vous avez été consulté.',
  'taking_part.none':
    'Vous ne participez encore à rien. Vous serez informé dès que vos experts seront prévus, ou que vous serez invité ou consulté.',
  'taking_part.what': 'Quoi',
  'taking_part.stands': 'Étape en cours',
  'taking_part.next': 'Prochaine date',
  'taking_part.no_date': 'Aucune date à venir',
  'taking_part.kind.action': 'Action',
  'taking_part.kind.technical_assistance': 'Assistance technique',
  'taking_part.kind.dialogue': 'Dialogue',
  'taking_part.date.reply': 'réponse attendue',
  'taking_part.date.meeting': 'début de la réunion',
  'taking_part.date.follow_up': 'échéance d’une de vos tâches',
  'taking_part.date.mission': 'départ de votre expert',
  'taking_part.date.mission_end': 'retour de votre expert',
  'taking_part.date.begin': 'début',
  'taking_part.date.end': 'fin',
};
