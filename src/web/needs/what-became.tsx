import type { NeedInFull, NeedOutcome } from '../../needs/need-in-full.query.js';
import { Badge, type Column, Flag, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

interface WhatBecameProps {
  readonly visit: Visit;
  readonly need: NeedInFull;
  /** The stage as whoever looks is shown it. */
  readonly stage: string;
}

/** What became of a need: why it was declined, or the actions that answer it, each where it stands at this moment. */
export function WhatBecame({ visit, need, stage }: WhatBecameProps): Html {
  const { outcomes, declinedBecause } = need;
  return (
    <section id="became">
      <h2 safe>{visit.t('needs.page.became')}</h2>
      {declinedBecause === null ? (
        ''
      ) : (
        <figure class="last-words">
          <figcaption safe>{visit.t('needs.page.became_declined')}</figcaption>
          <blockquote safe>{declinedBecause}</blockquote>
        </figure>
      )}
      {outcomes.length > 0 ? (
        <Outcomes visit={visit} outcomes={outcomes} />
      ) : declinedBecause === null ? (
        <p safe>{visit.t(stage === 'draft' ? 'needs.page.became_draft' : 'needs.page.became_nothing')}</p>
      ) : (
        ''
      )}
      {stage === 'published' && outcomes.length > 0 && outcomes.every((one) => one.state === 'ended') ? (
        <p safe>{visit.t('needs.page.became_again')}</p>
      ) : (
        ''
      )}
      {need.answerDue === null ? (
        ''
      ) : (
        <p safe>{visit.t('needs.page.answer_due', { date: visit.day(need.answerDue) })}</p>
      )}
    </section>
  );
}

function Outcomes({ visit, outcomes }: { visit: Visit; outcomes: readonly NeedOutcome[] }): Html {
  const columns: readonly Column<NeedOutcome>[] = [
    {
      header: visit.t('needs.page.outcome.action'),
      heads: true,
      cell: (one) => <ActionCell visit={visit} outcome={one} />,
    },
    {
      header: visit.t('needs.page.outcome.lead'),
      cell: ({ lead, leadCountry }) => (
        <>
          {leadCountry === null ? '' : <Flag country={leadCountry} />}{' '}
          <span safe>{lead || visit.t('needs.page.outcome.facility')}</span>
        </>
      ),
    },
    {
      header: visit.t('needs.page.outcome.stands'),
      cell: (one) => <StageCell visit={visit} outcome={one} />,
    },
  ];
  return <Table caption={visit.t('needs.page.became')} captionHidden columns={columns} rows={outcomes} />;
}

function ActionCell({ visit, outcome }: { visit: Visit; outcome: NeedOutcome }): Html {
  const kind = visit.sentence(`needs.kind.${outcome.kind}`);
  return outcome.seen ? (
    <a class="case-link" href={`/actions/${outcome.actionId}`}>
      <span class="reference" safe>
        {`${outcome.reference ?? ''} – ${kind}`}
      </span>
      <span class="case-title" safe>
        {outcome.title ?? ''}
      </span>
    </a>
  ) : (
    <>
      <span class="reference" safe>
        {kind}
      </span>
      <span safe>{visit.t('needs.page.outcome.unseen')}</span>
    </>
  );
}

function StageCell({ visit, outcome }: { visit: Visit; outcome: NeedOutcome }): Html {
  const { stage, state } = outcome;
  if (stage === null) return <span safe>{visit.t('needs.page.outcome.not_told')}</span>;
  return (
    <>
      <Badge
        text={visit.label(stage.label)}
        tone={state === 'answered' ? 'positive' : state === 'ended' ? 'neutral' : 'active'}
      />{' '}
      <span safe>{visit.t('needs.page.outcome.since', { date: visit.day(stage.since) })}</span>
      {state === 'under_way' || state === null ? (
        ''
      ) : (
        <p class="answer-note" safe>
          {visit.t(`needs.page.outcome.${state}`)}
        </p>
      )}
    </>
  );
}
