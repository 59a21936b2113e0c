import type { SessionItem } from '../../assessment/session-in-full.query.js';
import { refusalSentence } from '../../i18n/index.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import { Badge, Banner, ButtonLink, type Column, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';

export interface ProposalResult {
  readonly item: SessionItem;
  /** The code of the refusal; null when it was done. */
  readonly refused: string | null;
}

interface Props {
  readonly visit: SignedInVisit;
  readonly file: { readonly id: string; readonly reference: string };
  readonly results: readonly ProposalResult[];
}

/** What became of each action of the proposal. */
export function ProposalDonePage({ visit, file, results }: Props): Html {
  const columns: readonly Column<ProposalResult>[] = [
    {
      header: visit.t('sessions.agenda.action'),
      heads: true,
      cell: ({ item }) => (
        <a class="case-link" href={`/actions/${item.actionId}`}>
          <span class="reference" safe>
            {item.reference}
          </span>
          <span class="case-title" safe>
            {item.title}
          </span>
        </a>
      ),
    },
    {
      header: visit.t('sessions.proposal.what'),
      cell: ({ item, refused }) =>
        refused === null ? (
          <Badge text={visit.label(item.stage.label)} tone="positive" />
        ) : (
          <>
            <Badge text={visit.t('sessions.proposal.not_done')} tone="negative" />
            <p class="answer-note" safe>
              {refusalSentence({ code: refused, params: {} }, visit.locale)}
            </p>
          </>
        ),
    },
  ];
  const failed = results.some((one) => one.refused !== null);
  return (
    <Layout
      visit={visit}
      title={`${visit.t('sessions.proposal.done_title')} – ${file.reference}`}
      breadcrumbs={caseCrumbs(visit, 'committee_session', file)}
    >
      <h1 class="done-heading" safe>
        {`${file.reference}: ${visit.t('sessions.proposal.done_title')}`}
      </h1>
      <Banner tone={failed ? 'refused' : 'done'} title={visit.t('sessions.proposal.done_title')} />
      <Table
        caption={visit.t('sessions.proposal.done_caption')}
        captionHidden
        columns={columns}
        rows={results}
      />
      <div class="buttons">
        <ButtonLink href={`/committee-sessions/${file.id}`} text={visit.t('sessions.proposal.back')} />
        <ButtonLink href="/" text={visit.t('web.nav.home')} tone="link" />
      </div>
    </Layout>
  );
}
