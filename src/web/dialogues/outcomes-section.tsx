import type { DialogueInFull, FollowUpShown } from '../../dialogues/dialogue-in-full.query.js';
import { maySettle } from '../../dialogues/follow-up.js';
import { caseUrl } from '../cases/case-links.js';
import { Badge, type BadgeTone } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';

interface OutcomesSectionProps {
  readonly visit: SignedInVisit;
  readonly id: string;
  readonly dialogue: DialogueInFull;
  /** The organisation that asked for the meeting; null: the facility. */
  readonly leadId: string | null;
}

/** What was concluded, and below each what follows from it; tasks alone where the conclusions are not told. */
export function OutcomesSection({ visit, id, dialogue, leadId }: OutcomesSectionProps): Html {
  const { conclusions, followUps } = dialogue;
  if (conclusions.length === 0 && followUps.length === 0) {
    return <p safe>{visit.t('dialogues.page.no_outcomes')}</p>;
  }
  const told = new Set(conclusions.map((one) => one.id));
  const apart = followUps.filter((one) => !told.has(one.conclusionId));
  const list = { visit, id, leadId };
  return (
    <>
      <ol class="conclusions">
        {conclusions.map((conclusion) => (
          <li>
            <p class="facts-text" safe>
              {conclusion.text}
            </p>
            <FollowUps {...list} followUps={followUps.filter((one) => one.conclusionId === conclusion.id)} />
          </li>
        ))}
      </ol>
      {apart.length > 0 ? (
        <>
          <h3 safe>{visit.t('dialogues.page.yours')}</h3>
          <FollowUps {...list} followUps={apart} />
        </>
      ) : (
        ''
      )}
    </>
  );
}

const TONES: Readonly<Record<FollowUpShown['state'], BadgeTone>> = {
  OPEN: 'waiting',
  DONE: 'positive',
  DROPPED: 'neutral',
};

export function FollowUps({
  visit,
  id,
  followUps,
  leadId,
}: {
  visit: SignedInVisit;
  id: string;
  followUps: readonly FollowUpShown[];
  leadId: string | null;
}): Html {
  if (followUps.length === 0) return '';
  return (
    <ul class="follow-ups">
      {followUps.map((one) => (
        <li>
          {one.kind === 'CASE' ? (
            <Linked visit={visit} one={one} />
          ) : (
            <Task visit={visit} id={id} one={one} leadId={leadId} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Linked({ visit, one }: { visit: Visit; one: FollowUpShown }): Html {
  if (!one.linked) return <span safe>{visit.t('dialogues.outcomes.follows_hidden')}</span>;
  return (
    <>
      <a href={caseUrl(one.linked.subject, one.linked.id)} safe>
        {visit.t('dialogues.outcomes.follows_case', { reference: one.linked.reference })}
      </a>{' '}
      <span safe>{one.title}</span>
    </>
  );
}

function Task({
  visit,
  id,
  one,
  leadId,
}: Omit<OutcomesSectionProps, 'dialogue'> & { one: FollowUpShown }): Html {
  const settles = maySettle(visit.actor, one.ownerId, leadId);
  const due = one.dueOn === null ? '' : visit.date(one.dueOn);
  return (
    <>
      <strong safe>{one.title}</strong>{' '}
      <Badge text={visit.t(`dialogues.follow_up.state.${one.state}`)} tone={TONES[one.state]} />{' '}
      {one.overdue ? <Badge text={visit.t('dialogues.tasks.overdue')} tone="negative" /> : ''}
      <span class="d-block" safe>
        {[one.owner ?? '', due].filter((part) => part !== '').join(' · ')}
      </span>
      {one.reason === '' ? (
        ''
      ) : (
        <span class="d-block" safe>
          {one.reason}
        </span>
      )}
      {settles && one.state === 'OPEN' ? (
        <a
          href={`/dialogues/${id}/follow-ups/${one.id}`}
          aria-label={visit.t('dialogues.tasks.settle_of', { title: one.title })}
          safe
        >
          {visit.t('dialogues.tasks.settle')}
        </a>
      ) : (
        ''
      )}
    </>
  );
}
