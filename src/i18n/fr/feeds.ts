import type { Translated } from '../catalogue.js';
import type { feeds as source } from '../en/feeds.js';

/** Deadlines in people's own calendars: the page of the links, and what an entry says. */
export const feeds: Translated<typeof source> = {
  'feeds.title': 'Les échéances dans votre calendrier',
  'feeds.lead':
    'Un lien auquel votre logiciel de calendrier s’abonne. Il montre les dates que vous pouvez voir et suit leurs changements.',
  'feeds.secret':
    'Quiconque possède un lien lit ce qu’il montre sans se connecter. Gardez-le pour vous ; en cas de doute, mettez-y fin.',
  'feeds.none': 'Vous n’avez pas encore créé de lien.',
  'feeds.caption_one': '{{count}} lien',
  'feeds.caption_other': '{{count}} liens',
  'feeds.name': 'Nom',
  'feeds.name_hint': 'Pour vous, par exemple « Téléphone ». C’est le nom qu’y porte le calendrier.',
  'feeds.shows': 'Ce qu’il montre',
  'feeds.shows_mine': 'Ce qui attend mon action',
  'feeds.shows_organisation': 'Ce qui attend quelqu’un de mon organisation',
  'feeds.shows_country': 'Les dossiers d’un pays',
  'feeds.shows_of_country': 'Les dossiers du pays suivant : {{country}}',
  'feeds.country': 'Pays',
  'feeds.made_at': 'Créé',
  'feeds.last_read': 'Dernière lecture',
  'feeds.never_read': 'Pas encore',
  'feeds.change': 'Modifier',
  'feeds.new': 'Créer un lien',
  'feeds.make': 'Créer le lien',
  'feeds.made': 'Le lien est créé. Copiez-le maintenant : il ne sera plus affiché.',
  'feeds.your_link': 'Votre lien',
  'feeds.your_link_hint':
    'Dans votre logiciel de calendrier, choisissez de vous abonner à un calendrier par son adresse et collez ce lien.',
  'feeds.renew': 'Nouveau lien',
  'feeds.renew_of': 'Nouveau lien pour {{name}}',
  'feeds.renew_title': 'Créer un nouveau lien pour {{name}} ?',
  'feeds.renew_what':
    'Le lien actuel cesse aussitôt de fonctionner. Abonnez-vous au nouveau dans votre logiciel de calendrier.',
  'feeds.end': 'Mettre fin',
  'feeds.end_of': 'Mettre fin au lien {{name}}',
  'feeds.end_title': 'Mettre fin au lien {{name}} ?',
  'feeds.end_what':
    'Les calendriers qui le lisent n’y trouveront plus rien. C’est définitif ; vous pouvez créer un autre lien.',
  'feeds.ended': 'Le lien a pris fin.',
  'feeds.gone': 'N’est plus dû : {{summary}}',
  'feeds.calendar_name': 'Entente : {{name}}',
  'feeds.entry.summary': '{{reference}} : {{label}}',
  'feeds.entry.stage': 'Étape : {{stage}}',
  'feeds.entry.owed_by': 'Auprès de : {{roles}}',
  'problem.feeds.too_many': 'Vous avez déjà {{max}} liens : mettez d’abord fin à l’un d’eux.',
  'problem.field.country_not_yours': 'Les dossiers de ce pays ne sont pas à suivre par vous.',
  'audit.feed_made': 'a créé un lien vers des échéances pour un calendrier',
  'audit.feed_ended': 'a mis fin à un lien vers des échéances pour un calendrier',
};
