import type { Translated } from '../catalogue.js';
import type { notices as en } from '../en/notices.js';

export const notices: Translated<typeof en> = {
  'notice.task_opened.headline': 'À vous : {{ask}}',
  'notice.task_opened.text': '« {{title}} » ({{reference}}) attend votre intervention : {{ask}}.',
  'notice.task_reassigned.headline': 'Confié à vous : {{ask}}',
  'notice.task_reassigned.text':
    'Un travail sur « {{title}} » ({{reference}}) vous a été confié : {{ask}}. Les motifs figurent dans le dossier.',
  'notice.dates_moved.headline': 'Nouvelle date : {{ask}}',
  'notice.dates_moved.text':
    'Un calendrier de travail a changé, et la date jusqu’à laquelle « {{title}} » ({{reference}}) vous attend a été déplacée : {{ask}}. L’explication figure dans le dossier.',
  'notice.moved.headline': 'Désormais : {{stage}}',
  'notice.moved.text': '« {{title}} » ({{reference}}) a avancé : {{stage}}.',
  'notice.awarded.headline': "L'octroi est décidé",
  'notice.awarded.text': '« {{title}} » ({{reference}}) est retenu. Étape suivante : {{stage}}.',
  'notice.refused.headline': 'Non retenu : {{stage}}',
  'notice.refused.text':
    "« {{title}} » ({{reference}}) n'est pas retenu : {{stage}}. Les motifs sont au dossier.",
  'notice.ended.headline': 'Terminé : {{stage}}',
  'notice.ended.text': '« {{title}} » ({{reference}}) est terminé : {{stage}}.',
  'notice.visa_given.headline': '{{visa}} : {{answer}}',
  'notice.visa_given.text':
    'Une réponse a été donnée sur « {{title}} » ({{reference}}) : {{visa}}, {{answer}}.',
  'notice.watched.headline': '{{what}}',
  'notice.watched.text': 'Sur « {{title}} » ({{reference}}), que vous suivez : {{what}}.',
  'notice.what.case_edited': 'le contenu a été modifié',
  'notice.what.case_migrated': 'le dossier se poursuit sous une autre version de son processus',
  'notice.what.tasks_reassigned': "un travail a été confié à quelqu'un d'autre",
  'notice.what.clocks_recalculated': 'une échéance a changé avec un calendrier',
  'notice.what.document_added': 'un document a été ajouté',
  'notice.what.document_removed': 'un document a été retiré',
  'notice.reminder_before.headline': 'Échéance proche : {{ask}}',
  'notice.reminder_before.text':
    '« {{title}} » ({{reference}}) attend toujours votre intervention : {{ask}}.',
  'notice.reminder_on.headline': 'Échéance : {{ask}}',
  'notice.reminder_on.text':
    '« {{title}} » ({{reference}}) arrive à échéance et attend votre intervention : {{ask}}.',
  'notice.reminder_after.headline': 'En retard : {{ask}}',
  'notice.reminder_after.text':
    '« {{title}} » ({{reference}}) est en retard et attend votre intervention : {{ask}}.',
  'notice.reminder_head.headline': 'À votre attention : {{ask}}',
  'notice.reminder_head.text': '« {{title}} » ({{reference}}) est en attente dans votre unité : {{ask}}.',
  'notice.reminder_nobody.headline': 'Personne à solliciter : {{ask}}',
  'notice.reminder_nobody.text':
    "« {{title}} » ({{reference}}) est en attente, mais personne n'exerce la fonction sollicitée : {{ask}}.",
  'notice.task_unattended.headline': 'À votre attention : {{ask}}',
  'notice.task_unattended.text':
    '« {{title}} » ({{reference}}) est en attente : {{ask}}. Les personnes qui pourraient s’en charger sont absentes et nul ne les supplée.',
  'notice.absence_set.headline': 'Vous êtes absent du {{from}} au {{until}}',
  'notice.absence_set.text':
    'Un collègue a indiqué que vous êtes absent du {{from}} au {{until}}. Vous pouvez modifier cette absence ou y mettre fin.',
  'notice.absence_ended.headline': 'Votre absence est terminée',
  'notice.absence_ended.text':
    'Un collègue a mis fin à votre absence, prévue du {{from}} au {{until}} : le travail vous est de nouveau confié.',
  'notice.stand_in_ended.headline': 'Vous ne suppléez plus {{person}}',
  'notice.stand_in_ended.text':
    'Vous ne suppléez plus {{person}}. Ce que vous avez fait en son nom demeure, avec les deux noms.',
  'notice.assistant_named.headline': 'Vous assistez {{person}}',
  'notice.assistant_named.text':
    'Vous pouvez désormais établir, modifier et terminer les absences de {{person}}, et indiquer qui supplée.',
  'notice.stand_in.headline': 'Vous suppléez {{person}} du {{from}} au {{until}}',
  'notice.stand_in.text_one':
    'Vous suppléez {{person}} du {{from}} au {{until}}. {{count}} tâche attend actuellement dans ces rôles.',
  'notice.stand_in.text_other':
    'Vous suppléez {{person}} du {{from}} au {{until}}. {{count}} tâches attendent actuellement dans ces rôles.',
  'notice.answer.yes': 'oui',
  'notice.answer.no': 'non',
  'notice.answer.abstain': 'abstention',
  'notice.by.facility': 'La facilité',
  'notice.by.system': 'Le système',
  'notice.by.erased': 'Un ancien utilisateur',
  'notice.by.for': '{{name}} pour {{behalf}}',
  'mail.headline_due': '{{headline}} (échéance : {{day}})',
  'mail.subject_for': '{{reference}} (pour {{name}}) : {{headline}}',
  'mail.for': 'Vous recevez ce message parce que vous suppléez {{name}}.',
  'mail.subject': '{{reference}} : {{headline}}',
  'mail.who': 'Par : {{who}}',
  'mail.due': 'Pour le : {{due}}',
  'mail.clock': 'Délai : {{clock}}',
  'mail.open': 'Ouvrir le dossier',
  'mail.open_no_case': 'Ouvrir la page',
  'mail.footer_no_case':
    'Vous recevez ce message parce qu’il vous concerne, ou ce dont vous avez la charge. Il figure aussi dans votre boîte de réception.',
  'mail.footer_reply': 'Si vous répondez à ce courriel, votre réponse parvient à {{name}}.',
  'mail.footer_no_reply': 'Personne ne lit les réponses à ce courriel ; écrivez plutôt dans le dossier.',
  'mail.footer_choose':
    'Vous choisissez quels courriels vous recevez, et quand, à la page « Notifications » de votre compte.',
  'mail.footer':
    'Vous recevez ce message parce que vous participez à ce dossier. Il se trouve aussi dans votre boîte de réception.',
};
