import { ENTRY_MOVES, type EnvelopeEntry } from '../../calls/envelope-entries.query.js';
import type { EnvelopeHolding } from '../../calls/envelope-holdings.query.js';
import { caseUrl } from '../cases/case-links.js';
import {
  type Column,
  EmptyState,
  Instant,
  Money,
  type Option,
  Pagination,
  SelectField,
  Table,
  TextField,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';
import { type EntriesAsked, entriesQuery } from './entry-filter.js';
import { causeUrl, envelopeUrl } from './envelope-urls.js';

export interface EntriesProps {
  readonly visit: Visit;
  readonly envelopeId: string;
  readonly asked: EntriesAsked;
  readonly entries: readonly EnvelopeEntry[];
  readonly next: string | null;
  /** What can be chosen: the years there are, and the actions that hold or held money. */
  readonly years: readonly number[];
  readonly holdings: readonly EnvelopeHolding[];
}

/** Every entry with what moved it, and what was free after it; the address says which. */
export function Entries({ visit, envelopeId, asked, entries, next, years, holdings }: EntriesProps): Html {
  const query = entriesQuery(asked);
  return (
    <section id="entries">
      <h2 safe>{visit.t('envelopes.entries')}</h2>
      <form
        method="get"
        action={`${envelopeUrl(envelopeId)}#entries`}
        class="filters"
        aria-label={visit.t('envelopes.entries.filters')}
      >
        <SelectField
          visit={visit}
          name="move"
          label={visit.t('envelopes.entries.move')}
          value={asked.move}
          options={ENTRY_MOVES.map((move) => ({ value: move, text: visit.t(`envelopes.move.${move}`) }))}
          empty={visit.t('envelopes.entries.any')}
        />
        <SelectField
          visit={visit}
          name="action"
          label={visit.t('actions.list.action')}
          value={asked.action}
          options={actionsOf(holdings, entries, asked.action)}
          empty={visit.t('envelopes.entries.any')}
        />
        <SelectField
          visit={visit}
          name="year"
          label={visit.t('envelopes.year')}
          value={asked.year}
          options={years.map((year) => ({ value: String(year), text: String(year) }))}
          empty={visit.t('envelopes.entries.any')}
        />
        <TextField
          visit={visit}
          name="from"
          label={visit.t('envelopes.entries.from')}
          value={asked.from}
          inputmode="decimal"
          size="short"
        />
        <TextField
          visit={visit}
          name="to"
          label={visit.t('envelopes.entries.to')}
          value={asked.to}
          inputmode="decimal"
          size="short"
        />
        <button type="submit" class="btn btn-outline-primary" safe>
          {visit.t('actions.list.filter')}
        </button>
        {query === '' ? (
          ''
        ) : (
          <a class="btn btn-link" href={`${envelopeUrl(envelopeId)}#entries`} safe>
            {visit.t('actions.list.clear')}
          </a>
        )}
      </form>
      {entries.length === 0 ? (
        <EmptyState text={visit.t(query === '' ? 'envelopes.entries.none' : 'envelopes.entries.none_such')} />
      ) : (
        <>
          <Table
            caption={visit.t('envelopes.entries.caption', { count: entries.length })}
            columns={columnsOf(visit)}
            rows={entries}
          />
          <p>
            <a href={`${envelopeUrl(envelopeId)}/entries.csv${query}`} safe>
              {visit.t('envelopes.entries.csv')}
            </a>
          </p>
        </>
      )}
      <Pagination visit={visit} next={next} />
    </section>
  );
}

/** Whoever gave everything back holds nothing any more, and can still be asked for. */
function actionsOf(
  holdings: readonly EnvelopeHolding[],
  entries: readonly EnvelopeEntry[],
  asked: string,
): readonly Option[] {
  const known = holdings.map((one) => ({ value: one.actionId, text: `${one.reference} ${one.title}` }));
  if (asked === '' || known.some(({ value }) => value === asked)) return known;
  const action = entries.find((entry) => entry.action?.id === asked)?.action;
  return action ? [...known, { value: action.id, text: `${action.reference} ${action.title}` }] : known;
}

function columnsOf(visit: Visit): readonly Column<EnvelopeEntry>[] {
  return [
    {
      header: visit.t('envelopes.entries.number'),
      heads: true,
      cell: ({ number }) => <span>{number}</span>,
    },
    {
      header: visit.t('envelopes.entries.at'),
      cell: (entry) => {
        const href = causeUrl(entry);
        return href === null ? (
          <Instant visit={visit} at={entry.at} />
        ) : (
          <a href={href}>
            <Instant visit={visit} at={entry.at} />
          </a>
        );
      },
    },
    {
      header: visit.t('envelopes.entries.move'),
      cell: (entry) => (
        <>
          <span safe>{visit.t(`envelopes.move.${entry.move}`)}</span>
          {entry.reason === '' ? (
            ''
          ) : (
            <span class="entry-reason" safe>
              {entry.reason}
            </span>
          )}
        </>
      ),
    },
    {
      header: visit.t('actions.list.action'),
      cell: ({ action }) =>
        action === null ? (
          <span>–</span>
        ) : (
          <a href={caseUrl('action', action.id)} title={action.title} safe>
            {action.reference}
          </a>
        ),
    },
    {
      header: visit.t('envelopes.form.amount'),
      numeric: true,
      cell: (entry) => <Money visit={visit} cents={entry.amountCents} />,
    },
    {
      header: visit.t('envelopes.entries.free_after'),
      numeric: true,
      cell: (entry) => <Money visit={visit} cents={entry.after.freeCents} />,
    },
    {
      header: visit.t('envelopes.entries.in_use_after'),
      numeric: true,
      cell: (entry) => <Money visit={visit} cents={entry.after.ceilingCents - entry.after.freeCents} />,
    },
  ];
}
