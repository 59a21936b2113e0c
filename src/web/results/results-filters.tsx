import { GROUPINGS, type Grouping, type ResultsFilter } from '../../results/overview.js';
import { SelectField } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';
import { codeName } from './result-names.js';
import { FILTERS, NOT_STATED, offered } from './results-asked.js';

interface FiltersProps {
  readonly visit: Visit;
  readonly action: string;
  readonly filter: ResultsFilter;
  /** Left out where nothing is counted by anything. */
  readonly by?: Grouping;
}

/** What is counted by, and which actions are looked at; all of it stands in the address. */
export function ResultsFilters({ visit, action, filter, by }: FiltersProps): Html {
  const byName = new Intl.Collator(visit.locale);
  const asked = FILTERS.some((name) => filter[name] !== undefined);
  return (
    <form method="get" action={action} class="filters" aria-label={visit.t('results.filters')}>
      {by === undefined ? (
        ''
      ) : (
        <SelectField
          visit={visit}
          name="by"
          label={visit.t('results.by')}
          value={by}
          options={GROUPINGS.map((one) => ({ value: one, text: visit.t(`results.by.${one}`) }))}
        />
      )}
      {FILTERS.map((name) => {
        const options = offered(name, visit.themes).map((code) => ({
          value: code,
          text: codeName(visit, name, code),
        }));
        const sorted =
          name === 'country' ? [...options].sort((a, b) => byName.compare(a.text, b.text)) : options;
        const unstated =
          name === 'status' || name === 'kind'
            ? []
            : [{ value: NOT_STATED, text: visit.t('results.not_stated') }];
        return (
          <SelectField
            visit={visit}
            name={name}
            label={visit.t(`results.by.${name}`)}
            value={filter[name] === '' ? NOT_STATED : (filter[name] ?? '')}
            options={[...sorted, ...unstated]}
            empty={visit.t('results.any')}
          />
        );
      })}
      <button type="submit" class="btn btn-outline-primary" safe>
        {visit.t('actions.list.filter')}
      </button>
      {asked ? (
        <a class="btn btn-link" href={action} safe>
          {visit.t('actions.list.clear')}
        </a>
      ) : (
        ''
      )}
    </form>
  );
}
