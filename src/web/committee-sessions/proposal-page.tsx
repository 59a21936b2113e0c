import { decidable, proposalMark } from '../../assessment/carry-out-proposal.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import {
  Banner,
  ButtonLink,
  Form,
  type FormErrors,
  HiddenField,
  PageHeader,
  Submit,
  TextArea,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { ProposalTables } from './proposal-tables.js';
import type { SessionFile } from './session-file.js';

interface Props {
  readonly visit: SignedInVisit;
  readonly file: SessionFile;
  readonly reason: string;
  readonly errors: FormErrors;
  /** It was another one when the form was shown. */
  readonly changed?: boolean;
}

/** What would be decided on each action, before anything is. */
export function ProposalPage({
  visit,
  file: { page, proposal },
  reason,
  errors,
  changed = false,
}: Props): Html {
  const { file } = page;
  const back = `/committee-sessions/${file.id}`;
  const items = decidable(proposal);
  const votes = proposal.some((one) => one.stage.code === 'committee');
  return (
    <Layout
      visit={visit}
      title={`${visit.t('sessions.proposal.title')} – ${file.reference}`}
      breadcrumbs={caseCrumbs(visit, 'committee_session', file)}
      failed={errors.any}
    >
      <PageHeader
        title={visit.t('sessions.proposal.title')}
        caption={file.reference}
        lead={visit.t('sessions.proposal.lead')}
      />
      {changed ? <Banner tone="refused" title={visit.t('sessions.proposal.changed')} /> : ''}
      <ProposalTables visit={visit} proposal={proposal} />
      {items.length === 0 || votes ? (
        <>
          <p safe>{visit.t(votes ? 'sessions.proposal.still_votes' : 'sessions.proposal.nothing')}</p>
          <ButtonLink href={back} text={visit.t('sessions.proposal.back')} />
        </>
      ) : (
        <Form visit={visit} action={`${back}/proposal`} errors={errors} class="confirm-form">
          <HiddenField name="mark" value={proposalMark(proposal)} />
          <TextArea
            visit={visit}
            name="reason"
            label={visit.t('sessions.proposal.reason')}
            hint={visit.t('sessions.proposal.reason_hint')}
            value={reason}
            maxlength={10_000}
            errors={errors}
          />
          <div class="buttons">
            <Submit text={visit.t('sessions.proposal.do', { count: items.length })} />
            <ButtonLink href={back} text={visit.t('web.form.cancel')} tone="link" />
          </div>
        </Form>
      )}
    </Layout>
  );
}
