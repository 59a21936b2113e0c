import type { EnvelopeChange } from '../../calls/envelope-changes.query.js';
import { Badge, type Column, DateText, Day, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';
import { CHANGE_TONES, changeText } from './change-words.js';
import { changeUrl } from './envelope-urls.js';

interface ChangeTableProps {
  readonly visit: Visit;
  readonly caption: string;
  readonly changes: readonly EnvelopeChange[];
}

/** Changes, each with who proposed it, who decided, and by when a decision is wanted. */
export function ChangeTable({ visit, caption, changes }: ChangeTableProps): Html {
  const name = (party: { readonly name: string }) => party.name || visit.t('notice.by.erased');
  const columns: readonly Column<EnvelopeChange>[] = [
    {
      header: visit.t('envelopes.change'),
      heads: true,
      cell: (change) => (
        <a href={changeUrl(change.id)} safe>
          {changeText(visit, change)}
        </a>
      ),
    },
    {
      header: visit.t('envelopes.change.state'),
      cell: (change) => (
        <Badge text={visit.t(`envelopes.change.state.${change.state}`)} tone={CHANGE_TONES[change.state]} />
      ),
    },
    {
      header: visit.t('envelopes.change.proposed'),
      cell: (change) => (
        <>
          <span safe>{name(change.proposedBy)}</span>
          {', '}
          <Day visit={visit} at={change.proposedAt} />
        </>
      ),
    },
    {
      header: visit.t('envelopes.change.decided'),
      cell: (change) => {
        if (change.decidedBy && change.decidedAt) {
          return (
            <>
              <span safe>{name(change.decidedBy)}</span>
              {', '}
              <Day visit={visit} at={change.decidedAt} />
            </>
          );
        }
        if (change.wantedBy === null) return <span>–</span>;
        return (
          <>
            <span safe>{visit.t('envelopes.change.wanted_by')}</span>{' '}
            <DateText visit={visit} date={change.wantedBy} />
          </>
        );
      },
    },
  ];
  return <Table caption={caption} columns={columns} rows={changes} />;
}
