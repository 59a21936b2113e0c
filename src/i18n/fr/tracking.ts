import type { Translated } from '../catalogue.js';
import type { tracking as source } from '../en/tracking.js';

/** Following a file by a link, without an account: the page of whoever gives links, and the page that they open. */
export const tracking: Translated<typeof source> = {
  'tracking.link': 'Liens pour les personnes sans compte',
  'tracking.title': 'Liens pour les personnes sans compte',
  'tracking.lead':
    'Un lien montre où en est ce dossier et ce qui suit : les étapes en mots simples et leurs dates. Il ne montre ni titre, ni noms, ni montants, ni motifs.',
  'tracking.secret':
    'Quiconque possède un lien lit ce qu’il montre sans se connecter, jusqu’à son expiration ou jusqu’à ce que vous y mettiez fin.',
  'tracking.none': 'Aucun lien n’a encore été créé pour ce dossier.',
  'tracking.caption_one': '{{count}} lien',
  'tracking.caption_other': '{{count}} liens',
  'tracking.new': 'Créer un lien',
  'tracking.days': 'Durée de validité',
  'tracking.days_of_one': '{{count}} jour',
  'tracking.days_of_other': '{{count}} jours',
  'tracking.make': 'Créer le lien',
  'tracking.made': 'Le lien est créé. Copiez-le maintenant : il ne sera plus affiché.',
  'tracking.your_link': 'Le lien',
  'tracking.your_link_hint': 'Copiez-le et donnez-le à la personne qui souhaite suivre ce dossier.',
  'tracking.made_at': 'Créé',
  'tracking.made_by': 'Par',
  'tracking.until': 'Valable jusqu’au',
  'tracking.state': 'État',
  'tracking.live': 'valable',
  'tracking.expired': 'expiré',
  'tracking.was_ended': 'révoqué',
  'tracking.change': 'Modifier',
  'tracking.end': 'Révoquer',
  'tracking.end_of': 'Révoquer le lien du {{date}}',
  'tracking.end_title': 'Révoquer ce lien ?',
  'tracking.end_what':
    'Quiconque ouvre le lien du {{date}} n’y trouvera plus rien. C’est définitif ; vous pouvez créer un autre lien.',
  'tracking.ended': 'Le lien est révoqué.',
  'tracking.kind.action': 'Action',
  'tracking.kind.technical_assistance': 'Assistance technique',
  'tracking.kind.dialogue': 'Dialogue',
  'tracking.kind.need': 'Besoin',
  'tracking.public.title': 'Où en est ce dossier',
  'tracking.public.lead':
    'Cette page indique l’étape du dossier et ses dates. Pour toute autre question, adressez-vous à la personne qui vous a donné le lien.',
  'tracking.public.now': 'Actuellement',
  'tracking.public.since': 'Depuis le',
  'tracking.public.next': 'Étape suivante, en règle générale',
  'tracking.public.over': 'Aucune : le dossier est clos.',
  'tracking.public.open': 'Cela dépend de l’étape en cours.',
  'tracking.public.way': 'Le parcours habituel',
  'tracking.public.past': 'Jusqu’ici',
  'tracking.public.until': 'Ce lien est valable jusqu’au {{date}}.',
  'problem.tracking.too_many': 'Ce dossier a déjà {{max}} liens : révoquez d’abord l’un d’eux.',
  'problem.tracking_link_unknown':
    'Ce lien n’ouvre rien : il a expiré, a été révoqué ou est incomplet. Demandez-en un nouveau.',
  'refusal.tracking_by_lead':
    'Les liens sont créés par la partie qui dirige le dossier et par le secrétariat.',
  'problem.asks_too_often': 'Trop de requêtes sont venues d’ici. Réessayez dans {{seconds}} secondes.',
  'cases.trail.tracking_link_made': '{{who}} a créé un lien pour des personnes sans compte.',
  'cases.trail.tracking_link_ended': '{{who}} a révoqué un lien pour des personnes sans compte.',
  'notice.what.tracking_link_made': 'un lien pour des personnes sans compte a été créé',
  'notice.what.tracking_link_ended': 'un lien pour des personnes sans compte a été révoqué',
  'hears.event.tracking_link_made': 'Un lien pour des personnes sans compte est créé',
  'hears.event.tracking_link_ended': 'Un lien pour des personnes sans compte est révoqué',
};
