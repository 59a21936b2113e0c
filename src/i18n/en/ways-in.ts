/** Who can sign in to an account, and what is told of the ways into it. */
export const waysIn = {
  'identity.proposal.way_in': 'Signing in',
  'identity.proposal.can_sign_in': 'Can sign in',
  'identity.proposal.no_way_in': 'Has not set a password yet',
  'identity.proposal.account_made': 'Account',
  'identity.proposal.made_on': 'Made on {{day}} by the operator, or on coming from the provider',
  'identity.proposal.invited_by': 'Invited by {{name}} on {{day}}',
  'identity.proposal.once_they_can':
    '{{name}} has not set a password yet. The role can be granted once they have.',
  'identity.proposal.whose_address':
    'Whoever reads the mail of this address can act as {{name}}. If you do not know that it is theirs, ask them before you grant the role.',
  'problem.identity.role_to_nobody':
    'They have not set a password yet: the role can be granted once they have.',
  'tokens.sign_in_again':
    'Your account has no password. So that nobody makes a token at a browser that you left open, sign in again; for {{minutes}} minutes after that you can make one.',
  'tokens.sign_in_again_link': 'Sign in again',
  'problem.tokens.sign_in_again':
    'Sign in again first: your account has no password, and a token is made within {{minutes}} minutes of signing in.',
  'account_mail.token_made.subject': 'A token was made for your account',
  'account_mail.token_made.what':
    'on {{when}} a token was made for your account {{email}}. Whoever has it acts as you, within what it is for, until it ends.',
  'account_mail.token_made.not_you':
    'Was it not you? End the token at once under “Your account”, sign out your other sessions, and tell an administrator.',
  'account_mail.program_token_made.subject': 'You made a token for a program',
  'account_mail.program_token_made.what':
    'on {{when}} a token for the program {{program}} was made from your account {{email}}. Whoever has it acts as that program until it ends.',
  'account_mail.program_token_made.not_you':
    'Was it not you? Sign out your other sessions under “Your account”, and have another administrator end the token at once.',
  'account_mail.identity_ended_by_operator.subject': 'Your account no longer opens with single sign-on',
  'account_mail.identity_ended_by_operator.what':
    'on {{when}} the operator disconnected your account {{email}} from {{host}}, and your sessions were signed out. You sign in with a password; if you have none, another mail brings a link to set it.',
  'account_mail.identity_ended_by_operator.not_you': 'Do you not know why? Ask the operator.',
  'audit.identity_ended_by_operator': 'disconnected the account of {{name}} from the provider',
  'audit.sign_in_refused_by_party':
    'did not let {{name}} in, whom the provider names no longer as one of their party',
  'cli.unlink_identity.about':
    'Takes off who somebody is at the provider of single sign-on, where it is gone or goes by another address, and invites them to set a password.',
  'cli.unlink_identity.email': 'e-mail address of the account',
  'cli.unlink_identity.nobody': 'No person whose account can be used has the address {{email}}.',
  'cli.unlink_identity.not_linked': 'The account of {{email}} is not connected with a provider.',
  'cli.unlink_identity.done': '{{name}} is no longer connected with a provider, and signed out everywhere.',
  'cli.unlink_identity.invited': 'An invitation to set a password goes to {{email}} with the next mails.',
  'cli.unlink_identity.by_password': 'They sign in with their password.',
} as const;
