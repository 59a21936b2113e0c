/** The codes that results are told by, in words. */
import { fundOf } from '../../reference/funds.js';
import { pillarOf } from '../../reference/pillars.js';
import { routeOf } from '../../reference/routes.js';
import type { ResultsFilter } from '../../results/overview.js';
import type { Visit } from '../shell/visit.js';

export function codeName(visit: Visit, by: keyof ResultsFilter, code: string | null): string {
  if (code === null || code === '') return visit.t('results.not_stated');
  switch (by) {
    case 'country':
      return visit.country(code);
    case 'theme':
      return visit.theme(code);
    case 'route':
      return named(visit, routeOf(code), code);
    case 'pillar':
      return named(visit, pillarOf(code), code);
    case 'fund': {
      const fund = fundOf(code);
      return fund ? visit.label({ ...fund.abbreviations }) : code;
    }
    case 'status':
      return visit.sentence(`results.status.${code}`);
    case 'kind':
      return visit.sentence(`results.kind.${code}`);
  }
}

function named(
  visit: Visit,
  found: { readonly names: { readonly en: string; readonly fr: string } } | null,
  code: string,
): string {
  return found ? visit.label({ ...found.names }) : code;
}
