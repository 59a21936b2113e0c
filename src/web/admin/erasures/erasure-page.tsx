import type { Erasure, ErasureEffect } from '../../../identity/erasures.query.js';
import {
  Badge,
  Form,
  type FormErrors,
  Instant,
  PageHeader,
  Submit,
  SummaryList,
  type SummaryRow,
  TextArea,
} from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit, Visit } from '../../shell/visit.js';
import { administrationCrumbs } from '../administration-crumbs.js';
import { Hindrances, WhatGoes } from './erasure-effect.js';

interface ErasureView {
  readonly visit: SignedInVisit;
  readonly erasure: Erasure;
  readonly effect: ErasureEffect | null;
  /** Why it is refused, in a form that came back. */
  readonly reason: string;
  readonly errors: FormErrors;
}

export const STATE_TONES = {
  open: 'waiting',
  carried_out: 'positive',
  refused: 'negative',
  withdrawn: 'neutral',
} as const;

export function ErasurePage({ visit, erasure, effect, reason, errors }: ErasureView): Html {
  const title = visit.t('erasure.of', { name: nameOf(visit, erasure) });
  return (
    <Layout
      visit={visit}
      title={title}
      failed={errors.any}
      breadcrumbs={administrationCrumbs(visit, { path: '/admin/erasures', text: 'erasure.title' })}
    >
      <PageHeader title={title}>
        <Badge text={visit.t(`erasure.state.${erasure.state}`)} tone={STATE_TONES[erasure.state]} />
      </PageHeader>
      <SummaryList rows={rowsOf(visit, erasure)} />
      {effect ? (
        <>
          <Hindrances visit={visit} effect={effect} />
          <WhatGoes visit={visit} effect={effect} ownTexts={erasure.ownTexts} />
          <Decision visit={visit} erasure={erasure} effect={effect} reason={reason} errors={errors} />
        </>
      ) : (
        <p safe>{visit.t(`erasure.ended.${erasure.state}`)}</p>
      )}
    </Layout>
  );
}

export function nameOf(visit: Visit, { name }: Erasure): string {
  return name ?? visit.t('audit_trail.erased');
}

function rowsOf(visit: Visit, erasure: Erasure): readonly SummaryRow[] {
  const by = (name: string | null, at: string) => (
    <span>
      <span safe>{`${name ?? visit.t('audit_trail.erased')}, `}</span>
      <Instant visit={visit} at={at} />
    </span>
  );
  return [
    { term: visit.t('erasure.reason'), value: <span safe>{erasure.reason}</span> },
    { term: visit.t('erasure.proposed_by'), value: by(erasure.proposedBy, erasure.proposedAt) },
    ...(erasure.decidedAt === null
      ? []
      : [{ term: visit.t('erasure.decided_by'), value: by(erasure.decidedBy, erasure.decidedAt) }]),
    ...(erasure.decisionReason === ''
      ? []
      : [{ term: visit.t('erasure.refuse_reason'), value: <span safe>{erasure.decisionReason}</span> }]),
  ];
}

interface DecisionProps extends Omit<ErasureView, 'effect'> {
  readonly effect: ErasureEffect;
}

function Decision({ visit, erasure, effect, reason, errors }: DecisionProps): Html {
  const path = `/admin/erasures/${erasure.id}`;
  if (!visit.holds('administrator')) return '';
  if (visit.actor.personId === erasure.proposedPerson) {
    return (
      <Form visit={visit} action={`${path}/withdraw`} errors={errors}>
        <p safe>{visit.t('erasure.waits_for_another')}</p>
        <Submit text={visit.t('erasure.withdraw')} tone="secondary" />
      </Form>
    );
  }
  if (visit.actor.personId === erasure.personId) return '';
  return (
    <div class="columns">
      <Form visit={visit} action={`${path}/carry-out`} errors={errors}>
        <h2 safe>{visit.t('erasure.confirm')}</h2>
        <p safe>{visit.t('erasure.confirm_text')}</p>
        {effect.hindered.length > 0 ? (
          <p safe>{visit.t('erasure.not_yet')}</p>
        ) : (
          <Submit text={visit.t('erasure.carry_out', { name: nameOf(visit, erasure) })} tone="danger" />
        )}
      </Form>
      <Form visit={visit} action={`${path}/refuse`}>
        <h2 safe>{visit.t('erasure.refuse')}</h2>
        <TextArea
          visit={visit}
          name="reason"
          label={visit.t('erasure.refuse_reason')}
          value={reason}
          rows={3}
          maxlength={2_000}
          errors={errors}
        />
        <Submit text={visit.t('erasure.refuse')} tone="secondary" />
      </Form>
    </div>
  );
}
