import type { SessionItem } from '../../assessment/session-in-full.query.js';
import { decisionText, outcomeText, pointsText, voteText } from '../../exchange/minutes-words.js';
import { formatList } from '../../i18n/index.js';
import { Badge, type Column, Money, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit } from '../shell/visit.js';

interface Props {
  readonly visit: SignedInVisit;
  readonly items: readonly SessionItem[];
  /** Whether votes are taken at this moment. */
  readonly sits: boolean;
}

const TONES = {
  open: 'waiting',
  supported: 'positive',
  not_supported: 'negative',
  carried_over: 'neutral',
  left: 'neutral',
} as const;

/** The items in the order in which they are called: what is asked, how it was voted on, what came of it. */
export function AgendaTable({ visit, items, sits }: Props): Html {
  const columns: readonly Column<SessionItem>[] = [
    { header: visit.t('sessions.agenda.number'), cell: (item) => <span>{item.position}</span> },
    {
      header: visit.t('sessions.agenda.action'),
      heads: true,
      cell: (item) => (
        <>
          <a class="case-link" href={`/actions/${item.actionId}`}>
            <span class="reference" safe>
              {item.reference}
            </span>
            <span class="case-title" safe>
              {item.title}
            </span>
          </a>
          <p class="answer-note" safe>
            {visit.t('sessions.agenda.points_of', { points: pointsText(item.points, visit.locale) })}
          </p>
        </>
      ),
    },
    {
      header: visit.t('sessions.agenda.grant'),
      numeric: true,
      cell: (item) => <Grant visit={visit} item={item} />,
    },
    {
      header: visit.t('sessions.agenda.vote'),
      cell: (item) => <Vote visit={visit} item={item} sits={sits} />,
    },
    {
      header: visit.t('sessions.agenda.outcome'),
      cell: (item) => (
        <>
          <Badge
            text={isElsewhere(item) ? visit.label(item.stage.label) : outcomeText(item, visit.locale)}
            tone={TONES[item.outcome]}
          />
          {item.decision === null ? (
            ''
          ) : (
            <p class="answer-note" safe>
              {decisionText(item, visit.locale)}
            </p>
          )}
        </>
      ),
    },
  ];
  return <Table caption={visit.t('sessions.agenda.title')} captionHidden columns={columns} rows={items} />;
}

/** Whether its way went on without the committee. */
function isElsewhere({ outcome, stage }: SessionItem): boolean {
  return outcome === 'open' && stage.code !== 'committee';
}

function Grant({ visit, item }: { visit: SignedInVisit; item: SessionItem }): Html {
  if (item.grantCents === null) return <span>–</span>;
  return (
    <>
      <Money visit={visit} cents={item.grantCents} />
      {item.envelopeFreeCents === null ? (
        ''
      ) : (
        <p class="answer-note" safe>
          {visit.t('sessions.agenda.free_of', { free: visit.money(item.envelopeFreeCents) })}
        </p>
      )}
    </>
  );
}

function Vote({ visit, item, sits }: { visit: SignedInVisit; item: SessionItem; sits: boolean }): Html {
  const mine = visit.actor.personId;
  const left = item.recused.some((one) => one.personId === mine);
  const voices = visit.holds('steering_member', 'steering_chair');
  const voted = item.votes.some((vote) => vote.personId === mine);
  const asked = sits && voices && !left && !voted && item.stage.code === 'committee';
  return (
    <>
      <span safe>{voteText(item, visit.locale)}</span>
      {item.recused.length > 0 ? (
        <p class="answer-note" safe>
          {visit.t('sessions.agenda.recused', {
            names: formatList(
              item.recused.map((one) => one.name),
              visit.locale,
            ),
          })}
        </p>
      ) : (
        ''
      )}
      {left && voices && sits ? (
        <p class="answer-note" safe>
          {visit.t('sessions.agenda.you_left')}
        </p>
      ) : (
        ''
      )}
      {asked ? (
        <p>
          <a
            href={`/actions/${item.actionId}`}
            aria-label={visit.t('sessions.agenda.do_on', { reference: item.reference })}
            safe
          >
            {visit.t('sessions.agenda.do')}
          </a>
        </p>
      ) : (
        ''
      )}
    </>
  );
}
