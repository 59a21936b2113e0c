/** A change of an envelope: what it does, who proposed it, and what became of it. */
import type { ChangeDecision } from '../../calls/decide-change.js';
import type { EnvelopeChange } from '../../calls/envelope-changes.query.js';
import type { EnvelopeNow } from '../../calls/envelope-room.js';
import {
  Badge,
  Banner,
  ButtonLink,
  DateText,
  Form,
  type FormErrors,
  Instant,
  PageHeader,
  Submit,
  SummaryList,
  type SummaryRow,
  TextArea,
} from '../components/index.js';
import { moneyCrumbs } from '../money/money-crumbs.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { BeforeAfter } from './before-after.js';
import { changeLabels } from './change-form.js';
import { CHANGE_TONES, changeText, yearsText } from './change-words.js';
import { CHANGES, changeUrl, ENVELOPES, envelopeUrl } from './envelope-urls.js';

interface ChangeProps {
  readonly visit: SignedInVisit;
  readonly change: EnvelopeChange;
  /** The envelopes as they are. */
  readonly now: readonly EnvelopeNow[];
}

const crumbs = (visit: Visit) =>
  moneyCrumbs(
    visit,
    { path: ENVELOPES, text: visit.t('envelopes.title') },
    { path: CHANGES, text: visit.t('envelopes.changes') },
  );

export function ChangePage({ visit, change, now }: ChangeProps): Html {
  const title = changeText(visit, change);
  return (
    <Layout visit={visit} title={title} breadcrumbs={crumbs(visit)}>
      <PageHeader title={title} caption={visit.t('envelopes.change')}>
        <Badge text={visit.t(`envelopes.change.state.${change.state}`)} tone={CHANGE_TONES[change.state]} />
      </PageHeader>
      {change.mayWithdraw ? (
        <Banner tone="notice" title={visit.t('web.banner.notice')}>
          <p safe>{visit.t('problem.envelopes.two_people')}</p>
        </Banner>
      ) : (
        ''
      )}
      <SummaryList rows={factsOf(visit, change)} />
      {change.state === 'open' ? (
        <section>
          <h2 safe>{visit.t('envelopes.confirm.effect')}</h2>
          <BeforeAfter visit={visit} kind={change.kind} amountCents={change.amountCents} now={now} />
        </section>
      ) : (
        ''
      )}
      <div class="buttons">
        {change.mayDecide ? (
          <>
            <ButtonLink href={`${changeUrl(change.id)}/approve`} text={visit.t('envelopes.decide.approve')} />
            <ButtonLink
              href={`${changeUrl(change.id)}/refuse`}
              text={visit.t('envelopes.decide.refuse')}
              tone="secondary"
            />
          </>
        ) : (
          ''
        )}
        {change.mayWithdraw ? (
          <ButtonLink
            href={`${changeUrl(change.id)}/withdraw`}
            text={visit.t('envelopes.decide.withdraw')}
            tone="secondary"
          />
        ) : (
          ''
        )}
        {[change.envelope, change.receiver].map((envelope) =>
          envelope === null ? (
            ''
          ) : (
            <ButtonLink
              href={envelopeUrl(envelope.id)}
              text={visit.t('calls.envelope', envelope)}
              tone="link"
            />
          ),
        )}
      </div>
    </Layout>
  );
}

function factsOf(visit: Visit, change: EnvelopeChange): readonly SummaryRow[] {
  const labels = changeLabels(visit);
  const by = (party: { readonly name: string }, at: string) => (
    <>
      <span safe>{party.name || visit.t('notice.by.erased')}</span>
      {', '}
      <Instant visit={visit} at={at} />
    </>
  );
  const rows: SummaryRow[] = [
    { term: labels.amount, value: <span safe>{visit.money(change.amountCents)}</span> },
    { term: labels.source, value: <span safe>{change.source}</span> },
    { term: labels.reason, value: <span safe>{change.reason}</span> },
    { term: visit.t('envelopes.change.proposed'), value: by(change.proposedBy, change.proposedAt) },
  ];
  if (change.opens) {
    rows.unshift({
      term: visit.t('envelopes.years'),
      value: <span safe>{yearsText(visit, change.opens)}</span>,
    });
  }
  if (change.wantedBy !== null && change.state === 'open') {
    rows.push({ term: labels.wantedBy, value: <DateText visit={visit} date={change.wantedBy} /> });
  }
  if (change.decidedBy && change.decidedAt) {
    rows.push({ term: visit.t('envelopes.change.decided'), value: by(change.decidedBy, change.decidedAt) });
  }
  if (change.decisionReason !== '') {
    rows.push({ term: visit.t('envelopes.decide.reason'), value: <span safe>{change.decisionReason}</span> });
  }
  return rows;
}

interface DecideProps extends ChangeProps {
  readonly decision: ChangeDecision;
  readonly reason: string;
  readonly errors: FormErrors;
}

/** What the decision does, before it is taken. */
export function DecideChangePage({ visit, change, now, decision, reason, errors }: DecideProps): Html {
  const title = visit.t(`envelopes.decide.${decision}.title`);
  return (
    <Layout visit={visit} title={title} failed={errors.any} breadcrumbs={crumbs(visit)}>
      <PageHeader title={title} lead={changeText(visit, change)} />
      <SummaryList rows={factsOf(visit, change)} />
      {decision === 'approve' ? (
        <section>
          <h2 safe>{visit.t('envelopes.confirm.effect')}</h2>
          <BeforeAfter visit={visit} kind={change.kind} amountCents={change.amountCents} now={now} />
        </section>
      ) : (
        ''
      )}
      <section class="will-happen">
        <h2 safe>{visit.t('cases.confirm.what')}</h2>
        <ul>
          <li safe>{visit.t(`envelopes.decide.${decision}.what`)}</li>
          <li safe>
            {visit.t(decision === 'withdraw' ? 'envelopes.decide.nobody_told' : 'envelopes.decide.told', {
              name: change.proposedBy.name,
            })}
          </li>
          <li safe>{visit.t('envelopes.decide.for_good')}</li>
        </ul>
      </section>
      <Form visit={visit} action={`${changeUrl(change.id)}/${decision}`} errors={errors} class="confirm-form">
        <TextArea
          visit={visit}
          name="reason"
          label={visit.t('envelopes.decide.reason')}
          value={reason}
          errors={errors}
          rows={3}
          maxlength={2_000}
          optional={decision !== 'refuse'}
        />
        <div class="buttons">
          <Submit
            text={visit.t(`envelopes.decide.${decision}`)}
            tone={decision === 'approve' ? 'primary' : 'danger'}
          />
          <ButtonLink href={changeUrl(change.id)} text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}

/** What was done, and where to go on. */
export function ChangeDonePage({ visit, change }: Omit<ChangeProps, 'now'>): Html {
  const title = visit.t(`envelopes.done.${change.state}`);
  return (
    <Layout visit={visit} title={title} breadcrumbs={crumbs(visit)}>
      <h1 class="done-heading" safe>
        {changeText(visit, change)}
      </h1>
      <Banner tone="done" title={title}>
        <p safe>{visit.t(`envelopes.done.${change.state}.next`)}</p>
      </Banner>
      <div class="buttons">
        <ButtonLink href={changeUrl(change.id)} text={visit.t('envelopes.done.look')} tone="secondary" />
        <ButtonLink href={CHANGES} text={visit.t('envelopes.changes')} tone="link" />
        <ButtonLink href={ENVELOPES} text={visit.t('envelopes.title')} tone="link" />
      </div>
    </Layout>
  );
}
