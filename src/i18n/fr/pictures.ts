import type { Translated } from '../catalogue.js';
import type { pictures as source } from '../en/pictures.js';

/** The programme in pictures, each with its table. */
export const pictures: Translated<typeof source> = {
  'pictures.title': 'Graphiques',
  'pictures.link': 'En graphiques',
  'pictures.all': 'Tous les graphiques',
  'pictures.filters': 'Ce que le graphique montre',
  'pictures.frame': 'Le graphique, que l’on peut déplacer',
  'pictures.table': 'La même chose en tableau',
  'pictures.download': 'Télécharger le tableau en CSV',
  'pictures.empty': 'Il n’y a encore rien à dessiner.',
  'pictures.kind': 'Type de dossier',
  'pictures.cases': 'Dossiers',
  'pictures.case': 'Dossier',
  'pictures.changed': 'Dernier changement',
  'pictures.behind_one': '{{count}} dossier s’y trouve',
  'pictures.behind_other': '{{count}} dossiers s’y trouvent',
  'pictures.nobody_there': 'Aucun dossier ne s’y trouve plus.',
  'pictures.days_one': 'le plus long {{count}} jour',
  'pictures.days_other': 'le plus long {{count}} jours',
  'pictures.median_days': 'La moitié y est depuis (jours)',
  'pictures.oldest_days': 'Le plus long y est depuis (jours)',
  'pictures.pipeline': 'Où en sont les dossiers',
  'pictures.pipeline.about':
    'Combien de dossiers en cours se trouvent à chaque étape, et depuis quand le plus ancien y est.',
  'pictures.envelopes': 'Enveloppes',
  'pictures.envelopes.about':
    'Ce qui, de chaque enveloppe, est réservé, engagé, sous contrat et payé, jusqu’à son plafond.',
  'pictures.envelope': 'Enveloppe',
  'pictures.limit': 'Le trait vertical au bout de chaque barre est le plafond.',
  'pictures.millions': '{{amount}} M EUR',
  'pictures.on_time': 'Délais respectés',
  'pictures.on_time.about':
    'Les délais fixés par les règles, selon le mois de leur échéance : respectés, ou dépassés avant que l’acte ait été accompli.',
  'pictures.month': 'Mois',
  'pictures.kept': 'Respectés',
  'pictures.late': 'Dépassés',
  'pictures.rate': 'Part respectée',
  'pictures.workload': 'Charge de travail',
  'pictures.workload.about':
    'Les tâches ouvertes selon leur échéance. Par personne, seules sont comptées celles qui désignent quelqu’un.',
  'pictures.by.role': 'Rôle',
  'pictures.by.person': 'Personne',
  'pictures.erased': 'nom effacé',
  'pictures.overdue': 'En retard',
  'pictures.soon': 'À faire dans les sept jours',
  'pictures.later': 'Plus tard, ou sans date',
  'pictures.countries': 'Par pays',
  'pictures.countries.about':
    'Les actions par pays partenaire et selon leur état. Une action qui concerne plusieurs pays figure avec chacun.',
  'pictures.process': 'La procédure et ses dossiers',
  'pictures.process.about':
    'La procédure en vigueur, avec le nombre de dossiers à chaque étape. Chaque nombre mène à ses dossiers.',
  'pictures.timeline': 'Les actions dans le temps',
  'pictures.timeline.about':
    'Quand les actions se déroulent, ce qu’elles ont promis d’atteindre et pour quand, et aujourd’hui.',
  'pictures.signs':
    'Un losange est un jalon : plein lorsqu’un rapport accepté le dit atteint, vide jusque-là. La ligne en tirets est aujourd’hui.',
  'pictures.today': 'aujourd’hui',
  'pictures.what': 'Quoi',
  'pictures.whole_action': 'Toute l’action',
  'pictures.from': 'Du',
  'pictures.to': 'Au',
  'pictures.state': 'État',
  'pictures.milestone.done': 'atteint',
  'pictures.milestone.on_track': 'en bonne voie',
  'pictures.milestone.late': 'en retard',
};
