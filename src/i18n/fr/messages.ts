import type { Translated } from '../catalogue.js';
import type { messages as source } from '../en/messages.js';

export const messages: Translated<typeof source> = {
  'cases.trail.message_written': '{{who}} a écrit un message interne à la facilité.',
  'cases.trail.message_shared': '{{who}} a écrit un message (partagé avec {{parties}}).',
  'cases.trail.message_edited': '{{who}} a modifié un message.',
  'cases.trail.message_withdrawn': '{{who}} a retiré un message.',
  'document_kind.message_attachment': 'Fichier d’un message',
  'hears.when.message_mentioned': 'Quelqu’un est cité dans un message',
  'hears.when.message_written': 'Un message est écrit sur un dossier',
  'hears.who.mentioned': 'La personne citée, si elle peut le lire',
  'hears.who.message_readers':
    'Les parties avec lesquelles il est partagé ; le personnel qui a déjà écrit sur le dossier ou le suit ; le secrétariat pour ce qui vient de l’extérieur',
  'notice.message_mentioned.headline': 'Un message vous cite : {{reference}}',
  'notice.message_mentioned.text':
    'Un message sur {{reference}} ({{title}}) vous cite. Lisez-le et répondez-y sur place.',
  'notice.message_written.headline': 'Nouveau message : {{reference}}',
  'notice.message_written.text': 'Un message a été écrit sur {{reference}} ({{title}}).',
  'notice_kind.message_mentioned': 'Un message vous cite',
  'notice_kind.message_written': 'Un message a été écrit',
  'problem.messages.no_party': 'Cette partie ne participe pas au dossier.',
  'problem.messages.no_reader':
    'Cette personne ne pourrait pas lire le message : partagez-le avec son organisation, ou citez quelqu’un d’autre.',
  'problem.messages.not_own': 'Seule la personne qui a écrit un message le modifie ou le retire.',
  'problem.messages.settled':
    'Un message se modifie pendant {{minutes}} minutes seulement. Écrivez-en un autre, ou retirez celui-ci.',
  'problem.messages.too_many_files':
    'Trop de fichiers : un message en porte {{max}} au plus. Choisissez-en moins, et envoyez les autres avec un autre message.',
  'problem.messages.withdrawn': 'Ce message est retiré.',
  'messages.link': 'Messages',
  'messages.link_new_one': 'Messages ({{count}} nouveau)',
  'messages.link_new_other': 'Messages ({{count}} nouveaux)',
  'messages.title': 'Messages',
  'messages.lead':
    'Les échanges sur ce dossier. Un message reste interne à la facilité, sauf si vous le partagez ; chacun indique qui le lit.',
  'messages.lead_outside':
    'Ce que vous écrivez ici est lu par la facilité et par votre organisation, et par personne d’autre.',
  'messages.none': 'Il n’y a pas encore de message.',
  'messages.text': 'Message',
  'messages.text_hint_one':
    'Écrivez @ et un nom pour prévenir quelqu’un. Vous pouvez le modifier pendant {{count}} minute.',
  'messages.text_hint_other':
    'Écrivez @ et un nom pour prévenir quelqu’un. Vous pouvez le modifier pendant {{count}} minutes.',
  'messages.share': 'Partager avec',
  'messages.share_hint':
    'Sans aucune case cochée, le message reste interne à la facilité. Ceux que vous cochez ne voient pas avec qui d’autre il est partagé.',
  'messages.mention': 'Prévenir quelqu’un nommément',
  'messages.mention_hint':
    'La personne reçoit un avis. Seules celles qui peuvent lire le message peuvent être prévenues.',
  'messages.mention_nobody': 'Personne',
  'messages.file': 'Fichiers',
  'messages.files_hint':
    'Vous pouvez en choisir plusieurs, {{max}} au plus : PDF, Word, Excel, OpenDocument, texte brut ou image, {{megabytes}} Mo au plus pour chacun.',
  'messages.files_again':
    'Votre texte est conservé, et rien n’a encore été envoyé. Choisissez de nouveau les fichiers.',
  'messages.submit': 'Envoyer le message',
  'messages.done': 'Le message est écrit.',
  'messages.as.applicant': 'demandeur',
  'messages.as.partner': 'pays partenaire',
  'messages.as.participant': 'participe',
  'messages.author': '{{author}}, {{organisation}}',
  'messages.new': 'Nouveau',
  'messages.inside': 'Interne à la facilité',
  'messages.shared_with': 'Partagé avec {{parties}}',
  'messages.shared_with_you': 'Partagé avec votre organisation',
  'messages.mentions': 'Prévenus nommément : {{names}}',
  'messages.attached_one': 'Fichier :',
  'messages.attached_other': 'Fichiers :',
  'messages.edited': 'Modifié le {{at}}',
  'messages.edit': 'Modifier',
  'messages.edit_title': 'Modifier un message',
  'messages.edit_lead_one':
    'Un message se modifie pendant {{count}} minute ; ses lecteurs restent les mêmes.',
  'messages.edit_lead_other':
    'Un message se modifie pendant {{count}} minutes ; ses lecteurs restent les mêmes.',
  'messages.edit_submit': 'Enregistrer',
  'messages.edited_done': 'Le message est modifié.',
  'messages.withdraw': 'Retirer',
  'messages.withdraw_title': 'Retirer un message',
  'messages.withdraw_lead':
    'Son texte et ses fichiers disparaissent définitivement. On verra toujours qu’il y avait un message, et qui l’a retiré quand.',
  'messages.withdrawn_by': 'Retiré par {{who}} le {{at}}.',
  'messages.withdrawn_done': 'Le message est retiré.',
};
