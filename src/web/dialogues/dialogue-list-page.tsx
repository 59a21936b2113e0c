import type { SavedView } from '../../cases/saved-views.query.js';
import type { WhoHasIt } from '../../cases/who-has-it.query.js';
import type { DialogueListItem, DialogueShow } from '../../dialogues/dialogue-list.query.js';
import { formatDay } from '../../i18n/index.js';
import { whoColumns } from '../cases/who-columns.js';
import { Badge, ButtonLink, type Column, EmptyState, PageHeader } from '../components/index.js';
import type { FilterAsked } from '../lists/list-filter.js';
import { ListFilters } from '../lists/list-filters.js';
import { type ListPage, ListTable } from '../lists/list-table.js';
import { ListViews } from '../lists/list-views.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';

interface DialogueListProps {
  readonly visit: SignedInVisit;
  readonly views: readonly SavedView[];
  readonly page: ListPage<DialogueListItem>;
  readonly asked: FilterAsked;
  readonly show: DialogueShow;
  readonly mayRequest: boolean;
}

/** Every meeting that whoever looks may see; filters are in the address. */
export function DialogueListPage({ visit, views, page, asked, show, mayRequest }: DialogueListProps): Html {
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
      <ListFilters visit={visit} asked={asked} />
      <ListViews visit={visit} views={views} />
      {page.rows.length === 0 ? (
        <EmptyState text={visit.t(`dialogues.list.empty.${show}`)}>
          {mayRequest && show === 'coming' ? (
            <ButtonLink href="/dialogues/new" text={visit.t('dialogues.list.new')} tone="secondary" />
          ) : (
            ''
          )}
        </EmptyState>
      ) : (
        <ListTable
          visit={visit}
          subject="dialogue"
          caption={(count) => visit.t(`dialogues.list.caption.${show}`, { count })}
          page={page}
        />
      )}
    </Layout>
  );
}

/** What a list says of each meeting. */
export function dialogueColumns(
  visit: SignedInVisit,
  who: ReadonlyMap<string, WhoHasIt>,
): readonly Column<DialogueListItem>[] {
  return [
    {
      key: 'title',
      sort: 'title',
      header: visit.t('dialogues.list.meeting'),
      heads: true,
      values: [
        { header: visit.t('lists.reference'), kind: 'text', of: ({ reference }) => reference },
        { kind: 'text', of: (row) => row.title },
      ],
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
      key: 'when',
      sort: 'when',
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
      key: 'stage',
      header: visit.t('cases.stage'),
      cell: (row) => <Badge text={visit.label(row.stage.label)} tone="active" />,
    },
    ...whoColumns<DialogueListItem>(visit, who),
    {
      key: 'participants',
      sort: 'participants',
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
      key: 'tasks',
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
