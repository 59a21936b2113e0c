/** What is asked of a list of cases, and how its items are told. */

import { FACETS, type Facet } from '../../cases/case-filter.sql.js';
import { CASE_SORTS, type CaseListItem, type CaseSort, caseList } from '../../cases/case-list.query.js';
import type { CaseRuntime } from '../../cases/case-runtime.js';
import { knownStages } from '../../cases/stage-choices.query.js';
import type { Locale } from '../../i18n/index.js';
import { forecastsOf } from '../../insight/forecasts.query.js';
import { holdsRole, type PersonActor } from '../../kernel/actor.js';
import { invalidField } from '../../kernel/problem.js';
import { countryOf } from '../../reference/countries.js';
import { funds } from '../../reference/funds.js';
import { pillars } from '../../reference/pillars.js';
import type { Forecast } from '../../workflow/index.js';
import {
  country,
  date,
  type FieldKind,
  id as idKind,
  oneOf,
  several,
  text,
  themeCode,
} from '../field-kinds.js';
import type { ListSpec, ListWanted } from '../list.js';
import type { ListedCaseDto } from './case.dto.js';
import { forecastOnTheWire, stageInWords } from './case-words.js';

const ABOUT_ACTION = ['fund', 'pillar', 'theme', 'amount'] as const;
const ABOUT_ITS_ACTION = ['fund', 'pillar', 'theme'] as const;

/** By what cases of a kind are narrowed and sorted beside what every case has; the same as the kinds themselves say. */
export const LISTED: Readonly<Record<string, readonly (Facet | 'amount')[]>> = {
  action: ABOUT_ACTION,
  technical_assistance: ABOUT_ACTION,
  funding_request: ABOUT_ACTION,
  payment_request: ABOUT_ACTION,
  dialogue: ABOUT_ITS_ACTION,
  amendment: ABOUT_ITS_ACTION,
  report: ABOUT_ITS_ACTION,
  need: ['theme'],
};

const FACET_FILTERS: Readonly<Record<Facet, { kind: FieldKind; description: string }>> = {
  fund: {
    kind: several(oneOf(funds.map(({ code }) => code))),
    description: 'The fund that pays, as far as you may know it; several with commas.',
  },
  pillar: {
    kind: several(oneOf(pillars.map(({ code }) => code))),
    description: 'The pillar that it is about; several with commas.',
  },
  theme: {
    kind: several(themeCode),
    description: 'The theme that it is about, as `/api/v1/themes` lists them; several with commas.',
  },
};

/** What a list of cases of that kind is asked. */
export function casesOf(subject: string): ListSpec {
  const listed = LISTED[subject] ?? [];
  return {
    ...CASES,
    sorts: listed.includes('amount') ? [...CASE_SORTS, 'amount', '-amount'] : CASE_SORTS,
    filters: {
      ...CASES.filters,
      ...Object.fromEntries(
        FACETS.filter((facet) => listed.includes(facet)).map((facet) => [facet, FACET_FILTERS[facet]]),
      ),
    },
  };
}

const knownCountry: FieldKind = {
  ...country,
  fault: (value) =>
    country.fault(value) ?? (countryOf(String(value)) === null ? { code: 'country_unknown' } : null),
};

const CASES = {
  q: 'Part of the reference or the title.',
  filters: {
    stage: {
      kind: several(text({ max: 100 })),
      description: 'The code of the stage, as you are shown it; several with commas.',
    },
    country: {
      kind: several(knownCountry),
      description: 'A partner country that it concerns, by its ISO code; several with commas.',
    },
    organisationId: {
      kind: several(idKind),
      description: 'The party that leads it; several with commas.',
    },
    dueFrom: {
      kind: date,
      description: 'The first day, in Brussels, on which the next limit may end that you know of.',
    },
    dueTo: { kind: date, description: 'The last such day.' },
    openedFrom: {
      kind: date,
      description: 'The first day, in Brussels, on which it may have been opened; not for partner countries.',
    },
    openedTo: { kind: date, description: 'The last such day.' },
    waiting: {
      kind: oneOf(['true']),
      description: 'Those alone in which you are asked to act, yourself or for a colleague.',
    },
  },
} satisfies ListSpec;

export async function casesInWords(
  runtime: CaseRuntime,
  actor: PersonActor,
  subject: string,
  { filter, sort, ...page }: ListWanted,
  locale: Locale,
): Promise<{ items: readonly ListedCaseDto[]; next: string | null }> {
  await assertOffered(runtime, actor, subject, filter);
  const { waiting, dueFrom, dueTo, openedFrom, openedTo, ...lists } = filter;
  const wanted = {
    subject,
    ...page,
    ...Object.fromEntries(Object.entries(lists).map(([name, values]) => [name, values.split(',')])),
    ...(dueFrom === undefined ? {} : { dueFrom }),
    ...(dueTo === undefined ? {} : { dueTo }),
    ...(openedFrom === undefined ? {} : { openedFrom }),
    ...(openedTo === undefined ? {} : { openedTo }),
    waiting: waiting === 'true',
    ...(sort === undefined ? {} : { sort: sort as CaseSort }),
  };
  const { items, next } = await caseList(runtime, actor, wanted);
  const ids = items.map(({ id }) => id);
  const forecasts = await forecastsOf(runtime, actor, ids);
  return { items: items.map((item) => itemInWords(item, forecasts.get(item.id), locale)), next };
}

/** What nobody here is shown is no choice: a stage of another kind, or of the inside for outsiders. */
async function assertOffered(
  runtime: CaseRuntime,
  actor: PersonActor,
  subject: string,
  filter: ListWanted['filter'],
): Promise<void> {
  for (const name of ['openedFrom', 'openedTo']) {
    // A partner country comes to know of a case later than it was opened.
    if (filter[name] !== undefined && holdsRole(actor, 'partner_authority')) {
      throw invalidField(`filter[${name}]`, 'unknown');
    }
  }
  const stages = filter['stage']?.split(',') ?? [];
  if (stages.length === 0) return;
  const known = await knownStages(runtime, actor, subject);
  if (!stages.every((code) => known.has(code))) throw invalidField('filter[stage]', 'not_a_choice');
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
