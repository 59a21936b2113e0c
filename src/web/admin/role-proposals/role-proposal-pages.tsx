import type { Assistant } from '../../../cases/assistants.query.js';
import type { Delegation } from '../../../cases/delegations.query.js';
import { roleName } from '../../../i18n/index.js';
import type { RoleDecision } from '../../../identity/decide-role.js';
import type { RoleProposal, RoleProposalState } from '../../../identity/role-proposals.query.js';
import type { SettingProposal } from '../../../reference/setting-proposals.query.js';
import {
  Badge,
  ButtonLink,
  type Column,
  Day,
  EmptyState,
  Form,
  PageHeader,
  Pagination,
  Submit,
  SummaryList,
  Table,
} from '../../components/index.js';
import { WaitingLists } from '../../delegations/waiting-lists.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit, Visit } from '../../shell/visit.js';
import { administrationCrumbs } from '../administration-crumbs.js';
import { SettingsWaiting } from '../settings/setting-proposal-pages.js';
import { mayDecide } from './may-decide.js';

const LIST = { path: '/admin/role-proposals', text: 'identity.proposals.title' } as const;
const TONES = {
  open: 'waiting',
  confirmed: 'positive',
  refused: 'negative',
  withdrawn: 'neutral',
  expired: 'neutral',
} as const;

interface Page {
  readonly items: readonly RoleProposal[];
  readonly next: string | null;
  /** What else one administrator set and a second person has to confirm. */
  readonly delegations: readonly Delegation[];
  readonly assistants: readonly Assistant[];
  readonly settings: readonly SettingProposal[];
}

/** What waits for a second administrator, and what was decided. */
export function roleProposalListPage(visit: SignedInVisit, page: Page): Html {
  const { items, next, delegations, assistants, settings } = page;
  const title = visit.t('identity.proposals.title');
  return (
    <Layout visit={visit} title={title} breadcrumbs={administrationCrumbs(visit)}>
      <PageHeader title={title} lead={visit.t('identity.proposals.lead')} />
      {delegations.length + assistants.length === 0 ? (
        ''
      ) : (
        <section>
          <h2 safe>{visit.t('identity.proposals.lent')}</h2>
          <p safe>{visit.t('identity.proposals.lent_lead')}</p>
          <WaitingLists
            visit={visit}
            base="/admin/delegations"
            delegations={delegations}
            assistants={assistants}
          />
        </section>
      )}
      {settings.length === 0 ? (
        ''
      ) : (
        <section>
          <h2 safe>{visit.t('identity.proposals.settings')}</h2>
          <p safe>{visit.t('identity.proposals.settings_lead')}</p>
          <SettingsWaiting visit={visit} proposals={settings} />
        </section>
      )}
      <h2 safe>{visit.t('identity.proposals.roles')}</h2>
      {items.length === 0 ? (
        <EmptyState text={visit.t('identity.proposals.none')} />
      ) : (
        <Table caption={title} captionHidden columns={columns(visit)} rows={items} />
      )}
      <Pagination visit={visit} next={next} />
    </Layout>
  );
}

function columns(visit: Visit): readonly Column<RoleProposal>[] {
  return [
    {
      header: visit.t('identity.proposal.role'),
      heads: true,
      cell: (one) => (
        <a href={`${LIST.path}/${one.id}`} safe>
          {visit.t('identity.proposal.title', {
            role: roleName(one.role, visit.locale),
            name: one.user.name,
          })}
        </a>
      ),
    },
    {
      header: visit.t('identity.users.organisation'),
      cell: (one) => <span safe>{one.user.organisation}</span>,
    },
    {
      header: visit.t('identity.proposal.proposed_by'),
      cell: (one) => <span safe>{one.proposedBy.name}</span>,
    },
    {
      header: visit.t('identity.proposal.proposed_at'),
      cell: (one) => <Day visit={visit} at={one.proposedAt} />,
    },
    { header: visit.t('identity.users.state'), cell: (one) => <State visit={visit} state={one.state} /> },
  ];
}

function State({ visit, state }: { readonly visit: Visit; readonly state: RoleProposalState }): Html {
  return <Badge text={visit.t(`identity.proposal.state.${state}`)} tone={TONES[state]} />;
}

