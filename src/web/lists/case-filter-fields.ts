/** What lists of cases can be narrowed by, offered as far as it is shown to whoever looks; and what of it is asked for. */
import type { CaseFilter } from '../../cases/case-filter.sql.js';
import type { CaseRuntime } from '../../cases/case-runtime.js';
import { leadChoices } from '../../cases/lead-choices.query.js';
import { type StageChoice, stageChoices, stageChosen } from '../../cases/stage-choices.query.js';
import { countries } from '../../reference/countries.js';
import { funds } from '../../reference/funds.js';
import { pillars } from '../../reference/pillars.js';
import type { Option } from '../components/index.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { type FilterAsked, type FilterField, filterAsked, oneAsked } from './list-filter.js';

const NAMES = [
  'q',
  'waiting',
  'stage',
  'country',
  'fund',
  'pillar',
  'theme',
  'lead',
  'due',
  'opened',
] as const;
export type CaseFieldName = (typeof NAMES)[number];

export interface CasesAsked extends FilterAsked {
  readonly filter: CaseFilter;
}

/** `own` are the list's own fields; they stand first. */
export async function casesAsked(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  subject: string,
  names: readonly CaseFieldName[],
  own: readonly FilterField[] = [],
): Promise<CasesAsked> {
  const offered = NAMES.filter((name) => names.includes(name) && isOffered(visit, name));
  const { actor } = visit;
  const [stages, leads] = await Promise.all([
    offered.includes('stage') ? stageChoices(runtime, actor, subject) : [],
    offered.includes('lead') ? leadChoices(runtime.database, actor, subject) : [],
  ]);
  const fields = offered.flatMap((name) => fieldsOf(visit, name, { stages, leads }));
  const asked = filterAsked(visit, [...own, ...fields]);
  return { ...asked, filter: caseFilter(asked, stages) };
}

/**
 * A partner country is told of no other one, nor when a case was begun that it came to know of later; the fund is the
 * facility's and the lead's affair.
 */
function isOffered(visit: SignedInVisit, name: CaseFieldName): boolean {
  const isApart = visit.actor.view !== 'inside' && !visit.holds('programme_manager');
  return !(isApart && ['country', 'fund', 'opened', 'lead'].includes(name));
}

interface Choices {
  readonly stages: readonly StageChoice[];
  readonly leads: readonly { readonly id: string; readonly name: string }[];
}

function fieldsOf(visit: Visit, name: CaseFieldName, { stages, leads }: Choices): readonly FilterField[] {
  const empty = visit.t('actions.list.any');
  const more = true;
  switch (name) {
    case 'q':
      return [{ name, kind: 'text', label: visit.t('actions.list.search') }];
    case 'waiting':
      return [{ name, kind: 'flag', label: visit.t('lists.filter_waiting') }];
    case 'stage': {
      const options = stages.map(({ code, codes, label }) => ({
        value: code,
        aliases: codes,
        text: visit.label(label),
      }));
      return [{ name, kind: 'many', label: visit.t('cases.stage'), options, more }];
    }
    case 'country':
      return [
        {
          name,
          kind: 'many',
          label: visit.t('actions.list.country'),
          options: partnerCountries(visit),
          more,
        },
      ];
    case 'fund': {
      const options = funds.map(({ code, abbreviations }) => ({
        value: code,
        text: visit.label({ ...abbreviations }),
      }));
      return [{ name, kind: 'one', label: visit.t('envelopes.form.fund'), options, empty, more }];
    }
    case 'pillar': {
      const options = pillars.map(({ code, names }) => ({ value: code, text: visit.label({ ...names }) }));
      return [{ name, kind: 'one', label: visit.t('actions.field.pillar'), options, empty, more }];
    }
    case 'theme': {
      const options = visit.themes.all.map(({ code }) => ({ value: code, text: visit.theme(code) }));
      return [{ name, kind: 'one', label: visit.t('actions.field.theme'), options, empty, more }];
    }
    case 'lead': {
      const options = leads.map(({ id, name: text }) => ({ value: id, text }));
      return options.length < 2
        ? []
        : [{ name, kind: 'one', label: visit.t('lists.filter_lead'), options, empty, more }];
    }
    case 'due':
    case 'opened':
      return [
        { name: `${name}From`, kind: 'day', label: visit.t(`lists.filter_${name}_from`), more },
        { name: `${name}To`, kind: 'day', label: visit.t(`lists.filter_${name}_to`), more },
      ];
  }
}

/** By their names, as these sort in the reader's language. */
export function partnerCountries(visit: Visit): readonly Option[] {
  const byName = new Intl.Collator(visit.locale);
  return countries
    .filter((country) => country.membership === null)
    .map((country) => ({ value: country.code, text: visit.country(country.code) }))
    .sort((a, b) => byName.compare(a.text, b.text));
}

function caseFilter(asked: FilterAsked, stages: readonly StageChoice[]): CaseFilter {
  const several = (name: string, key: string) => {
    const values = asked.values.get(name);
    return values === undefined ? {} : { [key]: values };
  };
  const one = (name: string) => {
    const value = oneAsked(asked, name);
    return value === '' ? {} : { [name]: value };
  };
  const chosen = asked.values.get('stage')?.flatMap((code) => stageChosen(stages, code)?.codes ?? []);
  return {
    ...one('q'),
    ...(chosen === undefined ? {} : { stage: chosen }),
    ...several('country', 'country'),
    ...several('fund', 'fund'),
    ...several('pillar', 'pillar'),
    ...several('theme', 'theme'),
    ...several('lead', 'organisationId'),
    ...one('dueFrom'),
    ...one('dueTo'),
    ...one('openedFrom'),
    ...one('openedTo'),
    waiting: asked.values.has('waiting'),
  };
}
