import type { Translated } from '../catalogue.js';
import type { forecasts as source } from '../en/forecasts.js';

/** When running cases are decided, as far as history tells. */
export const forecasts: Translated<typeof source> = {
  'forecasts.expected': 'Décision attendue',
  'forecasts.half': 'La moitié de ces dossiers avant le',
  'forecasts.most': 'Neuf sur dix avant le',
  'forecasts.most_unknown':
    'impossible à dire : trop de dossiers durent plus longtemps que tous ceux qui ont abouti',
  'forecasts.learned': 'D’après au moins {{cases}} séjours antérieurs dans chaque étape à venir.',
  'forecasts.how': 'Ce que ces dates ont valu',
  'forecasts.range':
    'Une décision est attendue entre le {{half}} et le {{most}}, d’après la durée de dossiers semblables.',
  'forecasts.around':
    'Une décision est attendue autour du {{half}}, d’après la durée de dossiers semblables.',
  'forecasts.from':
    'Une décision est attendue le {{half}} ou plus tard, d’après la durée de dossiers semblables.',
  'forecasts.no_promise': 'C’est une estimation. Ce n’est ni une promesse ni un délai.',
  'forecasts.refused.few_cases':
    'Pas encore de date : {{cases}} séjours antérieurs sont connus dans une des étapes à venir, et il en faut au moins {{needed}}.',
  'forecasts.refused.outlasted': 'Pas de date : il est là depuis plus longtemps que presque tous les autres.',
  'forecasts.refused.resting': 'Pas de date : il est en repos, et personne n’est invité à agir.',
  'forecasts.refused_outside.few_cases':
    'Trop peu de dossiers comme celui-ci ont été tranchés pour qu’une date puisse être donnée.',
  'forecasts.refused_outside.outlasted':
    'Cela dure plus longtemps que d’habitude, si bien qu’aucune date ne peut être donnée.',
  'forecasts.refused_outside.resting':
    'Le dossier est en repos pour l’instant, si bien qu’aucune date ne peut être donnée.',
  'forecasts.column.most': 'la plupart avant le {{date}}',
  'forecasts.column.open': 'ou plus tard',

  'forecasts.title': 'Ce que valent les prévisions',
  'forecasts.tile':
    'Combien de temps les dossiers restent à chaque étape, et la justesse des dates annoncées.',
  'forecasts.lead':
    'Chaque nuit, la durée des séjours à chaque étape est apprise à nouveau, d’après les dossiers qui ont avancé et ceux qui y sont encore.',
  'forecasts.workflow': 'Procédure',
  'forecasts.show': 'Afficher',
  'forecasts.stages': 'Durée des séjours à chaque étape avant la décision',
  'forecasts.none': 'Rien n’a encore été appris de cette procédure. Elle est apprise chaque nuit.',
  'forecasts.stage': 'Étape',
  'forecasts.ended': 'Séjours terminés',
  'forecasts.open': 'Dossiers présents au moment du calcul',
  'forecasts.median': 'La moitié en (jours)',
  'forecasts.ninety': 'Neuf sur dix en (jours)',
  'forecasts.unit': 'Comptés en',
  'forecasts.unit.working': 'jours ouvrables',
  'forecasts.unit.calendar': 'jours calendaires',
  'forecasts.tested': 'Séjours comparés à leur prévision',
  'forecasts.within50': 'Terminés à la date annoncée pour la moitié',
  'forecasts.within90': 'Terminés à la date annoncée pour neuf sur dix',
  'forecasts.calibration': 'Justesse des dates annoncées',
  'forecasts.calibration_lead':
    'Chaque séjour est comparé à ce qui pouvait être prévu le jour où il a commencé. À partir de {{needed}} séjours terminés à une étape.',
  'forecasts.calibration_none':
    'Aucune étape n’a {{needed}} séjours terminés dont on savait assez lorsqu’ils ont commencé.',
  'forecasts.calibration_picture':
    'Pour chaque étape, combien de séjours sur cent se sont terminés aux dates annoncées ; les traits sont à 50 et à 90.',
  'forecasts.simulated': 'Sur un historique inventé, de durées connues',
  'forecasts.simulated_lead':
    'Des dossiers simulés suivent cette procédure, la moitié d’entre eux comme historique. Les autres sont examinés toutes les quelques semaines, et ce qui est alors prévu est comparé au jour de leur décision.',
  'forecasts.simulated_none':
    'Rien ne peut être dit : trop peu de dossiers simulés aboutissent à une décision, ou la procédure distingue plus de faits qu’il n’en peut être tiré.',
  'forecasts.history': 'Historique',
  'forecasts.times_told': 'Dates annoncées',
  'forecasts.simulated_row': 'Dossiers simulés',
  'forecasts.learned_at': 'Calculé le {{at}}.',
  'forecasts.download': 'Télécharger en CSV',
};
