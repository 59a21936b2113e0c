import { Badge, type Column, DateText, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';
import type { MoreWaiting } from './more-waiting.js';

/** Beside the steps of cases: what else is asked of whoever looks; nothing where nothing is. */
export function MoreWaitingList({ visit, items }: { visit: Visit; items: readonly MoreWaiting[] }): Html {
  if (items.length === 0) return '';
  return (
    <div class="waiting" id="more-waiting">
      <Table
        caption={`${visit.t('waits.title')} (${visit.number(items.length)})`}
        columns={columnsFor(visit)}
        rows={items}
      />
    </div>
  );
}

function columnsFor(visit: Visit): readonly Column<MoreWaiting>[] {
  return [
    {
      header: visit.t('cases.waiting.case'),
      heads: true,
      cell: (one) => (
        <a class="case-link" href={one.href}>
          <span class="reference" safe>
            {one.about}
          </span>
          <span class="case-title" safe>
            {one.title}
          </span>
        </a>
      ),
    },
    {
      header: visit.t('cases.waiting.asked'),
      cell: (one) => (
        <div>
          <span safe>{one.asked}</span>
          {one.note === '' ? (
            ''
          ) : (
            <span class="due-clock" safe>
              {one.note}
            </span>
          )}
        </div>
      ),
    },
    {
      header: visit.t('cases.waiting.due'),
      cell: ({ dueOn, overdue }) =>
        dueOn === null ? (
          <span safe>{visit.t('cases.waiting.no_date')}</span>
        ) : (
          <div>
            <DateText visit={visit} date={dueOn} />{' '}
            {overdue ? <Badge text={visit.t('cases.waiting.overdue')} tone="negative" /> : ''}
          </div>
        ),
    },
  ];
}
