import { actionsUnder } from '../../actions/actions-in-brief.query.js';
import type { CaseRuntime } from '../../cases/case-runtime.js';
import { frameworkInFull } from '../../partnerships/framework-in-full.query.js';
import type { ActionRow } from '../actions/action-table.js';
import { loadActions } from '../actions/load-actions.js';
import { Badge, type Column, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit } from '../shell/visit.js';

/** Nothing is done in these any more, though their files are not put away yet. */
const OVER: ReadonlySet<string> = new Set(['closed', 'rejected']);

const ACTS = ['suspend', 'lift_suspension', 'close'] as const;

/** What suspending a framework, taking it up again or closing it means for the actions under it, one by one. */
export async function actConsequences(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  id: string,
  transition: string,
): Promise<Html> {
  const act = ACTS.find((one) => one === transition);
  if (!act) return '';
  const { actor } = visit;
  const framework = await frameworkInFull(runtime.database, actor, id);
  if (!framework) return '';
  const under = await actionsUnder(runtime, actor, id);
  const concerned: ActionRow[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof loadActions>> = await loadActions(runtime, actor, {
      limit: 100,
      country: framework.country,
      sort: 'reference',
      ...(cursor === null ? {} : { cursor }),
    });
    concerned.push(
      ...page.rows.filter(
        (row) => under.has(row.id) && row.brief?.ended === false && !OVER.has(row.stage.code),
      ),
    );
    cursor = page.next;
  } while (cursor !== null);
  const columns: readonly Column<ActionRow>[] = [
    {
      header: visit.t('actions.list.action'),
      heads: true,
      cell: (row) => (
        <a class="case-link" href={`/actions/${row.id}`}>
          <span class="reference" safe>
            {row.reference}
          </span>
          <span class="case-title" safe>
            {row.title}
          </span>
        </a>
      ),
    },
    {
      header: visit.t('actions.page.lead_applicant'),
      cell: (row) => <span safe>{row.brief?.leadName ?? ''}</span>,
    },
    {
      header: visit.t('cases.stage'),
      cell: (row) => <Badge text={visit.label(row.stage.label)} tone="active" />,
    },
    {
      header: visit.t('partnerships.consequences.what'),
      cell: (row) => (
        <span safe>
          {visit.t(
            row.stage.code === 'draft'
              ? `partnerships.consequences.${act}.draft`
              : `partnerships.consequences.${act}.running`,
          )}
        </span>
      ),
    },
  ];
  return (
    <section id="consequences">
      <h2 safe>{visit.t('partnerships.consequences')}</h2>
      <p safe>{visit.t(`partnerships.consequences.${act}`)}</p>
      {concerned.length === 0 ? (
        <p safe>{visit.t('partnerships.consequences.none')}</p>
      ) : (
        <Table
          caption={visit.t('partnerships.consequences.count', { count: concerned.length })}
          columns={columns}
          rows={concerned}
        />
      )}
    </section>
  );
}
