/** What an application said each time it was handed in. */
export const applicationVersions = {
  'application_versions.title': 'Versions of the application',
  'application_versions.lead':
    'What the application said each time it was handed in, or changed by a signed amendment. A version is never changed.',
  'application_versions.empty': 'No version yet: the first one is kept when the concept note is submitted.',
  'application_versions.before_kept':
    'What was handed in before earlier versions were kept is not known any more.',
  'application_versions.link': 'Compare versions',
  'application_versions.now': 'As saved now',
  'application_versions.cause': 'Occasion',
  'application_versions.part': 'Part',
  'application_versions.differ': 'What differs',
  'application_versions.budget_link': 'What differs in the budget, line by line',
  'application_versions.milestone': '{{title}} (month {{month}})',
  'application_versions.indicator': '{{name}} ({{unit}}): from {{baseline}} to {{target}}. {{adds}}',
} as const;
