import type { Translated } from '../catalogue.js';
import type { reports as source } from '../en/reports.js';

/** Rapports sur les actions, et le plan de travail dont ils rendent compte. */
export const reports: Translated<typeof source> = {
  'reports.gap.achievements': 'les réalisations',
  'reports.gap.problems': 'les difficultés',
  'reports.gap.expenditure': 'les dépenses à ce jour',
  'reports.gap.milestones': 'l’état de chaque jalon',
  'reports.gap.indicators': 'la valeur de chaque indicateur',
};
