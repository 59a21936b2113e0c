import type { Absence } from '../../../cases/absences.query.js';
import { roleName } from '../../../i18n/index.js';
import { Badge, type BadgeTone, type Column, Table } from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import type { Visit } from '../../shell/visit.js';

const TONES: Readonly<Record<Absence['state'], BadgeTone>> = {
  planned: 'neutral',
  present: 'active',
  over: 'neutral',
  ended: 'negative',
};

/** Absences, each with who, when and who stands in. */
export function AbsenceTable({ visit, absences }: { visit: Visit; absences: readonly Absence[] }): Html {
  const columns: readonly Column<Absence>[] = [
    {
      header: visit.t('absences.days'),
      heads: true,
      cell: (one) => (
        <a href={`/delegations/absences/${one.id}`} safe>
          {absenceDays(visit, one)}
        </a>
      ),
    },
    { header: visit.t('absences.who'), cell: (one) => <span safe>{one.absent.name}</span> },
    { header: visit.t('absences.stand_ins'), cell: (one) => <StandInList visit={visit} absence={one} /> },
    { header: visit.t('absences.state'), cell: (one) => <AbsenceBadge visit={visit} absence={one} /> },
  ];
  return <Table caption={visit.t('absences.title')} captionHidden columns={columns} rows={absences} />;
}

export function AbsenceBadge({ visit, absence }: { visit: Visit; absence: Absence }): Html {
  const text =
    absence.replacedBy === null
      ? visit.sentence(`absences.state.${absence.state}`)
      : visit.t('absences.changed');
  return <Badge text={text} tone={TONES[absence.state]} />;
}

/** Of an absence that is over, whoever stood in. */
export function StandInList({ visit, absence }: { visit: Visit; absence: Absence }): Html {
  const shown = absence.standIns.filter((one) => !one.ended || absence.state === 'ended');
  if (shown.length === 0) return <span safe>{visit.t('absences.nobody')}</span>;
  return (
    <ul class="plain-list">
      {shown.map(({ role, delegate, waits }) => (
        <li safe>
          {visit.t(waits ? 'absences.stand_in_waits' : 'absences.stand_in_for', {
            name: delegate.name,
            role: roleName(role, visit.locale),
          })}
        </li>
      ))}
    </ul>
  );
}

export function absenceDays(visit: Visit, { fromDay, untilDay }: Absence): string {
  return visit.t('absences.confirm.days', { from: visit.date(fromDay), until: visit.date(untilDay) });
}
