/** Signing in at a provider, and to which party its people belong. */
export const singleSignOn = {
  'sso.title': 'Single sign-on',
  'sso.tile': 'To which party people belong who sign in at the provider.',
  'sso.lead':
    'Whoever comes from the provider for the first time gets an account of the party that fits, without any role. Roles are granted here as always.',
  'sso.set_up': 'People sign in at {{host}}.',
  'sso.not_set_up': 'No provider is set up: the operator sets OIDC_ISSUER and OIDC_CLIENT_ID.',
  'sso.none': 'Nobody is let in by the provider yet: no mapping says to which party people belong.',
  'sso.caption_one': '{{count}} mapping',
  'sso.caption_other': '{{count}} mappings',
  'sso.claim': 'Claim',
  'sso.claim_hint': 'What the provider calls it, such as org or groups.',
  'sso.value': 'Value',
  'sso.add': 'Add a mapping',
  'sso.added': 'The mapping is added.',
  'sso.remove': 'Take off',
  'sso.remove_of': 'Take off the mapping of {{value}}',
  'sso.removed': 'The mapping is off. Accounts that were made by it stay.',
  'sso.sign_in': 'Sign in at {{host}}',
  'sso.sign_in_hint': 'With the account of your administration.',
  'sso.or_password': 'With a password',
  'sso.sign_out_too': 'You may still be signed in at {{host}}: sign out there too',
  'sso.connect': 'Connect with single sign-on',
  'sso.connect_text': 'Afterwards you sign in at {{host}} as well.',
  'sso.connect_how': 'Sign in at {{host}} as the one who shall open this account.',
  'sso.go_on': 'Go on to {{host}}',
  'sso.connected': 'From now on you sign in at the provider as well. Your other sessions are signed out.',
  'sso.is_connected': 'This account is connected: you sign in at {{host}} as well.',
  'sso.stays_connected':
    'Nothing else opens this account, so that it cannot be disconnected. Ask an administrator if somebody else may know who you are there.',
  'sso.connect_needs_password':
    'Connecting this account with {{host}} would ask for its password, and it has none.',
  'sso.disconnect': 'Disconnect',
  'sso.disconnected': 'You no longer sign in at {{host}}. Your other sessions are signed out.',
  'sso.confirm.connect_title': 'Sign in to this account at {{host}} as well?',
  'sso.confirm.connect_what':
    'The account that you have at {{host}} opens this one from now on, without its password and its second factor.',
  'sso.confirm.disconnect_title': 'Disconnect this account from {{host}}?',
  'sso.confirm.disconnect_what':
    'Nobody opens this account at {{host}} any more. You sign in with your password, and connect it again whenever you like.',
  'sso.confirm.besides': 'Your other sessions are signed out, and a mail tells you of it.',
  'sso.not_of_party.title': 'You are not let in',
  'sso.not_of_party.left':
    'Your account here is one of {{party}}, and {{host}} no longer says that you belong there.',
  'sso.not_of_party.moved':
    'Your account here is one of {{party}}, and {{host}} says that you belong to another party.',
  'sso.not_of_party.whom': 'Whom to ask',
  'sso.not_of_party.still':
    'You belong to {{party}}: ask whoever looks after your account at {{host}} to enter it there.',
  'sso.not_of_party.elsewhere':
    'You work elsewhere now: ask an administrator of Entente for an account of your new party. The roles of this one are not taken along.',
  'sso.not_of_party.back': 'Back to signing in',
  'sso.not_of_party.sign_out': 'Sign out at {{host}}',
  'sso.failed.flow': 'Signing in at the provider did not come to its end. Begin again.',
  'sso.failed.mapping':
    'The provider knows you, but nothing says to which party you belong here. Ask an administrator.',
  'sso.failed.address':
    'The provider gives no address of yours that is free here. If you have an account already, sign in with its password and connect it under “Your account”.',
  'sso.failed.disabled': 'Your account is disabled.',
  'sso.failed.taken': 'That identity opens another account already, or this account has one.',
  'problem.sso.no_password': 'This account has no password, which connecting would ask for.',
  'problem.sso.connected_already': 'This account is connected already.',
  'problem.sso.only_way_in': 'Nothing else opens this account: it has no password.',
  'account_mail.identity.hello': 'Hello {{name}},',
  'account_mail.identity.button': 'Your account',
  'account_mail.identity_linked.subject': 'Your account opens with single sign-on as well',
  'account_mail.identity_linked.what':
    'on {{when}} you connected your account {{email}} with who you are at {{host}}: whoever signs in there as you opens it. Your other sessions were signed out.',
  'account_mail.identity_linked.not_you':
    'Was it not you? Disconnect it at once under “Your account”, change your password, and tell an administrator.',
  'account_mail.identity_unlinked.subject': 'Your account no longer opens with single sign-on',
  'account_mail.identity_unlinked.what':
    'on {{when}} you disconnected your account {{email}} from {{host}}. You sign in with your password. Your other sessions were signed out.',
  'account_mail.identity_unlinked.not_you':
    'Was it not you? Change your password, and tell an administrator.',
  'account_mail.identity_ended_by_password.subject': 'Your account no longer opens with single sign-on',
  'account_mail.identity_ended_by_password.what':
    'on {{when}} a new password was set by a link for your account {{email}}. It was disconnected from {{host}} with it; connect it again if you want it.',
  'account_mail.identity_ended_by_password.not_you':
    'Was it not you? Set a new password by the page for forgotten ones, and tell an administrator.',
  'account_mail.identity_ended_by_factors.subject': 'Your account no longer opens with single sign-on',
  'account_mail.identity_ended_by_factors.what':
    'on {{when}} administrators took off the second factors of your account {{email}}. It was disconnected from {{host}} with it; connect it again if you want it.',
  'account_mail.identity_ended_by_factors.not_you': 'Did you not ask for it? Tell an administrator at once.',
  'problem.provider.silent': 'The provider does not answer. Try again later, or sign in with a password.',
  'problem.field.claim_malformed': 'A claim is a name without spaces, such as org.',
  'audit.claim_mapping_added': 'let people of {{name}} in by the provider',
  'audit.claim_mapping_removed': 'took a mapping of the provider to {{name}} off',
  'audit.account_from_provider': 'made an account for {{name}}, who came from the provider',
  'audit.identity_linked': 'connected their account with the provider',
  'audit.identity_unlinked': 'disconnected their account from the provider',
  'audit.identity_ended_by_password': 'disconnected their account from the provider with a new password',
  'audit.identity_ended_by_factors':
    'disconnected the account of {{name}} from the provider with its second factors',
  'audit.signed_out_at_provider': 'signed {{name}} out, who signed out at the provider',
} as const;
