import type { AuditState } from '../../audit/audit-state.query.js';
import { Banner, Instant, SummaryList } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

/** How far the record is proven, for auditors. */
export function RecordState({ visit, state }: { visit: Visit; state: AuditState }): Html {
  const { provenUntil, lastProof, lastHead } = state;
  const never = <span safe>{visit.t('audit_trail.never')}</span>;
  return (
    <section id="record">
      <h2 safe>{visit.t('desk.record.title')}</h2>
      <Verdict visit={visit} state={state} />
      {lastProof === null && lastHead === null ? (
        ''
      ) : (
        <SummaryList
          rows={[
            {
              term: visit.t('audit_trail.last_proof'),
              value: lastProof ? <Instant visit={visit} at={lastProof.at} /> : never,
            },
            {
              term: visit.t('audit_trail.last_head'),
              value: lastHead ? <Instant visit={visit} at={lastHead.at} /> : never,
            },
          ]}
        />
      )}
      {provenUntil ? (
        <p safe>{visit.t('audit_trail.proven_until', { at: visit.dateTime(provenUntil.at) })}</p>
      ) : (
        ''
      )}
      <p>
        <a href="/admin/audit" safe>
          {visit.t('desk.record.link')}
        </a>
      </p>
    </section>
  );
}

function Verdict({ visit, state: { lastProof } }: { visit: Visit; state: AuditState }): Html {
  if (lastProof === null) return <p safe>{visit.t('desk.record.not_yet')}</p>;
  const count = lastProof.faults.length;
  return count === 0 ? (
    <Banner tone="done" title={visit.t('desk.record.holds')} />
  ) : (
    <Banner tone="refused" title={visit.t('audit_trail.faults', { count })}>
      <p safe>{visit.t('desk.record.fails')}</p>
    </Banner>
  );
}
