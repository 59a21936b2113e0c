import type { Translated } from '../catalogue.js';
import type { waits as source } from '../en/waits.js';

/** Ce qui attend quelqu’un sans être une étape d’un dossier. */
export const waits: Translated<typeof source> = {
  'waits.title': 'Vous est aussi demandé',
  'waits.part.asked_by': 'Demandé par {{party}}',
  'waits.part.here':
    'Votre partie vous attend : dites ce que votre organisme fait et apporte, puis signez-la.',
  'waits.part.here_sign': 'Votre partie vous attend : elle est rédigée, mais pas encore signée.',
  'notice.part_asked.headline': 'Votre partie est demandée',
  'notice.part_asked.text':
    '{{party}} vous nomme codemandeur de « {{title}} » ({{reference}}) et vous demande votre partie : ce que vous faites, ce que vous apportez, et votre signature. La note conceptuelle ne peut pas être déposée avant.',
  'notice.part_signed.headline': '{{party}} a signé sa partie',
  'notice.part_signed.text':
    '{{party}} a signé sa partie de « {{title}} » ({{reference}}). Vous pourrez déposer dès que tous les codemandeurs auront signé.',
  'notice_kind.part_asked': 'Leur partie d’un brouillon est demandée',
  'notice_kind.part_signed': 'Un codemandeur a signé sa partie',
  'hears.who.co_applicants': 'Qui agit pour les codemandeurs sollicités',
  'notice.contested.headline': 'Il manque quelque chose, dit le bénéficiaire',
  'notice.contested.text':
    'Sur « {{title}} » ({{reference}}), le bénéficiaire signale qu’il manque quelque chose ; ses motifs sont au dossier. Remédiez-y, enregistrez de nouveau la livraison, puis redemandez la confirmation.',
  'notice_kind.contested': 'Le bénéficiaire signale qu’il manque quelque chose',
  'hears.when.answered_no': 'Quelqu’un répond non, et le dossier revient aussitôt',
  'hears.when.answered_no_into': 'Quelqu’un répond non, et le dossier revient aussitôt à : {{stages}}',
  'waits.dispute.mend': 'Remédier à ce qui est contesté et l’enregistrer de nouveau',
  'waits.dispute.ask_again': 'Redemander la confirmation',
  'waits.dispute.disputed': 'Contesté : {{deliveries}}',
  'waits.dispute.recorded': 'Le bénéficiaire avait signalé qu’il manquait quelque chose',
  'assistance.dispute.title': 'Contesté par le bénéficiaire',
  'assistance.dispute.secretariat':
    'Contesté : {{deliveries}}. Remédiez-y et enregistrez de nouveau la livraison, puis redemandez la confirmation.',
  'assistance.dispute.with_facility':
    'La facilité s’en occupe : {{deliveries}} est contesté, et sera livré de nouveau ou tranché.',
  'assistance.dispute.with_secretariat':
    'Le secrétariat s’en occupe : {{deliveries}} est contesté, et sera livré de nouveau ou tranché.',
  'assistance.foreword.contest':
    'Vous avez répondu pour chaque livraison et contesté : {{deliveries}}. Appuyez maintenant sur « {{step}} » : le dossier revient alors à la facilité, qui livre de nouveau.',
  'assistance.foreword.confirm_all':
    'Vous avez confirmé chaque livraison. Appuyez maintenant sur « {{step}} ».',
  'assistance.foreword.answered': 'Vous avez répondu ; la facilité prend la suite.',
  'assistance.foreword.disputed':
    'Vous avez contesté : {{deliveries}}. La facilité s’en occupe : elle livre de nouveau et vous interroge ensuite.',
  'notice.bank_proposed.headline': 'Compte bancaire à confirmer : {{title}}',
  'notice.bank_proposed.text':
    'Un compte bancaire a été proposé pour {{title}} et attend une seconde personne. Comparez-le au document qui le prouve, puis confirmez-le ou refusez-le : aucun paiement n’y est fait avant.',
  'notice.bank_confirmed.headline': 'Compte bancaire confirmé : {{title}}',
  'notice.bank_confirmed.text':
    'Le compte bancaire que vous avez proposé pour {{title}} est confirmé. Les paiements y sont faits désormais.',
  'notice.bank_refused.headline': 'Compte bancaire refusé : {{title}}',
  'notice.bank_refused.text':
    'Le compte bancaire que vous avez proposé pour {{title}} a été refusé. Les motifs figurent sur sa page ; vous pouvez en proposer un autre.',
  'notice_kind.bank_proposed': 'Un compte bancaire attend une seconde personne',
  'notice_kind.bank_confirmed': 'Un compte bancaire qu’ils ont proposé est confirmé',
  'notice_kind.bank_refused': 'Un compte bancaire qu’ils ont proposé est refusé',
  'hears.when.bank_proposed': 'Un compte bancaire est proposé',
  'hears.when.bank_confirmed': 'Un compte bancaire est confirmé',
  'hears.when.bank_refused': 'Un compte bancaire est refusé',
  'hears.who.bank_confirmers':
    'Initiateurs et vérificateurs financiers, et ordonnateurs, mais pas qui l’a proposé',
  'hears.who.bank_proposer': 'Qui l’a proposé',
  'waits.bank.about': 'Compte bancaire',
  'waits.bank.confirm': 'Le confirmer ou le refuser',
  'waits.bank.by': 'Proposé par {{name}}',
  'waits.invitation.answer': 'Répondre à l’invitation',
  'waits.invitation.meeting': 'Réunion le {{day}}',
  'waits.invitation.here': 'Vous êtes invité à cette réunion : dites si vous venez.',
  'waits.invitation.here_by':
    'Vous êtes invité à cette réunion : dites avant la fin du {{day}} si vous venez.',
  'waits.invitation.change': 'Modifier votre réponse',
  'waits.follow_up.given': 'Tâche donnée par la réunion',
  'waits.follow_up.label': 'Tâche : {{title}}',
  'waits.invitation.answered': 'Votre réponse : {{answer}}.',
  'waits.silence.yes': 'Le silence vaut absence d’objection',
  'waits.silence.no': 'Le silence vaut refus',
  'waits.silence.abstain': 'Le silence vaut abstention',
  'notice.silence.yes': 'Sans réponse d’ici là, le silence vaut absence d’objection.',
  'notice.silence.no': 'Sans réponse d’ici là, le silence vaut refus.',
  'notice.silence.abstain': 'Sans réponse d’ici là, le silence vaut abstention.',
  'notice.assess.headline': 'Vous êtes désigné pour évaluer une demande',
  'notice.assess.text':
    'Vous êtes désigné pour évaluer « {{title}} » ({{reference}}). Déclarez d’abord vos intérêts ; puis notez la demande sur votre propre fiche et remettez-la.',
  'notice_kind.assess': 'Ils sont désignés pour évaluer une demande',
  'hears.who.named_assessor': 'Qui a été désigné',
};
