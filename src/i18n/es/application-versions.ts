/** What an application said each time it was handed in. */
import type { Translated } from '../catalogue.js';
import type { applicationVersions as source } from '../en/application-versions.js';

export const applicationVersions: Translated<typeof source> = {
  'application_versions.title': 'Versiones de la solicitud',
  'application_versions.lead':
    'Lo que decía la solicitud cada vez que se presentó o que la cambió una modificación firmada. Una versión nunca se cambia.',
  'application_versions.empty':
    'Aún no hay ninguna versión: la primera se conserva al presentar el documento de síntesis.',
  'application_versions.before_kept':
    'Lo que se presentó antes de que se conservaran las versiones ya no se conoce.',
  'application_versions.link': 'Comparar las versiones',
  'application_versions.now': 'Tal como está guardada ahora',
  'application_versions.cause': 'Ocasión',
  'application_versions.part': 'Parte',
  'application_versions.differ': 'Lo que difiere',
  'application_versions.budget_link': 'Lo que difiere en el presupuesto, partida por partida',
  'application_versions.milestone': '{{title}} (mes {{month}})',
  'application_versions.indicator': '{{name}} ({{unit}}): de {{baseline}} a {{target}}. {{adds}}',
};
