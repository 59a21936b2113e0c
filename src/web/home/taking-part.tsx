import type { TakenPart } from '../../dialogues/taking-part.query.js';
import { caseUrl } from '../cases/case-links.js';
import { Badge, ButtonLink, type Column, DateText, EmptyState, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';

/** What an agency takes part in: where each stands in plain words, and the next date. */
export function TakingPart({ visit, items }: { visit: SignedInVisit; items: readonly TakenPart[] }): Html {
  const ofCountry = visit.holds('partner_authority');
  const title = ofCountry
    ? visit.t('desk.requests.title', { country: visit.country(visit.actor.country ?? '') })
    : visit.t('taking_part.title');
  return (
    <section id="taking-part">
      <h2 safe>{title}</h2>
      {items.length === 0 ? (
        <NoPart visit={visit} ofCountry={ofCountry} />
      ) : (
        <>
          {ofCountry ? '' : <p safe>{visit.t('taking_part.lead')}</p>}
          <Table caption={title} captionHidden columns={columnsFor(visit)} rows={items} marked />
        </>
      )}
    </section>
  );
}

function NoPart({ visit, ofCountry }: { visit: SignedInVisit; ofCountry: boolean }): Html {
  if (!ofCountry) return <EmptyState text={visit.t('taking_part.none')} />;
  return (
    <EmptyState text={visit.t('desk.requests.none')}>
      {visit.opens('/technical-assistance') ? (
        <ButtonLink href="/technical-assistance/new" text={visit.t('desk.requests.ask')} tone="secondary" />
      ) : (
        ''
      )}
    </EmptyState>
  );
}

function columnsFor(visit: Visit): readonly Column<TakenPart>[] {
  return [
    {
      header: visit.t('taking_part.what'),
      heads: true,
      cell: (one) => (
        <a class="case-link" href={caseUrl(one.subject, one.id)}>
          <span class="reference" safe>
            {`${one.reference} – ${visit.t(`taking_part.kind.${one.subject}`)}`}
          </span>
          <span class="case-title" safe>
            {one.title}
          </span>
        </a>
      ),
    },
    {
      header: visit.t('taking_part.stands'),
      cell: ({ stage }) => <Badge text={visit.label(stage.label)} tone={stage.over ? 'neutral' : 'active'} />,
    },
    { header: visit.t('taking_part.next'), cell: (one) => <Next visit={visit} next={one.next} /> },
  ];
}

function Next({ visit, next }: { visit: Visit; next: TakenPart['next'] }): Html {
  if (next === null) return <span safe>{visit.t('taking_part.no_date')}</span>;
  return (
    <div>
      <DateText visit={visit} date={next.day} />
      <span class="due-clock" safe>
        {visit.t(`taking_part.date.${next.what}`)}
      </span>
    </div>
  );
}
