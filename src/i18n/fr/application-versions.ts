/** What an application said each time it was handed in. */
import type { Translated } from '../catalogue.js';
import type { applicationVersions as source } from '../en/application-versions.js';

export const applicationVersions: Translated<typeof source> = {
  'application_versions.title': 'Versions de la demande',
  'application_versions.lead':
    'Ce que disait la demande chaque fois qu’elle a été déposée, ou modifiée par un avenant signé. Une version n’est jamais modifiée.',
  'application_versions.empty':
    'Pas encore de version : la première est conservée lors du dépôt de la note conceptuelle.',
  'application_versions.before_kept':
    'Ce qui a été déposé avant la conservation des versions n’est plus connu.',
  'application_versions.link': 'Comparer les versions',
  'application_versions.now': 'Telle qu’enregistrée à présent',
  'application_versions.cause': 'Occasion',
  'application_versions.part': 'Partie',
  'application_versions.differ': 'Ce qui diffère',
  'application_versions.budget_link': 'Ce qui diffère dans le budget, ligne par ligne',
  'application_versions.milestone': '{{title}} (mois {{month}})',
  'application_versions.indicator': '{{name}} ({{unit}}) : de {{baseline}} à {{target}}. {{adds}}',
};
