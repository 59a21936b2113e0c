import type { WhoHasIt } from '../../cases/who-has-it.query.js';
import { DIALOGUE_KINDS } from '../../dialogues/dialogue-content.js';
import {
  DIALOGUE_SHOWS,
  type DialogueListItem,
  type DialogueShow,
} from '../../dialogues/dialogue-list.query.js';
import { formatDay } from '../../i18n/index.js';
import { ChooseBar, choosing } from '../bulk/choose-rows.js';
import { whoColumns } from '../cases/who-columns.js';
import {
  Badge,
  ButtonLink,
  type Column,
  EmptyState,
  PageHeader,
  Pagination,
  SelectField,
  Table,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';

export interface DialogueFilter {
  readonly show: DialogueShow;
  readonly kind: string;
}

interface DialogueListProps {
  readonly visit: SignedInVisit;
  readonly rows: readonly DialogueListItem[];
  readonly who: ReadonlyMap<string, WhoHasIt>;
  readonly next: string | null;
  readonly filter: DialogueFilter;
  readonly mayRequest: boolean;
}

/** Every meeting that whoever looks may see; filters are in the address. */
export function DialogueListPage({ visit, rows, who, next, filter, mayRequest }: DialogueListProps): Html {
  return (
    <Layout visit={visit} title={visit.t('cases.room.dialogue')}>
      <PageHeader title={visit.t('cases.room.dialogue')} lead={visit.t('dialogues.list.lead')}>
        {mayRequest ? <ButtonLink href="/dialogues/new" text={visit.t('dialogues.list.new')} /> : ''}
      </PageHeader>
      <p>
        <a href="/dialogues/tasks" safe>
          {visit.t('dialogues.list.all_tasks')}
        </a>
      </p>
      <form method="get" action="/dialogues" class="filters" aria-label={visit.t('dialogues.list.filters')}>
        <SelectField
          visit={visit}
          name="show"
          label={visit.t('dialogues.list.show')}
          value={filter.show}
          options={DIALOGUE_SHOWS.map((value) => ({ value, text: visit.t(`dialogues.list.show.${value}`) }))}
        />
        <SelectField
          visit={visit}
          name="kind"
          label={visit.t('dialogues.list.kind')}
          value={filter.kind}
          options={DIALOGUE_KINDS.map((value) => ({ value, text: visit.t(`dialogues.kind.${value}`) }))}
          empty={visit.t('dialogues.list.any_kind')}
        />
        <button type="submit" class="btn btn-outline-primary" safe>
          {visit.t('actions.list.filter')}
        </button>
      </form>
      {rows.length === 0 ? (
        <EmptyState text={visit.t(`dialogues.list.empty.${filter.show}`)}>
          {mayRequest && filter.show === 'coming' ? (
            <ButtonLink href="/dialogues/new" text={visit.t('dialogues.list.new')} tone="secondary" />
          ) : (
            ''
          )}
        </EmptyState>
      ) : (
        <Table
          caption={visit.t(`dialogues.list.caption.${filter.show}`, { count: rows.length })}
          columns={columnsFor(visit, who)}
          rows={rows}
          choosing={choosing<DialogueListItem>(visit)}
        />
      )}
      {rows.length === 0 ? '' : <ChooseBar visit={visit} subject="dialogue" />}
      <Pagination visit={visit} next={next} />
    </Layout>
  );
}

function columnsFor(
  visit: SignedInVisit,
  who: ReadonlyMap<string, WhoHasIt>,
): readonly Column<DialogueListItem>[] {
  return [
    {
      header: visit.t('dialogues.list.meeting'),
      heads: true,
      cell: (row) => (
        <a class="case-link" href={`/dialogues/${row.id}`}>
          <span class="reference" safe>
            {`${row.reference} · ${visit.t(`dialogues.kind.${row.kind}`)}`}
          </span>
          <span class="case-title" safe>
            {row.title}
          </span>
        </a>
      ),
    },
    {
      header: visit.t('dialogues.list.when'),
      cell: (row) => (
        <>
          <span safe>{dayText(visit, row)}</span>
          {row.place === '' ? (
            ''
          ) : (
            <span class="second-line" safe>
              {row.place === 'online' ? visit.t('dialogues.list.online') : row.place}
            </span>
          )}
        </>
      ),
    },
    {
      header: visit.t('cases.stage'),
      cell: (row) => <Badge text={visit.label(row.stage.label)} tone="active" />,
    },
    ...whoColumns<DialogueListItem>(visit, who),
    {
      header: visit.t('dialogues.list.participants'),
      cell: (row) => (
        <span safe>
          {row.answered !== null && row.answered > 0
            ? visit.t('dialogues.list.answered', { answered: row.answered, count: row.participants })
            : visit.number(row.participants)}
        </span>
      ),
    },
    {
      header: visit.t('dialogues.list.follow_ups'),
      cell: (row) => (
        <>
          <span safe>{row.openFollowUps === 0 ? '–' : visit.number(row.openFollowUps)}</span>{' '}
          {row.overdueFollowUps > 0 ? (
            <Badge
              text={visit.t('dialogues.list.overdue', { count: row.overdueFollowUps })}
              tone="negative"
            />
          ) : (
            ''
          )}
        </>
      ),
    },
  ];
}

function dayText(visit: SignedInVisit, { startsAt, timeZone, monthKnown }: DialogueListItem): string {
  if (startsAt !== null) return formatDay(startsAt, visit.locale, timeZone);
  return monthKnown === null ? visit.t('dialogues.list.no_date') : visit.date(monthKnown);
}
