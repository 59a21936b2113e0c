/** What an application said each time it was handed in. */
import type { Translated } from '../catalogue.js';
import type { applicationVersions as source } from '../en/application-versions.js';

export const applicationVersions: Translated<typeof source, 'few'> = {
  'application_versions.title': 'Versiunile propunerii',
  'application_versions.lead':
    'Ce spunea propunerea de fiecare dată când a fost depusă sau modificată printr-un act adițional semnat. O versiune nu se modifică niciodată.',
  'application_versions.empty': 'Nicio versiune încă: prima se păstrează la depunerea notei conceptuale.',
  'application_versions.before_kept': 'Ce s-a depus înainte de păstrarea versiunilor nu se mai cunoaște.',
  'application_versions.link': 'Comparați versiunile',
  'application_versions.now': 'Cum este salvată acum',
  'application_versions.cause': 'Prilej',
  'application_versions.part': 'Parte',
  'application_versions.differ': 'Ce diferă',
  'application_versions.budget_link': 'Ce diferă în buget, linie cu linie',
  'application_versions.milestone': '{{title}} (luna {{month}})',
  'application_versions.indicator': '{{name}} ({{unit}}): de la {{baseline}} la {{target}}. {{adds}}',
};
