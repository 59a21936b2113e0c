import { Banner, CheckboxesField, CheckboxField, Icon, SelectField, TextField } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';
import { chipsOf, clearedUrl, type FilterAsked, type FilterField, oneAsked } from './list-filter.js';
import { KeptFields } from './list-table.js';

interface ListFiltersProps {
  readonly visit: Visit;
  readonly asked: FilterAsked;
}

/** The form that narrows a list, what it is narrowed by, and what of the address was not understood. */
export function ListFilters({ visit, asked }: ListFiltersProps): Html {
  const more = asked.fields.filter((field) => field.more);
  const isOpen = more.some(({ name }) => asked.values.has(name));
  return (
    <>
      <form method="get" action={visit.path} class="filters" aria-label={visit.t('lists.filters')}>
        <KeptFields visit={visit} />
        {asked.fields
          .filter((field) => !field.more)
          .map((field) => (
            <FilterInput visit={visit} field={field} asked={asked} />
          ))}
        {more.length === 0 ? (
          ''
        ) : (
          <details class="more-filters" open={isOpen}>
            <summary safe>{visit.t('lists.more_filters')}</summary>
            <div class="filter-fields">
              {more.map((field) => (
                <FilterInput visit={visit} field={field} asked={asked} />
              ))}
            </div>
          </details>
        )}
        <button type="submit" class="btn btn-outline-primary" safe>
          {visit.t('actions.list.filter')}
        </button>
      </form>
      <Chips visit={visit} asked={asked} />
      {asked.ignored.length === 0 ? (
        ''
      ) : (
        <Banner tone="notice" title={visit.t('lists.filter_ignored')}>
          <ul>
            {asked.ignored.map((sentence) => (
              <li safe>{sentence}</li>
            ))}
          </ul>
        </Banner>
      )}
    </>
  );
}

/** Whether the list shows less than it could. */
export function isNarrowed(visit: Visit, asked: FilterAsked): boolean {
  return chipsOf(visit, asked).length > 0;
}

function Chips({ visit, asked }: ListFiltersProps): Html {
  const chips = chipsOf(visit, asked);
  if (chips.length === 0) return '';
  return (
    <nav class="chips" aria-label={visit.t('lists.filters_set')}>
      <ul>
        {chips.map(({ text, href }) => (
          <li>
            <a class="chip" href={href} aria-label={visit.t('lists.filter_remove', { filter: text })}>
              <span safe>{text}</span> <Icon name="x-lg" />
            </a>
          </li>
        ))}
      </ul>
      <a href={clearedUrl(visit, asked)} safe>
        {visit.t('lists.filter_clear')}
      </a>
    </nav>
  );
}

function FilterInput({ visit, field, asked }: ListFiltersProps & { readonly field: FilterField }): Html {
  const { name, label } = field;
  const value = oneAsked(asked, name);
  if (field.kind === 'many') {
    const { options } = field;
    const values = asked.values.get(name) ?? [];
    return (
      <div class="filter-many">
        <CheckboxesField visit={visit} name={name} label={label} options={options} values={values} />
      </div>
    );
  }
  if (field.kind === 'flag')
    return <CheckboxField visit={visit} name={name} label={label} checked={value !== ''} />;
  if (field.kind === 'one') {
    const { options, empty } = field;
    return (
      <SelectField
        visit={visit}
        name={name}
        label={label}
        value={value}
        options={options}
        {...(empty === undefined ? {} : { empty })}
      />
    );
  }
  const type = field.kind === 'day' ? 'date' : 'search';
  return <TextField visit={visit} name={name} label={label} value={value} type={type} />;
}
