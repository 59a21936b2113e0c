/** The operator's tool. */
export const cli = {
  'cli.about': 'Tool for whoever runs an installation of Entente.',
  'cli.migrate.about': 'Brings the database up to date; a start does the same by itself.',
  'cli.migrate.done': 'The database is up to date.',
  'cli.wall.about':
    'Says what of the database’s wall (policies, grants, triggers, functions, constraints, views) is not as the last migration left it.',
  'cli.wall.seal': 'accept it as it stands',
  'cli.wall.stands': 'The wall stands as the last migration left it.',
  'cli.wall.mended': 'Altered by hand, and made anew: {{name}}',
  'cli.wall.altered': 'Altered by hand: {{name}}',
  'cli.wall.sealed': 'It is accepted as it stands.',
  'cli.wall.held_back':
    'The wall of the database was altered by hand, and the tables wait to be brought up to date: take that back, or look at it with verify-wall and accept it with --seal.',
  'cli.create_user.about': 'Adds a user who signs in by password.',
  'cli.create_user.email': 'e-mail address to sign in with',
  'cli.create_user.name': 'full name',
  'cli.create_user.organisation': 'code of the organisation, such as EC-HOME',
  'cli.create_user.organisation_name': 'name of the organisation, when it does not exist yet',
  'cli.create_user.organisation_kind': 'its kind',
  'cli.create_user.organisation_country': 'its country, as two letters; for authorities',
  'cli.create_user.role': 'roles to hold from the start',
  'cli.create_user.admin': 'make an administrator; for the first two',
  'cli.create_user.locale': 'language of the user',
  'cli.create_user.password_stdin': 'read the password from standard input',
  'cli.create_user.password': 'Password (at least {{min}} characters): ',
  'cli.create_user.password_again': 'Password again: ',
  'cli.create_user.passwords_differ': 'The two passwords are not the same.',
  'cli.create_user.no_terminal':
    'There is no terminal to ask for the password; give it on standard input with --password-stdin.',
  'cli.create_user.password_empty': 'Standard input held no password.',
  'cli.create_user.organisation_missing':
    'Say which organisation the user belongs to: --organisation with its code, or --organisation-name to make it.',
  'cli.create_user.organisation_unknown':
    'There is no organisation {{code}}; add --organisation-name and --organisation-kind to make it.',
  'cli.create_user.enough_administrators':
    'There are two administrators already; they appoint others on the page “Users”.',
  'cli.create_user.done': '{{name}} ({{email}}) is added. Sign in at {{url}}/sign-in.',
  'cli.create_user.done_roles': 'Roles: {{roles}}.',
  'cli.verify.about': 'Checks workflow definitions: those that are shipped, or files.',
  'cli.verify.file': 'files with a definition as JSON; none: those that are shipped',
  'cli.verify.json': 'findings as JSON, for programs',
  'cli.verify.sound': '{{name}}: sound',
  'cli.verify.sound_with_warnings': '{{name}}: sound, with warnings',
  'cli.verify.unsound_one': '{{name}}: {{count}} error',
  'cli.verify.unsound_other': '{{name}}: {{count}} errors',
  'cli.verify.unreadable': '{{name}}: cannot be read ({{reason}})',
  'cli.verify.not_a_definition': '{{name}}: is not a workflow definition',
  'cli.verify.subject_unknown': '{{name}}: there is no kind of case “{{subject}}”; there are {{known}}',
  'cli.simulate.about':
    'Runs invented cases through workflow definitions and says how long they take and where they wait.',
  'cli.simulate.workflow':
    'files with a definition as JSON, or codes of those that are shipped; none: all that are shipped',
  'cli.simulate.cases': 'how many cases, up to {{most}}',
  'cli.simulate.seed': 'whole number that chance starts from; the same one gives the same answer',
  'cli.simulate.times': 'file with working days by stage as JSON: a median, or a list of stays',
  'cli.simulate.people': 'how many people hold a role, as role=number; others are as many as are needed',
  'cli.simulate.between': 'working days from one new case to the next',
  'cli.simulate.per_act': 'working days that one act keeps a person busy',
  'cli.simulate.json': 'the answer as JSON, for programs',
  'cli.simulate.number_wrong':
    '--{{option}} takes a number from {{least}} to {{most}}, and “{{value}}” is none.',
  'cli.simulate.people_wrong':
    '--people takes a role and a number, such as secretariat=2; “{{value}}” is no such thing.',
  'cli.simulate.role_unknown': 'There is no role “{{role}}”; there are {{roles}}.',
  'cli.simulate.times_unreadable': '{{name}}: cannot be read ({{reason}})',
  'cli.simulate.times_wrong':
    '{{name}}: has to be an object from codes of stages to working days: a number, or a list of numbers, none below 0',
  'cli.simulate.stage_unknown': '{{name}}: no workflow asked for has a stage “{{stage}}”',
  'cli.simulate.ran_one': '{{name}}: {{count}} case, seed {{seed}}',
  'cli.simulate.ran_other': '{{name}}: {{count}} cases, seed {{seed}}',
  'cli.simulate.share_of': '{{name}} {{share}}',
  'cli.simulate.heading': '{{heading}}:',
  'cli.simulate.duration': '{{name}}: {{days}}',
  'cli.simulate.stage': '{{name}}: {{share}}; half leave within {{days}}',
  'cli.simulate.stage_assumed': '{{name}}: {{share}}; half leave within {{days}} (assumed)',
  'cli.simulate.role': '{{name}}: {{acts}} acts per case, {{days}} working days',
  'cli.simulate.role_counted':
    '{{name}}: {{acts}} acts per case, {{days}} working days; {{people}} people, busy {{busy}}, acts wait {{waited}} days for them',
  'cli.publish.about':
    'Proposes a workflow definition as the next version; another administrator confirms it.',
  'cli.publish.file': 'file with a definition as JSON',
  'cli.publish.by': 'e-mail address of the administrator who proposes it',
  'cli.publish.warnings_seen': 'propose it although there are warnings',
  'cli.publish.warnings':
    'There are warnings: read them, and say --warnings-seen to propose it all the same.',
  'cli.publish.no_administrator': 'No administrator signs in as {{email}}.',
  'cli.publish.code_unknown': '{{name}}: there is no workflow “{{code}}”; there are {{known}}',
  'cli.publish.done': '{{name}} is proposed. Another administrator confirms it at {{url}}',
  'cli.reconcile.about':
    'Makes the queue’s schedules again after its store was wiped or restored, and compares all reminders with the clocks they belong to.',
  'cli.reconcile.schedules': 'The queue has its {{count}} schedules.',
  'cli.reconcile.reminders':
    '{{cases}} files looked at: {{written}} reminders were missing and stand again, {{voided}} were left over and are void, {{moved}} come earlier because of a day off.',
  'cli.database_busy':
    'The database below {{folder}} is being started or stopped by another Entente; try again in a moment.',
} as const;
