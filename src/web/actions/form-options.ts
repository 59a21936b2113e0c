/** What the application's form offers to choose from. */
import { BUDGET_HEADINGS } from '../../actions/budget.js';
import { countries } from '../../reference/countries.js';
import { funds } from '../../reference/funds.js';
import { pillars } from '../../reference/pillars.js';
import { routes } from '../../reference/routes.js';
import type { Option } from '../components/index.js';
import type { Visit } from '../shell/visit.js';
import { countryValue } from './form-fields.js';

export interface FormOptions {
  readonly lots: readonly Option[];
  readonly funds: readonly Option[];
  readonly pillars: readonly Option[];
  readonly routes: readonly Option[];
  readonly countries: readonly Option[];
  readonly coApplicants: readonly Option[];
  readonly headings: readonly Option[];
}

export interface OfferedPartnership {
  readonly id: string;
  readonly country: string;
  /** What it is called, such as "EU–Moldova Mobility Partnership". */
  readonly title: string;
}

/** Partner countries with each of their partnerships, and then without one. */
export function formOptions(
  visit: Visit,
  lots: readonly Option[],
  partnerships: readonly OfferedPartnership[],
  coApplicants: readonly Option[],
): FormOptions {
  const byName = new Intl.Collator(visit.locale);
  const under = partnerships.map((one) => ({
    value: countryValue(one.country, one.id),
    text: `${visit.country(one.country)} – ${one.title}`,
  }));
  const without = countries
    .filter((country) => country.membership === null)
    .map((country) => ({
      value: countryValue(country.code, null),
      text: visit.t('actions.form.country_without', { country: visit.country(country.code) }),
    }));
  const sorted = (options: readonly Option[]) => [...options].sort((a, b) => byName.compare(a.text, b.text));
  return {
    lots,
    funds: funds.map((fund) => ({
      value: fund.code,
      text: `${visit.label({ ...fund.abbreviations })} – ${visit.label({ ...fund.names })}`,
    })),
    pillars: pillars.map((pillar) => ({ value: pillar.code, text: visit.label({ ...pillar.names }) })),
    routes: routes.map((route) => ({ value: route.code, text: visit.label({ ...route.names }) })),
    countries: [...sorted(under), ...sorted(without)],
    coApplicants,
    headings: BUDGET_HEADINGS.map((code) => ({
      value: code,
      text: visit.sentence(`actions.heading.${code}`),
    })),
  };
}

/** Themes below their pillars; one that was chosen stays though it is offered no more. */
export function groupedThemes(
  visit: Visit,
  chosen: string,
): readonly { label: string; options: readonly Option[] }[] {
  return pillars.map((pillar) => ({
    label: visit.label({ ...pillar.names }),
    options: visit.themes
      .offeredIn(pillar.code, [chosen])
      .map(({ code }) => ({ value: code, text: visit.theme(code) })),
  }));
}
