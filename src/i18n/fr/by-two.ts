import type { Translated } from '../catalogue.js';
import type { byTwo as source } from '../en/by-two.js';

/** Ce qu’un administrateur établit seul pour autrui, ou affaiblit, et qu’une seconde personne confirme. */
export const byTwo: Translated<typeof source> = {
  'audit.delegation_proposed': 'a proposé de déléguer un rôle sensible d’autrui',
  'audit.delegation_confirmed': 'a confirmé la délégation d’un rôle sensible',
  'audit.delegation_refused': 'a refusé ou retiré la délégation d’un rôle sensible',
  'audit.assistant_proposed': 'a proposé un assistant pour une personne ayant un rôle sensible',
  'audit.assistant_confirmed': 'a confirmé un assistant',
  'audit.assistant_refused': 'a refusé ou retiré un assistant',
  'audit.setting_proposed': 'a proposé une valeur plus faible d’un paramètre de protection',
  'audit.setting_proposal_refused': 'a refusé une valeur plus faible d’un paramètre de protection',
  'audit.setting_proposal_withdrawn': 'a retiré une valeur plus faible d’un paramètre de protection',
  'absences.stand_in_waits': '{{name}} ({{role}}), en attente de confirmation',
  'delegations.state.proposed': 'à confirmer',
  'delegations.waiting.title': 'En attente de votre réponse',
  'delegations.waiting.lead':
    'Un administrateur l’a établi pour vous. Rien n’est délégué et nul n’agit pour vous tant que vous-même ou un autre administrateur ne l’avez pas confirmé ; vous pouvez refuser.',
  'delegations.waits_text':
    '{{proposer}} propose de déléguer ce rôle. Rien n’est délégué tant que {{delegator}} ou un autre administrateur ne l’a pas confirmé.',
  'delegations.lapsed_text':
    '{{proposer}} a proposé de déléguer ce rôle, et personne ne l’a confirmé en deux semaines. Rien n’est délégué, sauf accord de {{delegator}} ou nouvelle proposition.',
  'delegations.confirm.waits':
    'C’est un rôle sensible : rien n’est délégué tant que {{delegator}} ou un autre administrateur ne l’a pas confirmé. {{delegator}} en est informé par avis et par courriel.',
  'delegations.confirm.propose': 'Proposer la délégation',
  'delegations.proposed_done_one':
    'C’est proposé : une autre personne doit le confirmer avant que le rôle ne soit délégué.',
  'delegations.proposed_done_other':
    'C’est établi. Parmi les {{count}} rôles, les rôles sensibles ne sont délégués qu’une fois confirmés par une autre personne.',
  'delegations.confirmed': 'Confirmée',
  'delegations.agree.link': 'Confirmer',
  'delegations.agree.title': 'Ce rôle doit-il être délégué ?',
  'delegations.agree.submit': 'Confirmer : déléguer le rôle',
  'delegations.agree.done': 'C’est confirmé : le rôle est délégué ces jours-là.',
  'delegations.refuse.link': 'Refuser',
  'delegations.refuse.title': 'Refuser la délégation de ce rôle ?',
  'delegations.refuse.acts':
    '{{delegate}} n’agit pas pour {{delegator}} dans ce rôle ; le registre garde la trace de la proposition.',
  'delegations.refuse.submit': 'Refuser la délégation',
  'assistants.waiting': 'Assistants à confirmer',
  'assistants.agree.of': '{{assistant}} assiste {{person}}',
  'assistants.agree.title': '{{assistant}} doit-il assister {{person}} ?',
  'assistants.agree.can':
    '{{assistant}} peut établir, modifier et terminer les absences de {{person}}, et déléguer ses rôles ces jours-là.',
  'assistants.agree.waits':
    'Un administrateur l’a proposé. {{assistant}} ne peut rien en faire tant que {{person}} ou un autre administrateur ne l’a pas confirmé.',
  'assistants.agree.lapsed':
    'Un administrateur l’a proposé, et personne ne l’a confirmé en deux semaines. {{assistant}} ne peut rien en faire, sauf accord de {{person}} ou nouvelle proposition.',
  'assistants.agree.submit': 'Confirmer l’assistant',
  'assistants.agree.done': 'C’est confirmé.',
  'assistants.refuse.link': 'Refuser',
  'assistants.refuse.title': 'Refuser que {{assistant}} assiste {{person}} ?',
  'assistants.refuse.acts':
    '{{assistant}} n’assiste pas {{person}} ; le registre garde la trace de la proposition.',
  'notice.assistant_proposed.headline': 'À confirmer : {{person}} vous assisterait',
  'notice.assistant_proposed.text':
    'Un administrateur propose que {{person}} établisse vos absences et délègue vos rôles. Rien n’en vaut tant que vous-même ou un autre administrateur ne l’avez pas confirmé ; vous pouvez refuser.',
  'notice.assistant_set.headline': '{{person}} vous assiste',
  'notice.assistant_set.text':
    'Un administrateur a désigné {{person}} comme votre assistant, qui peut établir, modifier et terminer vos absences. Vous pouvez y mettre fin.',
  'notice.lending_proposed.headline': 'À confirmer : {{person}} agirait dans l’un de vos rôles',
  'notice.lending_proposed.text':
    'Un collègue propose de déléguer l’un de vos rôles à {{person}} du {{from}} au {{until}}. Rien n’est délégué tant que vous-même ou un autre administrateur ne l’avez pas confirmé ; vous pouvez refuser.',
  'notice.role_lent.headline': 'L’un de vos rôles est délégué à {{person}}',
  'notice.role_lent.text':
    'Un collègue a délégué l’un de vos rôles à {{person}} du {{from}} au {{until}}, ou l’a confirmé. Vous pouvez y mettre fin à tout moment.',
  'notice_kind.assistant_proposed': 'Votre assistant est à confirmer',
  'notice_kind.assistant_set': 'Un administrateur a désigné votre assistant',
  'notice_kind.lending_proposed': 'La délégation d’un de vos rôles est à confirmer',
  'notice_kind.role_lent': 'L’un de vos rôles a été délégué',
  'hears.when.assistant_proposed':
    'Un administrateur désigne un assistant pour une personne ayant un rôle sensible',
  'hears.when.assistant_set': 'Un assistant désigné par un administrateur commence sa tâche',
  'hears.when.lending_proposed': 'Quelqu’un d’autre propose de déléguer un rôle sensible',
  'hears.when.role_lent': 'Quelqu’un d’autre a délégué un rôle, ou l’a confirmé',
  'hears.who.lender': 'La personne dont c’est le rôle, ou que l’assistant aide',
  'identity.users.by_invitation':
    'Une invitation part à cette adresse, avec un lien qui sert une seule fois dans les sept jours. La personne choisit son mot de passe ; nul autre ne le connaît.',
  'identity.proposal.state.expired': 'Caduque après deux semaines',
  'identity.proposals.roles': 'Rôles',
  'identity.proposals.lent': 'Délégations et assistants en attente',
  'identity.proposals.lent_lead':
    'Un administrateur l’a établi pour un collègue ayant un rôle sensible. Le collègue le confirme, ou un autre administrateur.',
  'identity.proposals.settings': 'Paramètres en attente',
  'identity.proposals.settings_lead': 'Ces valeurs protègent moins que celles en vigueur.',
  'settings.guarded':
    'Les rôles tenus à un second facteur et la durée de conservation des fichiers sont renforcés par un seul administrateur, et affaiblis seulement par deux.',
  'settings.proposed':
    'Cette valeur protège moins qu’actuellement : un autre administrateur doit la confirmer.',
  'settings.proposal.list': 'Paramètres en attente d’un autre administrateur',
  'settings.proposal.kept': 'Durée de conservation : {{name}}',
  'settings.proposal.before': 'Actuellement',
  'settings.proposal.after': 'Proposé',
  'settings.proposal.state.open': 'Attend un autre administrateur',
  'settings.proposal.state.confirmed': 'Confirmé',
  'settings.proposal.state.refused': 'Refusé',
  'settings.proposal.state.withdrawn': 'Retiré',
  'settings.proposal.state.expired': 'Caduc après deux semaines',
  'settings.proposal.confirm': 'Confirmer',
  'settings.proposal.refuse': 'Refuser',
  'settings.proposal.withdraw': 'Retirer la proposition',
  'settings.proposal.confirm.title': 'Confirmer cette valeur ?',
  'settings.proposal.refuse.title': 'Refuser cette valeur ?',
  'settings.proposal.withdraw.title': 'Retirer cette proposition ?',
  'settings.proposal.confirm.what': 'Dès le prochain acte, la valeur est : {{value}}',
  'settings.proposal.stays': 'La valeur reste : {{value}}',
  'settings.proposal.done.confirm': 'Le paramètre est modifié.',
  'settings.proposal.done.refuse': 'La valeur est refusée.',
  'settings.proposal.done.withdraw': 'La proposition est retirée.',
  'problem.lent.not_waiting': 'Plus rien n’attend ici : c’est confirmé, refusé ou échu.',
  'problem.lent.not_yours':
    'La personne dont c’est le rôle le confirme, ou un autre administrateur que l’auteur de la proposition ; jamais celle qui l’obtiendrait.',
  'problem.lent.role_not_held': 'La personne absente n’a plus ce rôle.',
  'problem.lent.account_disabled': 'L’un des comptes a été désactivé entre-temps.',
  'problem.lent.delegate_does_not_act':
    'Le suppléant proposé administre ou contrôle désormais l’installation.',
  'problem.identity.by_invitation':
    'Nul ne choisit le mot de passe d’autrui : laissez-le vide, une invitation partira.',
  'problem.identity.proposal_expired':
    'Cette proposition date de plus de deux semaines et est caduque : proposez à nouveau.',
  'problem.identity.proposer_gone':
    'L’auteur de la proposition n’est plus administrateur, ou son compte est désactivé : proposez à nouveau.',
  'problem.identity.role_to_disabled': 'Le compte qui obtiendrait le rôle est désactivé.',
  'problem.identity.role_fits_no_longer': 'Le rôle ne convient plus à l’organisation de cette personne.',
  'problem.setting.already_proposed': 'Une valeur de ce paramètre attend déjà un autre administrateur.',
  'problem.setting.changed_since':
    'Le paramètre a été modifié depuis cette proposition : proposez à nouveau.',
  'problem.setting.needs_another': 'Vous avez proposé cette valeur : un autre administrateur en décide.',
  'problem.setting.of_another': 'Seul l’auteur d’une proposition la retire.',
  'problem.field.second_factor_least':
    'Les administrateurs et les ordonnateurs ont toujours un second facteur.',
};
