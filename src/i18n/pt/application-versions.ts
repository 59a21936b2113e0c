/** What an application said each time it was handed in. */
import type { Translated } from '../catalogue.js';
import type { applicationVersions as source } from '../en/application-versions.js';

export const applicationVersions: Translated<typeof source> = {
  'application_versions.title': 'Versões da candidatura',
  'application_versions.lead':
    'O que a candidatura dizia de cada vez que foi apresentada ou alterada por uma adenda assinada. Uma versão nunca é alterada.',
  'application_versions.empty':
    'Ainda não há nenhuma versão: a primeira é conservada quando o documento de síntese é apresentado.',
  'application_versions.before_kept':
    'O que foi apresentado antes da conservação de versões já não é conhecido.',
  'application_versions.link': 'Comparar as versões',
  'application_versions.now': 'Tal como está guardada agora',
  'application_versions.cause': 'Ocasião',
  'application_versions.part': 'Parte',
  'application_versions.differ': 'O que difere',
  'application_versions.budget_link': 'O que difere no orçamento, linha a linha',
  'application_versions.milestone': '{{title}} (mês {{month}})',
  'application_versions.indicator': '{{name}} ({{unit}}): de {{baseline}} a {{target}}. {{adds}}',
};
