/** What is asked of a list of cases, and how its items are told. */

import { CASE_SORTS, type CaseListItem, type CaseSort, caseList } from '../../cases/case-list.query.js';
import type { CaseRuntime } from '../../cases/case-runtime.js';
import type { Locale } from '../../i18n/index.js';
import { forecastsOf } from '../../insight/forecasts.query.js';
import type { PersonActor } from '../../kernel/actor.js';
import type { Forecast } from '../../workflow/index.js';
import { country, date, id as idKind, oneOf, text } from '../field-kinds.js';
import type { ListSpec, ListWanted } from '../list.js';
import type { ListedCaseDto } from './case.dto.js';
import { forecastOnTheWire, stageInWords } from './case-words.js';

export const CASES: ListSpec = {
  q: 'Part of the reference or the title.',
  sorts: CASE_SORTS,
  filters: {
    stage: { kind: text({ max: 100 }), description: 'The code of the stage, as you are shown it.' },
    country: { kind: country, description: 'A partner country that it concerns, by its ISO code.' },
    organisationId: { kind: idKind, description: 'The party that leads it.' },
    dueFrom: {
      kind: date,
      description: 'The first day, in Brussels, on which the next limit may end that you know of.',
    },
    dueTo: { kind: date, description: 'The last such day.' },
    waiting: {
      kind: oneOf(['true']),
      description: 'Those alone in which you are asked to act, yourself or for a colleague.',
    },
  },
};

export async function casesInWords(
  runtime: CaseRuntime,
  actor: PersonActor,
  subject: string,
  { filter: { waiting, ...filter }, sort, ...page }: ListWanted,
  locale: Locale,
): Promise<{ items: readonly ListedCaseDto[]; next: string | null }> {
  const wanted = {
    subject,
    ...page,
    ...filter,
    waiting: waiting === 'true',
    ...(sort === undefined ? {} : { sort: sort as CaseSort }),
  };
  const { items, next } = await caseList(runtime, actor, wanted);
  const ids = items.map(({ id }) => id);
  const forecasts = await forecastsOf(runtime, actor, ids);
  return { items: items.map((item) => itemInWords(item, forecasts.get(item.id), locale)), next };
}

function itemInWords(
  { countries, stage, ...item }: CaseListItem,
  forecast: Forecast | undefined,
  locale: Locale,
): ListedCaseDto {
  return {
    ...item,
    stage: stageInWords(stage, locale),
    partnerCountries: countries,
    forecast: forecastOnTheWire(forecast),
  };
}
