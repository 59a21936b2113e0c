import type { Absence } from '../../cases/absences.query.js';
import type { Assistant } from '../../cases/assistants.query.js';
import type { Delegation } from '../../cases/delegations.query.js';
import {
  Badge,
  ButtonLink,
  type Column,
  EmptyState,
  PageHeader,
  Pagination,
  Table,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { AbsenceTable } from './absences/absence-table.js';
import { DelegationTable } from './delegation-table.js';
import { WaitingLists } from './waiting-lists.js';

interface DelegationListProps {
  readonly visit: SignedInVisit;
  /** Of the visitor and of whom they assist. */
  readonly absences: readonly Absence[];
  /** The visitor's, and those of whom the visitor is one. */
  readonly assistants: readonly Assistant[];
  readonly delegations: { readonly items: readonly Delegation[]; readonly next: string | null };
  /** Delegations that a second person has to confirm. */
  readonly waits: { readonly delegations: readonly Delegation[] };
}

/** Who is away, who may say so, and what one has lent and was lent. */
export function DelegationListPage({
  visit,
  absences,
  assistants,
  delegations,
  waits,
}: DelegationListProps): Html {
  const title = visit.t('delegations.list.title');
  const assisted = assistants.filter((one) => one.assistant.id === visit.actor.accountId);
  const own = assistants.filter((one) => one.assistant.id !== visit.actor.accountId);
  const waiting = {
    delegations: waits.delegations.filter((one) => one.mayConfirm),
    assistants: own.filter((one) => one.mayConfirm),
  };
  return (
    <Layout visit={visit} title={title}>
      <PageHeader title={title} lead={visit.t('absences.lead')}>
        <div class="buttons">
          <ButtonLink href="/delegations/absences/new" text={visit.t('absences.new')} />
          {assisted.map(({ person }) => (
            <ButtonLink
              href={`/delegations/absences/new?for=${person.id}`}
              text={visit.t('absences.new_for', { name: person.name })}
              tone="secondary"
            />
          ))}
        </div>
      </PageHeader>
      {waiting.delegations.length + waiting.assistants.length === 0 ? (
        ''
      ) : (
        <section>
          <h2 safe>{visit.t('delegations.waiting.title')}</h2>
          <p safe>{visit.t('delegations.waiting.lead')}</p>
          <WaitingLists visit={visit} base="/delegations" {...waiting} />
        </section>
      )}
      <section>
        <h2 safe>{visit.t('absences.title')}</h2>
        {absences.length === 0 ? (
          <EmptyState text={visit.t('absences.none')} />
        ) : (
          <AbsenceTable visit={visit} absences={absences} />
        )}
      </section>
      <section>
        <h2 safe>{visit.t('assistants.title')}</h2>
        <p safe>{visit.t('assistants.lead')}</p>
        {own.length === 0 ? (
          <EmptyState text={visit.t('assistants.none')} />
        ) : (
          <AssistantTable visit={visit} title="assistants.title" who="assistant" rows={own} />
        )}
        <p>
          <ButtonLink href="/delegations/assistants/new" text={visit.t('assistants.new')} tone="secondary" />
        </p>
      </section>
      {assisted.length === 0 ? (
        ''
      ) : (
        <section>
          <h2 safe>{visit.t('assistants.of_title')}</h2>
          <AssistantTable visit={visit} title="assistants.of_title" who="person" rows={assisted} />
        </section>
      )}
      <section>
        <h2 safe>{visit.t('absences.lent.title')}</h2>
        <p safe>{visit.t('absences.lent.lead')}</p>
        {delegations.items.length === 0 ? (
          <EmptyState text={visit.t('delegations.list.none')} />
        ) : (
          <DelegationTable visit={visit} base="/delegations" delegations={delegations.items} />
        )}
        <Pagination visit={visit} next={delegations.next} />
        <p>
          <ButtonLink href="/delegations/new" text={visit.t('delegations.list.new')} tone="secondary" />
        </p>
      </section>
      {visit.holds('administrator', 'auditor', 'head_of_unit') ? (
        <p>
          <a href="/admin/delegations" safe>
            {visit.t('delegations.admin.title')}
          </a>
        </p>
      ) : (
        ''
      )}
    </Layout>
  );
}

function AssistantTable({
  visit,
  title,
  who,
  rows,
}: {
  visit: SignedInVisit;
  title: 'assistants.title' | 'assistants.of_title';
  who: 'assistant' | 'person';
  rows: readonly Assistant[];
}): Html {
  const columns: readonly Column<Assistant>[] = [
    {
      header: visit.t('assistants.name'),
      heads: true,
      cell: (one) => (
        <>
          <span safe>{one[who].name}</span>
          {one.waits ? (
            <>
              {' '}
              <Badge text={visit.t('delegations.state.proposed')} tone="waiting" />
            </>
          ) : (
            ''
          )}
        </>
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
    {
      header: visit.t('assistants.end.link'),
      cell: (one) => (
        <a href={`/delegations/assistants/${one.id}/end`} safe>
          {visit.t('assistants.end.of', { assistant: one.assistant.name, person: one.person.name })}
        </a>
      ),
    },
  ];
  return <Table caption={visit.t(title)} captionHidden columns={columns} rows={rows} />;
}
