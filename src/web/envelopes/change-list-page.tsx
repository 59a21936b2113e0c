import type { EnvelopeChange } from '../../calls/envelope-changes.query.js';
import { ButtonLink, EmptyState, PageHeader, Pagination } from '../components/index.js';
import { moneyCrumbs } from '../money/money-crumbs.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { ChangeTable } from './change-table.js';
import { CHANGES, ENVELOPES } from './envelope-urls.js';

interface ChangeListProps {
  readonly visit: SignedInVisit;
  readonly proposes: boolean;
  readonly pending: readonly EnvelopeChange[];
  readonly ended: readonly EnvelopeChange[];
  readonly next: string | null;
}

/** Changes of all envelopes: those that wait first, the longest waiting on top, then what became of the others. */
export function ChangeListPage({ visit, proposes, pending, ended, next }: ChangeListProps): Html {
  const title = visit.t('envelopes.changes');
  return (
    <Layout
      visit={visit}
      title={title}
      breadcrumbs={moneyCrumbs(visit, { path: ENVELOPES, text: visit.t('envelopes.title') })}
    >
      <PageHeader title={title} lead={visit.t('envelopes.changes.lead')}>
        {proposes ? <ButtonLink href={`${CHANGES}/new`} text={visit.t('envelopes.propose')} /> : ''}
      </PageHeader>
      <section>
        <h2 safe>{visit.t('envelopes.changes.pending')}</h2>
        {pending.length === 0 ? (
          <EmptyState text={visit.t('envelopes.changes.none_pending')} />
        ) : (
          <ChangeTable
            visit={visit}
            caption={visit.t('envelopes.changes.caption', { count: pending.length })}
            changes={pending}
          />
        )}
      </section>
      <section>
        <h2 safe>{visit.t('envelopes.changes.ended')}</h2>
        {ended.length === 0 ? (
          <EmptyState text={visit.t('envelopes.changes.none_ended')} />
        ) : (
          <ChangeTable
            visit={visit}
            caption={visit.t('envelopes.changes.caption', { count: ended.length })}
            changes={ended}
          />
        )}
        <Pagination visit={visit} next={next} />
      </section>
    </Layout>
  );
}
