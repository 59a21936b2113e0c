import type { DialogueInFull, ParticipantShown } from '../../dialogues/dialogue-in-full.query.js';
import { SECTORS } from '../../dialogues/participant.js';
import { countryName } from '../../i18n/index.js';
import { Badge, ButtonLink, type Column, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';
import { answerText } from './dialogue-words.js';

interface ParticipantsSectionProps {
  readonly visit: Visit;
  readonly id: string;
  readonly dialogue: DialogueInFull;
  readonly writes: boolean;
}

/** Who takes part, grouped by where they come from; answers for whoever runs the meeting. */
export function ParticipantsSection({ visit, id, dialogue, writes }: ParticipantsSectionProps): Html {
  const { participants, runs, begun } = dialogue;
  const there = participants.filter((one) => one.attended).length;
  const invited = runs && participants.some((one) => one.invited);
  return (
    <>
      {participants.length === 0 ? <p safe>{visit.t('dialogues.page.no_participants')}</p> : ''}
      {invited ? <p safe>{countsText(visit, participants)}</p> : ''}
      {there > 0 ? <p safe>{visit.t('dialogues.page.attendance', { count: there })}</p> : ''}
      <ParticipantTables visit={visit} participants={participants} columns={columnsFor(visit, dialogue)} />
      {writes ? (
        <div class="buttons">
          <ButtonLink
            href={`/dialogues/${id}/participants`}
            text={visit.t('dialogues.page.manage_participants')}
            tone="secondary"
          />
          {begun ? (
            <ButtonLink
              href={`/dialogues/${id}/attendance`}
              text={visit.t('dialogues.page.record_attendance')}
              tone="secondary"
            />
          ) : (
            ''
          )}
        </div>
      ) : (
        ''
      )}
    </>
  );
}

/** One table for each group that anybody is of. */
export function ParticipantTables({
  visit,
  participants,
  columns,
}: {
  visit: Visit;
  participants: readonly ParticipantShown[];
  columns: readonly Column<ParticipantShown>[];
}): Html {
  const groups = SECTORS.map((sector) => ({
    sector,
    rows: participants.filter((one) => one.sector === sector),
  })).filter(({ rows }) => rows.length > 0);
  return (
    <>
      {groups.map(({ sector, rows }) => (
        <Table
          caption={visit.t('dialogues.page.group', {
            name: visit.t(`dialogues.sector.${sector}`),
            count: rows.length,
          })}
          columns={columns}
          rows={rows}
        />
      ))}
    </>
  );
}

/** Names, functions and parties: what everybody may read. */
export function whoColumns(visit: Visit): readonly Column<ParticipantShown>[] {
  return [
    {
      header: visit.t('dialogues.participant.name'),
      heads: true,
      cell: (one) => (
        <>
          <span safe>{one.name}</span>{' '}
          {one.role === 'PARTICIPANT' ? '' : <Badge text={visit.t(`dialogues.role.${one.role}`)} />}
          {one.job === '' ? (
            ''
          ) : (
            <span class="d-block fw-normal" safe>
              {one.job}
            </span>
          )}
          {one.substituteFor === null ? (
            ''
          ) : (
            <span class="d-block fw-normal" safe>
              {visit.t('dialogues.participant.for', { name: one.substituteFor })}
            </span>
          )}
        </>
      ),
    },
    {
      header: visit.t('dialogues.participant.party'),
      cell: (one) => <span safe>{partyText(visit, one)}</span>,
    },
  ];
}

function columnsFor(
  visit: Visit,
  { runs, provenance, participants }: DialogueInFull,
): readonly Column<ParticipantShown>[] {
  const counted = participants.some((one) => one.attended !== null);
  return [
    ...whoColumns(visit),
    // A meeting that is a matter of record invited nobody from here.
    ...(runs && provenance === 'entered'
      ? [
          {
            header: visit.t('dialogues.participant.answer'),
            cell: (one: ParticipantShown) => <span safe>{answerText(visit, one)}</span>,
          },
        ]
      : []),
    ...(counted
      ? [
          {
            header: visit.t('dialogues.participant.there'),
            cell: (one: ParticipantShown) => (
              <>
                <span safe>
                  {visit.t(
                    one.attended ? 'dialogues.participant.was_there' : 'dialogues.participant.was_not_there',
                  )}
                </span>{' '}
                {one.walkIn ? <Badge text={visit.t('dialogues.participant.walk_in')} /> : ''}
              </>
            ),
          },
        ]
      : []),
  ];
}

/** With its country, where the name does not say it. */
function partyText(visit: Visit, { party, country }: ParticipantShown): string {
  if (country === null) return party;
  const named = [visit.country(country), countryName(country, 'en')].some((name) => party.includes(name));
  return named ? party : `${party} (${visit.country(country)})`;
}

function countsText(visit: Visit, participants: readonly ParticipantShown[]): string {
  const many = (answer: string | null) =>
    participants.filter((one) => one.invited && one.answer === answer).length;
  return visit.t('dialogues.page.answers', {
    accepted: many('ACCEPTED'),
    tentative: many('TENTATIVE'),
    declined: many('DECLINED'),
    none: many(null),
  });
}
