import { Problem } from '../../../kernel/problem.js';
import type { SettingDecision } from '../../../reference/decide-setting.js';
import type { SettingProposal } from '../../../reference/setting-proposals.query.js';
import { type SettingValue, settingOf } from '../../../reference/settings.js';
import {
  Badge,
  ButtonLink,
  type Column,
  Day,
  Form,
  PageHeader,
  Submit,
  SummaryList,
  Table,
} from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit, Visit } from '../../shell/visit.js';
import { administrationCrumbs } from '../administration-crumbs.js';
import { settingName, valueText } from './setting-words.js';

export const SETTING_PROPOSALS = '/admin/settings/proposals';
const LIST = { path: '/admin/role-proposals', text: 'identity.proposals.title' } as const;
const TONES = {
  open: 'waiting',
  confirmed: 'positive',
  refused: 'negative',
  withdrawn: 'neutral',
  expired: 'neutral',
} as const;

/** What the visitor may decide: the proposer takes it back, another administrator confirms or refuses. */
export function decisionsOn(visit: SignedInVisit, proposal: SettingProposal): readonly SettingDecision[] {
  if (proposal.state !== 'open' || !visit.holds('administrator')) return [];
  return proposal.proposedBy.personId === visit.actor.personId ? ['withdraw'] : ['confirm', 'refuse'];
}

/** Weaker values that wait for a second administrator. */
export function SettingsWaiting({
  visit,
  proposals,
}: {
  readonly visit: Visit;
  readonly proposals: readonly SettingProposal[];
}): Html {
  const columns: readonly Column<SettingProposal>[] = [
    {
      header: visit.t('settings.setting'),
      heads: true,
      cell: (one) => (
        <a href={`${SETTING_PROPOSALS}/${one.id}`} safe>
          {titleOf(visit, one)}
        </a>
      ),
    },
    {
      header: visit.t('settings.proposal.before'),
      cell: (one) => <span safe>{told(visit, one, 'before')}</span>,
    },
    {
      header: visit.t('settings.proposal.after'),
      cell: (one) => <span safe>{told(visit, one, 'value')}</span>,
    },
    {
      header: visit.t('identity.proposal.proposed_by'),
      cell: (one) => <span safe>{one.proposedBy.name}</span>,
    },
    {
      header: visit.t('identity.proposal.proposed_at'),
      cell: (one) => <Day visit={visit} at={one.proposedAt} />,
    },
  ];
  return (
    <Table caption={visit.t('settings.proposal.list')} captionHidden columns={columns} rows={proposals} />
  );
}

interface ProposalProps {
  readonly visit: SignedInVisit;
  readonly proposal: SettingProposal;
}

/** One proposal, with what there is to decide; after a decision, what came of it. */
export function SettingProposalPage({ visit, proposal }: ProposalProps): Html {
  const title = titleOf(visit, proposal);
  const decisions = decisionsOn(visit, proposal);
  return (
    <Layout visit={visit} title={title} breadcrumbs={administrationCrumbs(visit, LIST)}>
      <PageHeader title={title} lead={visit.t(`settings.text.${proposal.code}`)}>
        <Badge text={visit.t(`settings.proposal.state.${proposal.state}`)} tone={TONES[proposal.state]} />
      </PageHeader>
      <SummaryList
        rows={[
          {
            term: visit.t('settings.proposal.before'),
            value: <span safe>{told(visit, proposal, 'before')}</span>,
          },
          {
            term: visit.t('settings.proposal.after'),
            value: <span safe>{told(visit, proposal, 'value')}</span>,
          },
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
      <div class="buttons">
        {decisions.map((decision) => (
          <ButtonLink
            href={`${SETTING_PROPOSALS}/${proposal.id}/${decision}`}
            text={visit.t(`settings.proposal.${decision}`)}
            tone={decision === 'confirm' ? 'primary' : 'secondary'}
          />
        ))}
      </div>
    </Layout>
  );
}

/** What a decision does, before it is made. */
export function DecideSettingPage({
  visit,
  proposal,
  decision,
}: ProposalProps & { readonly decision: SettingDecision }): Html {
  const title = visit.t(`settings.proposal.${decision}.title`);
  const name = titleOf(visit, proposal);
  const here = `${SETTING_PROPOSALS}/${proposal.id}`;
  return (
    <Layout
      visit={visit}
      title={title}
      breadcrumbs={[...administrationCrumbs(visit, LIST), { path: here, text: name }]}
    >
      <PageHeader title={title} caption={name} />
      <section class="will-happen">
        <h2 class="first" safe>
          {visit.t('cases.confirm.what')}
        </h2>
        <p safe>
          {decision === 'confirm'
            ? visit.t('settings.proposal.confirm.what', { value: told(visit, proposal, 'value') })
            : visit.t('settings.proposal.stays', { value: told(visit, proposal, 'before') })}
        </p>
      </section>
      <Form visit={visit} action={`${here}/${decision}`} class="confirm-form">
        <div class="buttons">
          <Submit
            text={visit.t(`settings.proposal.${decision}`)}
            tone={decision === 'confirm' ? 'primary' : 'danger'}
          />
          <a href={here} class="btn btn-link" safe>
            {visit.t('identity.proposal.back')}
          </a>
        </div>
      </Form>
    </Layout>
  );
}

/** By itself, the name of a kind of file says nothing of how long it is kept. */
function titleOf(visit: Visit, proposal: SettingProposal): string {
  const name = settingName(visit, proposal);
  return settingOf(proposal.code)?.kind === 'years' ? visit.t('settings.proposal.kept', { name }) : name;
}

function told(visit: Visit, proposal: SettingProposal, which: 'before' | 'value'): string {
  const setting = settingOf(proposal.code);
  if (!setting) throw new Problem('not_found');
  const value: SettingValue = proposal[which];
  return valueText(visit, { kind: setting.kind, value });
}
