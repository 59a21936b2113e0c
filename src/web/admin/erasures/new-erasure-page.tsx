import type { ErasureEffect } from '../../../identity/erasures.query.js';
import type { User } from '../../../identity/users.query.js';
import {
  CheckboxField,
  Form,
  type FormErrors,
  HiddenField,
  PageHeader,
  Submit,
  TextArea,
} from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit, Visit } from '../../shell/visit.js';
import { administrationCrumbs } from '../administration-crumbs.js';
import { Hindrances, WhatGoes } from './erasure-effect.js';

export interface ErasureForm {
  readonly accountId: string;
  readonly reason: string;
  readonly ownTexts: boolean;
}

export function erasureLabels(visit: Visit) {
  return { reason: visit.t('erasure.reason'), ownTexts: visit.t('erasure.own_texts') };
}

interface NewErasureView {
  readonly visit: SignedInVisit;
  readonly user: User;
  readonly effect: ErasureEffect;
  readonly form: ErasureForm;
  readonly errors: FormErrors;
}

/** What erasing somebody would take, before it is proposed; nothing can be proposed while work waits for them. */
export function NewErasurePage({ visit, user, effect, form, errors }: NewErasureView): Html {
  const name = user.name || visit.t('audit_trail.erased');
  const title = visit.t('erasure.new', { name });
  const labels = erasureLabels(visit);
  return (
    <Layout
      visit={visit}
      title={title}
      failed={errors.any}
      breadcrumbs={administrationCrumbs(
        visit,
        { path: '/admin/users', text: 'identity.users.title' },
        { path: '/admin/erasures', text: 'erasure.title' },
      )}
    >
      <PageHeader title={title} caption={user.organisation.name} lead={visit.t('erasure.new_lead')} />
      <Hindrances visit={visit} effect={effect} />
      <WhatGoes visit={visit} effect={effect} ownTexts={null} />
      {effect.hindered.length > 0 ? (
        ''
      ) : (
        <Form visit={visit} action="/admin/erasures" errors={errors} class="narrow">
          <HiddenField name="accountId" value={user.id} />
          <TextArea
            visit={visit}
            name="reason"
            label={labels.reason}
            hint={visit.t('erasure.reason_hint')}
            value={form.reason}
            maxlength={2_000}
            errors={errors}
          />
          <CheckboxField
            visit={visit}
            name="ownTexts"
            label={labels.ownTexts}
            hint={visit.t('erasure.own_texts_hint')}
            checked={form.ownTexts}
            errors={errors}
          />
          <Submit text={visit.t('erasure.propose')} tone="danger" />
        </Form>
      )}
    </Layout>
  );
}
