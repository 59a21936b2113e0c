/** Setting a password by a link, and the mails that bring it. */
export const signingIn = {
  'set_password.forgotten': 'Forgotten your password?',
  'set_password.forgotten_lead':
    'Give the address you sign in with. A link to set a new password goes there.',
  'set_password.send': 'Send the link',
  'set_password.under_way': 'Look into your mails',
  'set_password.under_way_lead':
    'If somebody signs in with that address, a link is under way. It works once, within an hour.',
  'set_password.under_way_else':
    'Nothing comes? Look among unwanted mails, check the address, or ask an administrator.',
  'set_password.to_sign_in': 'To sign in',
  'set_password.title.invitation': 'Set your password',
  'set_password.title.reset': 'Set a new password',
  'set_password.for': 'For {{name}}, who signs in as {{email}}.',
  'set_password.reset_ends':
    'All sessions and all tokens of this account end with it. Make new tokens for programs afterwards.',
  'set_password.submit': 'Set the password',
  'set_password.done': 'The password is set. Now sign in with it.',
  'set_password.over': 'This link does not work any more',
  'set_password.over_lead': 'It was used, it is over, or a newer one was sent.',
  'set_password.ask_again': 'Ask for a new link',
  'account_mail.invitation.subject': 'Your account in Entente',
  'account_mail.invitation.lead':
    'Hello {{name}}, an account was made for you. You sign in with {{email}}; now set your password.',
  'account_mail.invitation.button': 'Set your password',
  'account_mail.invitation.not_you': 'Did you not expect this? Then leave it: nothing happens.',
  'account_mail.reset.subject': 'Set a new password',
  'account_mail.reset.lead':
    'Hello {{name}}, somebody asked for a new password for {{email}}. If that was you, set it now.',
  'account_mail.reset.button': 'Set a new password',
  'account_mail.reset.not_you':
    'Was it not you? Then leave it: your password stays as it is. Tell an administrator if it happens again.',
  'account_mail.ends': 'The link works once, within {{time}}.',
  'account_mail.days_one': '{{count}} day',
  'account_mail.days_other': '{{count}} days',
  'account_mail.hours_one': '{{count}} hour',
  'account_mail.hours_other': '{{count}} hours',
  'account_mail.footer': 'Nobody of ours ever asks for your password, by mail or by phone.',
  'identity.user.invited': 'This person has set no password yet and cannot sign in by one.',
  'identity.user.invite_again': 'Send the invitation again',
  'identity.user.invited_again': 'A new invitation goes to {{name}}; the one before works no more.',
  'identity.users.invited': 'An invitation goes to {{name}}. Now grant the roles.',
  'problem.identity.has_password':
    'This person has set a password already; a forgotten one is reset by themselves.',
  'audit.invitation_sent': 'sent {{name}} an invitation to set a password',
  'audit.invitation_again': 'asked for a new invitation for {{name}}',
  'audit.password_reset_sent': 'sent {{name}} a link to set a new password',
  'audit.password_set': 'set their first password',
  'audit.password_reset': 'set a new password by a link',
} as const;
