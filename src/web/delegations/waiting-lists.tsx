import type { Assistant } from '../../cases/assistants.query.js';
import type { Delegation } from '../../cases/delegations.query.js';
import { type Column, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';
import { DelegationTable } from './delegation-table.js';

interface WaitingListsProps {
  readonly visit: Visit;
  /** Where delegations are read. */
  readonly base: string;
  readonly delegations: readonly Delegation[];
  readonly assistants: readonly Assistant[];
}

/** What an administrator alone has set for somebody with a sensitive role, and a second person has to confirm. */
export function WaitingLists({ visit, base, delegations, assistants }: WaitingListsProps): Html {
  return (
    <>
      {delegations.length === 0 ? (
        ''
      ) : (
        <DelegationTable visit={visit} base={base} delegations={delegations} />
      )}
      {assistants.length === 0 ? '' : <AssistantsWaiting visit={visit} rows={assistants} />}
    </>
  );
}

function AssistantsWaiting({ visit, rows }: { visit: Visit; rows: readonly Assistant[] }): Html {
  const columns: readonly Column<Assistant>[] = [
    {
      header: visit.t('assistants.who'),
      heads: true,
      cell: (one) => (
        <a href={`/delegations/assistants/${one.id}/confirm`} safe>
          {visit.t('assistants.agree.of', { assistant: one.assistant.name, person: one.person.name })}
        </a>
      ),
    },
    {
      header: visit.t('assistants.named'),
      cell: (one) => (
        <span safe>
          {visit.t('delegations.by_on', { name: one.namedBy.name, at: visit.dateTime(one.namedAt) })}
        </span>
      ),
    },
  ];
  return <Table caption={visit.t('assistants.waiting')} captionHidden columns={columns} rows={rows} />;
}
