/** What the record tells of events that belong to no case, after the name of who did it. */
export const audit = {
  'audit.organisation_created': 'added the organisation {{name}}',
  'audit.account_created': 'added the user {{name}}',
  'audit.account_disabled': 'disabled the account of {{name}}',
  'audit.account_enabled': 'enabled the account of {{name}} again',
  'audit.role_granted': 'granted the role {{role}} to {{name}}',
  'audit.role_ended': 'ended the role {{role}} of {{name}}',
  'audit.delegation_made': 'lent a role for an absence',
  'audit.delegation_flagged': 'made a delegation for an absence of more than four weeks, to be reviewed',
  'audit.delegation_ended': 'ended a delegation',
  'audit.signed_in': 'signed in',
  'audit.signed_out': 'signed out',
  'audit.session_ended': 'signed out one of their sessions',
  'audit.password_changed': 'changed their password',
  'audit.profile_changed': 'changed their name or language',
  'audit.ceiling_set': 'set the ceiling of an envelope',
  'audit.definition_proposed': 'proposed a new version of a workflow',
  'audit.definition_withdrawn': 'took a proposed version of a workflow back',
  'audit.definition_sent_back': 'sent a proposed version of a workflow back',
  'audit.definition_published': 'published a new version of a workflow',
  'audit.definition_migration_started':
    'began to take running files over to another version of their workflow',
} as const;
