import type { TrackedCase } from '../../cases/tracked-case.query.js';
import { Day, PageHeader, Stepper, SummaryList, type SummaryRow } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { Visit } from '../shell/visit.js';

/** Where a file stands, for people without an account. */
export function TrackPage({ visit, tracked }: { visit: Visit; tracked: TrackedCase }): Html {
  const kind = visit.sentence(`tracking.kind.${tracked.subject}`);
  return (
    <Layout visit={visit} title={`${tracked.reference} – ${visit.t('tracking.public.title')}`} unlisted>
      <PageHeader
        title={visit.t('tracking.public.title')}
        caption={`${kind} ${tracked.reference}`}
        lead={visit.t('tracking.public.lead')}
      />
      <SummaryList rows={factsOf(visit, tracked)} />
      <h2 safe>{visit.t('tracking.public.way')}</h2>
      <Stepper
        visit={visit}
        steps={tracked.path.map((step) => ({ label: visit.label(step.label), state: step.state }))}
      />
      <h2 safe>{visit.t('tracking.public.past')}</h2>
      <ol class="tracked-moves">
        {tracked.moves.map((move) => (
          <li>
            <span class="tracked-day">
              <Day visit={visit} at={move.at} />
            </span>{' '}
            <span safe>{visit.label(move.stage)}</span>
          </li>
        ))}
      </ol>
      <p class="form-text" safe>
        {visit.t('tracking.public.until', { date: visit.day(tracked.expiresAt) })}
      </p>
    </Layout>
  );
}

function factsOf(visit: Visit, tracked: TrackedCase): readonly SummaryRow[] {
  const next = tracked.path.find((step) => step.state === 'ahead');
  const text = (term: string, value: string): SummaryRow => ({ term, value: <span safe>{value}</span> });
  return [
    text(visit.t('tracking.public.now'), visit.label(tracked.stage)),
    text(visit.t('tracking.public.since'), visit.day(tracked.since)),
    text(visit.t('tracking.public.next'), nextText(visit, tracked, next?.label)),
  ];
}

function nextText(visit: Visit, tracked: TrackedCase, next: TrackedCase['stage'] | undefined): string {
  if (tracked.final) return visit.t('tracking.public.over');
  return next === undefined ? visit.t('tracking.public.open') : visit.label(next);
}
