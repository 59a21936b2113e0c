/** What one administrator alone sets for somebody else, or weakens, and a second person confirms. */
export const byTwo = {
  'audit.delegation_proposed': 'proposed to lend a sensitive role of somebody else',
  'audit.delegation_confirmed': 'confirmed that a sensitive role is lent',
  'audit.delegation_refused': 'refused that a sensitive role is lent, or took it back',
  'audit.assistant_proposed': 'proposed an assistant for somebody with a sensitive role',
  'audit.assistant_confirmed': 'confirmed an assistant',
  'audit.assistant_refused': 'refused an assistant, or took it back',
  'audit.setting_proposed': 'proposed a weaker value of a setting that guards',
  'audit.setting_proposal_refused': 'refused a weaker value of a setting that guards',
  'audit.setting_proposal_withdrawn': 'took back a weaker value of a setting that guards',
  'absences.stand_in_waits': '{{name}} ({{role}}), waits to be confirmed',
  'delegations.state.proposed': 'waits to be confirmed',
  'delegations.waiting.title': 'Waits for you',
  'delegations.waiting.lead':
    'An administrator has set this for you. Nothing is lent and nobody acts for you until you or another administrator confirms; you may refuse.',
  'delegations.waits_text':
    '{{proposer}} would lend this role. Nothing is lent until {{delegator}} or another administrator confirms.',
  'delegations.lapsed_text':
    '{{proposer}} would have lent this role, and nobody confirmed it within two weeks. Nothing is lent unless {{delegator}} still agrees, or it is proposed anew.',
  'delegations.confirm.waits':
    'It is a sensitive role: nothing is lent until {{delegator}} or another administrator confirms. {{delegator}} is told by notice and mail.',
  'delegations.confirm.propose': 'Propose it',
  'delegations.proposed_done_one': 'It is proposed: another person has to confirm before the role is lent.',
  'delegations.proposed_done_other':
    'It is set. Sensitive roles among the {{count}} are lent only once another person has confirmed.',
  'delegations.confirmed': 'Confirmed',
  'delegations.agree.link': 'Confirm',
  'delegations.agree.title': 'Should this role be lent?',
  'delegations.agree.submit': 'Confirm: lend the role',
  'delegations.agree.done': 'It is confirmed: the role is lent on these days.',
  'delegations.refuse.link': 'Refuse',
  'delegations.refuse.title': 'Refuse that this role is lent?',
  'delegations.refuse.acts':
    '{{delegate}} does not act for {{delegator}} in this role; that it was proposed stays in the record.',
  'delegations.refuse.submit': 'Refuse it',
  'assistants.waiting': 'Assistants to be confirmed',
  'assistants.agree.of': '{{assistant}} assists {{person}}',
  'assistants.agree.title': 'Should {{assistant}} assist {{person}}?',
  'assistants.agree.can':
    '{{assistant}} can set, change and end the absences of {{person}}, and lend their roles for these days.',
  'assistants.agree.waits':
    'An administrator proposed it. {{assistant}} can do nothing of this until {{person}} or another administrator confirms.',
  'assistants.agree.lapsed':
    'An administrator proposed it, and nobody confirmed it within two weeks. {{assistant}} can do nothing of this unless {{person}} still agrees, or it is proposed anew.',
  'assistants.agree.submit': 'Confirm the assistant',
  'assistants.agree.done': 'It is confirmed.',
  'assistants.refuse.link': 'Refuse',
  'assistants.refuse.title': 'Refuse that {{assistant}} assists {{person}}?',
  'assistants.refuse.acts':
    '{{assistant}} does not assist {{person}}; that it was proposed stays in the record.',
  'notice.assistant_proposed.headline': 'To be confirmed: {{person}} would assist you',
  'notice.assistant_proposed.text':
    'An administrator proposes that {{person}} sets your absences and lends your roles. Nothing of this holds until you or another administrator confirms; you may refuse.',
  'notice.assistant_set.headline': '{{person}} assists you',
  'notice.assistant_set.text':
    'An administrator has named {{person}} your assistant, who can set, change and end your absences. You can end it.',
  'notice.lending_proposed.headline': 'To be confirmed: {{person}} would act in a role of yours',
  'notice.lending_proposed.text':
    'A colleague would lend a role of yours to {{person}} from {{from}} to {{until}}. Nothing is lent until you or another administrator confirms; you may refuse.',
  'notice.role_lent.headline': 'A role of yours is lent to {{person}}',
  'notice.role_lent.text':
    'A colleague has lent a role of yours to {{person}} from {{from}} to {{until}}, or confirmed it. You can end it at any time.',
  'notice_kind.assistant_proposed': 'An assistant of yours is to be confirmed',
  'notice_kind.assistant_set': 'An administrator named your assistant',
  'notice_kind.lending_proposed': 'Lending a role of yours is to be confirmed',
  'notice_kind.role_lent': 'A role of yours was lent',
  'hears.when.assistant_proposed': 'An administrator names an assistant for somebody with a sensitive role',
  'hears.when.assistant_set': 'An assistant whom an administrator named begins to assist',
  'hears.when.lending_proposed': 'Somebody else would lend a sensitive role',
  'hears.when.role_lent': 'Somebody else has lent a role, or confirmed it',
  'hears.who.lender': 'Whose role it is, or whom the assistant helps',
  'identity.users.by_invitation':
    'An invitation goes to the address, with a link that works once within seven days. The person sets the password; nobody else knows it.',
  'identity.proposal.state.expired': 'Lapsed after two weeks',
  'identity.proposals.roles': 'Roles',
  'identity.proposals.lent': 'Roles lent and assistants that wait',
  'identity.proposals.lent_lead':
    'An administrator set this for a colleague with a sensitive role. The colleague confirms, or another administrator.',
  'identity.proposals.settings': 'Settings that wait',
  'identity.proposals.settings_lead': 'These values guard less than those that hold now.',
  'settings.guarded':
    'Who has a second factor, and how long files are kept, is made stricter by one administrator and weaker only by two.',
  'settings.proposed': 'It guards less than now: another administrator has to confirm it.',
  'settings.proposal.list': 'Settings that wait for another administrator',
  'settings.proposal.kept': 'How long it is kept: {{name}}',
  'settings.proposal.before': 'Now',
  'settings.proposal.after': 'Proposed',
  'settings.proposal.state.open': 'Waits for another administrator',
  'settings.proposal.state.confirmed': 'Confirmed',
  'settings.proposal.state.refused': 'Refused',
  'settings.proposal.state.withdrawn': 'Taken back',
  'settings.proposal.state.expired': 'Lapsed after two weeks',
  'settings.proposal.confirm': 'Confirm',
  'settings.proposal.refuse': 'Refuse',
  'settings.proposal.withdraw': 'Take it back',
  'settings.proposal.confirm.title': 'Confirm this value?',
  'settings.proposal.refuse.title': 'Refuse this value?',
  'settings.proposal.withdraw.title': 'Take this proposal back?',
  'settings.proposal.confirm.what': 'From the next act on it is: {{value}}',
  'settings.proposal.stays': 'It stays as it is: {{value}}',
  'settings.proposal.done.confirm': 'The setting is changed.',
  'settings.proposal.done.refuse': 'The value is refused.',
  'settings.proposal.done.withdraw': 'The proposal is taken back.',
  'problem.lent.not_waiting': 'Nothing waits here any more: it is confirmed, refused or over.',
  'problem.lent.not_yours':
    'Whose role it is confirms this, or another administrator than who proposed it; never whoever would get it.',
  'problem.lent.role_not_held': 'The role is no longer held by the person who is away.',
  'problem.lent.account_disabled': 'One of the accounts is disabled meanwhile.',
  'problem.lent.delegate_does_not_act':
    'Whoever would stand in runs the installation or audits it meanwhile.',
  'problem.identity.by_invitation':
    'Nobody chooses the password of somebody else: leave it out, and an invitation goes out.',
  'problem.identity.proposal_expired':
    'This proposal is older than two weeks and has lapsed: propose it anew.',
  'problem.identity.proposer_gone':
    'Whoever proposed this is no longer an administrator, or their account is disabled: propose it anew.',
  'problem.identity.role_to_disabled': 'The account that would get the role is disabled.',
  'problem.identity.role_fits_no_longer': 'The role no longer fits the organisation of this person.',
  'problem.setting.already_proposed': 'A value of this setting waits for another administrator already.',
  'problem.setting.changed_since': 'The setting was changed since this was proposed: propose it anew.',
  'problem.setting.needs_another': 'You proposed this value: another administrator decides.',
  'problem.setting.of_another': 'Only who proposed a value takes the proposal back.',
  'problem.field.second_factor_least': 'Administrators and authorising officers always have a second factor.',
} as const;