/** One proposal, with what there is to decide; after a decision, what came of it. */
export function roleProposalPage(visit: SignedInVisit, proposal: RoleProposal): Html {
  const title = titleOf(visit, proposal);
  const decisions = mayDecide(visit, proposal);
  return (
    <Layout visit={visit} title={title} breadcrumbs={administrationCrumbs(visit, LIST)}>
      <PageHeader title={title} caption={proposal.user.organisation}>
        <State visit={visit} state={proposal.state} />
      </PageHeader>
      <SummaryList
        rows={[
          {
            term: visit.t('identity.proposal.user'),
            value: (
              <a href={`/admin/users/${proposal.user.id}`} safe>
                {proposal.user.name}
              </a>
            ),
          },
          ...accountRows(visit, proposal),
          {
            term: visit.t('identity.proposal.proposed_by'),
            value: <span safe>{proposal.proposedBy.name}</span>,
          },
          {
            term: visit.t('identity.proposal.proposed_at'),
            value: <Day visit={visit} at={proposal.proposedAt} />,
          },
          ...(proposal.decidedAt === null
            ? []
            : [
                {
                  term: visit.t('identity.proposal.decided_by'),
                  value: <span safe>{proposal.decidedBy ?? ''}</span>,
                },
                {
                  term: visit.t('identity.proposal.decided_at'),
                  value: <Day visit={visit} at={proposal.decidedAt} />,
                },
              ]),
        ]}
      />
      {proposal.state === 'open' && decisions.length === 0 ? (
        <p safe>{visit.t('identity.proposal.for_another')}</p>
      ) : (
        ''
      )}
      {proposal.state === 'open' && !proposal.user.hasWayIn ? (
        <p safe>{visit.t('identity.proposal.once_they_can', { name: proposal.user.name })}</p>
      ) : (
        ''
      )}
      <div class="buttons">
        {decisions.map((decision) => (
          <ButtonLink
            href={`${LIST.path}/${proposal.id}/${decision}`}
            text={visit.t(`identity.proposal.${decision}`)}
            tone={decision === 'confirm' ? 'primary' : 'secondary'}
          />
        ))}
      </div>
    </Layout>
  );
}

/** What a decision does, before it is made. */
export function decideRolePage(visit: SignedInVisit, proposal: RoleProposal, decision: RoleDecision): Html {
  const title = visit.t(`identity.proposal.${decision}.title`);
  const params = { role: roleName(proposal.role, visit.locale), name: proposal.user.name };
  return (
    <Layout
      visit={visit}
      title={title}
      breadcrumbs={[
        ...administrationCrumbs(visit, LIST),
        { path: `${LIST.path}/${proposal.id}`, text: titleOf(visit, proposal) },
      ]}
    >
      <PageHeader title={title} caption={titleOf(visit, proposal)} />
      <section class="will-happen">
        <h2 class="first" safe>
          {visit.t('cases.confirm.what')}
        </h2>
        <p safe>{visit.t(`identity.proposal.${decision}.what`, params)}</p>
      </section>
      <SummaryList rows={accountRows(visit, proposal)} />
      {decision === 'confirm' ? <p safe>{visit.t('identity.proposal.whose_address', params)}</p> : ''}
      <Form visit={visit} action={`${LIST.path}/${proposal.id}/${decision}`} class="confirm-form">
        <div class="buttons">
          <Submit
            text={visit.t(`identity.proposal.${decision}`)}
            tone={decision === 'confirm' ? 'primary' : 'danger'}
          />
          <a href={`${LIST.path}/${proposal.id}`} class="btn btn-link" safe>
            {visit.t('identity.proposal.back')}
          </a>
        </div>
      </Form>
    </Layout>
  );
}

/** Whose the account really is, as far as it can be seen: a name is what somebody typed. */
function accountRows(visit: Visit, { user }: RoleProposal) {
  const day = visit.day(user.madeAt);
  return [
    { term: visit.t('identity.account.email'), value: <span safe>{user.email}</span> },
    {
      term: visit.t('identity.proposal.way_in'),
      value: (
        <span safe>
          {visit.t(user.hasWayIn ? 'identity.proposal.can_sign_in' : 'identity.proposal.no_way_in')}
        </span>
      ),
    },
    {
      term: visit.t('identity.proposal.account_made'),
      value: (
        <span safe>
          {user.invitedBy === null
            ? visit.t('identity.proposal.made_on', { day })
            : visit.t('identity.proposal.invited_by', { name: user.invitedBy, day })}
        </span>
      ),
    },
  ];
}

function titleOf(visit: Visit, { role, user }: RoleProposal): string {
  return visit.t('identity.proposal.title', { role: roleName(role, visit.locale), name: user.name });
}
